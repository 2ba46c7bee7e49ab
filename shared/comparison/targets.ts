/**
 * Goals against results. A goal is linked to the result of the same area (or of the one area that covers the same ground
 * then), indicator, part and period. It is judged on intervals: met where every reading of the result reaches the goal,
 * missed where none does, undecidable in between. What a goal demands: 不低于, 超, 以上 its lower end; 不高于, 以内 its upper
 * end; a range its near end; a plain number just that number; 约, 左右 anything that the words allow. Where less is better
 * (办理时间) to reach is to stay at or below.
 *
 * Without a result: never mentioned again where a later report on the area, from the end of the period on, has been
 * taken in; pending where there is none yet.
 */
import { z } from "zod";
import { DecimalText } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import { comparePeriods } from "../model/time-period.ts";
import { inUnit } from "./in-unit.ts";
import { type Ends, point, product, quotient } from "./interval-arithmetic.ts";
import { type Lineage, standsFor } from "./lineage.ts";
import { matchPeriod, span } from "./matching.ts";
import { breakdownKey, selectFigure } from "./selection.ts";

export const Verdict = z.enum(["met", "missed", "undecidable", "never_mentioned", "pending"]);
export type Verdict = z.infer<typeof Verdict>;

const LedgerFigure = z.object({
  observationId: z.int(),
  sourceId: z.int().nullable(),
  /** In the goal's unit. */
  valueText: DecimalText,
  asReported: z.string(),
});

export const TargetEntry = z.object({
  areaId: z.string(),
  indicatorId: z.string(),
  period: z.string(),
  /** Of the goal; the result is given in it. */
  unit: z.string(),
  breakdown: z.record(z.string(), z.string()),
  target: LedgerFigure,
  actual: LedgerFigure.nullable(),
  /** Result over goal in %, null at an open end; only for levels with a goal above zero, where more is better. */
  completion: z
    .object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable(),
  verdict: Verdict,
  /** Whether the result as printed reaches the goal as printed; null without a result. */
  reachedAsPrinted: z.boolean().nullable(),
  /** A goal for the same thing in a later source that says something else. */
  restatedBy: z.int().nullable(),
});
export type TargetEntry = z.infer<typeof TargetEntry>;

export const TargetLedger = z.object({
  targets: z.array(TargetEntry),
  counts: z.record(Verdict, z.int()),
});
export type TargetLedger = z.infer<typeof TargetLedger>;

export interface TargetFacts {
  /** Goals and results; others are ignored. */
  observations: readonly Observation[];
  indicators: readonly Indicator[];
  sources: readonly Pick<Source, "id" | "date" | "areaId">[];
  lineage: Lineage;
}

/** The ledger of all goals of areas, in the order of period, area, indicator. */
export function targetLedger(facts: TargetFacts): TargetLedger {
  const indicators = new Map(facts.indicators.map((one) => [one.id, one]));
  const own = facts.observations.filter(({ entity, value }) => entity === null && value !== null);
  const goals = own.filter(({ scenario }) => scenario === "target");
  const key = (areaId: string, indicatorId: string) => `${areaId}|${indicatorId}`;
  const results = Map.groupBy(
    own.filter(({ scenario }) => scenario === "actual"),
    (figure) => key(figure.areaId, figure.indicatorId),
  );
  const goalsOf = Map.groupBy(goals, (figure) => key(figure.areaId, figure.indicatorId));
  const reports = reportsByArea(facts);
  const dates = new Map(facts.sources.map(({ id, date }) => [id, date ?? ""]));
  const targets = goals
    .flatMap((goal) => {
      const indicator = indicators.get(goal.indicatorId);
      if (!indicator) return [];
      const areaIds = groundOf(goal, facts.lineage);
      const actual = resultOf(
        goal,
        areaIds.flatMap((id) => results.get(key(id, goal.indicatorId)) ?? []),
        indicator,
        dates,
      );
      const hasLater = areaIds.some((id) => hasLaterReport(goal, reports.get(id) ?? [], dates));
      const rivals = goalsOf.get(key(goal.areaId, goal.indicatorId)) ?? [];
      return [entryOf(goal, actual, indicator, hasLater, restated(goal, rivals, dates))];
    })
    .sort(
      (a, b) =>
        comparePeriods(a.period, b.period) ||
        (a.areaId < b.areaId ? -1 : a.areaId > b.areaId ? 1 : 0) ||
        a.target.observationId - b.target.observationId,
    );
  const counts: Record<Verdict, number> = {
    met: 0,
    missed: 0,
    undecidable: 0,
    never_mentioned: 0,
    pending: 0,
  };
  for (const { verdict } of targets) counts[verdict]++;
  return { targets, counts };
}

/** The goal's area, and the single area that covers its ground in the goal's period. */
function groundOf(goal: Observation, lineage: Lineage): string[] {
  const stand = standsFor(goal.areaId, goal.period, "constant", false, lineage);
  return stand.kind === "other" ? [goal.areaId, ...stand.areaIds] : [goal.areaId];
}

/** The result that stands for the goal, by the rule of every comparison. */
function resultOf(
  goal: Observation,
  results: readonly Observation[],
  indicator: Indicator,
  sourceDates: ReadonlyMap<number, string>,
): Observation | null {
  const fitting = results.filter((figure) => figure.measure === goal.measure && isOfSameTime(figure, goal));
  return selectFigure(fitting, {
    indicator: { ...indicator, measure: goal.measure },
    unit: goal.unit,
    chosen: new Set(),
    breakdown: goal.breakdown,
    sourceDates,
    isAsOf: (figure) => matchPeriod(figure, goal.period) === "as_of",
  }).figure;
}

