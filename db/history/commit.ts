/**
 * The only writer of what the history covers. One immediate transaction: the changes, each compared with what its
 * author saw, then the revision and its log. Either all of it is on the disk when this returns, or nothing.
 */
import type { Change, Gesture, Revision } from "../../shared/history/change.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { touchSearchIndex } from "../queries/search-index.ts";
import type { WritableDb } from "../store/handles.ts";
import { transaction } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";
import { applyChange, isIdle } from "./apply.ts";
import { logEnd } from "./log-end.ts";

export interface CommitMeta {
  author: string;
  gesture: Gesture;
  /** The revision that this one takes back; it must lie on top of the undo or the redo stack. */
  undoes?: number | null;
  /** UTC, ISO 8601 with milliseconds; now if not given. */
  at?: string;
}

/**
 * Writes `changes` in their order (what is referred to before what refers to it; deletes the other way round) as one
 * revision. Null if they change nothing: then nothing is written either. Columns with the same value in `before` and
 * `after` are compared, not logged.
 *
 * Throws CONFLICT (details: entity, id, columns, theirs) where a row is not as `before` says, is gone, or exists
 * already; REFUSED where something still uses it, names what is not there, or does not fit.
 */
export function commit(db: WritableDb, meta: CommitMeta, changes: readonly Change[]): Revision | null {
  const effective = changes.filter((change) => !isIdle(change));
  if (effective.length === 0) return null;
  return transaction(db, () => {
    const end = logEnd(db);
    const undoes = meta.undoes ?? null;
    const kind = undoes === null ? "edit" : undoes === end.undo ? "undo" : "redo";
    if (kind === "redo" && undoes !== end.redo)
      throw new StoreError("REFUSED", bothLanguages("history.undo.notOnTop", { id: undoes ?? "" }), {
        undoes,
      });

    const logged = effective.map((change) => applyChange(db, change));
    const at = meta.at ?? new Date().toISOString();
    const id = Number(
      db.statements
        .get(
          `INSERT INTO revision (at, author, gesture, params, change_count, first_change, kind, undoes, beneath)
           VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) + 1 FROM change), ?, ?, ?)`,
        )
        .run(
          at,
          meta.author,
          meta.gesture.code,
          JSON.stringify(meta.gesture.params),
          logged.length,
          kind,
          undoes,
          kind === "undo" ? end.redo : end.undo,
        ).lastInsertRowid,
    );
    const log = db.statements.get(
      "INSERT INTO change (revision_id, entity, row_id, before, after) VALUES (?, ?, ?, ?, ?)",
    );
    for (const { entity, id: rowId, before, after } of logged)
      log.run(
        id,
        entity,
        // As an integer: the column takes what it is given, and JavaScript's numbers would be given as floating point.
        typeof rowId === "number" ? BigInt(rowId) : rowId,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
      );
    touchSearchIndex(db, logged);
    return { id, at, author: meta.author, gesture: meta.gesture, changeCount: logged.length, undoes };
  });
}
