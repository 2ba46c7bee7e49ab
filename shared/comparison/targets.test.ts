import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaChanges } from "../codelists/area-changes.ts";
import { referenceAreas } from "../codelists/reference-areas.ts";
import type { Observation } from "../model/observation.ts";
import { areas, figure, indicator, indicators } from "./facts-for-tests.ts";
import { judge, targetLedger } from "./targets.ts";

const days = indicator("days", "平均办理时间", {
  unit: "天",
  baseUnit: "day",
  measure: "duration",
  accumulation: null,
  direction: "lower_better",
  additive: false,
});
const sources = [
  { id: 1, date: "2023-01", areaId: "east" },
  { id: 2, date: "2024-01", areaId: "east" },
  { id: 3, date: "2023-02", areaId: "west" },
];
const lineage = {
  areas: new Map([...areas, ...referenceAreas].map((area) => [area.id, area])),
  changes: areaChanges,
};
const ledger = (observations: Observation[]) =>
  targetLedger({ observations, indicators: [...indicators, days], sources, lineage });
const goal = (value: string, fields: Partial<Observation> = {}, indicatorId = "signed", areaId = "east") =>
  figure(areaId, indicatorId, value, { scenario: "target", ...fields });
const result = (value: string, fields: Partial<Observation> = {}, indicatorId = "signed", areaId = "east") =>
  figure(areaId, indicatorId, value, { sourceId: 2, ...fields });
const inDays = { unit: "天", measure: "duration", accumulation: null } as const;

describe("goals against results", () => {
  it.each([
    ["a goal passed by far", goal("113"), result("128", { bound: "approx" }), "met", true],
    ["a goal failed by far", goal("200"), result("128"), "missed", false],
    [
      "as many things as planned",
      goal("20", { unit: "个" }, "projects"),
      result("20", { unit: "个" }, "projects"),
      "met",
      true,
    ],
    ["rounded to the goal", goal("128"), result("128"), "undecidable", true],
    ["at least, and more", goal("100", { bound: "at_least" }), result("130"), "met", true],
    ["over the goal, open upwards", goal("100"), result("100", { bound: "at_least" }), "met", true],
    ["at least below the goal", goal("150"), result("100", { bound: "at_least" }), "undecidable", false],
    ["about, and the same", goal("128", { bound: "approx" }), result("128.4"), "undecidable", true],
    ["a range entered", goal("100", { valueHigh: "120", bound: "range" }), result("110"), "met", true],
    ["fewer days than promised", goal("16", inDays, "days"), result("6", inDays, "days"), "met", true],
    ["more days than promised", goal("16", inDays, "days"), result("30", inDays, "days"), "missed", false],
    ["another size of unit", goal("1.5", { unit: "亿元" }), result("16000", { unit: "万元" }), "met", true],
  ] as const)("%s", (_, target, actual, verdict, asPrinted) => {
    const { targets, counts } = ledger([target, actual]);
    expect(targets).toMatchObject([
      { verdict, reachedAsPrinted: asPrinted, actual: { observationId: actual.id } },
    ]);
    expect(counts[verdict]).toBe(1);
  });

  it("takes the running total over the very year for what happened in it", () => {
    const running = result("128", { accumulation: "cumulative" });
    expect(ledger([goal("113"), running]).targets).toMatchObject([{ verdict: "met" }]);
    expect(ledger([goal("113"), result("128", { accumulation: "stock" })]).targets).toMatchObject([
      { actual: null },
    ]);
  });

  it("gives completion as an interval", () => {
    const [entry] = ledger([goal("113"), result("128", { bound: "approx" })]).targets;
    expect(entry!.completion!.value).toBeCloseTo(113.27, 2);
    expect(entry!.completion!.low).toBeCloseTo((127.5 / 113) * 100, 9);
    expect(entry!.completion!.high).toBeCloseTo((128.5 / 113) * 100, 9);
    expect(
      ledger([goal("16", inDays, "days"), result("6", inDays, "days")]).targets[0]!.completion,
    ).toBeNull();
    const open = ledger([goal("100"), result("100", { bound: "at_least" })]).targets[0]!.completion;
    expect(open).toEqual({ value: 100, low: 100, high: null });
  });

  it("says what was never mentioned again, and what no later report could mention", () => {
    const dropped = goal("50", { unit: "个" }, "projects");
    const elsewhere = goal("50", { sourceId: 3 }, "signed", "west");
    const future = goal("300", { period: "2025" });
    const { targets, counts } = ledger([dropped, elsewhere, future]);
    expect(targets.map(({ target, verdict }) => [target.observationId, verdict])).toEqual([
      [dropped.id, "never_mentioned"],
      [elsewhere.id, "pending"],
      [future.id, "pending"],
    ]);
    expect(counts).toEqual({ met: 0, missed: 0, undecidable: 0, never_mentioned: 1, pending: 2 });
  });

  it("links only the same period, part, measure and accumulation", () => {
    const target = goal("113");
    for (const other of [
      result("128", { period: "2022" }),
      result("128", { period: "2023-Q1/2023-Q3" }),
      result("128", { breakdown: { industry: "制造业" } }),
      result("128", { measure: "growth", unit: "%" }),
      result("128", { accumulation: "cumulative", period: "..2023-12" }),
      result("128", { entity: "某公司" }),
      result("128", {}, "started"),
      result("128", {}, "signed", "west"),
    ])
      expect(ledger([target, other]).targets).toMatchObject([{ actual: null, verdict: "never_mentioned" }]);
  });

  it("knows a goal that was restated, and an area by the name it had", () => {
    const first = goal("100", { period: "2024" });
    const second = goal("90", { period: "2024", sourceId: 2 });
    expect(ledger([first, second]).targets.map(({ restatedBy }) => restatedBy)).toEqual([second.id, null]);
    const old = goal("10", { period: "2015" }, "signed", "fuyang-to-2014");
    const now = result("12", { period: "2015" }, "signed", "fuyang-2014");
    expect(ledger([old, now]).targets).toMatchObject([{ verdict: "met" }]);
  });

  it("calls met and missed only what every choice of values bears out", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    const ends = pair.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(ends, ends, fc.boolean(), (got, demand, lower) => {
        const reaches = (x: number, y: number) => (lower ? x <= y : x >= y);
        const all = [got.low, got.high].flatMap((x) => [demand.low, demand.high].map((y) => reaches(x, y)));
        const expected = all.every(Boolean) ? "met" : all.some(Boolean) ? "undecidable" : "missed";
        expect(judge(got, demand, lower)).toBe(expected);
      }),
    );
  });
});
