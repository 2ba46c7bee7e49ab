/**
 * The single place where errors become failures of the contract. A `StoreError` says itself what it is; errors of
 * SQLite and of the file system are recognised by their code; anything else is a fault of the program and becomes
 * FAILED with a sentence that says what to do. Set DUIBIAO_DEBUG to see the stack of those on standard error.
 */
import { ORPCError } from "@orpc/server";
import { StoreError } from "../../db/store/store-error.ts";
import { type Failure, type FailureCode, failures } from "../../shared/api/failure.ts";
import { bothLanguages, type TextKey } from "../../shared/i18n/translate.ts";

/** Codes of SQLite and of Node's file system → failure. First match of the beginning wins. */
const known: [codeStart: string, FailureCode, TextKey][] = [
  ["SQLITE_FULL", "FAILED", "workbook.diskFull"],
  ["ENOSPC", "FAILED", "workbook.diskFull"],
  ["SQLITE_BUSY", "CONFLICT", "workbook.busy"],
  ["SQLITE_LOCKED", "CONFLICT", "workbook.busy"],
  ["SQLITE_READONLY", "REFUSED", "workbook.readOnly"],
  ["SQLITE_CORRUPT", "UNREADABLE", "workbook.damaged"],
  ["SQLITE_NOTADB", "UNREADABLE", "workbook.notAWorkbook"],
  ["SQLITE_CANTOPEN", "REFUSED", "workbook.cannotOpen"],
  ["EACCES", "REFUSED", "workbook.noPermission"],
  ["EPERM", "REFUSED", "workbook.noPermission"],
  ["EROFS", "REFUSED", "workbook.noPermission"],
  ["ENOENT", "NOT_FOUND", "workbook.fileMissing"],
  ["EISDIR", "UNREADABLE", "workbook.isFolder"],
];

const failure = (code: FailureCode, data: Failure) =>
  new ORPCError(code, { defined: true, status: failures[code].status, message: data.text.en, data });

/** What is thrown to the client instead of `error`. Input of the wrong shape stays oRPC's BAD_REQUEST. */
export function asFailure(error: unknown): ORPCError<string, unknown> {
  if (error instanceof StoreError)
    return failure(error.code, {
      text: error.text,
      ...(error.details === undefined ? {} : { details: error.details }),
    });
  if (error instanceof ORPCError && (error.defined || error.code === "BAD_REQUEST")) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const match = known.find(([start]) => code.startsWith(start));
  const path = error instanceof Error && "path" in error ? String(error.path) : "";
  if (match) return failure(match[1], { text: bothLanguages(match[2], { path }), details: { code } });
  if (process.env["DUIBIAO_DEBUG"])
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
  return failure("FAILED", { text: bothLanguages("workbook.failed"), details: { reason } });
}
