// @vitest-environment jsdom
import { array, assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { asHtml, asTsv, pastedCells, readHtmlTable, readTsv } from "./grid-text.ts";

const plain = (rows: string[][]) => rows.map((row) => row.map((text) => ({ shown: text, raw: text })));
/** What Excel puts on the clipboard, as we have seen it. */
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{mso-ignore:padding;}--></style></head>
<body><!--StartFragment--><table border=0 cellpadding=0 style='border-collapse:collapse'><col width=72>
 <tr height=18><td height=18 class=xl65 style='height:13.5pt'>甲县</td><td x:num align=right>1,234.5</td></tr>
 <tr height=36><td class=xl66 width=72>第一行<br>
    第二行</td><td>&nbsp;</td></tr><!--EndFragment--></table></body></html>`;
/** WPS: paragraphs, fonts within cells, a merged cell. */
const wps = `<table><tbody><tr><td colspan="2"><font face="宋体">合计</font></td><td><span>12.5%</span></td></tr>
<tr><td rowspan=2>乙区</td><td><p>002</p><p>号</p></td><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>`;

describe("habit 4: blocks both ways with Excel and WPS", () => {
  it("writes TSV as Excel does: quotes where a cell has tabs, lines or quotes", () => {
    expect(
      asTsv(
        plain([
          ["甲", "两\n行", '他说"好"'],
          ["1,234.5", "", "a\tb"],
        ]),
      ),
    ).toBe('甲\t"两\n行"\t"他说""好"""\r\n1,234.5\t\t"a\tb"');
  });
  it("writes a table in which nothing is markup", () => {
    expect(asHtml(plain([["<b>", "a&b\nc"]]))).toMatch(/>&lt;b&gt;<\/td><td[^>]*>a&amp;b<br>c<\/td>/);
  });
  it("reads Excel's table: line breaks are the cell's, indents are not", () => {
    expect(readHtmlTable(excel)).toStrictEqual([
      ["甲县", "1,234.5"],
      ["第一行\n第二行", ""],
    ]);
  });
  it("reads WPS's table: merged cells leave the others empty, leading zeros stay", () => {
    expect(readHtmlTable(wps)).toStrictEqual([
      ["合计", "", "12.5%"],
      ["乙区", "002\n号", "a"],
      ["", "b", "c"],
    ]);
  });
  it("takes the text where there is no table, or more than one", () => {
    const data = (html: string, text: string) => ({
      getData: (kind: string) => (kind === "text/html" ? html : text),
    });
    expect(pastedCells(data("<p>1</p>", "1\t2"))).toStrictEqual([["1", "2"]]);
    expect(pastedCells(data("<table><tr><td>1</table><table><tr><td>2</table>", "3"))).toStrictEqual([["3"]]);
    expect(pastedCells(data("", ""))).toBeNull();
  });
  it("reads TSV: multi-line cells, quotes that are none, a last line end", () => {
    expect(readTsv('甲\t"两\r\n行"\r\n"他说""好"""\t5"管\r\n')).toStrictEqual([
      ["甲", "两\n行"],
      ['他说"好"', '5"管'],
    ]);
    expect(readTsv('"半个引号\t2\n\n3')).toStrictEqual([
      ['"半个引号', "2"],
      ["", ""],
      ["3", ""],
    ]);
    expect(readTsv("")).toStrictEqual([]);
  });
});

const text = string({ unit: constantFrom("甲", "1", '"', "\t", "\n", "<", "&", "'", "，", "a") });
const block = integer({ min: 1, max: 4 }).chain((width) =>
  array(array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
);

it("what was copied is read back as it was, from TSV and from HTML", () => {
  assert(
    property(block, (cells) => {
      const back = readTsv(`${asTsv(plain(cells))}\r\n`);
      expect(back).toStrictEqual(cells);
      const raw = cells.map((row) => row.map((cell) => ({ shown: "…", raw: cell })));
      expect(readHtmlTable(asHtml(raw))).toStrictEqual(cells);
    }),
  );
});
it("never throws, whatever the clipboard holds", () => {
  assert(
    property(string(), (any) => {
      readTsv(any);
      readHtmlTable(`<table><tr><td>${any}`);
    }),
  );
});
