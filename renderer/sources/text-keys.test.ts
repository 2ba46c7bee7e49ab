import { describe, expect, it } from "vitest";
import type { FigureReading } from "./figure-draft.ts";
import { nextOpen, stretched } from "./text-keys.ts";

const at = (start: number, end: number) => ({ start, end }) as FigureReading;

describe("keys in the text", () => {
  const readings = [at(5, 8), at(20, 24), at(40, 44), at(60, 63)];
  const passages = [{ id: 1, start: 19, end: 24 }];
  it("go from open number to open number and round", () => {
    expect(nextOpen(readings, passages, null, 0, 1)).toEqual({ start: 5, end: 8 });
    expect(nextOpen(readings, passages, at(5, 8), 0, 1)).toEqual({ start: 40, end: 44 });
    expect(nextOpen(readings, passages, at(60, 63), 0, 1)).toEqual({ start: 5, end: 8 });
    expect(nextOpen(readings, passages, at(40, 44), 0, -1)).toEqual({ start: 5, end: 8 });
    expect(nextOpen(readings, passages, null, 50, -1)).toEqual({ start: 40, end: 44 });
    expect(nextOpen([], [], null, 0, 1)).toBeNull();
  });
  it("stretch a selection within its paragraph and never inside a character", () => {
    const text = "约8亿😀元";
    const within = { start: 0, end: text.length };
    expect(stretched(text, { start: 0, end: 3 }, 1, within)).toEqual({ start: 0, end: 5 });
    expect(stretched(text, { start: 0, end: 5 }, -1, within)).toEqual({ start: 0, end: 3 });
    expect(stretched(text, { start: 0, end: 1 }, -1, within)).toEqual({ start: 0, end: 1 });
    expect(stretched(text, { start: 0, end: text.length }, 1, within)).toEqual(within);
  });
});
