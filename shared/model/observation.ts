/** An observation (SDMX): one figure of one area, indicator and period, with its attributes and the way back to its words. */
import { z } from "zod";
import { Accumulation, Bound, DecimalText, Measure, ObsStatus, ReviewState, Scenario } from "./codes.ts";

/** Why a value is missing (value null): a reason is always given, and it is never shown as 0. */
export const MissingReason = z.enum(["not_reported", "not_applicable", "not_read", "withheld", "cleared"]);
export type MissingReason = z.infer<typeof MissingReason>;

/** What an analyst can set. `Observation` adds what follows from it. */
export const ObservationFields = z.object({
  areaId: z.string(),
  indicatorId: z.string(),
  /** Canonical time period: 2023, 2023-Q3, 2020-Q1/2020-Q3, ..2023-12 (see `time-period.ts`). */
  period: z.string(),
  scenario: Scenario,
  measure: Measure,
  accumulation: Accumulation.nullable(),
  /** In `unit`, as printed; null is missing, with `missingReason`. */
  value: DecimalText.nullable(),
  /** Only with bound `range`. */
  valueHigh: DecimalText.nullable(),
  unit: z.string(),
  bound: Bound,
  /** The words as typed or printed, before they were read: 约578亿元. */
  asReported: z.string(),
  missingReason: MissingReason.nullable(),
  /** Further dimensions: {"investment_size": "20-50亿元"}. */
  breakdown: z.record(z.string(), z.string()),
  /** The company, project or plot it is about; null for a figure of the area itself. */
  entity: z.string().nullable(),
  obsStatus: ObsStatus,
  reviewState: ReviewState,
  sourceId: z.int().nullable(),
  passageId: z.int().nullable(),
  note: z.string(),
  /** The analyst's own interval in the base unit, instead of the one that the words allow. */
  lowOverride: z.number().nullable(),
  highOverride: z.number().nullable(),
});
export type ObservationFields = z.infer<typeof ObservationFields>;

export const Observation = ObservationFields.extend({
  id: z.int(),
  /** Derived by `normalise` when the value is written; null where the value is missing. */
  baseUnit: z.string().nullable(),
  baseValue: z.number().nullable(),
  /** The interval in the base unit; null: open at that end, or no value. */
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Observation = z.infer<typeof Observation>;

/** A row of the grid: an observation with what is shown beside it. */
export const ObservationRow = Observation.extend({
  areaName: z.string(),
  indicatorName: z.string(),
  indicatorGroup: z.string(),
  sourceTitle: z.string().nullable(),
  /** Threads that are not resolved, and all. */
  openAnnotations: z.int(),
  annotations: z.int(),
});
export type ObservationRow = z.infer<typeof ObservationRow>;
