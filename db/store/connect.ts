/**
 * A connection with the settings of this program. `synchronous` is set at every opening: better-sqlite3 is compiled
 * so that a WAL database comes up with NORMAL, under which an acknowledged edit may be lost with the power.
 */
import { toNamespacedPath } from "node:path";
import Database from "better-sqlite3";

export interface ConnectOptions {
  readOnly?: boolean;
  /** Make the file if there is none. */
  create?: boolean;
}

/** Opens without changing the file: the journal mode stays what it is until `useWal`. */
export function connect(path: string, options: ConnectOptions = {}): Database.Database {
  // Windows takes paths of more than 260 characters only in their namespaced form; elsewhere this changes nothing.
  const connection = new Database(toNamespacedPath(path), {
    readonly: options.readOnly === true,
    fileMustExist: options.create !== true,
    timeout: 5000,
  });
  try {
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = ON");
    connection.pragma("trusted_schema = OFF");
    // Without it INSERT OR REPLACE takes rows away behind the back of the triggers that keep the log append-only.
    connection.pragma("recursive_triggers = ON");
    connection.pragma("cache_size = -65536");
    connection.pragma("temp_store = MEMORY");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Write-ahead log: readers are not blocked, and an edit costs one fsync. Sets `synchronous` again, for it falls back. */
export function useWal(connection: Database.Database): void {
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("journal_size_limit = 67108864");
}

/** Writes a compact copy that needs no other file beside it. Blocks; for a workbook in use there is `backUp`. */
export function copyDatabase(connection: Database.Database, to: string): void {
  connection.prepare("VACUUM INTO ?").run(toNamespacedPath(to));
}
