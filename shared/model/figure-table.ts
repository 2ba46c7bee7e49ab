/**
 * A table of figures (a CSV file, a sheet of a workbook) and how its columns are read, as data: a person can correct the
 * guess, and the same mapping reads next year's file. Rows and columns count from 0 here and from 1 (A, B, …) for people.
 *
 * Every figure needs an area, an indicator and a period. Each of them comes from what the head of the figure's own
 * column says, else from a column of the row, else from the defaults. So one description covers long tables (a row a figure),
 * years or indicators or areas across, and heads such as 「2023年税收（亿元）」.
 */
import { z } from "zod";
import { Measure, Scenario } from "./codes.ts";
import { Observation, ObservationFields } from "./observation.ts";
import { Text } from "./text.ts";

/** What a column is for. `figures`: its cells are values; what its head says holds for each of them. */
export const ColumnUse = z.discriminatedUnion("role", [
  z.object({ role: z.literal("skip") }),
  z.object({
    role: z.enum(["area", "indicator", "period", "unit", "scenario", "source", "note", "entity"]),
    /** An empty cell stands for the one above it. */
    fillDown: z.boolean().default(false),
  }),
  z.object({
    role: z.literal("breakdown"),
    dimension: z.string().min(1),
    fillDown: z.boolean().default(false),
  }),
  z.object({
    role: z.literal("figures"),
    areaId: z.string().nullable().default(null),
    indicatorId: z.string().nullable().default(null),
    period: z.string().nullable().default(null),
    unit: z.string().nullable().default(null),
    scenario: Scenario.nullable().default(null),
    /** Where the head asks for another measure than the indicator's own: 增速, 占比, 完成率. */
    measure: Measure.nullable().default(null),
  }),
]);
export type ColumnUse = z.infer<typeof ColumnUse>;
export type FiguresColumn = Extract<ColumnUse, { role: "figures" }>;

export const FigureMapping = z.object({
  /** Index of the sheet. */
  sheet: z.int().min(0),
  /** The first row of the head, and how many rows it has; 0: there is none and data begins at `headRow`. */
  headRow: z.int().min(0),
  headRows: z.int().min(0).max(5),
  /** One a column; columns beyond are skipped. */
  columns: z.array(ColumnUse),
  /** What holds where neither row nor head says anything. */
  areaId: z.string().nullable().default(null),
  indicatorId: z.string().nullable().default(null),
  period: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
  scenario: Scenario.default("actual"),
});
export type FigureMapping = z.infer<typeof FigureMapping>;

/** A sheet: cells as text, numbers in plain decimals (`5.2%` where the cell shows a percentage), dates in ISO. */
export interface TableSheet {
  name: string;
  rows: string[][];
}

/** A figure that the table proposes, with the cell it stands in. */
export const ProposedRow = z.object({
  row: z.int(),
  column: z.int(),
  fields: ObservationFields.pick({
    areaId: true,
    indicatorId: true,
    period: true,
    scenario: true,
    measure: true,
    value: true,
    valueHigh: true,
    unit: true,
    bound: true,
    asReported: true,
    entity: true,
    breakdown: true,
    note: true,
  }),
});
export type ProposedRow = z.infer<typeof ProposedRow>;

/** What would be written for it. `existing` is the figure of the same key, as it stands; null where there is none. */
export const PlannedRow = ProposedRow.extend({
  action: z.enum(["insert", "update", "unchanged"]),
  existing: Observation.nullable(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const FigureTableError = z.object({
  row: z.int(),
  column: z.int(),
  /** The words of the cell. */
  text: z.string(),
  /** `figure_table.area`, `quantity.unread`, `period.no_year` … */
  code: z.string(),
  message: Text,
});
export type FigureTableError = z.infer<typeof FigureTableError>;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
