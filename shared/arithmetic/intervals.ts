/** Arithmetic on intervals: what comes out contains every result that the ends allow. */
import type { Interval } from "../comparison/interval.ts";

export const exactly = (value: number): Interval => ({
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
});

/** Sums of decimals as doubles are off in the last digit; nothing closes or breaks by that. */
const tolerance = (a: number, b: number) => 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

export function sum(parts: readonly Interval[]): Interval {
  let low: number | null = 0;
  let high: number | null = 0;
  for (const part of parts) {
    low = low === null || part.low === null ? null : low + part.low;
    high = high === null || part.high === null ? null : high + part.high;
  }
  return {
    low,
    high,
    lowOpen: parts.some(({ lowOpen }) => lowOpen),
    highOpen: parts.some(({ highOpen }) => highOpen),
  };
}

export const negative = ({ low, high, lowOpen, highOpen }: Interval): Interval => ({
  low: high === null ? null : -high,
  high: low === null ? null : -low,
  lowOpen: highOpen,
  highOpen: lowOpen,
});

export const difference = (a: Interval, b: Interval): Interval => sum([a, negative(b)]);

/** `a × factor`, `factor` positive. */
export const times = (a: Interval, factor: number): Interval => ({
  ...a,
  low: a.low === null ? null : a.low * factor,
  high: a.high === null ? null : a.high * factor,
});

export const plus = (a: Interval, value: number): Interval => sum([a, exactly(value)]);

/** `a / b` for `b` that is positive throughout and `a` that is not negative; null where it is not so. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (b.low === null || b.low <= 0 || a.low === null || a.low < 0) return null;
  return {
    low: b.high === null ? 0 : a.low / b.high,
    high: a.high === null ? null : a.high / b.low,
    lowOpen: a.lowOpen || b.highOpen || b.high === null,
    highOpen: a.highOpen || b.lowOpen,
  };
}

/** Whether `a` can be less than or equal to `b`. */
export function canBeAtMost(a: Interval, b: Interval): boolean {
  if (a.low === null || b.high === null) return true;
  const slack = tolerance(a.low, b.high);
  return a.lowOpen || b.highOpen ? a.low < b.high - slack : a.low <= b.high + slack;
}

/** Whether both have a value in common. */
export const meet = (a: Interval, b: Interval): boolean => canBeAtMost(a, b) && canBeAtMost(b, a);

/** Whole numbers in an interval: at most `limit`; null where there is no end to them. */
export function integersIn(span: Interval, limit = 20): number[] | null {
  if (span.low === null || span.high === null) return null;
  const found: number[] = [];
  const slack = tolerance(span.low, span.high);
  for (let at = Math.ceil(span.low - slack); at <= span.high + slack && found.length < limit; at++) {
    if (span.lowOpen && Math.abs(at - span.low) <= slack) continue;
    if (span.highOpen && Math.abs(at - span.high) <= slack) continue;
    found.push(at + 0);
  }
  return found;
}
