/** The history: every revision for ever, undo and redo derived from it, revert of any one. */
import { z } from "zod";
import { Change, Entity, Revision } from "../history/change.ts";
import { about } from "./failure.ts";

export const history = {
  list: about("Revisions, newest first")
    .input(
      z.object({
        offset: z.int().min(0).default(0),
        limit: z.int().max(1000).default(100),
        search: z.string().default(""),
      }),
    )
    .output(z.object({ revisions: z.array(Revision), total: z.int() })),
  get: about("One revision with its changes")
    .input(z.object({ id: z.int(), limit: z.int().max(10_000).default(1000) }))
    .output(z.object({ revision: Revision, changes: z.array(Change) })),
  of: about("Every change that one row has seen, oldest first")
    .input(z.object({ entity: Entity, id: z.union([z.int(), z.string()]) }))
    .output(z.array(z.object({ revision: Revision, change: Change }))),
  state: about("What undo and redo would do now").output(
    z.object({ undo: Revision.nullable(), redo: Revision.nullable() }),
  ),
  undo: about("Take back the last gesture; appends its inverse").output(z.object({ revision: Revision })),
  redo: about("Take back the last undo").output(z.object({ revision: Revision })),
  revert: about(
    "Take back one revision from anywhere in the history, as a new edit; CONFLICT names what stands in its way",
  )
    .input(z.object({ id: z.int() }))
    .output(z.object({ revision: Revision })),
};
