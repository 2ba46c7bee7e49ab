/**
 * What stays true until the next revision is computed once: counts, the order of names, the distinct periods. Everything
 * that a query reads is written by `commit`, so the number of the last revision tells whether it still holds.
 */
import type { ReadableDb } from "../store/handles.ts";
import { get, sql } from "../store/sql.ts";

interface Kept {
  revision: number;
  values: Map<string, unknown>;
}

const keptOf = new WeakMap<ReadableDb, Kept>();
const mostKept = 100;

/** The number of the last revision; 0 before the first. */
export const lastRevision = (db: ReadableDb): number =>
  get<{ id: number | null }>(db, sql`SELECT MAX(id) AS id FROM revision`)?.id ?? 0;

/** `compute()`, or what it gave since the last revision under the same key. */
export function perRevision<T>(db: ReadableDb, key: string, compute: () => T): T {
  const revision = lastRevision(db);
  let kept = keptOf.get(db);
  if (kept?.revision !== revision) {
    kept = { revision, values: new Map() };
    keptOf.set(db, kept);
  }
  if (kept.values.has(key)) return kept.values.get(key) as T;
  const value = compute();
  if (kept.values.size >= mostKept) kept.values.clear();
  kept.values.set(key, value);
  return value;
}
