import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ImportProblem } from "../problem.ts";
import { readHtml } from "./html.ts";

const page = (body: string, head = "") =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const read = (html: string) => readHtml(Buffer.from(html));
const sentence = (at: number) =>
  `云栖片区第${at}季度完成投资${10 + at}.6亿元，同比增长${at}.5%，新签约项目${at + 3}个，总投资额约${at}5亿元，均已落地开工。`;
const article = [1, 2, 3, 4].map((at) => `<p>　　${sentence(at)}</p>`).join("\n");

/** GB2312 bytes of the characters of `text` that the test needs, found by decoding all pairs. */
function gb2312(text: string): Uint8Array {
  const pairs = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let next = 0xa1; next <= 0xfe; next++)
      pairs.set(decoder.decode(Uint8Array.of(lead, next)), [lead, next]);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]),
  );
}

describe("a web page becomes its article", () => {
  test("without menus, scripts, hidden parts and feet", () => {
    const { text } = read(
      page(
        `<div class="menu"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开 2023</a></li></ul></div>
        <div id="zoom">${article}<p style="display:none">看不见99</p><script>var a = "脚本88"</script></div>
        <div class="footer">浙ICP备12345678号 主办单位：云栖片区</div>`,
        "<title>一季度情况_云栖片区</title>",
      ),
    );
    expect(text.split("\n")).toEqual(["一季度情况", ...[1, 2, 3, 4].map(sentence)]);
  });

  test("tables keep rows and columns, also where the page is one large table", () => {
    const rows = [
      ["指标", "2022", "2023"],
      ["税收（亿元）", "9.3", "10.1"],
      ["人口（万人）", "9.1", "9.8"],
    ];
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}<tr><td colspan="2">合计</td><td>1</td></tr></table>`;
    const lines = [...rows.map((row) => row.join("\t")), "合计\t\t1"];
    expect(read(page(`<div>${article}${table}</div>`)).text).toContain(lines.join("\n"));
    const layout = read(page(`<table><tr><td>${table}</td></tr></table>`));
    expect(layout.text.split("\n")).toEqual(lines);
  });

  test("breaks and blocks are lines, line ends in the source are none", () => {
    expect(
      read(page("<div>云栖\n  片区&nbsp;&nbsp;今年<br>增长 5%<span>左右</span><p>Total area</p></div>")).text,
    ).toBe("云栖片区 今年\n增长 5%左右\nTotal area");
  });

  test("a fragment without html is read", () => {
    expect(read("<p>税收12亿元</p><p>增长8%</p>").text).toBe("税收12亿元\n增长8%");
  });

  test("says what the page says of title, publisher and date", () => {
    const file = readFileSync(new URL("../fixtures/printed-report.html", import.meta.url));
    expect(readHtml(file)).toMatchObject({
      title: "云栖片区2023年建设发展情况报告",
      publisher: "云栖片区管理委员会",
      date: "2024-01-18",
      mediaType: "text/html",
    });
    const plain = read(
      page(`<h1>云栖片区简报</h1><div>发布时间：2023-5-8 来源：云栖发布 浏览：12</div><div>${article}</div>`),
    );
    expect(plain).toMatchObject({ title: "云栖片区简报", publisher: "云栖发布", date: "2023-05-08" });
  });
});

describe("the charset", () => {
  const html = (charset: string) =>
    page(article, `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`);
  test.each([
    ["declared GB2312", gb2312(html("gb2312"))],
    ["GBK without a word", gb2312(page(article))],
    ["UTF-8 that says GBK", Buffer.from(html("gbk"))],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${html("utf-8")}`)],
    ["UTF-16", Buffer.from(`\ufeff${page(article)}`, "utf16le")],
    ["an unknown name", Buffer.from(html("x-nobody"))],
  ])("%s", (_, bytes) => {
    expect(readHtml(bytes).text).toContain(sentence(3));
  });
});

test.each<[string, string, Uint8Array]>([
  ["no words", "importers.html.noArticle", Buffer.from(page("<script>document.write('x')</script>"))],
  [
    "no text at all",
    "importers.damaged",
    Buffer.from([0x3c, 0x68, 0, 0, 1, 2, 3, 0x81, 0xff, 0xff, 0xfe, 0x9d]),
  ],
  ["nested without end", "importers.tooDeep", Buffer.from("<div>".repeat(60_000) + "字")],
])("refuses: %s", (_, key, bytes) => {
  expect(() => readHtml(bytes)).toThrow(ImportProblem);
  expect(() => readHtml(bytes)).toThrow(key);
});
