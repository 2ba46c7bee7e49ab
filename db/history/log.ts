/** Reading the history: revisions, their changes, and what one row has seen. */
import type { Change, Columns, Entity, Gesture, Revision } from "../../shared/history/change.ts";
import { gestures } from "../../shared/i18n/texts/gestures.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import type { Text } from "../../shared/model/text.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, likeLiterally, list, nothing, type Sql, sql } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";

interface RevisionRow {
  id: number;
  at: string;
  author: string;
  gesture: string;
  params: string;
  change_count: number;
  undoes: number | null;
}

interface ChangeRow {
  entity: Entity;
  row_id: number | string;
  before: string | null;
  after: string | null;
}

const revisionColumns = sql`r.id, r.at, r.author, r.gesture, r.params, r.change_count, r.undoes`;

const toRevision = (row: RevisionRow): Revision => ({
  id: row.id,
  at: row.at,
  author: row.author,
  gesture: { code: row.gesture, params: JSON.parse(row.params) as Gesture["params"] },
  changeCount: row.change_count,
  undoes: row.undoes,
});

const toChange = (row: ChangeRow): Change => ({
  entity: row.entity,
  id: row.row_id,
  before: row.before === null ? null : (JSON.parse(row.before) as Columns),
  after: row.after === null ? null : (JSON.parse(row.after) as Columns),
});

/** A search in the author, the parameters, and the wording of the gesture in either language. */
function searched(search: string): Sql {
  if (search === "") return nothing;
  const pattern = `%${likeLiterally(search)}%`;
  const lower = search.toLowerCase();
  const codes = Object.entries(gestures as Record<string, Text>)
    .filter(([code, text]) => `${code} ${text["zh-CN"]} ${text.en}`.toLowerCase().includes(lower))
    .map(([code]) => code);
  return sql`WHERE r.author LIKE ${pattern} ESCAPE '\\' OR r.params LIKE ${pattern} ESCAPE '\\'
             OR r.gesture IN (${list(codes)})`;
}

/** Revisions, newest first, and how many match. */
export function listRevisions(
  db: ReadableDb,
  { offset = 0, limit = 100, search = "" }: { offset?: number; limit?: number; search?: string } = {},
): { revisions: Revision[]; total: number } {
  const where = searched(search.trim());
  const rows = all<RevisionRow>(
    db,
    sql`SELECT ${revisionColumns} FROM revision r ${where} ORDER BY r.id DESC LIMIT ${limit} OFFSET ${offset}`,
  );
  const count = get<{ n: number }>(db, sql`SELECT count(*) AS n FROM revision r ${where}`);
  return { revisions: rows.map(toRevision), total: count?.n ?? 0 };
}

/** NOT_FOUND if there is none. */
export function readRevision(db: ReadableDb, id: number): Revision {
  const row = get<RevisionRow>(db, sql`SELECT ${revisionColumns} FROM revision r WHERE r.id = ${id}`);
  if (row === undefined)
    throw new StoreError("NOT_FOUND", bothLanguages("history.revision.missing", { id }), { id });
  return toRevision(row);
}

/** The changes of one revision in the order in which they were made. */
export const changesOfRevision = (db: ReadableDb, id: number, limit = -1): Change[] =>
  all<ChangeRow>(
    db,
    sql`SELECT c.entity, c.row_id, c.before, c.after FROM revision r
        JOIN change c ON c.id >= r.first_change AND c.id < r.first_change + r.change_count
        WHERE r.id = ${id} ORDER BY c.id LIMIT ${limit}`,
  ).map(toChange);

/** One revision with its first `limit` changes (all of them if not given). NOT_FOUND if there is none. */
export const getRevision = (
  db: ReadableDb,
  id: number,
  limit = -1,
): { revision: Revision; changes: Change[] } => ({
  revision: readRevision(db, id),
  changes: changesOfRevision(db, id, limit),
});

/** Every change that one row has seen, oldest first. */
export const changesOf = (
  db: ReadableDb,
  entity: Entity,
  id: number | string,
): { revision: Revision; change: Change }[] =>
  all<RevisionRow & ChangeRow>(
    db,
    sql`SELECT ${revisionColumns}, c.entity, c.row_id, c.before, c.after FROM change c
        JOIN revision r ON r.id = c.revision_id
        WHERE c.entity = ${entity} AND c.row_id = ${id} ORDER BY c.id`,
  ).map((row) => ({ revision: toRevision(row), change: toChange(row) }));
