/** Documents that need more than decoding are read in a worker, within time and memory, and can be cancelled. */
import { Worker } from "node:worker_threads";
import { StoreError } from "../../db/store/store-error.ts";
import { bothLanguages, type TextParams } from "../../shared/i18n/translate.ts";
import type { DocumentKind, ReadDocument } from "./document.ts";
import type { WorkerAnswer, WorkerTask } from "./document-worker.ts";
import { limits, megabyte } from "./limits.ts";
import type { ImporterKey } from "./problem.ts";
import { turns } from "./turns.ts";

export interface ReadOptions {
  signal?: AbortSignal;
  /** Seconds after which reading is given up, and megabytes that it may take. */
  seconds?: number;
  heapMegabytes?: number;
}

export const refusal = (key: ImporterKey, params: TextParams, cause?: unknown) =>
  new StoreError("UNREADABLE", bothLanguages(key, params), { reason: key.split(".").at(-1) }, cause);

/** The worker beside this file: a .ts in the tree, a .js where it was built. */
const workerFile = new URL(
  `./document-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

export function assertFileSize(bytes: number, name: string): void {
  if (bytes > limits.file)
    throw refusal("importers.tooLarge", {
      name,
      size: (bytes / megabyte).toFixed(1),
      limit: limits.file / megabyte,
    });
}

/**
 * Reads a document. Rejects with UNREADABLE and a sentence in both languages; nothing of it is left behind. `name` is
 * the file's name for that sentence.
 */
export const readDocument = (
  kind: DocumentKind,
  bytes: Uint8Array,
  name: string,
  options?: ReadOptions,
): Promise<ReadDocument> => readInWorker<ReadDocument>(kind, bytes, name, options);

const inTurn = turns(limits.workers);

/** What the worker makes of the bytes; the type is that of its reader for `kind`. */
export async function readInWorker<T>(
  kind: WorkerTask["kind"],
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<T> {
  assertFileSize(bytes.length, name);
  return inTurn(() => runWorker<T>(kind, bytes, name, options));
}

function runWorker<T>(
  kind: WorkerTask["kind"],
  bytes: Uint8Array,
  name: string,
  { signal, seconds = limits.seconds, heapMegabytes = limits.heapMegabytes }: ReadOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw refusal("importers.cancelled", { name });
    const task: WorkerTask = { kind, bytes };
    const worker = new Worker(workerFile, {
      workerData: task,
      // What the readers print is for their authors.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    let settled = false;
    const settle = (then: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      worker.terminate().then(then, then);
    };
    const refuse = (key: ImporterKey, params: TextParams = {}, cause?: unknown) =>
      settle(() => reject(refusal(key, { name, ...params }, cause)));
    const cancel = () => refuse("importers.cancelled");
    const timer = setTimeout(() => refuse("importers.tooSlow", { seconds }), seconds * 1000);
    signal?.addEventListener("abort", cancel, { once: true });
    worker.once("message", (answer: WorkerAnswer) => {
      if ("read" in answer) settle(() => resolve(answer.read as T));
      else refuse(answer.key, answer.params, answer.cause);
    });
    worker.once("error", (error: Error & { code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? refuse("importers.tooMuchMemory", {}, error)
        : refuse("importers.damaged", { format: kind.toUpperCase() }, error),
    );
    worker.once("exit", () => refuse("importers.damaged", { format: kind.toUpperCase() }));
  });
}
