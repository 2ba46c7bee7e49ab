/** Workbooks for tests and measurements: a new file in the folder for temporary files, gone when the process ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WritableDb } from "./handles.ts";
import { type OpenOptions, openWorkbook } from "./open.ts";

const folders: string[] = [];

/** A folder of its own for one test. */
export function freshFolder(): string {
  if (folders.length === 0)
    process.once("exit", () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
  const folder = mkdtempSync(join(tmpdir(), "duibiao-"));
  folders.push(folder);
  return folder;
}

/** An open, new workbook. */
export function freshWorkbook(options: Omit<OpenOptions, "mode"> = {}): {
  db: WritableDb;
  path: string;
  close: () => void;
} {
  const path = join(freshFolder(), "新建 工作簿.duibiao");
  const workbook = openWorkbook(path, { ...options, mode: "create" });
  if (workbook.readOnly) throw new Error("a new workbook is writable");
  return { db: workbook.db, path, close: workbook.close };
}
