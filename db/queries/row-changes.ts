/** Changes of rows whose columns are at hand whole, before and after. */
import type { Change, Columns, Entity } from "../../shared/history/change.ts";

export const insertion = (entity: Entity, id: Change["id"], after: Columns): Change => ({
  entity,
  id,
  before: null,
  after,
});

export const deletion = (entity: Entity, id: Change["id"], before: Columns): Change => ({
  entity,
  id,
  before,
  after: null,
});

/** The columns that differ, before and after; `[]` if none does. */
export function difference(entity: Entity, id: Change["id"], before: Columns, after: Columns): Change[] {
  const changed = Object.keys(after).filter((column) => before[column] !== after[column]);
  if (changed.length === 0) return [];
  const pick = (columns: Columns): Columns =>
    Object.fromEntries(changed.map((column) => [column, columns[column] ?? null]));
  return [{ entity, id, before: pick(before), after: pick(after) }];
}
