/** A quantity: what the words of a figure state, before anything is known of area, indicator or period. */
import { z } from "zod";
import { Bound, DecimalText } from "./codes.ts";

export const Quantity = z.object({
  /** In `unit`, as printed: 578 (亿元). */
  value: DecimalText,
  /** The upper end, only with bound `range`. */
  valueHigh: DecimalText.nullable(),
  /** As reported, without qualifiers: 亿元, 个, %, 万平方米. Never empty; a bare number has unit 个. */
  unit: z.string().min(1),
  bound: Bound,
});
export type Quantity = z.infer<typeof Quantity>;

/**
 * What a quantity comes to in its base unit. `base` is a code of `shared/codelists/units.ts` (CNY, count, percent,
 * percentage_point, m2, mu, km2, day, rank …); numbers are in that base. `low`/`high` are what the words allow
 * (`null`: open at that end), by the one rule in `shared/comparison/interval.ts`.
 */
export const Normalised = z.object({
  baseUnit: z.string(),
  baseValue: z.number(),
  baseValueHigh: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Normalised = z.infer<typeof Normalised>;
