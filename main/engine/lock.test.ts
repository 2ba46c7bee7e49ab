import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Holder, holderOf, isLock, lockPath, takeLock } from "./lock.ts";

let folder: string;
let workbook: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duibiao-lock-"));
  workbook = join(folder, "甲.duibiao");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (holder: Partial<Holder>) =>
  writeFileSync(
    lockPath(workbook),
    JSON.stringify({
      user: "li",
      host: "elsewhere",
      pid: 1,
      started: null,
      since: "2026-11-21T08:00:00Z",
      token: "t",
      ...holder,
    }),
  );

describe("the lock", () => {
  it("is held by one, says who, and is given back", () => {
    const first = takeLock(workbook);
    expect(isLock(first)).toBe(true);
    const second = takeLock(workbook);
    expect(isLock(second)).toBe(false);
    expect(second).toMatchObject({ host: hostname(), pid: process.pid });
    if (isLock(first)) first.release();
    expect(existsSync(lockPath(workbook))).toBe(false);
    const third = takeLock(workbook);
    expect(isLock(third)).toBe(true);
    if (isLock(third)) third.release();
  });

  it("holds against another machine until it has not been renewed for five minutes", () => {
    put({});
    expect(isLock(takeLock(workbook))).toBe(false);
    const longAgo = new Date(Date.now() - 6 * 60_000);
    utimesSync(lockPath(workbook), longAgo, longAgo);
    const lock = takeLock(workbook);
    expect(isLock(lock)).toBe(true);
    if (isLock(lock)) lock.release();
  });

  it("is taken over from a process that is gone", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.once("exit", resolve));
    put({ host: hostname(), pid: child.pid! });
    expect(holderOf(workbook)).toBeNull();
    put({ host: hostname(), pid: process.ppid });
    expect(holderOf(workbook)).not.toBeNull();
    put({ host: hostname(), pid: process.pid });
    const lock = takeLock(workbook);
    expect(isLock(lock)).toBe(true);
    if (isLock(lock)) lock.release();
  });

  it.runIf(process.platform === "linux")("knows a process from a later one with its number", () => {
    put({ host: hostname(), pid: process.ppid, started: "1" });
    expect(holderOf(workbook)).toBeNull();
  });

  it("does not delete a lock that somebody else has taken meanwhile, and heals a damaged one", () => {
    writeFileSync(lockPath(workbook), "torn");
    const lock = takeLock(workbook);
    expect(isLock(lock)).toBe(true);
    put({ token: "theirs" });
    if (isLock(lock)) lock.release();
    expect(readFileSync(lockPath(workbook), "utf8")).toContain("theirs");
  });
});
