import { describe, expect, it } from "vitest";
import { findAll, foldUnits, hitFrom } from "./find-in-text.ts";

describe("finding words in a text", () => {
  const text = "𠮷ＧＤＰ增长１２％，gdp　占比—5%";
  const words = (asked: string) =>
    findAll(foldUnits(text), asked).map((hit) => text.slice(hit.start, hit.end));
  it("does not mind width and case, and keeps offsets exact", () => {
    expect(words("gdp")).toEqual(["ＧＤＰ", "gdp"]);
    expect(words("12%")).toEqual(["１２％"]);
    expect(words("GDP 占比-5")).toEqual(["gdp　占比—5"]);
    expect(foldUnits(text)).toHaveLength(text.length);
  });
  it("finds nothing for blanks, and does not overlap", () => {
    expect(words(" ")).toEqual([]);
    expect(findAll("aaaa", "aa")).toHaveLength(2);
    expect(findAll("a".repeat(100), "a", 7)).toHaveLength(7);
  });
  it("goes on from where one is, and round", () => {
    const hits = [
      { start: 5, end: 6 },
      { start: 50, end: 51 },
    ];
    expect([hitFrom(hits, 0), hitFrom(hits, 6), hitFrom(hits, 51), hitFrom([], 0)]).toEqual([0, 1, 0, -1]);
  });
});
