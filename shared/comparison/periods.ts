/** Arithmetic on periods that comparisons need. */
import { span } from "./matching.ts";

/** The same period a year earlier: 2023-Q3 → 2022-Q3, ..2023-12 → ..2022-12; null for what is no period. */
export function previousYear(period: string): string | null {
  const { start, end } = span(period);
  if (start === null && end === null) return null;
  return period
    .replace(/\d{4}(?=$|[-./])/g, (year) => String(Number(year) - 1).padStart(4, "0"))
    .replaceAll(/(\d{4})-02-29/g, "$1-02-28");
}
