import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldForSearch, foldWithOrigin, searchTerms } from "./search-text.ts";

test("width, case and white space do not matter", () => {
  expect(foldForSearch("ＧＤＰ 约５７８\n亿元　㎡")).toBe("gdp约578亿元m2");
  expect(searchTerms("  招商　引资 GDP gdp ")).toEqual(["招商", "引资", "gdp"]);
  expect(searchTerms(" \n")).toEqual([]);
});

test("every folded character knows where it came from", () => {
  const text = fc.string({ unit: fc.constantFrom("招", "Ａ", " ", "㎡", "😀", "𠮷", "ﬃ", "é", "\n", "7") });
  fc.assert(
    fc.property(text, (original) => {
      const { text: folded, origin } = foldWithOrigin(original);
      expect(folded).toBe(foldForSearch(original));
      expect(origin).toHaveLength(folded.length + 1);
      expect(origin.at(-1)).toBe(original.length);
      for (const [i, at] of origin.slice(0, -1).entries())
        expect(foldForSearch(String.fromCodePoint(original.codePointAt(at)!))).toContain(folded[i]);
    }),
  );
});
