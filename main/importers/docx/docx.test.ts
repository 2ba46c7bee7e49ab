import { describe, expect, test } from "vitest";
import { cell, docxBytes, docxParts, paragraph, run, table, wordPart } from "../fixtures/docx-bytes.ts";
import { zipBytes } from "../fixtures/zip-bytes.ts";
import { ImportProblem } from "../problem.ts";
import { readDocx } from "./docx.ts";
import { chineseNumber } from "./numbering.ts";

const problem = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof ImportProblem) return error.key;
    throw error;
  }
  return "read";
};
const lines = (body: string, parts?: Record<string, string>) =>
  readDocx(docxBytes(body, parts)).text.split("\n");

describe("a Word document becomes what one reads", () => {
  test("paragraphs, runs put together, tabs, breaks and hyphens", () => {
    const body =
      paragraph(run("栖霞片区上半年") + run("完成投资") + run("36.8亿元", "<w:b/>")) +
      paragraph(
        `<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/><w:t>D</w:t></w:r>`,
      ) +
      paragraph("");
    expect(lines(body)).toEqual(["栖霞片区上半年完成投资36.8亿元", "A\tB", "C-D"]);
  });

  test("rows of tables with merged cells keep their columns; a frame of one cell keeps its paragraphs", () => {
    const body =
      table(
        ["指标", "2022年", "2023年"],
        [cell("合计", '<w:gridSpan w:val="2"/>'), "12.4"],
        [cell("项目", '<w:vMerge w:val="restart"/>'), "7个", "9个"],
        [cell("项目", "<w:vMerge/>"), cell(paragraph("总投资") + paragraph("41亿元")), ""],
      ) + table([cell(paragraph("第一段。") + paragraph("第二段。"))]);
    expect(lines(body)).toEqual([
      "指标\t2022年\t2023年",
      "合计\t\t12.4",
      "项目\t7个\t9个",
      "\t总投资41亿元",
      "第一段。",
      "第二段。",
    ]);
  });

  test("notes stand behind the paragraph that refers to them", () => {
    const notes = wordPart(
      "footnotes",
      `<w:footnote w:type="separator" w:id="-1">${paragraph("----")}</w:footnote><w:footnote w:id="2">${paragraph("不含跨区项目。")}</w:footnote>`,
    );
    const ends = wordPart("endnotes", `<w:endnote w:id="2">${paragraph("as of June")}</w:endnote>`);
    const body =
      paragraph(
        `${run("签约31个")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("，开工17个")}<w:r><w:endnoteReference w:id="2"/></w:r>`,
      ) + paragraph("下一段");
    expect(lines(body, { "word/footnotes.xml": notes, "word/endnotes.xml": ends })).toEqual([
      "签约31个，开工17个",
      "注：不含跨区项目。",
      "Note: as of June",
      "下一段",
    ]);
  });

  test("deleted, moved and hidden words, comments, contents and alternatives are left out", () => {
    const body =
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("一、总体情况\t3")}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${paragraph("正文控件")}</w:sdtContent></w:sdt>` +
      paragraph("附录 12", '<w:pStyle w:val="TOC1"/>') +
      paragraph(
        `${run("增长")}<w:del>${run("旧")}</w:del><w:moveFrom>${run("移走")}</w:moveFrom><w:ins>${run("8.5%")}</w:ins>${run("暗", "<w:vanish/>")}${run("明", '<w:vanish w:val="0"/>')}`,
      ) +
      paragraph(
        `${run("见图")}<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph("框内文字")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("框内文字")}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
      );
    expect(lines(body)).toEqual(["正文控件", "增长8.5%明", "见图", "框内文字"]);
  });

  test("the numbers that Word counts are written out, levels and restarts included", () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = wordPart(
      "numbering",
      `<w:abstractNum w:abstractNumId="5">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%2.")}${level(2, "bullet", "")}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    );
    const styles = wordPart(
      "styles",
      '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="9"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style>',
    );
    const item = (text: string, list: number, at: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body =
      paragraph("总体情况", '<w:pStyle w:val="1"/>') +
      item("招商", 1, 1) +
      item("安商", 1, 1) +
      item("要点", 1, 2) +
      paragraph("主要问题", '<w:pStyle w:val="9"/>') +
      item("用地", 1, 1) +
      item("另起", 2, 0);
    expect(lines(body, { "word/numbering.xml": numbering, "word/styles.xml": styles })).toEqual([
      "一、总体情况",
      "1.招商",
      "2.安商",
      "要点",
      "二、主要问题",
      "1.用地",
      "一、另起",
    ]);
  });

  test("counts in Chinese", () => {
    expect([1, 10, 12, 20, 35, 100, 105, 110, 1003, 2040].map(chineseNumber)).toEqual(
      "一 十 十二 二十 三十五 一百 一百零五 一百一十 一千零三 二千零四十".split(" "),
    );
  });

  test("the title comes from its style, or from the properties where the page begins with it", () => {
    const styles = wordPart("styles", '<w:style w:styleId="a3"><w:name w:val="Title"/></w:style>');
    const titled = docxBytes(paragraph("栖霞片区工作总结", '<w:pStyle w:val="a3"/>'), {
      "word/styles.xml": styles,
    });
    expect(readDocx(titled).title).toBe("栖霞片区工作总结");
    const core = (title: string) => ({
      "docProps/core.xml": `<cp:p xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:p>`,
    });
    const body = paragraph("栖霞片区 半年报告") + paragraph("正文。");
    expect(readDocx(docxBytes(body, core("栖霞片区半年报告"))).title).toBe("栖霞片区半年报告");
    expect(readDocx(docxBytes(body, core("公文模板 2010"))).title).toBeUndefined();
  });
});

describe("refuses with a code", () => {
  const good = docxParts(paragraph("好"));
  const withDocument = (data: string | Uint8Array) => [
    ...good.slice(0, 2),
    { name: "word/document.xml", data },
  ];

  test.each<[string, string, Uint8Array]>([
    ["no text", "importers.noText", docxBytes(paragraph(""))],
    ["no document", "importers.damaged", zipBytes(good.slice(0, 2))],
    ["cut off XML", "importers.damaged", zipBytes(withDocument("<w:document><w:body>"))],
    [
      "entities",
      "importers.unsafe",
      zipBytes(
        withDocument(
          '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><d>&b;&x;</d>',
        ),
      ),
    ],
    ["deep nesting", "importers.tooDeep", zipBytes(withDocument("<a>".repeat(5_000) + "</a>".repeat(5_000)))],
    ["a bomb", "importers.expands", zipBytes(withDocument(Buffer.alloc(60 * 1024 * 1024, " ")))],
    [
      "a password",
      "importers.encrypted",
      zipBytes([...good.slice(0, 2), { ...good[2]!, claimed: { flags: 1 } }]),
    ],
  ])("%s", (_, key, bytes) => {
    expect(problem(() => readDocx(bytes))).toBe(key);
  });
});
