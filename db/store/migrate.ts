/**
 * Brings a schema up to date: all steps, the checks and the new number in ONE transaction. Any failure rolls back, so
 * the file stays what it was. Foreign keys rest meanwhile, because a step may rebuild tables.
 */
import type Database from "better-sqlite3";
import type { Migration } from "../migrations/migrations.ts";

export const schemaOf = (connection: Database.Database): number =>
  connection.pragma("user_version", { simple: true }) as number;

/** Applies the steps after the present schema; `body` runs in the same transaction (seeding a new workbook). */
export function migrate(
  connection: Database.Database,
  steps: readonly Migration[],
  body: () => void = () => undefined,
): void {
  connection.pragma("foreign_keys = OFF");
  try {
    connection
      .transaction(() => {
        for (const step of steps) {
          if (step.schema <= schemaOf(connection)) continue;
          connection.exec(step.sql);
          connection.pragma(`user_version = ${step.schema}`);
        }
        body();
        const broken = connection.pragma("foreign_key_check") as unknown[];
        if (broken.length > 0) throw new Error(`foreign key check: ${JSON.stringify(broken.slice(0, 5))}`);
        const verdict = connection.pragma("integrity_check(5)", { simple: true });
        if (verdict !== "ok") throw new Error(`integrity check: ${String(verdict)}`);
      })
      .immediate();
  } finally {
    connection.pragma("foreign_keys = ON");
  }
}
