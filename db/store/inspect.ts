/**
 * What a file is, from its first 100 bytes: nothing is opened by SQLite, so a foreign file is left untouched (not even
 * a `-wal` appears beside it). https://www.sqlite.org/fileformat2.html#the_database_header
 */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { applicationId, currentSchema } from "../migrations/migrations.ts";
import { StoreError } from "./store-error.ts";

/** The schema of the workbook at `path`. NOT_FOUND if there is no file, UNREADABLE if it is not a workbook. */
export function schemaOfFile(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new StoreError("NOT_FOUND", bothLanguages("workbook.fileMissing", { path }), { path });
  if (stat.isDirectory())
    throw new StoreError("UNREADABLE", bothLanguages("workbook.isFolder", { path }), { path });
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0" || header.readUInt32BE(68) !== applicationId)
    throw new StoreError("UNREADABLE", bothLanguages("workbook.notAWorkbook"), { path });
  return header.readUInt32BE(60);
}

/** REFUSED if the schema is newer than `ours`. */
export function refuseNewer(schema: number, path: string, ours = currentSchema): void {
  if (schema <= ours) return;
  const params = { schema, ours };
  throw new StoreError("REFUSED", bothLanguages("workbook.newer", params), { path, ...params });
}
