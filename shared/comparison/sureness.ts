/**
 * How surely one figure of a column exceeds another, for every two of them in little room: rows by value, the highest
 * first, and one letter a pair: c certain, p probable (by the printed values alone), u undecidable.
 */
import { z } from "zod";
import { exceeds, type Order, type Spanned } from "./ranking.ts";

export const Sureness = z.object({
  /** Rows that have a value, the highest first. */
  rows: z.array(z.int()),
  /** Pairs (0,1) (0,2) … (1,2) … of `rows`: whether the first exceeds the second. */
  pairs: z.string().regex(/^[cpu]*$/),
});
export type Sureness = z.infer<typeof Sureness>;

const letters: Record<Order, string> = { certain: "c", probable: "p", undecidable: "u" };
const orders: Record<string, Order> = { c: "certain", p: "probable", u: "undecidable" };

/** `figures`: of the rows of a column; null for gaps. */
export function surenessOf(figures: readonly (Spanned | null)[]): Sureness {
  const known = figures.flatMap((figure, row) => (figure ? [{ figure, row }] : []));
  known.sort((a, b) => b.figure.value - a.figure.value || a.row - b.row);
  let pairs = "";
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1)) pairs += letters[exceeds(a.figure, b.figure)];
  return { rows: known.map(({ row }) => row), pairs };
}

/** What is known of two rows: `higher` is the one with the higher printed value. Undefined where one is a gap. */
export function orderOf(
  { rows, pairs }: Sureness,
  row: number,
  other: number,
): { higher: number; order: Order } | undefined {
  const [a, b] = [rows.indexOf(row), rows.indexOf(other)];
  if (a < 0 || b < 0 || a === b) return undefined;
  const [i, j] = a < b ? [a, b] : [b, a];
  // Rows before i have n−1, n−2 … pairs.
  const letter = pairs[i * (rows.length - 1) - (i * (i - 1)) / 2 + (j - i - 1)];
  const order = letter === undefined ? undefined : orders[letter];
  return order && { higher: rows[i]!, order };
}
