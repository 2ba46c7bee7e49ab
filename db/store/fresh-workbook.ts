/** Workbooks for tests and measurements: new files in the folder for temporary files, until `dropFresh`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WritableDb } from "./handles.ts";
import { type OpenOptions, openWorkbook } from "./open.ts";

const folders: string[] = [];

/** A folder of its own for one test, in `parent`. */
export function freshFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, "duibiao-"));
  folders.push(folder);
  return folder;
}

/** Removes all that this process made here; after the tests of a file: `afterAll(dropFresh)`. */
export function dropFresh(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** An open, new workbook. */
export function freshWorkbook(options: Omit<OpenOptions, "mode"> & { parent?: string } = {}): {
  db: WritableDb;
  path: string;
  close: () => void;
} {
  const path = join(freshFolder(options.parent), "新建 工作簿.duibiao");
  const workbook = openWorkbook(path, { ...options, mode: "create" });
  if (workbook.readOnly) throw new Error("a new workbook is writable");
  return { db: workbook.db, path, close: () => workbook.close() };
}
