/** A workbook held open: the store's handle and the lock that goes with it. */
import { accessSync, constants } from "node:fs";
import { basename } from "node:path";
import { openWorkbook } from "../../db/store/open.ts";
import { StoreError } from "../../db/store/store-error.ts";
import type { Workbook } from "../../db/store/workbook.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { type Holder, isLock, takeLock } from "./lock.ts";

export interface HeldWorkbook {
  /** Absolute. */
  path: string;
  workbook: Workbook;
  /** Closes the file and gives the lock back. */
  release(): void;
}

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The refusal that names who has the workbook. Since when is said in this machine's time. */
export function inUse(path: string, { user, host, since }: Holder): StoreError {
  const at = new Date(since);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
  const params = { name: basename(path), user, host, since: local.slice(0, 16).replace("T", " ") };
  return new StoreError("REFUSED", bothLanguages("workbook.inUse", params), { inUse: { user, host, since } });
}

/**
 * Opens or creates `path`. A file that may not be written is opened read-only. REFUSED, naming who, when another engine
 * has it; and all that `openWorkbook` throws.
 */
export function hold(path: string, mode: "open" | "create" | "read-only"): HeldWorkbook {
  if (mode === "read-only" || (mode === "open" && !mayWrite(path))) {
    const workbook = openWorkbook(path, { mode: "read-only" });
    return { path, workbook, release: () => workbook.close() };
  }
  const lock = takeLock(path);
  if (!isLock(lock)) {
    const { user, host, since } = lock;
    const params = { name: basename(path), user, host, since: since.slice(0, 16).replace("T", " ") };
    throw new StoreError("REFUSED", bothLanguages("workbook.inUse", params), {
      inUse: { user, host, since },
    });
  }
  try {
    const workbook = openWorkbook(path, { mode });
    return {
      path,
      workbook,
      release() {
        try {
          workbook.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
