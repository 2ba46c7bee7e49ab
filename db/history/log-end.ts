/**
 * Where undo and redo stand, read from the end of the log: the last revision and at most one other, however long the
 * log is. Each revision names what lies `beneath` it on its stack, so a stack is a linked list in rows that never change.
 */
import type { RevisionKind } from "../../shared/history/stacks.ts";
import type { ReadableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";

export interface LogEnd {
  lastId: number | null;
  /** The revision that undo would take back. */
  undo: number | null;
  /** The undo that redo would take back. */
  redo: number | null;
}

interface EndRow {
  id: number;
  kind: RevisionKind;
  under: number | null;
}

export function logEnd(db: ReadableDb): LogEnd {
  const last = get<EndRow>(
    db,
    sql`SELECT r.id, r.kind, t.beneath AS under FROM revision r LEFT JOIN revision t ON t.id = r.undoes
        ORDER BY r.id DESC LIMIT 1`,
  );
  if (last === undefined) return { lastId: null, undo: null, redo: null };
  if (last.kind === "edit") return { lastId: last.id, undo: last.id, redo: null };
  if (last.kind === "undo") return { lastId: last.id, undo: last.under, redo: last.id };
  return { lastId: last.id, undo: last.id, redo: last.under };
}
