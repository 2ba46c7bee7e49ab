/**
 * One writer a workbook. SQLite would keep two programs from tearing the file, but not from showing stale rows: so the
 * engine that writes puts a file beside the workbook that says who it is. A lock is stale, and taken over, when its
 * process is gone (same machine) or has not renewed it for five minutes (another machine, over a network share).
 * Reading needs no lock.
 */
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { accountName, readJson } from "./machine-settings.ts";
import { writeWhole } from "./write-whole.ts";

const Holder = z.object({
  user: z.string(),
  host: z.string(),
  pid: z.int(),
  /** Start of the process in clock ticks, where the system tells (Linux); a reused pid has another. */
  started: z.string().nullable(),
  since: z.string(),
  token: z.string(),
});
/** Who has the workbook open for writing. */
export type Holder = z.infer<typeof Holder>;

const renewAfter = 60_000;
const staleAfter = 300_000;
/** Locks of this process, so that two engines in one process keep each other out as well. */
const own = new Set<string>();

export const lockPath = (workbook: string): string => `${workbook}-lock`;

/** State and start of a process as Linux tells them; null elsewhere or when it is gone. */
function processStat(pid: number): { zombie: boolean; started: string } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ") ?? [];
    return { zombie: fields[0] === "Z", started: fields[19] ?? "" };
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return own.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  const stat = processStat(holder.pid);
  if (!stat) return true;
  return !stat.zombie && (holder.started === null || holder.started === stat.started);
}

/** Who holds the workbook now; null: nobody, or a lock that is stale. */
export function holderOf(workbook: string, now = Date.now()): Holder | null {
  const read = Holder.safeParse(readJson(lockPath(workbook)));
  if (!read.success) return null;
  if (read.data.host === hostname()) return isAlive(read.data) ? read.data : null;
  const renewed = statSync(lockPath(workbook), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return now - renewed < staleAfter ? read.data : null;
}

export interface Lock {
  release(): void;
}

/** Takes the lock, or says who has it. Throws Node's file errors where the folder cannot be written. */
export function takeLock(workbook: string): Lock | Holder {
  const path = lockPath(workbook);
  const mine: Holder = {
    user: accountName(),
    host: hostname(),
    pid: process.pid,
    started: processStat(process.pid)?.started ?? null,
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = holderOf(workbook);
    if (holder) return holder;
    writeWhole(path, JSON.stringify(mine));
    // Two may take over the same stale lock at once; the file says whose rename came last.
    const now = Holder.safeParse(readJson(path)).data;
    if (now && now.token !== mine.token) return now;
  }
  own.add(mine.token);
  const renewal = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder is out of reach for the moment; the next renewal tries again.
    }
  }, renewAfter);
  renewal.unref();
  return {
    release() {
      clearInterval(renewal);
      if (!own.delete(mine.token)) return;
      if (Holder.safeParse(readJson(path)).data?.token === mine.token) rmSync(path, { force: true });
    },
  };
}

export const isLock = (taken: Lock | Holder): taken is Lock => "release" in taken;
