import { describe, expect, it } from "vitest";
import { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { emptySpec, freeName, proposals, proposed } from "./proposals.ts";

describe("a new comparison", () => {
  it("is offered of what several areas have, best covered first", () => {
    const indicators = [
      { id: "a", count: 9, areas: 1 },
      { id: "b", count: 3, areas: 2 },
      { id: "c", count: 5, areas: 3 },
      { id: "d", count: 4, areas: 2 },
    ];
    expect(proposals({ indicators })).toEqual(["c", "d", "b"]);
    expect(proposals({ indicators }, 1)).toEqual(["c"]);
    expect(proposals({ indicators: [] })).toEqual([]);
  });
  it("begins with at most six areas and is a valid comparison", () => {
    const areas = Array.from({ length: 9 }, (_, index) => ({ id: `a${index}`, count: index }));
    const spec = proposed("x", areas);
    expect(spec.areaIds).toEqual(["a8", "a7", "a6", "a5", "a4", "a3"]);
    expect(ComparisonSpec.parse(spec)).toEqual(spec);
    expect(ComparisonSpec.safeParse(emptySpec).success).toBe(true);
  });
  it("has a name of its own", () => {
    expect(freeName("新对比", [])).toBe("新对比");
    expect(freeName("新对比", ["新对比"])).toBe("新对比 2");
    expect(freeName("新对比 2", ["新对比", "新对比 2"])).toBe("新对比 3");
  });
});
