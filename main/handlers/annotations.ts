/** Comments in threads. A thread is resolved by its first comment; a reply to a reply belongs to the same thread. */
import { nextId } from "../../db/history/ids.ts";
import {
  annotationColumns,
  findAnnotation,
  listAnnotations,
  repliesTo,
  targetExists,
} from "../../db/queries/annotations.ts";
import { difference, insertion } from "../../db/queries/row-changes.ts";
import type { Annotation } from "../../shared/model/annotation.ts";
import { os } from "../engine/context.ts";
import { annotationRemoval } from "./annotation-removal.ts";
import { present, refusal } from "./refuse.ts";

type What = "insert" | "reply" | "update" | "resolve" | "reopen" | "delete";
const gesture = (what: What) => ({ code: `gesture.annotation.${what}`, params: {} });

export const annotations = {
  list: os.annotations.list.handler(({ input, context: { engine } }) =>
    listAnnotations(engine.readable(), input),
  ),

  insert: os.annotations.insert.handler(({ input: { target, body, parentId }, context: { engine } }) => {
    const db = engine.writable();
    present(targetExists(db, target) || undefined, target.entity, target.id);
    const parent = parentId === null ? undefined : findAnnotation(db, parentId);
    const elsewhere = parent?.target.entity !== target.entity || parent.target.id !== target.id;
    if (parentId !== null && elsewhere)
      throw refusal("NOT_FOUND", "refusals.annotation.parent", { id: parentId }, { parentId });
    const annotation: Annotation = {
      id: nextId(db, "annotation"),
      target,
      parentId: parent ? (parent.parentId ?? parent.id) : null,
      body,
      author: engine.author(),
      createdAt: new Date().toISOString(),
      resolvedAt: null,
    };
    engine.commit(gesture(parent ? "reply" : "insert"), [
      insertion("annotation", annotation.id, annotationColumns(annotation)),
    ]);
    return annotation;
  }),

  update: os.annotations.update.handler(({ input: { id, body, resolved }, context: { engine } }) => {
    const before = present(findAnnotation(engine.writable(), id), "annotation", id);
    if (resolved !== undefined && before.parentId !== null)
      throw refusal("REFUSED", "refusals.annotation.resolveReply", {}, { id, thread: before.parentId });
    const resolvedAt = resolved ? (before.resolvedAt ?? new Date().toISOString()) : null;
    const after: Annotation = {
      ...before,
      body: body ?? before.body,
      resolvedAt: resolved === undefined ? before.resolvedAt : resolvedAt,
    };
    const what = body !== undefined || resolved === undefined ? "update" : resolved ? "resolve" : "reopen";
    engine.commit(
      gesture(what),
      difference("annotation", id, annotationColumns(before), annotationColumns(after)),
    );
    return after;
  }),

  delete: os.annotations.delete.handler(({ input: { id }, context: { engine } }) => {
    const db = engine.writable();
    const annotation = present(findAnnotation(db, id), "annotation", id);
    const gone = [annotation, ...repliesTo(db, id)];
    engine.commit(gesture("delete"), annotationRemoval(gone));
    return { deleted: gone.length };
  }),
};
