/**
 * Which figures belong into a column. With a period asked for: those of just that span (2020-Q1/2020-Q3 is
 * 2020-01/2020-09), and stocks or cumulative figures as of its last day (..2023-12 for 2023), which the cell then says.
 * Nothing else is taken for it: three quarters are not a year. Without one: each area's latest.
 */
import type { Observation } from "../model/observation.ts";
import { comparePeriods, type PeriodSpan, spanOf } from "../model/time-period.ts";

const spans = new Map<string, PeriodSpan>();

/** `spanOf`, remembered: the same few periods are asked for again and again. */
export function span(period: string): PeriodSpan {
  let found = spans.get(period);
  if (!found) {
    if (spans.size > 10_000) spans.clear();
    found = spanOf(period);
    spans.set(period, found);
  }
  return found;
}

const sameSpan = (a: PeriodSpan, b: PeriodSpan) => a.start === b.start && a.end === b.end;

/** same: just that span; as_of: a state at its end; null: another period. */
export function matchPeriod(
  figure: Pick<Observation, "period" | "accumulation">,
  asked: string,
): "same" | "as_of" | null {
  if (figure.period === asked) return "same";
  const own = span(figure.period);
  const wanted = span(asked);
  if (sameSpan(own, wanted)) return "same";
  const isState = figure.accumulation === "stock" || figure.accumulation === "cumulative";
  if (own.end === null || own.end !== wanted.end || !isState) return null;
  return own.kind === "as_of" || wanted.kind === "as_of" ? "as_of" : null;
}

const lengths = new Map<string, number | null>();

/** Days that a period covers; null where an end is open. Remembered, as `span`. */
export function lengthInDays(period: string): number | null {
  const known = lengths.get(period);
  if (known !== undefined) return known;
  const { start, end } = span(period);
  const length =
    start === null || end === null
      ? null
      : Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  if (lengths.size > 10_000) lengths.clear();
  lengths.set(period, length);
  return length;
}

/** The latest period among figures: the last day, then the longer one (2023 before its fourth quarter). */
export function latestPeriod(figures: readonly Observation[]): string | null {
  let latest: string | null = null;
  for (const { period } of figures) if (latest === null || isLater(period, latest)) latest = period;
  return latest;
}

function isLater(a: string, b: string): boolean {
  const endA = span(a).end ?? span(a).start ?? "";
  const endB = span(b).end ?? span(b).start ?? "";
  if (endA !== endB) return endA > endB;
  const lengthA = lengthInDays(a) ?? 0;
  const lengthB = lengthInDays(b) ?? 0;
  return lengthA !== lengthB ? lengthA > lengthB : comparePeriods(a, b) > 0;
}

/** The most frequent of some values; among equals the one that comes first. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most) {
      best = value;
      most = count;
    }
  return best;
}
