/**
 * Reads one document in a thread of its own: a file that never ends, eats memory or overflows the stack then costs a
 * thread, not the engine. Answers once, with what was read or with the reason why not.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { TextParams } from "../../shared/i18n/translate.ts";
import type { TableSheet } from "../../shared/model/figure-table.ts";
import type { DocumentKind, ReadDocument } from "./document.ts";
import { textLimitMegabytes } from "./limits.ts";
import { asProblem, type ImporterKey, ImportProblem } from "./problem.ts";

export interface WorkerTask {
  kind: DocumentKind | "xlsx";
  bytes: Uint8Array;
}
export type WorkerAnswer =
  | { read: ReadDocument | TableSheet[] }
  | { key: ImporterKey; params: TextParams; cause: string };

async function read({ kind, bytes }: WorkerTask): Promise<ReadDocument | TableSheet[]> {
  if (kind === "docx") return (await import("./docx/docx.ts")).readDocx(bytes);
  if (kind === "xlsx") return (await import("./figure-table/xlsx.ts")).readXlsx(bytes);
  if (kind === "pdf") return (await import("./pdf/pdf.ts")).readPdf(bytes);
  return (await import("./html/html.ts")).readHtml(bytes);
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    const document = await read(task);
    if (Array.isArray(document)) return { read: document };
    if (Buffer.byteLength(document.text) > textLimitMegabytes * 1024 * 1024)
      throw new ImportProblem("importers.tooMuchText", { limit: textLimitMegabytes });
    // Control characters are no text, wherever a program put them.
    const text = document.text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, "");
    return { read: { ...document, text } };
  } catch (error) {
    const { key, params, cause, message } = asProblem(task.kind.toUpperCase(), error);
    return { key, params, cause: cause instanceof Error ? cause.message : message };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await answer(workerData as WorkerTask));
