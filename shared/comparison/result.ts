/** What a comparison comes to: cells with intervals, notes that say whatever differs, and what is missing and why. */
import { z } from "zod";
import { Bound, DecimalText, ReviewState, Scenario } from "../model/codes.ts";
import { MissingReason } from "../model/observation.ts";
import { ComparisonGrade } from "./comparability.ts";
import { RankRange } from "./ranking.ts";
import { Sureness } from "./sureness.ts";

/**
 * A note of a comparison: a code of `shared/i18n` (`note.*`) with parameters; `shared/charts/footnotes.ts` writes it out.
 * Numbered ①② in order of first use, and moved up to the highest level that shares it: number 0 holds for the whole
 * table and has no mark; one that a whole row or column shares stands at its head (`areaNotes`, `columns[].notes`).
 */
export const ComparisonNote = z.object({
  number: z.int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ComparisonNote = z.infer<typeof ComparisonNote>;

/**
 * other_area: the figure of an area that stands for this one in the period; sum_areas, sum_quarters: a sum, and
 * `observationId` is null.
 */
export const CellOrigin = z.object({
  how: z.enum(["other_area", "sum_areas", "sum_quarters"]),
  areaIds: z.array(z.string()),
  observationIds: z.array(z.int()),
});
export type CellOrigin = z.infer<typeof CellOrigin>;

export const ComparisonCell = z.object({
  areaId: z.string(),
  indicatorId: z.string(),
  /** The period of the figure; of the column where there is none. Null where none was asked for nor found. */
  period: z.string().nullable(),
  scenario: Scenario,
  /** The figure that stands here; null: missing. */
  observationId: z.int().nullable(),
  /** In the column's unit. */
  value: z.number().nullable(),
  /** Upper end of a reported range. */
  valueHigh: z.number().nullable(),
  /** The same as printed, with the decimals of the report, in the column's unit. */
  valueText: DecimalText.nullable(),
  valueHighText: DecimalText.nullable(),
  /** The interval in the column's unit; null: open at that end. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: Bound.nullable(),
  reviewState: ReviewState.nullable(),
  asReported: z.string(),
  sourceId: z.int().nullable(),
  missing: MissingReason.or(z.literal("no_observation")).nullable(),
  /** Where no single figure of the area stands here: whose figures do, and what was done with them. */
  from: CellOrigin.optional(),
  /** What the figure was divided by, where it was (`spec.normalise`). */
  divisorIds: z.array(z.int()).optional(),
  /** Other observations for the same cell, not shown. */
  alternatives: z.array(z.int()),
  /** Its place in the column, best first, as a range where the words leave it open; null for gaps. */
  rank: RankRange.nullable().optional(),
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
  /** The period that most of its figures have; with `period`, the same. */
  usualPeriod: z.string().nullable(),
  /** How surely its figures exceed one another; rows as `areaIds`. */
  sureness: Sureness.optional(),
  notes: z.array(z.int()),
});
export type ComparisonColumn = z.infer<typeof ComparisonColumn>;

export const ComparisonResult = z.object({
  areaIds: z.array(z.string()),
  /** Of each area: notes of its whole row. */
  areaNotes: z.array(z.array(z.int())),
  /** Of each area: its colour in this workbook, counted from 0 (`shared/charts/palette.ts`). */
  areaColours: z.array(z.int()),
  columns: z.array(ComparisonColumn),
  /** rows × columns: `cells[row][column]`, rows as `areaIds`. */
  cells: z.array(z.array(ComparisonCell)),
  notes: z.array(ComparisonNote),
  /** How far the figures may be compared; null where nothing stands beside anything. */
  grade: ComparisonGrade.nullable().optional(),
  /** Rows that can be asked for where the boundary of an area alone cannot be followed: `a+b+c`. */
  groups: z.array(z.string()).optional(),
  /** Sources used, in order of first use. */
  sourceIds: z.array(z.int()),
});
export type ComparisonResult = z.infer<typeof ComparisonResult>;
