/**
 * Which later revisions keep an inverse from being written: those that changed a column since it last was as the
 * inverse expects it, and that are in effect (not undone, or undone and redone).
 */
import type { Change, Columns } from "../../shared/history/change.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, sql } from "../store/sql.ts";
import { readRow } from "./refusals.ts";
import { defaultsOf, tableOf } from "./tables.ts";

interface LaterRow {
  revision_id: number;
  before: string | null;
  after: string | null;
  undoes: number | null;
}

/** Whether the last word about a revision leaves it in effect: an even number of revisions take one another back. */
function isInEffect(db: ReadableDb, id: number): boolean {
  let inEffect = true;
  for (let at = takenBackBy(db, id); at !== undefined; at = takenBackBy(db, at)) inEffect = !inEffect;
  return inEffect;
}

const takenBackBy = (db: ReadableDb, id: number): number | undefined =>
  get<{ id: number }>(db, sql`SELECT id FROM revision WHERE undoes = ${id}`)?.id;

/** The columns of the row that are not as `change.before` says; null: it is there or gone against expectation. */
function mismatch(db: ReadableDb, change: Change): string[] | null {
  const row = readRow(db, change.entity, change.id);
  if ((row === undefined) !== (change.before === null)) return null;
  return Object.keys(change.before ?? {}).filter((column) => row?.[column] !== change.before?.[column]);
}

/** What a change left in a column: a value, "gone", or undefined where it did not touch it. */
function leftIn(db: ReadableDb, change: Change, after: Columns | null, isInsert: boolean, column: string) {
  if (after === null) return "gone";
  return isInsert ? { ...defaultsOf(tableOf(db, change.entity)), ...after }[column] : after[column];
}

/** Of the changes that a row saw, newest first, those since each of `columns` last was as `change.before` says. */
function since(
  db: ReadableDb,
  change: Change,
  columns: string[] | null,
  later: readonly LaterRow[],
): LaterRow[] {
  const open = new Set(columns);
  const found: LaterRow[] = [];
  for (const row of later) {
    const after = row.after === null ? null : (JSON.parse(row.after) as Columns);
    if (columns === null) {
      if ((after === null) === (change.before === null)) break;
      found.push(row);
      continue;
    }
    let concerned = false;
    for (const column of open) {
      const left = leftIn(db, change, after, row.before === null, column);
      if (left === change.before?.[column]) open.delete(column);
      else if (left !== undefined) concerned = true;
    }
    if (concerned) found.push(row);
    if (open.size === 0) break;
  }
  return found;
}

/**
 * Ids of the revisions after `id` that stand in the way of `inverse` (the changes that would take it back), newest
 * first; at most `limit`.
 */
export function inTheWay(db: ReadableDb, id: number, inverse: readonly Change[], limit = 100): number[] {
  const found = new Set<number>();
  const seen = new Set<string>();
  for (const change of inverse) {
    const key = `${change.entity} ${change.id}`;
    // Only the first inverse change of a row meets the row as it is now.
    if (seen.has(key)) continue;
    seen.add(key);
    const columns = mismatch(db, change);
    if (columns?.length === 0) continue;
    const later = all<LaterRow>(
      db,
      sql`SELECT c.revision_id, c.before, c.after, r.undoes FROM change c JOIN revision r ON r.id = c.revision_id
          WHERE c.entity = ${change.entity} AND c.row_id = ${change.id} AND c.revision_id > ${id} ORDER BY c.id DESC`,
    );
    for (const row of since(db, change, columns, later))
      if (row.undoes === null && isInEffect(db, row.revision_id)) found.add(row.revision_id);
    if (found.size >= limit) break;
  }
  return [...found].sort((a, b) => b - a).slice(0, limit);
}
