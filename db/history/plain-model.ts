/**
 * The history as plain maps and arrays, for the random walk: what the store must come to, said in the simplest way.
 * Undo and redo are whole snapshots here; a revert is worked out cell by cell.
 */
import type { Change, Columns, Entity } from "../../shared/history/change.ts";

export type Rows = Map<string, Columns>;

export const keyOf = (entity: Entity, id: number | string): string => `${entity} ${id}`;

interface Done {
  id: number;
  before: Rows;
  after: Rows;
  changes: Change[];
}

/** Whether a row is there as it was seen (null: not there). */
export const meets = (row: Columns | undefined, seen: Columns | null): boolean =>
  seen === null
    ? row === undefined
    : row !== undefined && Object.entries(seen).every(([column, value]) => row[column] === value);

export class PlainModel {
  rows: Rows = new Map();
  readonly undoStack: Done[] = [];
  redoStack: { undo: number; done: Done }[] = [];
  readonly log: Done[] = [];

  /** The rows after `changes`, or null where one of them does not meet what it expects. */
  after(changes: readonly Change[]): Rows | null {
    const rows = new Map(this.rows);
    for (const { entity, id, before, after } of changes) {
      const key = keyOf(entity, id);
      const row = rows.get(key);
      if (!meets(row, before)) return null;
      if (after === null) rows.delete(key);
      else rows.set(key, { ...row, ...after });
    }
    return rows;
  }

  edit(id: number, changes: Change[], after: Rows): void {
    const done = { id, before: this.rows, after, changes };
    this.undoStack.push(done);
    this.redoStack = [];
    this.log.push(done);
    this.rows = after;
  }

  undo(id: number): void {
    const done = this.undoStack.pop()!;
    this.redoStack.push({ undo: id, done });
    const changes = inverse(done.changes);
    this.log.push({ id, before: this.rows, after: done.before, changes });
    this.rows = done.before;
  }

  redo(id: number): void {
    const { done } = this.redoStack.pop()!;
    const again = { ...done, id };
    this.undoStack.push(again);
    this.log.push({ ...again, before: this.rows });
    this.rows = done.after;
  }
}

export const inverse = (changes: readonly Change[]): Change[] =>
  changes.map(({ entity, id, before, after }) => ({ entity, id, before: after, after: before })).reverse();
