/** A copy of an open workbook under another name («save as»). */
import { renameSync, rmSync } from "node:fs";
import { resolve, toNamespacedPath } from "node:path";
import { syncFile } from "./backup-file.ts";
import type { Workbook } from "./workbook.ts";

/** Writes the copy while the workbook stays usable; it appears at `path`, where nothing may be yet, whole or not at all. */
export async function copyWorkbook(workbook: Workbook, path: string): Promise<void> {
  const part = `${resolve(path)}.part`;
  try {
    await workbook.db.connection.backup(toNamespacedPath(part));
    syncFile(part);
    renameSync(part, resolve(path));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
