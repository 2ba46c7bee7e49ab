/**
 * Arithmetic on intervals: the result holds every number that some choice out of the operands gives, and no wider an
 * interval does than needs be. An end that is null is open without end. Sums and differences are exact; products and
 * quotients are right to fifteen digits. An operand that occurs twice is taken as two: a − a is not 0 but what two
 * readings of the same words allow.
 */
import { Decimal } from "decimal.js";

const exact = Decimal.clone({ precision: 40 });

export interface Ends {
  low: number | null;
  high: number | null;
}

export const point = (value: number): Ends => ({ low: value, high: value });

const lowOf = (one: Ends) => one.low ?? Number.NEGATIVE_INFINITY;
const highOf = (one: Ends) => one.high ?? Number.POSITIVE_INFINITY;
const ends = (low: number, high: number): Ends => ({
  low: Number.isFinite(low) ? low + 0 : null,
  high: Number.isFinite(high) ? high + 0 : null,
});

/** The exact sum of numbers as they are written in decimals. */
export const sumOfNumbers = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum.plus(number), new exact(0)).toNumber();

/** The sum; 0 for none. */
export const sum = (parts: readonly Ends[]): Ends => ({
  low: parts.some((part) => part.low === null) ? null : sumOfNumbers(parts.map((part) => part.low ?? 0)),
  high: parts.some((part) => part.high === null) ? null : sumOfNumbers(parts.map((part) => part.high ?? 0)),
});

export const negative = (one: Ends): Ends => ({
  low: one.high === null ? null : -one.high + 0,
  high: one.low === null ? null : -one.low + 0,
});

export const difference = (a: Ends, b: Ends): Ends => sum([a, negative(b)]);

/** 0 times an open end is 0: the end is no number, only without limit. */
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b);

export function product(a: Ends, b: Ends): Ends {
  const corners = [lowOf(a), highOf(a)].flatMap((x) => [times(x, lowOf(b)), times(x, highOf(b))]);
  return ends(Math.min(...corners), Math.max(...corners));
}

/** Undefined where the divisor may be 0. */
export function quotient(a: Ends, b: Ends): Ends | undefined {
  const [low, high] = [lowOf(b), highOf(b)];
  if (low <= 0 && high >= 0) return undefined;
  // Divided end by end, not multiplied by a rounded inverse: 6 / 3 is 2.
  const over = (x: number, y: number) => (Number.isFinite(y) ? x / y : Number.isFinite(x) ? 0 : Number.NaN);
  const corners = [lowOf(a), highOf(a)].flatMap((x) => [over(x, low), over(x, high)]);
  // ∞ / ∞ may be anything from 0 on; the other corners hold the far end.
  const known = corners.map((corner) => (Number.isNaN(corner) ? 0 : corner));
  return ends(Math.min(...known), Math.max(...known));
}
