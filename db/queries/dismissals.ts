/** Dismissals: what people decided not to take from a source. */
import type { Columns } from "../../shared/history/change.ts";
import type { Dismissal } from "../../shared/model/dismissal.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, list, sql } from "../store/sql.ts";

interface DismissalRow {
  id: number;
  source_id: number;
  scope: Dismissal["scope"];
  start_offset: number;
  end_offset: number;
  words: string;
  context_before: string;
  context_after: string;
  reason: Dismissal["reason"];
  note: string;
}

const dismissalOf = (row: DismissalRow): Dismissal => ({
  id: row.id,
  sourceId: row.source_id,
  scope: row.scope,
  start: row.start_offset,
  end: row.end_offset,
  words: row.words,
  before: row.context_before,
  after: row.context_after,
  reason: row.reason,
  note: row.note,
});

export const dismissalColumns = (dismissal: Omit<Dismissal, "id">): Columns => ({
  source_id: dismissal.sourceId,
  scope: dismissal.scope,
  start_offset: dismissal.start,
  end_offset: dismissal.end,
  words: dismissal.words,
  context_before: dismissal.before,
  context_after: dismissal.after,
  reason: dismissal.reason,
  note: dismissal.note,
});

/** The dismissals of a source in the order of the text. */
export const dismissalsOfSource = (db: ReadableDb, sourceId: number): Dismissal[] =>
  all<DismissalRow>(
    db,
    sql`SELECT * FROM dismissal WHERE source_id = ${sourceId} ORDER BY start_offset, end_offset, id`,
  ).map(dismissalOf);

export const dismissalsById = (db: ReadableDb, ids: readonly number[]): Map<number, Dismissal> =>
  new Map(
    all<DismissalRow>(db, sql`SELECT * FROM dismissal WHERE id IN (${list(ids)})`).map((row) => [
      row.id,
      dismissalOf(row),
    ]),
  );
