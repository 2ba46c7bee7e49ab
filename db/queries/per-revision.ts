/**
 * What stays true until the next revision is computed once: counts, the distinct periods. What depends on some entities
 * alone (names of areas, the order of indicators) stays true until one of those changes, however many figures are
 * edited meanwhile. All that a query reads is written by `commit`, so the log tells whether it still holds.
 */
import type { Entity } from "../../shared/history/change.ts";
import type { ReadableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";

interface Kept {
  revision: number;
  /** Gone with every revision. */
  values: Map<string, unknown>;
  /** The last change of an entity, as of `revision`. */
  lastChanges: Map<Entity, number>;
  /** Kept as long as `stamp` is the same. */
  byEntities: Map<string, { stamp: string; value: unknown }>;
}

const keptOf = new WeakMap<ReadableDb, Kept>();
const mostKept = 100;

/** The number of the last revision; 0 before the first. */
export const lastRevision = (db: ReadableDb): number =>
  get<{ id: number | null }>(db, sql`SELECT MAX(id) AS id FROM revision`)?.id ?? 0;

function keptNow(db: ReadableDb): Kept {
  const revision = lastRevision(db);
  let kept = keptOf.get(db);
  if (kept === undefined) {
    kept = { revision, values: new Map(), lastChanges: new Map(), byEntities: new Map() };
    keptOf.set(db, kept);
  }
  if (kept.revision !== revision) {
    kept.revision = revision;
    kept.values.clear();
    kept.lastChanges.clear();
  }
  return kept;
}

/** `compute()`, or what it gave since the last revision under the same key. */
export function perRevision<T>(db: ReadableDb, key: string, compute: () => T): T {
  const { values } = keptNow(db);
  if (values.has(key)) return values.get(key) as T;
  const value = compute();
  if (values.size >= mostKept) values.clear();
  values.set(key, value);
  return value;
}

function lastChangeOf(db: ReadableDb, kept: Kept, entity: Entity): number {
  let id = kept.lastChanges.get(entity);
  if (id === undefined) {
    // Reads the index entries of this entity: for entities with few changes, not for observations.
    id =
      get<{ id: number | null }>(db, sql`SELECT MAX(id) AS id FROM change WHERE entity = ${entity}`)?.id ?? 0;
    kept.lastChanges.set(entity, id);
  }
  return id;
}

/** `compute()`, or what it gave since the last change of one of `entities` under the same key. */
export function perChangeOf<T>(
  db: ReadableDb,
  entities: readonly Exclude<Entity, "observation" | "passage">[],
  key: string,
  compute: () => T,
): T {
  const kept = keptNow(db);
  const stamp = entities.map((entity) => lastChangeOf(db, kept, entity)).join();
  const known = kept.byEntities.get(key);
  if (known?.stamp === stamp) return known.value as T;
  const value = compute();
  kept.byEntities.set(key, { stamp, value });
  return value;
}
