/**
 * Undo and redo, derived from the log. A revision with `undoes` takes another one back: an *undo* if that one was an
 * edit or a redo, a *redo* if that one was an undo. Edits and redos lie on the undo stack, undos on the redo stack; an
 * edit empties the redo stack, but what it held stays in the log and can be reverted from there.
 *
 * This is the definition. The store does not replay it: each revision keeps what lies `beneath` it on its stack
 * (see db/history/log-end.ts), and a property test holds both equal.
 */
export interface LogEntry {
  id: number;
  undoes: number | null;
}

export interface Stacks {
  /** Ids; the last one is what undo takes back next. */
  undo: number[];
  /** Ids; the last one is what redo takes back next. */
  redo: number[];
}

export type RevisionKind = "edit" | "undo" | "redo";

/** The stacks after a whole log, oldest first. Throws a RangeError where the log could not have come about. */
export function stacksOf(log: Iterable<LogEntry>): Stacks {
  const stacks: Stacks = { undo: [], redo: [] };
  for (const { id, undoes } of log) {
    if (undoes === null) {
      stacks.undo.push(id);
      stacks.redo = [];
    } else if (stacks.undo.at(-1) === undoes) {
      stacks.undo.pop();
      stacks.redo.push(id);
    } else if (stacks.redo.at(-1) === undoes) {
      stacks.redo.pop();
      stacks.undo.push(id);
    } else throw new RangeError(`revision ${id} takes back ${undoes}, which is not on top`);
  }
  return stacks;
}
