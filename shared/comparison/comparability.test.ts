import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { translateCode } from "../i18n/translate.ts";
import type { Observation } from "../model/observation.ts";
import { type ComparedFigure, comparabilityRules, Grade, gradeGroups, gradePair } from "./comparability.ts";
import { areas, changes, figure, indicators } from "./facts-for-tests.ts";

const areaOf = (id: string) => areas.find((area) => area.id === id)!;
const indicatorOf = (id: string) => indicators.find((indicator) => indicator.id === id)!;
const compared = (observation: Observation, extra: Partial<ComparedFigure> = {}): ComparedFigure => ({
  figure: observation,
  area: areaOf(observation.areaId),
  indicator: indicatorOf(observation.indicatorId),
  conflicts: 0,
  confirmations: 1,
  ...extra,
});
const context = {
  contains: (outer: string, inner: string) => areaOf(inner).parentId === outer,
  redrawn: (a: string, b: string) =>
    changes.some((change) => change.fromIds.includes(a) && change.toIds.includes(b)) ||
    changes.some((change) => change.fromIds.includes(b) && change.toIds.includes(a)),
  alongTime: false,
};
const base = () => compared(figure("east", "signed", "578"));
const other = (fields: Partial<Observation> = {}, extra: Partial<ComparedFigure> = {}, areaId = "west") =>
  compared(figure(areaId, "signed", "312", fields), extra);
const grade = (a: ComparedFigure, b: ComparedFigure) => gradePair(a, b, context);

/** One row a rule: a pair for which just this reason holds. */
const rows: [code: string, grade: Grade, a: ComparedFigure, b: ComparedFigure][] = [
  ["measure", "E", base(), other({ measure: "share" })],
  ["unit.none", "E", base(), other({ unit: "亿美元" })],
  ["entity", "E", base(), other({ entity: "某公司" })],
  ["scenario", "D", base(), other({ scenario: "target" })],
  ["stage", "D", base(), other({}, { indicator: { ...indicatorOf("signed"), stage: "started" } })],
  ["definition", "D", base(), compared(figure("west", "started", "312"))],
  ["definition", "D", base(), other({ obsStatus: "D" })],
  ["accumulation", "D", base(), other({ accumulation: "cumulative" })],
  ["period.length", "D", base(), other({ period: "2023-Q1/2023-Q3" })],
  ["period.far", "D", base(), other({ period: "2020" })],
  ["period.near", "C", base(), other({ period: "2022" })],
  ["part", "D", base(), other({ breakdown: { industry: "制造业" } })],
  ["boundary.outside", "D", base(), other({}, { area: { ...areaOf("west"), validFrom: "2024-01-01" } })],
  ["boundary.across", "C", base(), other({}, { area: { ...areaOf("west"), validFrom: "2023-06-01" } })],
  [
    "redrawn",
    "C",
    other({ period: "2021" }, { area: { ...areaOf("old-south"), validTo: null } }, "old-south"),
    other({ period: "2021" }, { area: { ...areaOf("south"), validFrom: null } }, "south"),
  ],
  ["inside", "C", base(), other({}, { area: { ...areaOf("north"), kind: "district" } }, "north")],
  ["areaKind", "C", base(), other({}, { area: { ...areaOf("west"), kind: "new_town" } })],
  ["conflict", "C", base(), other({}, { conflicts: 1 })],
  ["open", "C", base(), other({ bound: "at_least" })],
  ["review", "C", base(), other({ reviewState: "entered" })],
  ["status", "C", base(), other({ obsStatus: "P" })],
  [
    "unit.converted",
    "B",
    compared(figure("east", "land", "867", { unit: "亩" })),
    compared(figure("west", "land", "60", { unit: "公顷" })),
  ],
  ["derived", "B", base(), other({}, { derived: true })],
  ["hedge", "B", base(), other({ bound: "approx" })],
  ["source.single", "B", base(), other({}, { confirmations: 0 })],
];

