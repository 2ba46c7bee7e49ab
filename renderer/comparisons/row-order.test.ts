import { describe, expect, it } from "vitest";
import type { ComparisonResult } from "../../shared/comparison/result.ts";
import { inOrder } from "./row-order.ts";

const result = {
  areaIds: ["a", "b", "c"],
  areaNotes: [[1], [], [2]],
  areaColours: [0, 4, 7],
  columns: [{ sureness: { rows: [2, 1, 0], pairs: "cpu" } }, {}],
  cells: [[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]],
} as unknown as ComparisonResult;

describe("the order of the rows", () => {
  it("is that of the chart, with notes, colours and cells", () => {
    expect(inOrder(result, ["c", "a", "b"])).toMatchObject({
      areaIds: ["c", "a", "b"],
      areaNotes: [[2], [1], []],
      areaColours: [7, 0, 4],
      columns: [{ sureness: { rows: [0, 2, 1], pairs: "cpu" } }, {}],
      cells: [[{ value: 3 }], [{ value: 1 }], [{ value: 2 }]],
    });
  });
  it("stays where the chart shows something else, or the same", () => {
    expect(inOrder(result, ["a", "b", "c"])).toBe(result);
    expect(inOrder(result, ["a", "b"])).toBe(result);
    expect(inOrder(result, ["a", "a", "b"])).toBe(result);
    expect(inOrder(result, ["a", "b", "x"])).toBe(result);
  });
});
