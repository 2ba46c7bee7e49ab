/** Values that the workbook remembers (where one was, widths, open tabs). They are not part of the history. */
import type { ReadableDb, WritableDb } from "../store/handles.ts";
import { all, run, sql } from "../store/sql.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** All remembered values by key. */
export function settings(db: ReadableDb): Record<string, Json> {
  const rows = all<{ key: string; value: string }>(db, sql`SELECT key, value FROM setting`);
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as Json]));
}

/** Remembers `value` under `key`; null forgets it. */
export function remember(db: WritableDb, key: string, value: Json): void {
  if (value === null) run(db, sql`DELETE FROM setting WHERE key = ${key}`);
  else
    run(
      db,
      sql`INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)})
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
}
