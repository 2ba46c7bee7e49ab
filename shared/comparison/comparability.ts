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
import type { ReferenceArea } from "../model/reference-area.ts";
import { readUnit } from "./in-unit.ts";
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
  /** Added up out of several figures. */
  derived?: boolean;
}

export interface PairContext {
  /** Whether the second area lies in the first, at any depth. */
  contains: (outerId: string, innerId: string) => boolean;
  /** Whether one of the two areas was formed out of the other. */
  redrawn: (areaId: string, otherId: string) => boolean;
  /** The figures are a series over time: that their periods differ is what is shown. */
  alongTime: boolean;
}

/** A figure with what the rules ask of it again and again. */
interface Judged extends ComparedFigure {
  base: string;
  part: string;
  /** Last day as a number of days; NaN where there is none. */
  endDay: number;
  /** Equal for figures of the same time: a stock is of its last day. */
  time: string;
  /** Only what accrues over time depends on how long it accrued; undefined: it does not. */
  days: number | null | undefined;
  outside: boolean;
  across: boolean;
}

function judge(one: ComparedFigure): Judged {
  const { figure, area } = one;
  const { start, end } = span(figure.period);
  const last = end ?? start;
  const first = start ?? end;
  const { validFrom, validTo } = area;
  const outside =
    (validFrom !== null && end !== null && end < validFrom) ||
    (validTo !== null && first !== null && first > validTo);
  const accrues = figure.accumulation === "flow" || figure.accumulation === "cumulative";
  return {
    ...one,
    base: readUnit(figure.unit)?.baseUnit ?? figure.unit,
    part: breakdownKey(figure.breakdown),
    endDay: last === null ? Number.NaN : Date.parse(last) / 86_400_000,
    time: figure.accumulation === "stock" ? String(last) : `${start}/${end}`,
    days: accrues ? lengthInDays(figure.period) : undefined,
    outside,
    across:
      !outside &&
      ((validFrom !== null && start !== null && start < validFrom) ||
        (validTo !== null && end !== null && end > validTo)),
  };
}

interface Rule {
  code: string;
  grade: Grade;
  /** Whether the reason holds for a pair; the order of the two must not matter. */
  holds: (a: Judged, b: Judged, context: PairContext) => boolean;
}

type OneRule = (one: Judged) => boolean;
const either = (test: OneRule) => (a: Judged, b: Judged) => test(a) || test(b);
const differ = (of: (one: Judged) => unknown) => (a: Judged, b: Judged) => of(a) !== of(b);

const apart = (a: Judged, b: Judged) => Math.abs(a.endDay - b.endDay);
/** Months and quarters differ by a few days without being of another length. */
const lengthTolerance = 3;
function lengthsDiffer({ days: x }: Judged, { days: y }: Judged): boolean {
  if (x === undefined || y === undefined) return false;
  return x === null || y === null ? x !== y : Math.abs(x - y) > lengthTolerance;
}
const yearAndABit = 370;

const isOpen: OneRule = ({ figure }) => figure.bound === "at_least" || figure.bound === "at_most";
const isHedged: OneRule = (one) => one.figure.bound !== "eq" && !isOpen(one);

/** The rules. Texts: `grade.reason.<code>` of `shared/i18n/texts/grades.ts`. */
const rules: Rule[] = [
  { code: "measure", grade: "E", holds: differ((one) => one.figure.measure) },
  { code: "unit.none", grade: "E", holds: (a, b) => !sameMeasure(a.base, b.base) },
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
    holds: (a, b, { alongTime }) => !alongTime && !lengthsDiffer(a, b) && apart(a, b) > yearAndABit,
  },
  {
    code: "period.near",
    grade: "C",
    holds: (a, b, { alongTime }) =>
      !alongTime && !lengthsDiffer(a, b) && a.time !== b.time && apart(a, b) <= yearAndABit,
  },
  { code: "part", grade: "D", holds: differ((one) => one.part) },
  { code: "boundary.outside", grade: "D", holds: either((one) => one.outside) },
  { code: "boundary.across", grade: "C", holds: either((one) => one.across) },
  { code: "redrawn", grade: "C", holds: (a, b, { redrawn }) => redrawn(a.area.id, b.area.id) },
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
    holds: (a, b) => a.base !== b.base && sameMeasure(a.base, b.base),
  },
  { code: "derived", grade: "B", holds: either((one) => one.derived === true) },
  { code: "hedge", grade: "B", holds: either(isHedged) },
  {
    code: "source.single",
    grade: "B",
    holds: either((one) => one.confirmations === 0 && one.figure.reviewState !== "approved"),
  },
];

const order = Grade.options;
export const comparabilityRules: readonly Rule[] = rules.toSorted(
  (a, b) => order.indexOf(b.grade) - order.indexOf(a.grade),
);

/** Whether there is a way between two base units: 亩 and 公顷, days and weeks; never % and 个百分点. */
const sameMeasure = (a: string, b: string) =>
  (baseMeasures[a]?.common ?? a) === (baseMeasures[b]?.common ?? b);

export interface PairGrade {
  grade: Grade;
  /** Codes of the rules that hold, gravest first. */
  reasons: string[];
}

