import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaChanges } from "../codelists/area-changes.ts";
import { referenceAreas } from "../codelists/reference-areas.ts";
import { constantGround, groupRow, type Lineage, partsOf, relatives, standsFor } from "./lineage.ts";

const lineage: Lineage = {
  areas: new Map(referenceAreas.map((area) => [area.id, area])),
  changes: areaChanges,
};
const group3 = "shangcheng-2021+qiantang+xiaoshan-2021";

const stand = (areaId: string, period: string, how: "as_reported" | "constant", additive = true) => {
  const found = standsFor(areaId, period, how, additive, lineage);
  return found.kind === "refused"
    ? `refused ${found.reason}`
    : `${found.kind} ${[...found.areaIds].sort().join("+")}`;
};

describe("the area of a name, as reported", () => {
  it.each([
    ["yuhang-2021", "2019", "other yuhang-to-2021"],
    ["yuhang-2021", "2021-Q1", "other yuhang-to-2021"],
    ["yuhang-2021", "2021", "own yuhang-2021"],
    ["yuhang-2021", "2024", "own yuhang-2021"],
    ["yuhang-to-2021", "2024", "other yuhang-2021"],
    ["linping", "2019", "refused no_predecessor"],
    ["jianggan", "2022", "refused no_predecessor"],
    ["shangcheng-2021", "2019", "other shangcheng-to-2021"],
    ["fuyang-2014", "2013", "other fuyang-to-2014"],
    ["xihu", "2013", "own xihu"],
    ["binjiang", "..2023-12", "own binjiang"],
    ["nowhere", "2023", "refused unknown"],
  ])("%s in %s: %s", (areaId, period, expected) => {
    expect(stand(areaId, period, "as_reported")).toBe(expected);
    expect(stand(areaId, period, "as_reported", false)).toBe(expected);
  });

  it("says whether the ground stayed the same", () => {
    expect(standsFor("yuhang-2021", "2019", "as_reported", true, lineage)).toMatchObject({
      date: "2021-04-09",
      exact: false,
    });
    expect(standsFor("fuyang-2014", "2013", "as_reported", true, lineage)).toMatchObject({ exact: true });
  });
});

describe("the same ground", () => {
  it.each([
    ["yuhang-to-2021", "2019", "own yuhang-to-2021"],
    ["yuhang-to-2021", "2022", "sum linping+yuhang-2021"],
    ["gongshu-2021", "2019", "sum gongshu-to-2021+xiacheng"],
    ["yuhang-2021", "2019", "refused only_group"],
    ["linping", "2019", "refused only_group"],
    ["shangcheng-2021", "2019", "refused only_group"],
    ["qiantang", "2019", "refused only_group"],
    ["jianggan", "2022", "refused only_group"],
    ["fuyang-2014", "2013", "other fuyang-to-2014"],
    ["yuhang-2021+linping", "2019", "other yuhang-to-2021"],
    ["yuhang-2021+linping", "2023", "sum linping+yuhang-2021"],
    [group3, "2019", "sum jianggan+shangcheng-to-2021+xiaoshan-to-2021"],
    [group3, "2023", "sum qiantang+shangcheng-2021+xiaoshan-2021"],
    ["shangcheng-2021+qiantang", "2019", "refused only_group"],
    ["hangzhou+xihu", "2023", "refused overlap"],
    ["xihu+xihu", "2023", "refused overlap"],
  ])("%s in %s: %s", (areaId, period, expected) => {
    expect(stand(areaId, period, "constant")).toBe(expected);
  });

  it("never adds what is not additive, but follows a ground that one area covers", () => {
    expect(stand("yuhang-to-2021", "2022", "constant", false)).toBe("refused not_additive");
    expect(stand("fuyang-2014", "2013", "constant", false)).toBe("other fuyang-to-2014");
  });

  it("offers the smallest group that closes", () => {
    const refused = standsFor("qiantang", "2019", "constant", true, lineage);
    expect(refused.kind === "refused" && refused.group && groupRow(refused.group)).toBe(group3);
    const yuhang = standsFor("linping", "2019", "constant", true, lineage);
    expect(yuhang.kind === "refused" && yuhang.group?.earlier).toEqual(["yuhang-to-2021"]);
  });

  it("gives an area that was cut out of another the ground of the other", () => {
    const years = ["2019", "2020", "2021", "2022", "2023"];
    expect(constantGround("yuhang-2021", years, lineage)).toBe("yuhang-to-2021");
    expect(constantGround("linping", years, lineage)).toBe("yuhang-to-2021");
    expect(constantGround("yuhang-2021", ["2022", "2023"], lineage)).toBe("yuhang-2021");
    expect(constantGround("xiacheng", years, lineage)).toBe("gongshu-2021");
    expect(constantGround("qiantang", years, lineage)).toBeUndefined();
    expect(constantGround(group3, years, lineage)).toBe(group3);
  });
});

describe("any area in any year", () => {
  const ids = referenceAreas.map((area) => area.id);
  it("is stood for by areas that are valid then, and never by one beside what it contains", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.integer({ min: 2003, max: 2030 }),
        fc.boolean(),
        (id, year, constant) => {
          const found = standsFor(id, String(year), constant ? "constant" : "as_reported", true, lineage);
          if (found.kind === "refused") return;
          for (const one of found.areaIds) {
            const area = lineage.areas.get(one)!;
            expect(
              (area.validFrom ?? "") <= `${year}-12-31` && (area.validTo ?? "9999") >= `${year}-12-31`,
            ).toBe(true);
          }
          expect(new Set(found.areaIds).size).toBe(found.areaIds.length);
        },
      ),
    );
  });

  it("comes back to its own ground there and back again", () => {
    fc.assert(
      fc.property(fc.constantFrom(...areaChanges.filter(({ exact }) => exact)), (change) => {
        for (const [from, to, period] of [
          [change.fromIds, change.toIds, "2024"],
          [change.toIds, change.fromIds, "2010"],
        ] as const) {
          const there = standsFor(from.join("+"), period, "constant", true, lineage);
          expect(there.kind === "refused" ? [] : [...there.areaIds].sort()).toEqual([...to].sort());
        }
      }),
    );
  });

  it("has relatives that are closed under every change", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), (id) => {
        const found = new Set(relatives([id], areaChanges));
        expect(partsOf(id).every((part) => found.has(part))).toBe(true);
        for (const { fromIds, toIds } of areaChanges)
          expect([...fromIds, ...toIds].every((one) => found.has(one))).toBe(
            [...fromIds, ...toIds].some((one) => found.has(one)),
          );
      }),
    );
  });
});
