/** The changes that remove comments: replies before what they reply to, so that no reply ever lacks its parent. */
import { annotationColumns, annotationsOf } from "../../db/queries/annotations.ts";
import { deletion } from "../../db/queries/row-changes.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { Change } from "../../shared/history/change.ts";
import type { Annotation, AnnotationTarget } from "../../shared/model/annotation.ts";

export const annotationRemoval = (annotations: readonly Annotation[]): Change[] =>
  [...annotations]
    .sort((a, b) => Number(b.parentId !== null) - Number(a.parentId !== null) || b.id - a.id)
    .map((annotation) => deletion("annotation", annotation.id, annotationColumns(annotation)));

/** All comments on these targets. */
export const removalOfAnnotationsOn = (
  db: ReadableDb,
  entity: AnnotationTarget["entity"],
  ids: readonly number[],
): Change[] => (ids.length === 0 ? [] : annotationRemoval(annotationsOf(db, entity, ids)));
