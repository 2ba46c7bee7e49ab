import { describe, expect, test } from "vitest";
import { pdfBytes, setLines } from "../fixtures/pdf-bytes.ts";
import { ImportProblem } from "../problem.ts";
import { picturePage, readPdf } from "./pdf.ts";

const problem = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readPdf(bytes);
    return "read";
  } catch (error) {
    if (error instanceof ImportProblem) return error.key;
    throw error;
  }
};

const full = "栖霞片区坚持项目为王全年新签约产业项目三十一个总投资约四十一亿元其";
const page = (number: number) => [
  { text: "栖霞片区管理委员会", x: 90, y: 800, size: 9 },
  ...setLines([
    { text: full.slice(2), indent: 2 },
    full,
    `中第${"一二三"[number - 1]}批开工17个，完成投资12.6亿元，增长8.5%。`,
  ]),
  { text: "仅供内部使用", x: 200, y: 300, size: 40, angle: 45 },
  { text: `- ${number} -`, x: 285, y: 40, size: 9 },
];

describe("a PDF with text", () => {
  test("in a Chinese font that is not embedded becomes paragraphs without furniture and watermark", async () => {
    const read = await readPdf(pdfBytes([page(1), page(2), page(3)], { title: "WPS 文字" }));
    expect(read.text.split("\n")).toEqual(
      ["一", "二", "三"].map(
        (at) => `${full.slice(2)}${full}中第${at}批开工17个，完成投资12.6亿元，增长8.5%。`,
      ),
    );
    expect(read).toMatchObject({ mediaType: "application/pdf" });
    expect(read.title).toBeUndefined();
  });
  test("gives its title where the page begins with it", async () => {
    const read = await readPdf(
      pdfBytes([setLines(["栖霞片区年度报告", "正文。"])], { title: "栖霞片区年度报告" }),
    );
    expect(read.title).toBe("栖霞片区年度报告");
  });
  test("says where a page is a picture", async () => {
    const read = await readPdf(pdfBytes([page(1), "picture", "blank", page(2)]));
    expect(read.text.split("\n")[1]).toBe(picturePage);
    expect(read.text.split(picturePage)).toHaveLength(2);
  });
});

describe("refuses with a code", () => {
  const whole = pdfBytes([page(1)]);
  test.each<[string, string, Uint8Array]>([
    ["pictures", "importers.pdf.pictures", pdfBytes(["picture", "picture"])],
    [
      "pictures with a stamp",
      "importers.pdf.pictures",
      pdfBytes([setLines(["收件章"]), "picture", "picture"]),
    ],
    ["blank pages", "importers.pdf.pictures", pdfBytes(["blank"])],
    ["a password", "importers.encrypted", pdfBytes([page(1)], { encrypted: true })],
    ["too many pages", "importers.pdf.tooManyPages", pdfBytes([page(1)], { extraPages: 2_001 })],
    ["cut off early", "importers.damaged", whole.subarray(0, 300)],
    ["no PDF at all", "importers.damaged", Buffer.from("%PDF-1.4\nnothing")],
    [
      "glyphs without characters",
      "importers.pdf.unmapped",
      pdfBytes([setLines(["\ue001\ue002\ue003\ue004", "\ue005\ue006"])]),
    ],
  ])("%s", async (_, key, bytes) => {
    expect(await problem(bytes)).toBe(key);
  });

  test("a file without its end is mended", async () => {
    const read = await readPdf(whole.subarray(0, Buffer.from(whole).indexOf("startxref")));
    expect(read.text).toContain("完成投资12.6亿元");
  });
});
