/**
 * Where backups lie and how one is written. The folder `NAME.backups` stands beside the workbook; a backup is a whole
 * workbook in one file, named by its moment (UTC), which opens by itself. Why it was made stands in its `setting`
 * table (key `backup`). It is written under another name first: a file with the ending `.duibiao` is complete.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Backup } from "../../shared/api/workbook.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { connect } from "./connect.ts";
import { StoreError } from "./store-error.ts";

export const backupFolder = (path: string): string =>
  join(dirname(path), `${basename(path, extname(path))}.backups`);

/** 20261121T213000123Z: sorts by time, and every file system takes it. */
const stampOf = (at: Date): string => at.toISOString().replace(/[-:.]/g, "");

export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A free name for a backup made now. */
function freePath(path: string, at: Date): { path: string; at: Date } {
  for (let moment = at.getTime(); ; moment++) {
    const name = `${basename(path, extname(path))}.${stampOf(new Date(moment))}.duibiao`;
    const full = join(backupFolder(path), name);
    if (statSync(full, { throwIfNoEntry: false }) === undefined) return { path: full, at: new Date(moment) };
  }
}

/** SQLite takes paths of at most 512 bytes, except on Windows. REFUSED where a backup's would be longer. */
export function refuseLongPath(path: string): void {
  if (process.platform === "win32") return;
  const longest = join(
    backupFolder(path),
    `${basename(path, extname(path))}.${stampOf(new Date())}.duibiao.part-journal`,
  );
  if (Buffer.byteLength(longest) >= 512)
    throw new StoreError("REFUSED", bothLanguages("workbook.pathTooLong", { path }), { path });
}

/** Marks the copy as a backup, makes it a single file, and gives it its name. */
function finish(part: string, target: { path: string; at: Date }, reason: string): Backup {
  const at = target.at.toISOString();
  const connection = connect(part);
  try {
    connection.pragma("journal_mode = DELETE");
    connection
      .prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('backup', ?)")
      .run(JSON.stringify({ at, reason }));
  } finally {
    connection.close();
  }
  syncFile(part);
  renameSync(part, target.path);
  return { path: target.path, at, reason, bytes: statSync(target.path).size };
}

/** A backup of the workbook at `path`; `copy` writes the database to the path that it is given. */
export function writeBackup(
  path: string,
  reason: string,
  copy: (part: string) => void,
  at = new Date(),
): Backup {
  mkdirSync(backupFolder(path), { recursive: true });
  const target = freePath(path, at);
  const part = `${target.path}.part`;
  try {
    copy(part);
    return finish(part, target, reason);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The same for a copy that takes its time. */
export async function writeBackupSlowly(
  path: string,
  reason: string,
  copy: (part: string) => Promise<void>,
  at = new Date(),
): Promise<Backup> {
  mkdirSync(backupFolder(path), { recursive: true });
  const target = freePath(path, at);
  const part = `${target.path}.part`;
  try {
    await copy(part);
    return finish(part, target, reason);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
