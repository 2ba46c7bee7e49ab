import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Backup } from "../../shared/api/workbook.ts";
import { commit } from "../history/commit.ts";
import { undo } from "../history/revert.ts";
import { automaticReason, backUp, listBackups, restoreBackup } from "./backup.ts";
import { backupFolder } from "./backup-file.ts";
import { dropFresh, freshFolder, freshWorkbook } from "./fresh-workbook.ts";
import type { WritableDb } from "./handles.ts";
import { openWorkbook } from "./open.ts";
import { get, sql } from "./sql.ts";
import { superfluous } from "./thin.ts";
import type { Workbook } from "./workbook.ts";

afterAll(dropFresh);

const addComparison = (db: WritableDb, id: number, name: string) =>
  commit(db, { author: "甲", gesture: { code: "gesture.comparison.insert", params: {} } }, [
    { entity: "comparison", id, before: null, after: { name, spec: "{}" } },
  ]);

const names = (workbook: Workbook) =>
  get<{ names: string | null }>(workbook.db, sql`SELECT group_concat(name) AS names FROM comparison`)?.names;

const opened = (path: string): Workbook & { readOnly: false } => {
  const workbook = openWorkbook(path, { mode: "open" });
  if (workbook.readOnly) throw new Error("writable");
  return workbook;
};

describe("a backup", () => {
  test("is made while the workbook is in use, opens by itself, and is one file", async () => {
    const { path, close } = freshWorkbook();
    close();
    const workbook = opened(path);
    addComparison(workbook.db, 1, "甲");
    const backup = await backUp(workbook, "手动：季报之前");
    addComparison(workbook.db, 2, "乙");
    workbook.close();

    expect(listBackups(path)).toEqual([backup]);
    expect(backup.reason).toBe("手动：季报之前");
    expect(backup.bytes).toBeGreaterThan(10_000);
    const alone = join(freshFolder(), "别处.duibiao");
    writeFileSync(alone, readFileSync(backup.path));
    const read = openWorkbook(alone, { mode: "read-only" });
    expect(names(read)).toBe("甲");
    read.close();
    expect(readdirSync(backupFolder(path))).toEqual([basename(backup.path)]);
  });

  test("can be put back, and so can what it replaced", async () => {
    const { path, close } = freshWorkbook();
    close();
    const first = opened(path);
    addComparison(first.db, 1, "甲");
    const backup = await backUp(first, "by hand");
    addComparison(first.db, 2, "乙");
    first.close();

    restoreBackup(path, backup.path);
    const restored = opened(path);
    expect(names(restored)).toBe("甲");
    expect(get(restored.db, sql`SELECT * FROM setting WHERE key = 'backup'`)).toBeUndefined();
    undo(restored.db, "乙");
    expect(names(restored)).toBeNull();
    restored.close();

    const replaced = listBackups(path).find(({ reason }) => reason === "before restore");
    restoreBackup(path, replaced!.path);
    const again = opened(path);
    expect(names(again)).toBe("甲,乙");
    again.close();
  });

  test("takes the place of a damaged workbook, which is kept", async () => {
    const { path, close } = freshWorkbook({ seed: false });
    close();
    const workbook = opened(path);
    addComparison(workbook.db, 1, "甲");
    const backup = await backUp(workbook, "by hand");
    workbook.close();
    writeFileSync(path, "not any more");
    restoreBackup(path, backup.path);
    const restored = opened(path);
    expect(names(restored)).toBe("甲");
    restored.close();
    const kept = readdirSync(join(path, "..")).find((name) => name.includes(".damaged-"));
    expect(readFileSync(join(path, "..", kept!), "utf8")).toBe("not any more");
  });

  test("that is not sound is refused, and the workbook stays", async () => {
    const { path, close } = freshWorkbook();
    close();
    const workbook = opened(path);
    addComparison(workbook.db, 1, "甲");
    const backup = await backUp(workbook, "by hand");
    workbook.close();
    const bytes = readFileSync(backup.path);
    bytes.fill(0xab, 8192, 40_000);
    writeFileSync(backup.path, bytes);
    expect(() => restoreBackup(path, backup.path)).toThrow(/not a sound backup/);
    const same = opened(path);
    expect(names(same)).toBe("甲");
    same.close();
    expect(existsSync(`${path}.part`)).toBe(false);
  });
});

describe("thinning", () => {
  const now = new Date("2026-11-21T12:00:00.000Z");
  const at = (minutesAgo: number, reason = automaticReason): Backup => ({
    path: `${minutesAgo} ${reason}`,
    at: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    reason,
    bytes: 1,
  });

  test("keeps every hour of a day, every day of a month, every month", () => {
    const everyTenMinutes = Array.from({ length: 6 * 24 * 400 }, (_, i) => at(10 * i));
    const gone = new Set(superfluous(everyTenMinutes, now));
    const kept = everyTenMinutes.filter((backup) => !gone.has(backup));
    expect(kept.length).toBeGreaterThanOrEqual(6 + 23 + 30 + 12);
    expect(kept.length).toBeLessThanOrEqual(6 + 25 + 32 + 14);
  });

  test("never takes the newest, one made for a reason, or more by being done twice", () => {
    const backups = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 60_000 }), fc.boolean())
        .map(([minutes, automatic]) => (automatic ? at(minutes) : at(minutes, "by hand"))),
      { minLength: 1, maxLength: 100, size: "max" },
    );
    let thinned = 0;
    fc.assert(
      fc.property(backups, (all) => {
        const gone = superfluous(all, now);
        thinned += gone.length;
        const kept = all.filter((backup) => !gone.includes(backup));
        const newest = all
          .map((backup) => backup.at)
          .sort()
          .at(-1);
        expect(kept.some((backup) => backup.at === newest)).toBe(true);
        expect(gone.every(({ reason }) => reason === automaticReason)).toBe(true);
        expect(superfluous(kept, now)).toEqual([]);
      }),
    );
    expect(thinned).toBeGreaterThan(100);
  });
});
