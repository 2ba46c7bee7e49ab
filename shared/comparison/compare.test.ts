import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "../model/observation.ts";
import { compare } from "./compare.ts";
import { areas, changes, factsWith, figure, indicators, sources, spec } from "./facts-for-tests.ts";
import { ComparisonResult } from "./result.ts";

const run = (observations: Observation[], fields: Parameters<typeof spec>[0] = {}) =>
  compare(spec(fields), factsWith(observations));
const codes = (result: ComparisonResult, numbers: number[]) =>
  numbers.map((number) => result.notes.find((note) => note.number === number)?.code);
const cellCodes = (result: ComparisonResult, r: number, c = 0) => codes(result, result.cells[r]![c]!.notes);

describe("which figure stands in a cell", () => {
  test("the one reviewed further; what else there is stays listed, and a difference is said", () => {
    const press = figure("east", "signed", "580", { reviewState: "entered", sourceId: 2 });
    const report = figure("east", "signed", "578", { reviewState: "approved" });
    const result = run([press, report]);
    const cell = result.cells[0]![0]!;
    expect(cell).toMatchObject({ observationId: report.id, value: 578, alternatives: [press.id] });
    expect(cellCodes(result, 0)).toEqual(["note.conflict.review"]);
  });
  test("the later source, then the later entry", () => {
    const early = figure("east", "signed", "578", { sourceId: 1 });
    const late = figure("east", "signed", "590", { sourceId: 2 });
    expect(run([late, early]).cells[0]![0]).toMatchObject({ observationId: late.id });
    const again = figure("east", "signed", "600", { sourceId: 2 });
    const result = run([again, late, early]);
    expect(result.cells[0]![0]).toMatchObject({ observationId: again.id });
    expect(cellCodes(result, 0)).toEqual(["note.conflict.entry"]);
    expect(result.notes.at(0)?.params).toEqual({ count: 2 });
  });
  test("the one chosen by hand before all rules", () => {
    const chosen = figure("east", "signed", "500", { reviewState: "entered" });
    const best = figure("east", "signed", "578", { reviewState: "approved" });
    const result = run([chosen, best], { chosen: [chosen.id] });
    expect(result.cells[0]![0]).toMatchObject({ observationId: chosen.id, value: 500 });
    expect(cellCodes(result, 0)).toContain("note.conflict.chosen");
  });
  test("the same figure printed twice is no conflict", () => {
    const result = run([figure("east", "signed", "578"), figure("east", "signed", "578")]);
    expect(result.cells[0]![0]!.alternatives).toHaveLength(1);
    expect(cellCodes(result, 0)).toEqual([]);
  });
  test("a figure of a company never stands for its district, unless chosen", () => {
    const company = figure("east", "signed", "60", { entity: "某公司" });
    expect(run([company]).cells[0]![0]).toMatchObject({ value: null, missing: "no_observation" });
    const chosen = run([company], { chosen: [company.id] });
    expect(chosen.cells[0]![0]!.value).toBe(60);
    expect(cellCodes(chosen, 0)).toEqual(["note.entity"]);
  });
  test("the whole before its parts; one part alone with a note; several parts never", () => {
    const whole = figure("east", "projects", "58", { unit: "个" });
    const industry = (value: string, name: string) =>
      figure("east", "projects", value, { unit: "个", breakdown: { industry: name } });
    const [a, b] = [industry("20", "制造业"), industry("21", "数字经济")];
    const of = (list: Observation[], breakdown?: Record<string, string>) =>
      run(list, { indicatorIds: ["projects"], breakdown });
    expect(of([a, whole, b]).cells[0]![0]!.value).toBe(58);
    const one = of([a]);
    expect(one.cells[0]![0]!.value).toBe(20);
    expect(cellCodes(one, 0)).toEqual(["note.breakdown"]);
    const several = of([a, b]);
    expect(several.cells[0]![0]!.value).toBeNull();
    expect(cellCodes(several, 0)).toEqual(["note.missing.onlyParts"]);
    expect(of([a, whole, b], { industry: "数字经济" }).cells[0]![0]!.value).toBe(21);
  });
  test("a growth rate never stands where a level is asked for, nor percent where points are", () => {
    const growth = figure("east", "signed", "12", { unit: "%", measure: "growth", accumulation: null });
    const result = run([growth]);
    expect(result.cells[0]![0]).toMatchObject({ value: null, observationId: null });
    expect(cellCodes(result, 0)).toEqual(["note.missing.otherUnit"]);
    const points = figure("east", "growth", "1.2", {
      unit: "个百分点",
      measure: "growth",
      accumulation: null,
    });
    expect(run([points], { indicatorIds: ["growth"] }).cells[0]![0]!.value).toBeNull();
  });
});

