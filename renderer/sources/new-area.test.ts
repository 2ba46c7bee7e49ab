import { describe, expect, it } from "vitest";
import { referenceAreas } from "../../shared/codelists/reference-areas.ts";
import { kindOf } from "./new-area.tsx";

describe("the kind of a new area", () => {
  it("follows from its name", () => {
    expect(
      ["云溪新城", "云溪经开区", "云溪区", "云溪县", "云溪市", "云溪镇", "云溪街道", "云溪产业园"].map(
        kindOf,
      ),
    ).toEqual(["new_town", "zone", "district", "county", "city", "town", "street", "park"]);
    expect(kindOf("")).toBe("zone");
  });
  it("agrees with most of the areas that are known", () => {
    const right = referenceAreas.filter((area) => kindOf(area.nameZh) === area.kind);
    expect(right.length / referenceAreas.length).toBeGreaterThan(0.7);
  });
});
