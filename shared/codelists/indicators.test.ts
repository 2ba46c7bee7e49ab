import { describe, expect, it } from "vitest";
import { findUnit } from "../model/unit.ts";
import { IndicatorSeed, indicatorGroups, indicators } from "./indicators.ts";

const groups = new Set(indicatorGroups.map((group) => group.id));
const duplicates = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);

describe("indicators", () => {
  it("are well-formed, in a group that exists, with slugs of their own", () => {
    for (const row of indicators) {
      IndicatorSeed.parse(row);
      expect(row.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect([row.id, groups.has(row.group)]).toEqual([row.id, true]);
      for (const text of [row.nameEn, row.definitionZh, row.definitionEn]) expect(text).not.toBe("");
    }
    expect(duplicates(indicators.map((row) => row.id))).toEqual([]);
    expect(new Set(indicators.map((row) => row.group))).toEqual(groups);
  });

  it("have names of their own, and aliases that point to one indicator", () => {
    expect(duplicates(indicators.map((row) => row.nameEn))).toEqual([]);
    expect(duplicates(indicators.flatMap((row) => [row.nameZh, ...row.aliases]))).toEqual([]);
  });

  it("have a unit that is known and measures what they say", () => {
    for (const row of indicators) {
      const reading = findUnit(row.unit);
      expect([row.id, reading?.baseUnit]).toEqual([row.id, row.baseUnit]);
      if (row.measure === "share" || row.measure === "completion") expect(row.baseUnit).toBe("percent");
      if (row.measure === "duration") expect(row.baseUnit).toMatch(/^(day|working_day|month|year)$/);
      if (row.measure === "rank") expect([row.baseUnit, row.direction]).toEqual(["rank", "lower_better"]);
    }
  });

  it("may be added only where they are levels, and carry time only there", () => {
    for (const row of indicators) {
      if (row.measure === "level") continue;
      expect([row.id, row.additive, row.accumulation]).toEqual([row.id, false, null]);
    }
  });

  it("say in their name which kind of number they are", () => {
    for (const row of indicators) {
      if (row.measure === "growth") expect(row.nameZh).toMatch(/增速|之比|前移位次$/);
      if (row.measure === "completion") expect(row.nameZh).toMatch(/完成率$/);
      if (row.measure === "rank") expect(row.nameZh).toMatch(/排名$/);
      if (row.measure === "share") expect(row.nameZh).toMatch(/占比|比重|率|强度/);
      if (row.measure === "level") expect(row.nameZh).not.toMatch(/增速|完成率|排名|占比$/);
    }
  });
});