describe("units", () => {
  test("value, printed digits and interval come into the column's unit", () => {
    const cell = run([figure("east", "signed", "7600", { unit: "万元", bound: "over" })]).cells[0]![0]!;
    expect(cell).toMatchObject({ value: 0.76, valueText: "0.76", low: 0.76, high: 0.77 });
  });
  test("亩 becomes 公顷 only when asked, with the digits that were printed, and says so", () => {
    const land = figure("east", "land", "867", { unit: "亩", bound: "approx" });
    expect(run([land], { indicatorIds: ["land"] }).cells[0]![0]!.valueText).toBe("867");
    const asked = run([land], { indicatorIds: ["land"], units: { land: "公顷" } });
    expect(asked.cells[0]![0]!.valueText).toBe("57.8");
    expect(asked.cells[0]![0]!.low).toBeCloseTo(57.7667, 3);
    expect(cellCodes(asked, 0)).toContain("note.unit");
  });
  test("auto takes the largest unit that keeps half of the values at 1 or more, one for the column", () => {
    const list = [figure("east", "signed", "1.2"), figure("west", "signed", "3500", { unit: "万元" })];
    const result = run(list, { units: { signed: "auto" } });
    expect(result.columns[0]!.unit).toBe("亿元");
    const small = run([figure("east", "signed", "30", { unit: "万元" })], { units: { signed: "auto" } });
    expect(small.columns[0]!.unit).toBe("万元");
  });
});

describe("periods", () => {
  test("a stock as of the end of the year stands for the year; three quarters do not", () => {
    const stock = figure("east", "projects", "87", {
      unit: "个",
      period: "..2023-12",
      accumulation: "stock",
    });
    const result = run([stock], { indicatorIds: ["projects"] });
    expect(result.cells[0]![0]).toMatchObject({ value: 87, period: "..2023-12" });
    const quarters = figure("east", "signed", "1800", { period: "2023-Q1/2023-Q3" });
    const part = run([quarters]);
    expect(part.cells[0]![0]!.value).toBeNull();
    expect(part.notes[0]).toMatchObject({
      code: "note.missing.otherPeriod",
      params: { period: "2023-Q1/2023-Q3" },
    });
  });
  test("the same span written otherwise is the same period", () => {
    const months = figure("east", "signed", "1800", { period: "2023-01/2023-09" });
    expect(run([months], { periods: ["2023-Q1/2023-Q3"] }).cells[0]![0]!.value).toBe(1800);
  });
  test("without a period each area shows its latest, and another length of time is said", () => {
    const result = run(
      [
        figure("east", "signed", "500", { period: "2022" }),
        figure("east", "signed", "578"),
        figure("west", "signed", "90", { period: "2023-05" }),
        figure("north", "signed", "40", { period: "2023" }),
      ],
      { periods: [], areaIds: ["east", "west", "north"] },
    );
    expect(result.columns[0]).toMatchObject({ period: null, usualPeriod: "2023" });
    expect(result.cells.map((row) => row[0]!.value)).toEqual([578, 90, 40]);
    expect(cellCodes(result, 1)).toEqual(["note.periodLength"]);
  });
  test("a later figure of a part does not hide an earlier one of the whole", () => {
    const result = run(
      [
        figure("east", "signed", "500", { period: "2022" }),
        figure("east", "signed", "20", { breakdown: { industry: "制造业" } }),
        figure("east", "signed", "30", { breakdown: { industry: "服务业" } }),
      ],
      { periods: [] },
    );
    expect(result.cells[0]![0]!.value).toBe(500);
  });
});

