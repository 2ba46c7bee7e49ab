/** Tables of figures (CSV, XLSX, pasted cells): look at what would be written, take the errors home, write. */
import { z } from "zod";
import { Revision } from "../history/change.ts";
import { Language } from "../model/codes.ts";
import { FigureMapping, FigureTableError, PlannedRow } from "../model/figure-table.ts";
import { Source } from "../model/source.ts";
import { about } from "./failure.ts";
import { SourceGuess, SourceInput } from "./sources.ts";

const Count = z.int().min(0);

export const FigureTableCounts = z.object({
  insert: Count,
  update: Count,
  unchanged: Count,
  /** Cells that cannot be read or placed; they are not written. */
  errors: Count,
  /** Empty cells and marks for «nothing»; they are not written. */
  blank: Count,
  /** Cells that say again what another one says. */
  repeated: Count,
});
export type FigureTableCounts = z.infer<typeof FigureTableCounts>;

const withMapping = z.object({ file: SourceInput, mapping: FigureMapping });

export const figureTables = {
  preview: about(
    "Read a table of figures without storing it: columns, what would be written, what cannot be read",
  )
    .input(
      z.object({
        file: SourceInput,
        /** Null: guessed for the sheet. */
        mapping: FigureMapping.nullable().default(null),
        sheet: Count.default(0),
        /** At most so many rows and errors are shown; the counts are of all. */
        limit: Count.max(100_000).default(1_000),
      }),
    )
    .output(
      z.object({
        sheets: z.array(z.object({ name: z.string(), rows: Count, columns: Count })),
        /** The mapping that was used. */
        mapping: FigureMapping,
        /** Every column, with its head and the first cells below it. */
        columns: z.array(z.object({ letter: z.string(), head: z.string(), samples: z.array(z.string()) })),
        /** The first rows as they are. */
        beginning: z.array(z.array(z.string())),
        rows: z.array(PlannedRow),
        errors: z.array(FigureTableError),
        counts: FigureTableCounts,
        /** The source that this sheet was stored as before. */
        knownSourceId: z.int().nullable(),
        guess: SourceGuess,
      }),
    ),
  errors: about("The cells of a table that cannot be read, as a CSV file with their rows, for correction")
    .input(withMapping.extend({ language: Language.default("zh-CN") }))
    .output(z.object({ fileName: z.string(), csv: z.string() })),
  insert: about(
    "Write the figures of a table, new ones and changed ones, as one gesture: one revision, one undo",
  )
    .input(
      withMapping.extend({
        /** What is known of the table as a source; the figures point to their cells in it. */
        fields: SourceGuess.partial().default({}),
        /** What the preview said; anything else now is a CONFLICT. */
        expected: FigureTableCounts.pick({ insert: true, update: true }).optional(),
      }),
    )
    .output(
      z.object({
        /** Null when nothing changed. */
        revision: Revision.nullable(),
        source: Source.nullable(),
        inserted: z.array(z.int()),
        updated: z.array(z.int()),
        counts: FigureTableCounts,
      }),
    ),
};