/** The rules are sorted: the first that holds is the gravest. */
function judgePair(a: Judged, b: Judged, context: PairContext): Rule[] {
  return comparabilityRules.filter((rule) => rule.holds(a, b, context));
}

/** The grade of two figures; the order does not matter. */
export function gradePair(a: ComparedFigure, b: ComparedFigure, context: PairContext): PairGrade {
  const held = judgePair(judge(a), judge(b), context);
  return { grade: held[0]?.grade ?? "A", reasons: held.map((rule) => rule.code) };
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

/** All that the rules ask of a figure but which area it is: figures that agree in it are alike to every such rule. */
function signatureOf(one: Judged): string {
  const { figure, indicator } = one;
  const review = `${figure.reviewState}|${one.conflicts > 0}|${one.confirmations === 0}|${one.derived === true}`;
  const what = `${indicator.id}|${indicator.stage}|${figure.measure}|${one.base}|${figure.entity === null}`;
  const how = `${figure.scenario}|${figure.obsStatus}|${figure.accumulation}|${figure.bound}|${one.part}`;
  return `${what}|${how}|${review}|${one.time}|${one.endDay}|${one.days}|${one.outside}|${one.across}|${one.area.kind}`;
}

/** Rules that look at the two areas themselves. */
const areaRules = new Set(["redrawn", "inside"]);
const figureRules = comparabilityRules.filter((rule) => !areaRules.has(rule.code));
/** Of sorted rules the first is the gravest; the letters sort as the grades do. */
const gravest = (a: readonly Rule[], b: readonly Rule[]): Grade => {
  const [first, second] = [a[0]?.grade ?? "A", b[0]?.grade ?? "A"];
  return first > second ? first : second;
};
const rulesOfAreas = comparabilityRules.filter((rule) => areaRules.has(rule.code));

/**
 * Grades every pair within each group (the figures that are set against one another); null where there is no pair. Pairs
 * are many and alike: the rules are asked once for each two kinds of figure and each two areas.
 */
export function gradeGroups(
  groups: readonly (readonly ComparedFigure[])[],
  context: PairContext,
): ComparisonGrade | null {
  const byGrade: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 };
  const counts = new Map<Rule, number>();
  const kinds = new Map<string, number>();
  const places = new Map<string, number>();
  /** What the areas themselves give reason for, by the number that stands for it. */
  const placements: Rule[][] = [[]];
  /** Two kinds of figure in such a placement → one of these pairs, and how many there are. */
  const alike = new Map<number, { a: Judged; b: Judged; placed: Rule[]; pairs: number }>();
  let pairs = 0;
  const numberIn = (map: Map<string, number>, key: string) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const placementOf = (a: Judged, b: Judged): number => {
    const held = rulesOfAreas.filter((rule) => rule.holds(a, b, context));
    const known = placements.findIndex(
      (other) => other.length === held.length && other.every((rule, i) => rule === held[i]),
    );
    return known >= 0 ? known : placements.push(held) - 1;
  };
  const judgedGroups = groups.map((group) =>
    group.map((one) => {
      const own = judge(one);
      return { own, kind: numberIn(kinds, signatureOf(own)), place: numberIn(places, own.area.id) };
    }),
  );
  // Keys stay small whole numbers: there are many more pairs than kinds.
  const [kindCount, placeCount] = [kinds.size, places.size];
  /** Placement of two areas; −1: not looked at yet. */
  const ofAreas = new Int8Array(placeCount * placeCount).fill(-1);
  for (const judged of judgedGroups) {
    pairs += (judged.length * (judged.length - 1)) / 2;
    for (let i = 0; i < judged.length; i++)
      for (let j = i + 1; j < judged.length; j++) {
        const a = judged[i]!;
        const b = judged[j]!;
        const areaKey = a.place * placeCount + b.place;
        let placement = ofAreas[areaKey]!;
        if (placement < 0) {
          placement = placementOf(a.own, b.own);
          ofAreas[areaKey] = placement;
        }
        const key = (placement * kindCount + a.kind) * kindCount + b.kind;
        const known = alike.get(key);
        if (known) known.pairs++;
        else alike.set(key, { a: a.own, b: b.own, placed: placements[placement] ?? [], pairs: 1 });
      }
  }
  for (const { a, b, placed, pairs: times } of alike.values()) {
    const held = figureRules.filter((rule) => rule.holds(a, b, context));
    for (const rule of [...held, ...placed]) counts.set(rule, (counts.get(rule) ?? 0) + times);
    byGrade[gravest(held, placed)] += times;
  }
  if (pairs === 0) return null;
  const grade = [...order].reverse().find((one) => byGrade[one] > 0) ?? "A";
  const reasons = comparabilityRules
    .flatMap((rule) => {
      const held = counts.get(rule);
      return held === undefined ? [] : [{ code: rule.code, grade: rule.grade, pairs: held }];
    })
    .sort((x, y) => order.indexOf(y.grade) - order.indexOf(x.grade) || y.pairs - x.pairs);
  return { grade, pairs, byGrade, reasons };
}
