import { describe, expect, it } from "vitest";
import { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { alignmentOf, relationOf } from "./method-choice.tsx";

describe("the choice of a method", () => {
  it("leaves nothing behind in the spec when it is plain again", () => {
    expect(alignmentOf("exact")).toBeUndefined();
    expect(relationOf("none", "2023")).toBeUndefined();
    expect(relationOf("index", undefined)).toBeUndefined();
  });
  it("makes choices that the contract takes", () => {
    const { alignment, normalise } = ComparisonSpec.shape;
    for (const rule of ["nearest", "latest_common", "year_to_date"] as const)
      expect(alignment.parse(alignmentOf(rule))).toMatchObject({ rule });
    for (const by of ["km2", "resident", "parent", "index", "growth"] as const)
      expect(normalise.parse(relationOf(by, "2019"))).toMatchObject({ by });
  });
});
