/**
 * Opening, making and updating workbooks. What is not ours, or is newer than this program, is refused before SQLite
 * sees it. What is older is backed up, then migrated in one transaction; if that fails the file is what it was.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type Database from "better-sqlite3";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { applicationId, type Migration, migrations } from "../migrations/migrations.ts";
import { refuseLongPath, writeBackup } from "./backup-file.ts";
import { connect, copyDatabase, useWal } from "./connect.ts";
import { readableDb, writableDb } from "./handles.ts";
import { refuseNewer, schemaOfFile } from "./inspect.ts";
import { migrate, schemaOf } from "./migrate.ts";
import { seed } from "./seed.ts";
import { StoreError } from "./store-error.ts";
import type { Workbook } from "./workbook.ts";

export interface OpenOptions {
  /** create: the file must not exist; read-only: the file is not changed, not even to migrate it. */
  mode: "open" | "create" | "read-only";
  /** Whether a new workbook begins with the codelists of areas and indicators; yes unless told otherwise. */
  seed?: boolean;
  /** The steps of the schema; tests put others in their place. */
  migrations?: readonly Migration[];
}

/**
 * Opens the workbook at `path`. NOT_FOUND: no file; UNREADABLE: not a workbook; REFUSED: newer than the program, or
 * (create) there is a file already; FAILED: it could not be migrated (`details.backup`), the file is as it was.
 */
export function openWorkbook(path: string, options: OpenOptions): Workbook {
  const full = resolve(path);
  const steps = options.migrations ?? migrations;
  if (options.mode !== "read-only") refuseLongPath(full);
  if (options.mode === "create") return create(full, options.seed !== false, steps);
  const schema = schemaOfFile(full);
  refuseNewer(schema, full, steps.length);
  if (options.mode === "read-only") return openReadOnly(full, steps);

  const connection = connect(full);
  try {
    // The number in the file may lag behind what the write-ahead log holds.
    refuseNewer(schemaOf(connection), full, steps.length);
    if (schemaOf(connection) < steps.length) bringUpToDate(connection, full, steps);
    useWal(connection);
    return opened(full, connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function opened(
  path: string,
  connection: Database.Database,
  onClose: () => void = () => undefined,
): Workbook {
  const file = {
    path,
    schema: schemaOf(connection),
    close: () => {
      if (!connection.open) return;
      connection.close();
      onClose();
    },
  };
  return connection.readonly
    ? { ...file, readOnly: true, db: readableDb(connection) }
    : { ...file, readOnly: false, db: writableDb(connection) };
}

function create(path: string, seeded: boolean, steps: readonly Migration[]): Workbook {
  try {
    closeSync(openSync(path, "wx"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new StoreError("REFUSED", bothLanguages("workbook.exists", { path }), { path });
    throw error;
  }
  let connection: Database.Database | undefined;
  try {
    connection = connect(path);
    const db = writableDb(connection);
    connection.pragma(`application_id = ${applicationId}`);
    migrate(connection, steps, () => {
      if (seeded) seed(db);
    });
    useWal(connection);
    return opened(path, connection);
  } catch (error) {
    connection?.close();
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(path + ending, { force: true });
    throw error;
  }
}

function bringUpToDate(connection: Database.Database, path: string, steps: readonly Migration[]): void {
  const backup = writeBackup(path, `before schema ${steps.length}`, (copy) => copyDatabase(connection, copy));
  try {
    migrate(connection, steps);
  } catch (error) {
    const text = bothLanguages("workbook.migrationFailed", { schema: steps.length, backup: backup.path });
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError("FAILED", text, { path, backup: backup.path, reason }, error);
  }
}

/** Opens without writing; null where SQLite cannot: a write-ahead log needs a file beside it that it may write. */
function connectReadOnly(path: string): Database.Database | null {
  try {
    return connect(path, { readOnly: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN")) return null;
    throw error;
  }
}

/**
 * An older schema, and a file on a medium that cannot be written, are read from a copy (migrated if need be) in the
 * folder for temporary files, which goes when it is closed.
 */
function openReadOnly(path: string, steps: readonly Migration[]): Workbook {
  const original = connectReadOnly(path);
  if (original && schemaOf(original) === steps.length) return opened(path, original);
  const folder = mkdtempSync(join(tmpdir(), "duibiao-"));
  const drop = () => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, "copy.duibiao");
  try {
    if (original) {
      copyDatabase(original, copy);
      original.close();
    } else
      for (const ending of ["", "-wal"])
        if (existsSync(path + ending)) writeFileSync(copy + ending, readFileSync(path + ending));
    const connection = connect(copy);
    refuseNewer(schemaOf(connection), path, steps.length);
    if (schemaOf(connection) < steps.length) migrate(connection, steps);
    connection.close();
    return opened(path, connect(copy, { readOnly: true }), drop);
  } catch (error) {
    if (original?.open) original.close();
    drop();
    throw error;
  }
}
