/** The history: read, undo, redo, revert. What is written here is announced like every other revision. */
import { changesOf, changesOfRevision, getRevision, listRevisions } from "../../db/history/log.ts";
import { redo, revert, undo, undoRedoState } from "../../db/history/revert.ts";
import type { WritableDb } from "../../db/store/handles.ts";
import type { Revision } from "../../shared/history/change.ts";
import { type Engine, os } from "../engine/context.ts";

function takeBack(
  engine: Engine,
  write: (db: WritableDb, author: string) => Revision,
): { revision: Revision } {
  const db = engine.writable();
  const revision = write(db, engine.author());
  engine.announce(revision, changesOfRevision(db, revision.id));
  return { revision };
}

export const history = {
  list: os.history.list.handler(({ input, context: { engine } }) => listRevisions(engine.readable(), input)),
  get: os.history.get.handler(({ input, context: { engine } }) =>
    getRevision(engine.readable(), input.id, input.limit),
  ),
  of: os.history.of.handler(({ input, context: { engine } }) =>
    changesOf(engine.readable(), input.entity, input.id),
  ),
  state: os.history.state.handler(({ context: { engine } }) => undoRedoState(engine.readable())),
  undo: os.history.undo.handler(({ context: { engine } }) => takeBack(engine, undo)),
  redo: os.history.redo.handler(({ context: { engine } }) => takeBack(engine, redo)),
  revert: os.history.revert.handler(({ input, context: { engine } }) =>
    takeBack(engine, (db, author) => revert(db, author, input.id)),
  ),
};
