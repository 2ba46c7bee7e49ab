/**
 * The same tables without our code: the statements of one edit in plain better-sqlite3, `synchronous=FULL`, on a file
 * of its own. What this costs is what the disk and SQLite cost.
 */

import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { freshFolder } from "../../db/store/fresh-workbook.ts";
import { benchFolder } from "./bench-folder.ts";

/** A copy of a workbook, opened without our store. */
export function bareCopy(from: string): { connection: Database.Database; close: () => void } {
  const path = join(freshFolder(benchFolder()), "bare.db");
  const source = new Database(from);
  source.prepare("VACUUM INTO ?").run(path);
  source.close();
  const connection = new Database(path);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  return {
    connection,
    close: () => {
      connection.close();
      rmSync(path, { force: true });
    },
  };
}
