/**
 * Taking back. Undo and redo append the inverse of what lies on top of their stack; a revert of any one revision is a
 * plain new edit. Nothing is ever removed from the log.
 */
import { type Change, invertAll, type Revision } from "../../shared/history/change.ts";
import {
  gestureAbout,
  isSampleGesture,
  redoCode,
  revertCode,
  sampleGesture,
  undoCode,
} from "../../shared/history/gesture-text.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import type { ReadableDb, WritableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";
import { commit } from "./commit.ts";
import { inTheWay } from "./in-the-way.ts";
import { changesOfRevision, readRevision } from "./log.ts";
import { logEnd } from "./log-end.ts";
import { defaultsOf, tableOf } from "./tables.ts";

/**
 * Whether undo may take this revision back: all but the sample that a new workbook began with, which is no gesture of
 * the analyst's. (Laid out into a workbook with edits of its own, it is.) The history panel can still revert it.
 */
function isUndoable(db: ReadableDb, id: number): boolean {
  if (!isSampleGesture(readRevision(db, id).gesture.code)) return true;
  return (
    get(
      db,
      sql`SELECT 1 FROM revision WHERE id <= ${id} AND gesture NOT LIKE ${`${sampleGesture}%`} LIMIT 1`,
    ) !== undefined
  );
}

export interface UndoRedoState {
  /** The edit or redo that undo takes back. */
  undo: Revision | null;
  /** The undo that redo takes back. */
  redo: Revision | null;
}

/** What undo and redo would do now. Two or three lookups, however long the history is. */
export function undoRedoState(db: ReadableDb): UndoRedoState {
  const end = logEnd(db);
  return {
    undo: end.undo === null || !isUndoable(db, end.undo) ? null : readRevision(db, end.undo),
    redo: end.redo === null ? null : readRevision(db, end.redo),
  };
}

/**
 * The changes that take a revision back. To take back an insert the row must be wholly as it was inserted, so the
 * columns that the insert left to their defaults are compared too.
 */
export const inverseOf = (db: ReadableDb, id: number): Change[] =>
  invertAll(changesOfRevision(db, id)).map((change) => {
    if (change.after !== null || change.before === null) return change;
    return { ...change, before: { ...defaultsOf(tableOf(db, change.entity)), ...change.before } };
  });

function takeBack(
  db: WritableDb,
  meta: { author: string; at?: string },
  id: number,
  code: typeof undoCode | typeof redoCode,
): Revision {
  const gesture = gestureAbout(code, id, readRevision(db, id).gesture);
  const revision = commit(db, { ...meta, gesture, undoes: id }, inverseOf(db, id));
  if (revision === null) throw new Error(`revision ${id} has no changes`);
  return revision;
}

/** Takes back the last gesture. REFUSED if there is none. */
export function undo(db: WritableDb, author: string, at?: string): Revision {
  const { undo } = logEnd(db);
  if (undo === null || !isUndoable(db, undo))
    throw new StoreError("REFUSED", bothLanguages("history.undo.nothing"));
  return takeBack(db, { author, at }, undo, undoCode);
}

/** Takes back the last undo. REFUSED if there is none, or an edit came after it. */
export function redo(db: WritableDb, author: string, at?: string): Revision {
  const { redo } = logEnd(db);
  if (redo === null) throw new StoreError("REFUSED", bothLanguages("history.redo.nothing"));
  return takeBack(db, { author, at }, redo, redoCode);
}

/**
 * Takes back one revision from anywhere in the history, as a new edit. CONFLICT if later edits touched the same things:
 * `details.revisions` lists them (ids, newest first). NOT_FOUND if there is no such revision.
 */
export function revert(db: WritableDb, author: string, id: number, at?: string): Revision {
  const gesture = gestureAbout(revertCode, id, readRevision(db, id).gesture);
  const changes = inverseOf(db, id);
  try {
    const revision = commit(db, { author, at, gesture }, changes);
    if (revision === null) throw new Error(`revision ${id} has no changes`);
    return revision;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === "CONFLICT")) throw error;
    const revisions = inTheWay(db, id, changes);
    const params = { id, revisions: revisions.slice(0, 10).join(", ") + (revisions.length > 10 ? " …" : "") };
    const key = revisions.length > 0 ? "history.revert.inTheWay" : "history.revert.empty";
    throw new StoreError("CONFLICT", bothLanguages(key, params), { ...error.details, revisions }, error);
  }
}