/**
 * 全年累计 over the very year of the goal is what happened in it; a total up to the year's end is not, and what there is at
 * the end is never what came within.
 */
function isOfSameTime(figure: Observation, goal: Observation): boolean {
  const match = matchPeriod(figure, goal.period);
  const [own, wanted] = [figure.accumulation, goal.accumulation];
  if (match === null) return false;
  if (own === wanted || own === null || wanted === null) return true;
  return match === "same" && own !== "stock" && wanted !== "stock" && span(goal.period).start !== null;
}

type Reports = readonly { id: number; end: string }[];

/** The reports that speak of an area: its own, and those that a figure of it was taken from. */
function reportsByArea({ observations, sources }: TargetFacts): ReadonlyMap<string, Reports> {
  const known = new Map(sources.map((source) => [source.id, source]));
  const pairs = new Map<string, Set<number>>();
  const add = (areaId: string | null, id: number | null) => {
    if (areaId !== null && id !== null) pairs.set(areaId, (pairs.get(areaId) ?? new Set()).add(id));
  };
  for (const source of sources) add(source.areaId, source.id);
  for (const { areaId, sourceId } of observations) add(areaId, sourceId);
  return new Map(
    [...pairs].map(([areaId, ids]) => [
      areaId,
      [...ids].flatMap((id) => {
        const end = span(known.get(id)?.date ?? "").end;
        return end === null ? [] : [{ id, end }];
      }),
    ]),
  );
}

function hasLaterReport(goal: Observation, reports: Reports, dates: ReadonlyMap<number, string>): boolean {
  const over = span(goal.period).end;
  const own = goal.sourceId === null ? null : span(dates.get(goal.sourceId) ?? "").end;
  return (
    over !== null &&
    reports.some(({ id, end }) => id !== goal.sourceId && end >= over && (own === null || end > own))
  );
}

function restated(
  goal: Observation,
  rivals: readonly Observation[],
  dates: ReadonlyMap<number, string>,
): number | null {
  const dateOf = ({ sourceId }: Observation) => (sourceId === null ? "" : (dates.get(sourceId) ?? ""));
  const later = rivals.filter(
    (other) =>
      other.period === goal.period &&
      breakdownKey(other.breakdown) === breakdownKey(goal.breakdown) &&
      other.measure === goal.measure &&
      (other.baseValue !== goal.baseValue || other.bound !== goal.bound) &&
      dateOf(other) > dateOf(goal),
  );
  return later.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)).at(-1)?.id ?? null;
}

function entryOf(
  goal: Observation,
  result: Observation | null,
  indicator: Indicator,
  hasLater: boolean,
  restatedBy: number | null,
): TargetEntry {
  const wanted = inUnit(goal, goal.unit);
  const got = result === null ? undefined : inUnit(result, goal.unit);
  const lower = indicator.direction === "lower_better";
  const entry = {
    areaId: goal.areaId,
    indicatorId: goal.indicatorId,
    period: goal.period,
    unit: goal.unit,
    breakdown: goal.breakdown,
    target: {
      observationId: goal.id,
      sourceId: goal.sourceId,
      valueText: wanted?.valueText ?? goal.value ?? "0",
      asReported: goal.asReported,
    },
    restatedBy,
  };
  if (!result || !got || !wanted)
    return {
      ...entry,
      actual: null,
      completion: null,
      verdict: hasLater ? "never_mentioned" : "pending",
      reachedAsPrinted: null,
    };
  const demand = demandOf(goal, wanted, lower);
  return {
    ...entry,
    actual: {
      observationId: result.id,
      sourceId: result.sourceId,
      valueText: got.valueText,
      asReported: result.asReported,
    },
    completion: completionOf(goal, got, wanted.value, demand, lower),
    verdict: judge(got, demand, lower),
    reachedAsPrinted: lower ? got.value <= wanted.value : got.value >= wanted.value,
  };
}

/** The numbers that, reached, fulfil the goal's words. */
function demandOf(goal: Observation, wanted: Ends & { value: number }, lower: boolean): Ends {
  const { bound } = goal;
  if (goal.lowOverride !== null || goal.highOverride !== null || bound === "approx") return wanted;
  if (bound === "range") return point((lower ? wanted.high : wanted.low) ?? wanted.value);
  return point(wanted.value);
}

/** An open end of the result may lie anywhere: it neither reaches nor fails to. */
export function judge(got: Ends, demand: Ends, lower: boolean): "met" | "missed" | "undecidable" {
  const [low, high] = [got.low ?? Number.NEGATIVE_INFINITY, got.high ?? Number.POSITIVE_INFINITY];
  const [least, most] = [demand.low ?? Number.NEGATIVE_INFINITY, demand.high ?? Number.POSITIVE_INFINITY];
  if (lower) return high <= least ? "met" : low > most ? "missed" : "undecidable";
  return low >= most ? "met" : high < least ? "missed" : "undecidable";
}

function completionOf(
  goal: Observation,
  got: Ends & { value: number },
  wanted: number,
  demand: Ends,
  lower: boolean,
): TargetEntry["completion"] {
  if (lower || goal.measure !== "level" || wanted <= 0) return null;
  const ratio = quotient(got, demand);
  return ratio ? { value: (got.value / wanted) * 100, ...product(ratio, point(100)) } : null;
}
