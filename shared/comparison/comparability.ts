/**
 * How far two figures may be compared: a grade from A to E with reasons that have codes. The rules are the table below,
 * one row a reason; a pair has the worst grade of the reasons that hold for it.
 *
 * A  same thing, same time, same kind of place, reviewed or found twice
 * B  good enough for a statement with “about”
 * C  side by side with the reason said
 * D  not to be ranked: they speak of different spans, stages or states
 * E  not comparable at all
 */
import { z } from "zod";
import { baseMeasures } from "../codelists/units.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import { findUnit } from "../model/unit.ts";
import { lengthInDays, span } from "./matching.ts";
import { breakdownKey } from "./selection.ts";

export const Grade = z.enum(["A", "B", "C", "D", "E"]);
export type Grade = z.infer<typeof Grade>;

/** A figure with what it takes to judge it. */
export interface ComparedFigure {
  figure: Observation;
  area: ReferenceArea;
  indicator: Indicator;
  /** Other figures for the same cell that say something else. */
  conflicts: number;
  /** Other sources that say the same. */
  confirmations: number;
}

export interface PairContext {
  /** Whether the second area lies in the first, at any depth. */
  contains: (outerId: string, innerId: string) => boolean;
  changes: readonly AreaChange[];
  /** The figures are a series over time: that their periods differ is what is shown. */
  alongTime: boolean;
}

interface Rule {
  code: string;
  grade: Grade;
  /** Whether the reason holds for a pair; the order of the two must not matter. */
  holds: (a: ComparedFigure, b: ComparedFigure, context: PairContext) => boolean;
}

type OneRule = (one: ComparedFigure) => boolean;
const either = (test: OneRule) => (a: ComparedFigure, b: ComparedFigure) => test(a) || test(b);
const differ = (of: (one: ComparedFigure) => unknown) => (a: ComparedFigure, b: ComparedFigure) =>
  of(a) !== of(b);

const endOf = (one: ComparedFigure) => span(one.figure.period).end ?? span(one.figure.period).start ?? "";
const spanKey = (one: ComparedFigure) => {
  const { start, end } = span(one.figure.period);
  return one.figure.accumulation === "stock" ? (end ?? start) : `${start}/${end}`;
};
const daysBetween = (a: ComparedFigure, b: ComparedFigure) =>
  Math.abs(Date.parse(endOf(a)) - Date.parse(endOf(b))) / 86_400_000;
/** Only what accrues over time depends on how long it accrued. */
const accrues = (one: ComparedFigure) =>
  one.figure.accumulation === "flow" || one.figure.accumulation === "cumulative";
/** Months and quarters differ by a few days without being of another length. */
const lengthTolerance = 3;
const lengthsDiffer = (a: ComparedFigure, b: ComparedFigure) => {
  if (!accrues(a) || !accrues(b)) return false;
  const [x, y] = [lengthInDays(a.figure.period), lengthInDays(b.figure.period)];
  return x === null || y === null ? x !== y : Math.abs(x - y) > lengthTolerance;
};
const yearAndABit = 370;

const baseOf = (one: ComparedFigure) => findUnit(one.figure.unit)?.baseUnit ?? one.figure.unit;
const isOpen: OneRule = ({ figure }) => figure.bound === "at_least" || figure.bound === "at_most";
const isHedged: OneRule = ({ figure }) => figure.bound !== "eq" && !isOpen({ figure } as ComparedFigure);
const partOf = (one: ComparedFigure) => breakdownKey(one.figure.breakdown);
const liesOutside: OneRule = ({ area, figure }) => {
  const { start, end } = span(figure.period);
  const first = start ?? end;
  return (
    (area.validFrom !== null && end !== null && end < area.validFrom) ||
    (area.validTo !== null && first !== null && first > area.validTo)
  );
};
const liesAcross: OneRule = (one) => {
  const { start, end } = span(one.figure.period);
  const { validFrom, validTo } = one.area;
  if (liesOutside(one)) return false;
  return (
    (validFrom !== null && start !== null && start < validFrom) ||
    (validTo !== null && end !== null && end > validTo)
  );
};
const oneFromOther = (a: ComparedFigure, b: ComparedFigure, { changes }: PairContext) =>
  a.area.id !== b.area.id &&
  changes.some(
    ({ fromIds, toIds }) =>
      (fromIds.includes(a.area.id) && toIds.includes(b.area.id)) ||
      (fromIds.includes(b.area.id) && toIds.includes(a.area.id)),
  );

