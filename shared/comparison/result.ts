/** What a comparison comes to: cells with intervals, notes that say whatever differs, and what is missing and why. */
import { z } from "zod";
import { Bound, ReviewState, Scenario } from "../model/codes.ts";
import { MissingReason } from "../model/observation.ts";

/** A note of a comparison: a code of `shared/i18n` (`note.*`) with parameters; numbered ①② in order of first use. */
export const ComparisonNote = z.object({
  number: z.int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ComparisonNote = z.infer<typeof ComparisonNote>;

export const ComparisonCell = z.object({
  areaId: z.string(),
  indicatorId: z.string(),
  /** The period of the column asked for; with "latest", that of the figure found. Null where nothing was found. */
  period: z.string().nullable(),
  scenario: Scenario,
  /** The figure that stands here; null: missing. */
  observationId: z.int().nullable(),
  /** In the column's unit. */
  value: z.number().nullable(),
  /** Upper end of a reported range. */
  valueHigh: z.number().nullable(),
  /** The interval in the column's unit; null: open at that end. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: Bound.nullable(),
  reviewState: ReviewState.nullable(),
  asReported: z.string(),
  sourceId: z.int().nullable(),
  missing: MissingReason.or(z.literal("no_observation")).nullable(),
  /** Other observations for the same cell, not shown. */
  alternatives: z.array(z.int()),
  notes: z.array(z.int()),
});
export type ComparisonCell = z.infer<typeof ComparisonCell>;

/** One column of the table: an indicator in a period and a scenario, in one unit. */
export const ComparisonColumn = z.object({
  indicatorId: z.string(),
  /** Null where each area shows its latest. */
  period: z.string().nullable(),
  scenario: Scenario,
  unit: z.string(),
});
export type ComparisonColumn = z.infer<typeof ComparisonColumn>;

export const ComparisonResult = z.object({
  areaIds: z.array(z.string()),
  columns: z.array(ComparisonColumn),
  /** rows × columns: `cells[row][column]`, rows as `areaIds`. */
  cells: z.array(z.array(ComparisonCell)),
  notes: z.array(ComparisonNote),
  /** Sources used, in order of first use. */
  sourceIds: z.array(z.int()),
});
export type ComparisonResult = z.infer<typeof ComparisonResult>;
