import { describe, expect, it } from "vitest";
import type { Measure } from "../model/codes.ts";
import { findUnit } from "../model/unit.ts";
import { IndicatorSeed, indicatorGroups, indicators } from "./indicators.ts";

const groups = new Set(indicatorGroups.map((group) => group.id));
const duplicates = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);
/** The base units a kind of number may have. */
const baseUnits: Record<Measure, RegExp> = {
  level: /^(CNY|USD|count|person|m2|mu|km2|kW)$/,
  growth: /^(percent|ratio|rank)$/,
  share: /^percent$/,
  completion: /^percent$/,
  rank: /^rank$/,
  duration: /^(day|working_day|month|year)$/,
  ratio: /.\/./,
};
/** What the Chinese name says of the kind of number. */
const names: Record<Measure, RegExp> = {
  level: /^(?!.*(增速|完成率|排名|占比)$)/,
  growth: /(增速|之比|前移位次)$/,
  share: /(占比|比重|率|强度)$/,
  completion: /完成率$/,
  rank: /排名$/,
  duration: /(时长|时限|年限)$/,
  ratio: /[均]/,
};

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
      expect([row.id, row.baseUnit]).toEqual([row.id, expect.stringMatching(baseUnits[row.measure])]);
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
      expect(row.nameZh).toMatch(names[row.measure]);
    }
  });
});
