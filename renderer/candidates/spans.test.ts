import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutInTwo, joined, stretched } from "./spans.ts";

const text = "新增3.2万人、5.6万户，约8亿😀元";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const within = { start: 0, end: text.length };

describe("spans of one's own", () => {
  it("are stretched at either end, never into half a character, never out of the paragraph", () => {
    expect(stretched(text, spanOf("8亿"), { start: 0, end: 1 }, within)).toEqual(spanOf("8亿😀"));
    expect(stretched(text, spanOf("8亿😀"), { start: 0, end: -1 }, within)).toEqual(spanOf("8亿"));
    expect(stretched(text, spanOf("8亿"), { start: -1, end: 0 }, within)).toEqual(spanOf("约8亿"));
    expect(stretched(text, within, { start: 0, end: 1 }, within)).toEqual(within);
    expect(stretched(text, { start: 3, end: 4 }, { start: 0, end: -1 }, within)).toEqual({
      start: 3,
      end: 4,
    });
  });
  it("stay within the text and hold something, whatever is pressed", () => {
    const steps = fc.array(
      fc.constantFrom(
        { start: 0, end: 1 },
        { start: 0, end: -1 },
        { start: 1, end: 0 },
        { start: -1, end: 0 },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), steps, (words, by) => {
        let span = { start: 0, end: words.length };
        for (const step of by) span = stretched(words, span, step, { start: 0, end: words.length });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(words.length);
        expect(span.start).toBeLessThan(span.end);
        expect(words.slice(span.start, span.end).isWellFormed() || !words.isWellFormed()).toBe(true);
      }),
    );
  });
  it("fall in two after the first quantity, and are put together again", () => {
    const whole = spanOf("3.2万人、5.6万户");
    const parts = cutInTwo(text, whole);
    expect(parts?.map(({ start, end }) => text.slice(start, end))).toEqual(["3.2万人", "5.6万户"]);
    expect(joined(parts![0], parts![1])).toEqual(whole);
    expect(cutInTwo(text, spanOf("8亿"))).toBeNull();
  });
});
