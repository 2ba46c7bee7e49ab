/** Annotations: threads on a target; replies name the first of their thread as parent. */
import type { Columns } from "../../shared/history/change.ts";
import type { Annotation, AnnotationTarget } from "../../shared/model/annotation.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, list, name, nothing, sql } from "../store/sql.ts";

interface AnnotationRow {
  id: number;
  target_entity: AnnotationTarget["entity"];
  target_id: number;
  parent_id: number | null;
  body: string;
  author: string;
  created_at: string;
  resolved_at: string | null;
}

const annotationOf = (row: AnnotationRow): Annotation => ({
  id: row.id,
  target: { entity: row.target_entity, id: row.target_id },
  parentId: row.parent_id,
  body: row.body,
  author: row.author,
  createdAt: row.created_at,
  resolvedAt: row.resolved_at,
});

export const annotationColumns = (annotation: Annotation): Columns => ({
  target_entity: annotation.target.entity,
  target_id: annotation.target.id,
  parent_id: annotation.parentId,
  body: annotation.body,
  author: annotation.author,
  created_at: annotation.createdAt,
  resolved_at: annotation.resolvedAt,
});

/** Annotations, oldest first; `openOnly`: of threads that are not resolved, replies included. */
export function listAnnotations(
  db: ReadableDb,
  { target, openOnly = false }: { target?: AnnotationTarget | undefined; openOnly?: boolean } = {},
): Annotation[] {
  const onTarget = target
    ? sql`AND a.target_entity = ${target.entity} AND a.target_id = ${target.id}`
    : nothing;
  const open = openOnly ? sql`AND COALESCE(thread.resolved_at, a.resolved_at) IS NULL` : nothing;
  return all<AnnotationRow>(
    db,
    sql`SELECT a.* FROM annotation a LEFT JOIN annotation thread ON thread.id = a.parent_id
        WHERE TRUE ${onTarget} ${open} ORDER BY a.created_at, a.id`,
  ).map(annotationOf);
}

export function findAnnotation(db: ReadableDb, id: number): Annotation | undefined {
  const row = get<AnnotationRow>(db, sql`SELECT * FROM annotation WHERE id = ${id}`);
  return row && annotationOf(row);
}

export const repliesTo = (db: ReadableDb, id: number): Annotation[] =>
  all<AnnotationRow>(db, sql`SELECT * FROM annotation WHERE parent_id = ${id} ORDER BY id`).map(annotationOf);

/** Annotations of several targets of one kind. */
export const annotationsOf = (
  db: ReadableDb,
  entity: AnnotationTarget["entity"],
  ids: readonly number[],
): Annotation[] =>
  all<AnnotationRow>(
    db,
    sql`SELECT * FROM annotation WHERE target_entity = ${entity} AND target_id IN (${list(ids)})`,
  ).map(annotationOf);

/** Whether there is what a comment is to be about. */
export const targetExists = (db: ReadableDb, target: AnnotationTarget): boolean =>
  get(db, sql`SELECT 1 FROM ${name(target.entity)} WHERE id = ${target.id}`) !== undefined;
