/** Backups of a workbook: making, listing, thinning, putting one back. */
import { copyFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve, toNamespacedPath } from "node:path";
import type { Backup } from "../../shared/api/workbook.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { backupFolder, syncFile, writeBackup, writeBackupSlowly } from "./backup-file.ts";
import { connect, copyDatabase } from "./connect.ts";
import { refuseNewer, schemaOfFile } from "./inspect.ts";
import { StoreError } from "./store-error.ts";
import { superfluous } from "./thin.ts";
import type { Workbook } from "./workbook.ts";

export { automaticReason } from "./thin.ts";

/**
 * Makes a backup of an open workbook while it stays usable, then takes away automatic ones that are superfluous.
 * `reason` is for people; only those with `automaticReason` ever thin out.
 */
export async function backUp(workbook: Workbook, reason: string): Promise<Backup> {
  const backup = await writeBackupSlowly(workbook.path, reason, async (part) => {
    // 2,000 pages (8 MB) at a time: edits come in between.
    await workbook.db.connection.backup(toNamespacedPath(part), { progress: () => 2000 });
  });
  for (const { path } of superfluous(listBackups(workbook.path), new Date())) rmSync(path, { force: true });
  return backup;
}

/** When and why a backup was made; null: not a workbook that this program can read. */
function readBackup(path: string): Backup | null {
  try {
    refuseNewer(schemaOfFile(path), path);
    const connection = connect(path, { readOnly: true });
    try {
      const row = connection.prepare("SELECT value FROM setting WHERE key = 'backup'").get() as
        | { value: string }
        | undefined;
      const stat = statSync(path);
      const { at, reason } = (row ? JSON.parse(row.value) : {}) as Partial<Backup>;
      return { path, at: at ?? stat.mtime.toISOString(), reason: reason ?? "", bytes: stat.size };
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** The backups of the workbook at `path`, newest first; files that are none are left out. */
export function listBackups(path: string): Backup[] {
  const folder = backupFolder(resolve(path));
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".duibiao"))
    .map((name) => readBackup(join(folder, name)))
    .filter((backup) => backup !== null)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Whether a backup is whole: UNREADABLE if not. */
function checkSound(path: string): void {
  refuseNewer(schemaOfFile(path), path);
  let verdict: unknown;
  try {
    const connection = connect(path, { readOnly: true });
    try {
      verdict = connection.pragma("quick_check(1)", { simple: true });
    } finally {
      connection.close();
    }
  } catch (error) {
    verdict = error;
  }
  if (verdict !== "ok")
    throw new StoreError("UNREADABLE", bothLanguages("workbook.badBackup", { path }), {
      path,
      reason: String(verdict),
    });
}

/** Keeps what is at `path` now: as a backup, or, if it cannot be read any more, as the bare files. */
function keepPresent(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return;
  try {
    schemaOfFile(path);
    const connection = connect(path);
    try {
      writeBackup(path, "before restore", (part) => copyDatabase(connection, part));
    } finally {
      connection.close();
    }
  } catch {
    const stamp = new Date().toISOString().replace(/[-:.]/g, "");
    for (const ending of ["", "-wal"])
      if (statSync(path + ending, { throwIfNoEntry: false }))
        copyFileSync(path + ending, `${path}.damaged-${stamp}${ending}`);
  }
}

/**
 * Puts a backup in the place of the workbook at `path`, which must be closed. The present state is backed up first
 * ("before restore"). The file changes in one step: after a power cut there is the old one or the new one.
 * NOT_FOUND, UNREADABLE, REFUSED if the backup is missing, not sound, or newer than the program.
 */
export function restoreBackup(path: string, backupPath: string): void {
  const full = resolve(path);
  const from = resolve(backupPath);
  checkSound(from);
  keepPresent(full);
  const part = `${full}.part`;
  try {
    rmSync(part, { force: true });
    const backup = connect(from, { readOnly: true });
    try {
      copyDatabase(backup, part);
    } finally {
      backup.close();
    }
    const copy = connect(part);
    try {
      copy.prepare("DELETE FROM setting WHERE key = 'backup'").run();
    } finally {
      copy.close();
    }
    syncFile(part);
    // A log left over from the present file must not be taken for one of the new file.
    for (const ending of ["-wal", "-shm", "-journal"]) rmSync(full + ending, { force: true });
    renameSync(part, full);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