describe("notes", () => {
  test("are numbered in reading order, shared, and general where all cells share them", () => {
    const approx = { bound: "approx" as const };
    const result = run(
      [
        figure("east", "signed", "578", approx),
        figure("west", "signed", "312", { ...approx, reviewState: "entered" }),
        figure("east", "started", "200", approx),
        figure("west", "started", "100", { ...approx, reviewState: "entered" }),
      ],
      { indicatorIds: ["signed", "started"] },
    );
    expect(result.notes.map(({ number, code }) => [number, code])).toEqual([
      [0, "note.hedge.approx"],
      [1, "note.review.entered"],
    ]);
    expect(result.areaNotes).toEqual([[], [1]]);
    expect(result.cells.flat().every((cell) => cell.notes.length === 0)).toBe(true);
  });
  test("say kinds of area, one area inside another, and boundaries", () => {
    const result = run(
      [
        figure("east", "signed", "578"),
        figure("north", "signed", "300"),
        figure("south", "signed", "200", { period: "2021" }),
        figure("old-south", "signed", "100", { period: "2021" }),
      ],
      { areaIds: ["east", "north", "south", "old-south"], periods: [] },
    );
    expect(codes(result, result.areaNotes[1]!)).toEqual(["note.areaKind", "note.inside"]);
    expect(codes(result, result.areaNotes[2]!)).toEqual(["note.redrawn"]);
    expect(cellCodes(result, 2)).toContain("note.boundary.across");
    expect(cellCodes(result, 3)).toContain("note.boundary.across");
  });
  test("give the reason of every gap", () => {
    const result = run([figure("east", "signed", null, { missingReason: "withheld" })]);
    expect(result.cells.map((row) => row[0]!.missing)).toEqual(["withheld", "no_observation"]);
    expect([cellCodes(result, 0), cellCodes(result, 1)]).toEqual([
      ["note.missing.withheld"],
      ["note.missing.no_observation"],
    ]);
  });
});

describe("columns", () => {
  test("a scenario that nobody has a figure for has no column; targets stand beside actuals", () => {
    const actual = figure("east", "signed", "128");
    const both = { scenarios: ["actual" as const, "target" as const] };
    expect(run([actual], both).columns).toHaveLength(1);
    const target = figure("east", "signed", "113", { scenario: "target" });
    const result = run([actual, target], both);
    expect(result.columns.map((column) => column.scenario)).toEqual(["actual", "target"]);
    expect(result.cells[0]!.map((cell) => cell.value)).toEqual([128, 113]);
  });
  test("run by indicator or by period", () => {
    const fields = { indicatorIds: ["signed", "started"], periods: ["2022", "2023"] };
    const order = (columns: "indicator" | "period") =>
      run([], { ...fields, columns }).columns.map((column) => `${column.indicatorId} ${column.period}`);
    expect(order("indicator")).toEqual(["signed 2022", "signed 2023", "started 2022", "started 2023"]);
    expect(order("period")).toEqual(["signed 2022", "started 2022", "signed 2023", "started 2023"]);
  });
});

const anyFigure = fc
  .record({
    areaId: fc.constantFrom(...areas.map(({ id }) => id)),
    indicatorId: fc.constantFrom(...indicators.map(({ id }) => id)),
    value: fc.option(fc.integer({ min: -9999, max: 99999 }).map(String), { nil: null }),
    unit: fc.constantFrom("亿元", "万元", "个", "%", "亩", "个百分点"),
    bound: fc.constantFrom(
      "eq" as const,
      "approx" as const,
      "over" as const,
      "under" as const,
      "at_least" as const,
    ),
    period: fc.constantFrom("2022", "2023", "..2023-12", "2023-Q1/2023-Q3", "2021"),
    scenario: fc.constantFrom("actual" as const, "target" as const),
    reviewState: fc.constantFrom("entered" as const, "checked" as const, "approved" as const),
    sourceId: fc.constantFrom(1, 2, null),
    entity: fc.constantFrom(null, null, "某公司"),
  })
  .map(({ areaId, indicatorId, value, ...fields }) => figure(areaId, indicatorId, value, fields));

describe("any facts", () => {
  const wide = spec({
    areaIds: areas.map(({ id }) => id),
    indicatorIds: indicators.map(({ id }) => id),
    periods: ["2022", "2023"],
    scenarios: ["actual", "target"],
  });
  test("give a valid result that does not depend on their order, with every note used or general", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 40 }), fc.boolean(), (list, latest) => {
        const asked = latest ? { ...wide, periods: [] } : wide;
        const facts = { observations: list, areas, changes, indicators, sources };
        const result = ComparisonResult.parse(compare(asked, facts));
        expect(compare(asked, { ...facts, observations: [...list].reverse() })).toEqual(result);
        const used = new Set([
          ...result.areaNotes.flat(),
          ...result.columns.flatMap((column) => column.notes),
          ...result.cells.flatMap((row) => row.flatMap((cell) => cell.notes)),
        ]);
        for (const { number } of result.notes) expect(number === 0 || used.has(number)).toBe(true);
        expect([...used].every((number) => result.notes.some((note) => note.number === number))).toBe(true);
        for (const cell of result.cells.flat()) {
          expect(cell.value === null).toBe(cell.missing !== null);
          if (cell.value === null) continue;
          expect(cell.low === null || cell.low <= cell.value).toBe(true);
          expect(cell.high === null || cell.high >= cell.value).toBe(true);
          expect(list.find(({ id }) => id === cell.observationId)?.entity).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });
});
