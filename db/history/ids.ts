/** Ids of new rows. An id that was ever given out is never given out again, so that the history means one thing by it. */
import type { Entity } from "../../shared/history/change.ts";
import type { ReadableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";

/** The entities whose ids are numbers. */
export type NumberedEntity = Exclude<Entity, "reference_area" | "area_change" | "indicator">;

/**
 * The first of `count` free ids (they follow one another). Nothing is set aside until they are committed: ask once for
 * all that one gesture needs.
 */
export function nextId(db: ReadableDb, entity: NumberedEntity, count = 1): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count ${count}`);
  const row = get<{ seq: number }>(db, sql`SELECT seq FROM sqlite_sequence WHERE name = ${entity}`);
  return (row?.seq ?? 0) + 1;
}
