/**
 * Ranks and orders on intervals. What a figure's words allow decides what may be said: A exceeds B for certain where no
 * value of A is below any of B; only probably where the printed values say so but the intervals overlap; else it cannot
 * be decided. A rank is a range: the best and the worst place that some reading of the words gives.
 */
import { z } from "zod";
import type { Bound } from "../model/codes.ts";

/** A figure in one unit. `low`/`high` null: open without end. */
export interface Spanned {
  value: number;
  low: number | null;
  high: number | null;
  bound: Bound;
}

const lowOf = (one: Spanned) => one.low ?? Number.NEGATIVE_INFINITY;
const highOf = (one: Spanned) => one.high ?? Number.POSITIVE_INFINITY;
/** 超 and 近 do not mean the far end of their step; for a decline the ends change places. */
const isLowOpen = (one: Spanned) => one.bound === (one.value < 0 ? "over" : "under");
const isHighOpen = (one: Spanned) => one.bound === (one.value < 0 ? "under" : "over");

/** Every value that `a` may have is above every one of `b`. */
export const surelyExceeds = (a: Spanned, b: Spanned): boolean =>
  lowOf(a) > highOf(b) || (lowOf(a) === highOf(b) && (isLowOpen(a) || isHighOpen(b)));

export type Order = "certain" | "probable" | "undecidable";

/** How surely `a` exceeds `b`. */
export function exceeds(a: Spanned, b: Spanned): Order {
  if (surelyExceeds(a, b)) return "certain";
  return a.value > b.value && !surelyExceeds(b, a) ? "probable" : "undecidable";
}

/** Places from 1; `best` < `worst` where the words leave it open. */
export const RankRange = z.object({ best: z.int(), worst: z.int(), of: z.int() });
export type RankRange = z.infer<typeof RankRange>;

/**
 * The range of places of each figure; null for gaps, which have no place. Equal exact figures share the better place
 * (1, 2, 2, 4), as tables do. `lowerIsBetter` turns the order round.
 */
export function ranks(figures: readonly (Spanned | null)[], lowerIsBetter = false): (RankRange | null)[] {
  const known = figures.filter((figure) => figure !== null);
  // Where less is better the axis is turned round, and with it which end is open.
  const ends = known.map((one) => ({
    one,
    low: lowerIsBetter ? -highOf(one) : lowOf(one),
    high: lowerIsBetter ? -lowOf(one) : highOf(one),
    lowOpen: lowerIsBetter ? isHighOpen(one) : isLowOpen(one),
    highOpen: lowerIsBetter ? isLowOpen(one) : isHighOpen(one),
  }));
  const places = new Map<Spanned, RankRange>();
  for (const own of ends) {
    let best = 1;
    let worst = 1;
    for (const other of ends) {
      if (other === own) continue;
      if (other.low > own.high || (other.low === own.high && (other.lowOpen || own.highOpen))) best++;
      if (other.high > own.low) worst++;
    }
    places.set(own.one, { best, worst, of: known.length });
  }
  return figures.map((figure) => (figure === null ? null : (places.get(figure) ?? null)));
}
