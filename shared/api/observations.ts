/** Observations: list, edit (insert, update and delete in one gesture). */
import { z } from "zod";
import { Gesture, Revision } from "../history/change.ts";
import { ObservationFields, ObservationRow } from "../model/observation.ts";
import { about } from "./failure.ts";

/** Columns that can be sorted and filtered. */
export const ObservationColumn = z.enum([
  "id",
  "area",
  "indicator",
  "group",
  "period",
  "value",
  "baseValue",
  "unit",
  "scenario",
  "bound",
  "measure",
  "accumulation",
  "entity",
  "breakdown",
  "reviewState",
  "obsStatus",
  "source",
  "note",
  "asReported",
  "annotations",
]);
export type ObservationColumn = z.infer<typeof ObservationColumn>;

/** Conditions are joined by AND. `set` values are ids or codes (null: empty). Numbers are in the base unit. */
export const ObservationFilter = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("set"), column: ObservationColumn, values: z.array(z.string().nullable()) }),
  z.object({
    kind: z.literal("text"),
    column: ObservationColumn,
    op: z.enum(["contains", "not_contains", "equals", "starts", "ends", "blank", "not_blank"]),
    text: z.string(),
  }),
  z.object({
    kind: z.literal("number"),
    column: z.enum(["baseValue", "value", "annotations", "id"]),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
]);
export type ObservationFilter = z.infer<typeof ObservationFilter>;

export const ObservationQuery = z.object({
  filters: z.array(ObservationFilter).default([]),
  /** Quick search over area, indicator, words, note, entity and source title. */
  search: z.string().default(""),
  sort: z.array(z.object({ column: ObservationColumn, direction: z.enum(["asc", "desc"]) })).default([]),
});
export type ObservationQuery = z.infer<typeof ObservationQuery>;

/** A new observation: fields with their defaults, and the words it comes from if it was taken out of a text. */
export const ObservationDraft = z.object({
  fields: ObservationFields.partial().required({ areaId: true, indicatorId: true, period: true }),
  /** Span in `fields.sourceId`; the engine stores it as a passage in the same revision. */
  passage: z.object({ start: z.int(), end: z.int(), words: z.string() }).nullable().default(null),
});
export type ObservationDraft = z.infer<typeof ObservationDraft>;

export const ObservationUpdate = z.object({
  id: z.int(),
  fields: ObservationFields.partial(),
  /** What the author saw of these fields; anything else in the store is a CONFLICT. */
  expected: ObservationFields.partial().optional(),
});
export type ObservationUpdate = z.infer<typeof ObservationUpdate>;

export const observations = {
  list: about("Rows of the observations, filtered, sorted, a page at a time; missing values last")
    .input(
      ObservationQuery.extend({
        offset: z.int().min(0).default(0),
        limit: z.int().min(0).max(100_000).default(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(ObservationRow),
        /** Rows that match the filters, and all. */
        matching: z.int(),
        total: z.int(),
      }),
    ),
  get: about("One observation")
    .input(z.object({ id: z.int() }))
    .output(ObservationRow),
  values: about("The distinct values of a column among the rows that match, with counts, most frequent first")
    .input(ObservationQuery.extend({ column: ObservationColumn, limit: z.int().max(10_000).default(1000) }))
    .output(z.array(z.object({ value: z.string().nullable(), label: z.string(), count: z.int() }))),
  edit: about("Insert, update and delete observations as one gesture: one revision, one undo")
    .input(
      z.object({
        insert: z.array(ObservationDraft).default([]),
        update: z.array(ObservationUpdate).default([]),
        delete: z.array(z.int()).default([]),
        gesture: Gesture.optional(),
      }),
    )
    .output(
      z.object({
        /** Null when nothing changed. */
        revision: Revision.nullable(),
        inserted: z.array(z.int()),
        rows: z.array(ObservationRow),
      }),
    ),
};
