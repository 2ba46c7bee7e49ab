import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import { marksByParagraph, segmentsOf } from "./segments.ts";

const words = (text: string, longest?: number) =>
  paragraphsOf(text, longest).map((p) => text.slice(p.start, p.end));

describe("paragraphs", () => {
  it("splits at every kind of line end and drops blank lines and indents", () => {
    expect(words("\ufeff　　甲。\r\n\r\n乙。\r丙\n\n\u2028丁  ")).toEqual(["甲。", "乙。", "丙", "丁"]);
    expect(paragraphsOf("甲。\n\n乙。").map((p) => p.apart)).toEqual([false, true]);
    expect(paragraphsOf("\n \r\n")).toEqual([]);
  });

  it("tells a heading from a sentence", () => {
    expect(paragraphsOf("一、园区提速\n今年签约12个项目。\n下列如下：").map((p) => p.kind)).toEqual([
      "heading",
      "body",
      "body",
    ]);
  });

  it("takes a long line without a comma for a title, not for a broken sentence", () => {
    const title = "抓项目 强招商 优环境 促转型 提服务 云溪新城年终盘点：“三个聚焦”奏响高质量发展新乐章";
    expect(paragraphsOf(`${title}\n商场外景\n新年伊始，万象更新。`).map((p) => p.kind)).toEqual([
      "heading",
      "heading",
      "body",
    ]);
  });

  it("goes on where a column broke a sentence", () => {
    const long =
      "今年以来，新城聚焦主导产业，全面梳理了重点企业和重点项目的清单，并且逐一对接全年主要经济指标任";
    expect(paragraphsOf(`${long}\n\n务42项。\n${long}。\n务实`).map((p) => [p.kind, p.apart])).toEqual([
      ["body", false],
      ["rest", false],
      ["body", false],
      ["heading", false],
    ]);
  });

  it("cuts an endless line at the ends of sentences, and never inside a character", () => {
    const line = "招商引资成效显著。".repeat(100);
    const cut = words(line, 100);
    expect(cut.join("")).toBe(line);
    expect(cut.every((piece) => piece.length <= 100 && piece.endsWith("。"))).toBe(true);
    expect(
      paragraphsOf(line, 100)
        .map((p) => p.kind)
        .slice(0, 2),
    ).toEqual(["body", "rest"]);
    for (const piece of words("😀".repeat(200), 51)) expect(piece.isWellFormed()).toBe(true);
  });

  it("loses nothing but blanks, in order, and is found again by offset", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("区", "。", " ", "\n", "\r", "😀", "7"), maxLength: 200 }),
        (text) => {
          const found = paragraphsOf(text, 20);
          expect(
            found
              .map((p) => text.slice(p.start, p.end))
              .join("")
              .replace(/\s/g, ""),
          ).toBe(text.replace(/\s/g, ""));
          for (const [index, p] of found.entries()) {
            expect(paragraphAt(found, p.start)).toBe(index);
            expect(paragraphAt(found, p.end - 1)).toBe(index);
          }
          expect(paragraphAt(found, text.length)).toBe(-1);
        },
      ),
    );
  });

  it("takes a megabyte in well under a second", () => {
    const text = "全年完成固定资产投资𠮷12.5亿元，同比增长3.1%。\r\n".repeat(30_000);
    const started = performance.now();
    expect(paragraphsOf(text)).toHaveLength(30_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("segments", () => {
  it("cuts at overlapping passages, innermost first", () => {
    const spans = [
      { state: "stored" as const, key: "1", start: 2, end: 8 },
      { state: "stored" as const, key: "2", start: 4, end: 6 },
      { state: "stored" as const, key: "3", start: 20, end: 30 },
      { state: "stored" as const, key: "4", start: 5, end: 5 },
    ];
    expect(
      segmentsOf(0, 10, spans).map((one) => ({ ...one, marks: one.marks.map((mark) => mark.key) })),
    ).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: ["1"] },
      { start: 4, end: 6, marks: ["2", "1"] },
      { start: 6, end: 8, marks: ["1"] },
      { start: 8, end: 10, marks: [] },
    ]);
  });

  it("gives every paragraph its passages, also one that runs over two", () => {
    const paragraphs = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    const spans = [
      { state: "stored" as const, key: "2", start: 8, end: 13 },
      { state: "stored" as const, key: "1", start: 25, end: 26 },
    ];
    expect(marksByParagraph(paragraphs, spans).map((list) => list.map((mark) => mark.key))).toEqual([
      ["2"],
      ["2"],
      ["1"],
    ]);
    const [empty] = marksByParagraph(paragraphs, []);
    expect(marksByParagraph(paragraphs, spans.slice(1))[0]).toBe(empty);
  });
});
