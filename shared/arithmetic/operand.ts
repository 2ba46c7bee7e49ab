/** A figure as a term of a sum: what it says, what it is about, and where it stands. */
import type { Interval } from "../comparison/interval.ts";
import { interval } from "../comparison/interval.ts";
import type { Accumulation, Bound, Measure, Scenario } from "../model/codes.ts";
import type { Span } from "../model/span.ts";
import { spanOf } from "../model/time-period.ts";
import { likeness } from "../search/name-match.ts";
import type { ArithmeticCheck, CheckOperand } from "./check.ts";

export interface Operand {
  /** Its place in the text under review; null for a stored figure of another source. */
  span: Span | null;
  text: string;
  value: string;
  valueHigh: string | null;
  unit: string;
  bound: Bound;
  baseUnit: string;
  measure: Measure;
  scenario: Scenario;
  accumulation: Accumulation | null;
  /** The words of the text, and the workbook's indicator and area where they are matched. */
  indicator: string;
  indicatorId: string | null;
  area: string | null;
  areaId: string | null;
  entity: string | null;
  period: string | null;
  breakdown: Record<string, string>;
  observationId: number | null;
}

/** An operand that stands in the text. */
export type PlacedOperand = Operand & { span: Span };

export const intervalOf = ({ value, valueHigh, unit, bound }: Operand): Interval =>
  interval({ value, valueHigh, unit, bound });

export const sameArea = (a: Operand, b: Operand): boolean =>
  a.areaId !== null && b.areaId !== null ? a.areaId === b.areaId : a.area === b.area;

export const breakdownKey = ({ breakdown }: Pick<Operand, "breakdown">): string =>
  JSON.stringify(Object.entries(breakdown).sort(([a], [b]) => (a < b ? -1 : 1)));
/** The same part of the whole; what covers only firms of size (规上) is often named by the indicator itself. */
export const sameBreakdown = (a: Operand, b: Operand): boolean => withoutScope(a) === withoutScope(b);
const withoutScope = (operand: Operand): string => {
  const { scope: _, ...breakdown } = operand.breakdown;
  return breakdownKey({ breakdown });
};

/** The same thing is measured: the same words, or the same indicator (of a stored figure that is a person's decision). */
export const sameIndicator = (a: Operand, b: Operand): boolean =>
  a.indicator === b.indicator ||
  (a.indicatorId !== null &&
    a.indicatorId === b.indicatorId &&
    (a.span === null || b.span === null || likeness(a.indicator, b.indicator) >= 0.4));

/** What kind of amount a name ends in: 投资, 产值 …; null where it is none of the common ones. */
export const headOf = (indicator: string): string | null =>
  /(投资|产值|增加值|营业?收入|税收|财政.{0,6}收入|销售额|零售额|进出口|出口|进口|贷款|存款|用电量|产量)[总额]*$/.exec(
    indicator.replace(/(?:额|总额|数|总数)$/, ""),
  )?.[1] ?? null;

export const isLevel = ({ measure }: Operand): boolean => measure === "level";

/** First and last day; null where the period is none or is open. */
export function daysOf(period: string | null): { start: string; end: string } | null {
  if (period === null) return null;
  try {
    const { start, end } = spanOf(period);
    return start !== null && end !== null ? { start, end } : null;
  } catch {
    return null;
  }
}

/** The same period a year before; null where it says no year. */
export const yearBefore = (period: string | null): string | null =>
  period === null ? null : period.replace(/\d{4}(?=-|\/|$|\.)/g, (year) => String(Number(year) - 1));

export const named = (role: CheckOperand["role"], operand: Operand): CheckOperand => ({
  role,
  span: operand.span,
  text: operand.text,
  observationId: operand.observationId,
});

/** A check without its sentences, which follow from the operands. */
export type Check = Omit<ArithmeticCheck, "sentences">;
