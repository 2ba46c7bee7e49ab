import { describe, expect, it } from "vitest";
import { isFlipped, transposed } from "./comparison-table.tsx";

describe("the layout of the table", () => {
  it("runs few areas across when there are more columns", () => {
    expect(isFlipped(1, 4)).toBe(true);
    expect(isFlipped(3, 4)).toBe(true);
    expect(isFlipped(2, 2)).toBe(false);
    expect(isFlipped(6, 8)).toBe(false);
  });
  it("turns rows into columns and back", () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(transposed(rows)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(transposed(transposed(rows))).toEqual(rows);
    expect(transposed([])).toEqual([]);
  });
});
