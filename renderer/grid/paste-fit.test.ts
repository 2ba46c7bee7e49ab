import { describe, expect, it } from "vitest";
import { beyond, fitPaste, pastedAt } from "./paste-fit.ts";
import { at, beginAnother, extendTo } from "./ranges.ts";

const corner = at({ row: 2, column: 1 });
const chosen = extendTo(corner, { row: 5, column: 2 });

describe("habit 5: what a pasted block fills", () => {
  it("one value fills all that is chosen, in every range", () => {
    const fit = fitPaste({ rows: 1, columns: 1 }, beginAnother(chosen, { row: 9, column: 0 }));
    expect(fit).toMatchObject({ kind: "into", blocks: [{ bottom: 5 }, { top: 9, bottom: 9 }] });
  });
  it("a block goes on from one cell, and repeats in a range that it divides", () => {
    expect(fitPaste({ rows: 3, columns: 2 }, corner)).toStrictEqual({
      kind: "into",
      blocks: [{ top: 2, left: 1, bottom: 4, right: 2 }],
    });
    const fit = fitPaste({ rows: 2, columns: 1 }, chosen);
    expect(fit).toStrictEqual({ kind: "into", blocks: [{ top: 2, left: 1, bottom: 5, right: 2 }] });
    const [block] = fit.kind === "into" ? fit.blocks : [];
    expect([2, 3, 4, 5].map((row) => pastedAt([["a"], ["b"]], block!, row, 2))).toStrictEqual([
      "a",
      "b",
      "a",
      "b",
    ]);
  });
  it("a mismatched shape asks; a block for several ranges is refused", () => {
    expect(fitPaste({ rows: 3, columns: 2 }, chosen)).toMatchObject({
      kind: "ask",
      whole: { bottom: 4, right: 2 },
      within: { bottom: 5, right: 2 },
    });
    expect(fitPaste({ rows: 2, columns: 1 }, beginAnother(chosen, { row: 9, column: 0 }))).toStrictEqual({
      kind: "apart",
    });
  });
  it("knows what lies past the end", () => {
    expect(beyond({ top: 8, left: 0, bottom: 11, right: 3 }, { rows: 10, columns: 3 })).toStrictEqual({
      rows: 2,
      columns: 1,
    });
  });
});