describe("the rules of comparability", () => {
  test.each(rows)("%s is %s", (code, expected, a, b) => {
    expect(grade(a, b)).toEqual({ grade: expected, reasons: [code] });
    expect(grade(b, a)).toEqual({ grade: expected, reasons: [code] });
  });
  test("every rule has a row here and a text in both languages", () => {
    expect(new Set(rows.map(([code]) => code))).toEqual(new Set(comparabilityRules.map(({ code }) => code)));
    for (const { code } of comparabilityRules)
      for (const language of ["zh-CN", "en"] as const)
        expect(translateCode(language, `grade.reason.${code}`)).not.toBe(`grade.reason.${code}`);
  });
  test("the same thing in the same year, checked and confirmed, is A", () => {
    expect(grade(base(), other())).toEqual({ grade: "A", reasons: [] });
  });
  test("stocks of one day are of one time, however the period is written", () => {
    const stock = (period: string) => other({ accumulation: "stock", period });
    expect(grade(stock("2023"), stock("..2023-12")).grade).toBe("A");
    expect(grade(other({ period: "2023-01/2023-09" }), other({ period: "2023-Q1/2023-Q3" })).grade).toBe("A");
  });
  test("a series over time is not blamed for its periods, only for unlike lengths", () => {
    const along = (b: ComparedFigure) => gradePair(base(), b, { ...context, alongTime: true }).reasons;
    expect(along(other({ period: "2020" }))).toEqual([]);
    expect(along(other({ period: "2022-H1" }))).toEqual(["period.length"]);
  });
  test("the worst of several reasons counts, gravest named first", () => {
    expect(grade(base(), other({ bound: "approx", scenario: "target", reviewState: "entered" }))).toEqual({
      grade: "D",
      reasons: ["scenario", "review", "hedge"],
    });
  });
});

describe("a whole comparison", () => {
  test("counts what grading pair by pair counts", () => {
    const anyOne = fc
      .record({
        areaId: fc.constantFrom("east", "west", "north", "south", "old-south"),
        fields: fc.record({
          period: fc.constantFrom("2023", "2022", "2021", "2023-Q3", "..2023-12"),
          accumulation: fc.constantFrom("flow" as const, "stock" as const, null),
          bound: fc.constantFrom("eq" as const, "approx" as const, "at_least" as const),
          reviewState: fc.constantFrom("entered" as const, "approved" as const),
          obsStatus: fc.constantFrom("A" as const, "D" as const, "P" as const),
          unit: fc.constantFrom("亿元", "亩", "公顷"),
        }),
        conflicts: fc.integer({ min: 0, max: 1 }),
        confirmations: fc.integer({ min: 0, max: 1 }),
      })
      .map(({ areaId, fields, ...extra }) => compared(figure(areaId, "signed", "5", fields), extra));
    fc.assert(
      fc.property(fc.array(fc.array(anyOne, { maxLength: 6 }), { maxLength: 3 }), (groups) => {
        const pairs = groups.flatMap((group) =>
          group.flatMap((a, i) => group.slice(i + 1).map((b) => grade(a, b))),
        );
        const whole = gradeGroups(groups, context);
        expect(whole?.pairs ?? 0).toBe(pairs.length);
        if (!whole) return;
        for (const one of Grade.options)
          expect(whole.byGrade[one]).toBe(pairs.filter((pair) => pair.grade === one).length);
        for (const { code } of comparabilityRules)
          expect(whole.reasons.find((reason) => reason.code === code)?.pairs ?? 0).toBe(
            pairs.filter((pair) => pair.reasons.includes(code)).length,
          );
      }),
    );
  });
  test("has the grade of its worst pair, with counts", () => {
    const group = [base(), other(), other({ accumulation: "cumulative" }, {}, "south")];
    expect(gradeGroups([group], context)).toEqual({
      grade: "D",
      pairs: 3,
      byGrade: { A: 1, B: 0, C: 0, D: 2, E: 0 },
      reasons: [{ code: "accumulation", grade: "D", pairs: 2 }],
    });
    expect(gradeGroups([[base()], []], context)).toBeNull();
  });
});
