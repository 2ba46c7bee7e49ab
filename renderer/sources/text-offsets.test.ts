// @vitest-environment jsdom
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./paragraphs.ts";
import { segmentsOf } from "./segments.ts";
import { blocksOf } from "./text-block.tsx";
import { offsetOfPoint, rangeOfSpan, rangesOfSpans, selectedSpan, trimSpan } from "./text-offsets.ts";

/** Puts a text on the page as the reader does. */
function page(text: string, passages: { start: number; end: number }[] = []): HTMLElement {
  const root = document.createElement("div");
  const marks = passages.map((span, at) => ({ key: String(at), state: "stored" as const, ...span }));
  for (const paragraph of paragraphsOf(text, 50)) {
    const p = document.createElement("p");
    for (const segment of segmentsOf(paragraph.start, paragraph.end, marks)) {
      const span = document.createElement(segment.marks.length > 0 ? "mark" : "span");
      span.setAttribute("data-start", String(segment.start));
      span.append(text.slice(segment.start, segment.end));
      p.append(span);
    }
    root.append(p);
  }
  document.body.replaceChildren(root);
  return root;
}

const report = "　　云溪新城𠮷年报\r\n\r\n签约项目𝟝个，总投资约😀１２０亿元。\r其中工业7个\n";

describe("the page and the text", () => {
  it("finds the words again behind astral characters, CRLF and lone CR", () => {
    const root = page(report, [{ start: report.indexOf("约"), end: report.indexOf("。") }]);
    for (const words of ["𠮷年报", "𝟝个", "约😀１２０亿元", "工业7个", "资约😀１２"]) {
      const start = report.indexOf(words);
      const range = rangeOfSpan(root, { start, end: start + words.length });
      expect(range?.toString()).toBe(words);
      expect(offsetOfPoint(root, range!.startContainer, range!.startOffset)).toBe(start);
      expect(offsetOfPoint(root, range!.endContainer, range!.endOffset)).toBe(start + words.length);
    }
  });

  it("reads a selection back as the same span, whatever the text and the passages are", () => {
    const unit = fc.constantFrom("区", "5", "亿", "😀", "𠮷", "\r\n", "\n", "\r", " ", "　", "。", "３");
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 120 }),
        fc.array(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
        fc.nat(150),
        fc.integer({ min: 1, max: 60 }),
        (units, marks, from, length) => {
          const text = units.join("");
          const root = page(
            text,
            marks.map(([start, size], id) => ({ id, start, end: Math.min(text.length, start + size) })),
          );
          const asked = { start: from, end: Math.min(text.length, from + length) };
          const range = rangeOfSpan(root, asked);
          const selection = window.getSelection()!;
          selection.removeAllRanges();
          if (range) selection.addRange(range);
          const got = selectedSpan(root, selection);
          // Blanks at the ends of lines are not on the page: what is left must be the words that were asked for.
          expect(got ? text.slice(got.start, got.end).trim() : "").toBe(
            text.slice(asked.start, asked.end).trim(),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("takes a point between elements as the beginning of the next words", () => {
    const root = page(report);
    expect(offsetOfPoint(root, root, 1)).toBe(report.indexOf("签约"));
    expect(offsetOfPoint(root, root, root.childNodes.length)).toBe(report.lastIndexOf("个") + 1);
    expect(offsetOfPoint(root, document.body, 0)).toBeNull();
  });

  it("says nothing is selected when the selection is empty or elsewhere", () => {
    const root = page(report);
    const selection = window.getSelection()!;
    selection.removeAllRanges();
    expect(selectedSpan(root, selection)).toBeNull();
    document.body.append("elsewhere");
    selection.selectAllChildren(document.body.lastChild!.parentElement!);
    expect(selectedSpan(document.createElement("div"), selection)).toBeNull();
  });

  it("finds many spans in one walk and leaves out what is not on the page", () => {
    const root = page("甲12\n\n乙34\n");
    const ranges = rangesOfSpans(root, [
      { start: 6, end: 8 },
      { start: 1, end: 3 },
      { start: 3, end: 5 },
      { start: 90, end: 95 },
    ]);
    expect(ranges.map(String)).toEqual(["12", "34"]);
  });
});

describe("a text in blocks", () => {
  it("is searched only where the words can be, with the same result", () => {
    const text = "甲12区\n乙34区\n丙56区";
    const root = document.createElement("div");
    for (const block of blocksOf(paragraphsOf(text))) {
      const div = document.createElement("div");
      div.setAttribute("data-from", String(block[0]?.start));
      div.setAttribute("data-to", String(block.at(-1)?.end));
      div.append(page(text).cloneNode(true));
      root.append(div);
    }
    expect(rangesOfSpans(root, [{ start: 6, end: 8 }]).map(String)).toEqual(["34"]);
    expect(rangesOfSpans(root, [{ start: 90, end: 95 }])).toEqual([]);
    expect(rangesOfSpans(root, [])).toEqual([]);
  });
  it("has every paragraph once, in order", () => {
    const paragraphs = paragraphsOf("第一段落的文字很长。\n".repeat(2000));
    const blocks = blocksOf(paragraphs);
    expect(blocks.flat()).toEqual(paragraphs);
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks.length).toBeLessThan(60);
    expect(blocksOf([])).toEqual([]);
  });
});

describe("trimming", () => {
  const trimmed = (words: string) => {
    const span = trimSpan(words, { start: 0, end: words.length });
    return span && words.slice(span.start, span.end);
  };
  it("leaves the words and drops blanks and punctuation round them", () => {
    expect(trimmed("，约120亿元。\r\n")).toBe("约120亿元");
    expect(trimmed("“超30%”")).toBe("超30%");
    expect(trimmed("-5.2%、")).toBe("-5.2%");
    expect(trimmed("3家（含分部）")).toBe("3家（含分部）");
    expect(trimmed(" 。，")).toBeNull();
  });
});
