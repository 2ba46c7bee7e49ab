/** A figure found in a source, not yet accepted: the fields of the corpus guide, a score, and the reasons for its readings. */
import { z } from "zod";
import { Accumulation, Bound, DecimalText, FigureClass, Measure, Scenario } from "../model/codes.ts";

export const Candidate = z.object({
  /** Span in the source's text, UTF-16, end exclusive. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string(),
  class: FigureClass,
  /** In `unit`, as printed. Empty strings and 0 only for class `other`. */
  value: DecimalText,
  valueHigh: DecimalText.nullable(),
  unit: z.string(),
  baseValue: z.number(),
  baseUnit: z.string(),
  bound: Bound,
  measure: Measure,
  scenario: Scenario,
  accumulation: Accumulation.nullable(),
  indicator: z.string(),
  /** Plain name of the reference area, null if the text names none. */
  area: z.string().nullable(),
  entity: z.string().nullable(),
  /** Canonical period, null if it cannot be told. */
  period: z.string().nullable(),
  breakdown: z.record(z.string(), z.string()),
  /** `start` of the first occurrence of the passage that this one repeats. */
  repeatOf: z.number().int().nullable(),
  note: z.string().nullable(),
  /** 0..1: how sure the reading is. */
  score: z.number().min(0).max(1),
  /** Codes of what spoke for the readings: `period.sentence`, `area.default`, `not.date` … */
  reasons: z.array(z.string()),
});
export type Candidate = z.infer<typeof Candidate>;

/** One JSON line as in the corpus guide: snake_case, numbers as numbers; of `other` only span, class and note. */
export function toGuideRow(candidate: Candidate): Record<string, unknown> {
  const { start, end, text } = candidate;
  if (candidate.class === "other")
    return { start, end, text, class: candidate.class, note: candidate.note ?? candidate.reasons[0] ?? "" };
  return {
    start,
    end,
    text,
    class: candidate.class,
    value: Number(candidate.value),
    ...(candidate.valueHigh === null ? {} : { value_high: Number(candidate.valueHigh) }),
    unit: candidate.unit,
    base_value: candidate.baseValue,
    base_unit: candidate.baseUnit,
    bound: candidate.bound,
    measure: candidate.measure,
    scenario: candidate.scenario,
    accumulation: candidate.accumulation,
    indicator: candidate.indicator,
    area: candidate.area,
    entity: candidate.entity,
    period: candidate.period,
    breakdown: candidate.breakdown,
    ...(candidate.repeatOf === null ? {} : { repeat_of: candidate.repeatOf }),
    ...(candidate.note === null ? {} : { note: candidate.note }),
    score: candidate.score,
    reasons: candidate.reasons,
  };
}