/** The rules, gravest first. Texts: `grade.reason.<code>` of `shared/i18n/texts/grades.ts`. */
export const comparabilityRules: readonly Rule[] = [
  { code: "measure", grade: "E", holds: differ((one) => one.figure.measure) },
  { code: "unit.none", grade: "E", holds: (a, b) => !sameMeasure(baseOf(a), baseOf(b)) },
  { code: "entity", grade: "E", holds: differ((one) => one.figure.entity === null) },
  { code: "scenario", grade: "D", holds: differ((one) => one.figure.scenario) },
  { code: "stage", grade: "D", holds: differ((one) => one.indicator.stage) },
  {
    code: "definition",
    grade: "D",
    holds: (a, b) =>
      (a.indicator.id !== b.indicator.id && a.indicator.stage === b.indicator.stage) ||
      a.figure.obsStatus === "D" ||
      b.figure.obsStatus === "D",
  },
  {
    code: "accumulation",
    grade: "D",
    holds: (a, b) =>
      a.figure.accumulation !== null &&
      b.figure.accumulation !== null &&
      a.figure.accumulation !== b.figure.accumulation,
  },
  { code: "period.length", grade: "D", holds: lengthsDiffer },
  {
    code: "period.far",
    grade: "D",
    holds: (a, b, { alongTime }) => !alongTime && !lengthsDiffer(a, b) && daysBetween(a, b) > yearAndABit,
  },
  {
    code: "period.near",
    grade: "C",
    holds: (a, b, { alongTime }) =>
      !alongTime && !lengthsDiffer(a, b) && spanKey(a) !== spanKey(b) && daysBetween(a, b) <= yearAndABit,
  },
  { code: "part", grade: "D", holds: differ(partOf) },
  { code: "boundary.outside", grade: "D", holds: either(liesOutside) },
  { code: "boundary.across", grade: "C", holds: either(liesAcross) },
  { code: "redrawn", grade: "C", holds: oneFromOther },
  {
    code: "inside",
    grade: "C",
    holds: (a, b, { contains }) => contains(a.area.id, b.area.id) || contains(b.area.id, a.area.id),
  },
  { code: "areaKind", grade: "C", holds: differ((one) => one.area.kind) },
  { code: "conflict", grade: "C", holds: either((one) => one.conflicts > 0) },
  { code: "open", grade: "C", holds: either(isOpen) },
  { code: "review", grade: "C", holds: either((one) => one.figure.reviewState === "entered") },
  { code: "status", grade: "C", holds: either((one) => "EPFB".includes(one.figure.obsStatus)) },
  {
    code: "unit.converted",
    grade: "B",
    holds: (a, b) => baseOf(a) !== baseOf(b) && sameMeasure(baseOf(a), baseOf(b)),
  },
  { code: "hedge", grade: "B", holds: either(isHedged) },
  {
    code: "source.single",
    grade: "B",
    holds: either((one) => one.confirmations === 0 && one.figure.reviewState !== "approved"),
  },
];

/** Whether there is a way between two base units: 亩 and 公顷, days and weeks; never % and 个百分点. */
const sameMeasure = (a: string, b: string) =>
  (baseMeasures[a]?.common ?? a) === (baseMeasures[b]?.common ?? b);

export interface PairGrade {
  grade: Grade;
  /** Codes of the rules that hold, gravest first. */
  reasons: string[];
}

const order = Grade.options;
export const worse = (a: Grade, b: Grade): Grade => (order.indexOf(a) >= order.indexOf(b) ? a : b);

/** The grade of two figures. Symmetric; a figure with itself is as good as its own review and words. */
export function gradePair(a: ComparedFigure, b: ComparedFigure, context: PairContext): PairGrade {
  const held = comparabilityRules.filter((rule) => rule.holds(a, b, context));
  return {
    grade: held.reduce<Grade>((grade, rule) => worse(grade, rule.grade), "A"),
    reasons: [...held]
      .sort((x, y) => order.indexOf(y.grade) - order.indexOf(x.grade))
      .map((rule) => rule.code),
  };
}

/** The grade of a whole comparison: its worst, how many pairs have which, and how often each reason holds. */
export const ComparisonGrade = z.object({
  grade: Grade,
  pairs: z.int(),
  byGrade: z.record(Grade, z.int()),
  /** Gravest first, then the most frequent. */
  reasons: z.array(z.object({ code: z.string(), grade: Grade, pairs: z.int() })),
});
export type ComparisonGrade = z.infer<typeof ComparisonGrade>;

/** Grades every pair within each group (the figures that are set against one another); null where there is no pair. */
export function gradeGroups(
  groups: readonly (readonly ComparedFigure[])[],
  context: PairContext,
): ComparisonGrade | null {
  const byGrade: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 };
  const counts = new Map<string, number>();
  let pairs = 0;
  for (const group of groups)
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const { grade, reasons } = gradePair(a, b, context);
        byGrade[grade]++;
        pairs++;
        for (const code of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
      }
  if (pairs === 0) return null;
  const grade = [...order].reverse().find((one) => byGrade[one] > 0) ?? "A";
  const reasons = comparabilityRules
    .flatMap((rule) => {
      const held = counts.get(rule.code);
      return held === undefined ? [] : [{ code: rule.code, grade: rule.grade, pairs: held }];
    })
    .sort((x, y) => order.indexOf(y.grade) - order.indexOf(x.grade) || y.pairs - x.pairs);
  return { grade, pairs, byGrade, reasons };
}
