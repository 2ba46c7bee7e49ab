/**
 * Changes and revisions. A change is one row, before → after, changed columns only; a revision is what one gesture did,
 * appended for ever. Columns and values are those of the table (snake_case), so that a log can be replayed without
 * knowing the program. Inserting has `before: null`, deleting `after: null`; there a column that is not named has the
 * default of the schema.
 */
import { z } from "zod";

/** The tables that the history covers. */
export const Entity = z.enum([
  "reference_area",
  "area_alias",
  "area_change",
  "indicator",
  "indicator_alias",
  "source",
  "passage",
  "dismissal",
  "observation",
  "annotation",
  "comparison",
]);
export type Entity = z.infer<typeof Entity>;

export const ColumnValue = z.union([z.string(), z.number(), z.null()]);
export type ColumnValue = z.infer<typeof ColumnValue>;
export const Columns = z.record(z.string(), ColumnValue);
export type Columns = z.infer<typeof Columns>;

export const Change = z.object({
  entity: Entity,
  id: z.union([z.int(), z.string()]),
  before: Columns.nullable(),
  after: Columns.nullable(),
});
export type Change = z.infer<typeof Change>;

/** What the gesture was: a code of `shared/i18n` (`gesture.*`) with its parameters, so that it reads in both languages. */
export const Gesture = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Gesture = z.infer<typeof Gesture>;

export const Revision = z.object({
  id: z.int(),
  /** UTC, ISO 8601 with milliseconds. */
  at: z.string(),
  author: z.string(),
  gesture: Gesture,
  changeCount: z.int(),
  /** The revision that this one takes back (undo and redo only). */
  undoes: z.int().nullable(),
});
export type Revision = z.infer<typeof Revision>;

/** The inverse of one change. */
export const invert = (change: Change): Change => ({ ...change, before: change.after, after: change.before });

/** What takes back a list of changes: each inverted, last first. */
export const invertAll = (changes: readonly Change[]): Change[] => changes.map(invert).reverse();
