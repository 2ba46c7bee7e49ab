import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import { openWorkbook } from "../store/open.ts";
import { all, get, sql } from "../store/sql.ts";
import { undo } from "./revert.ts";

afterAll(dropFresh);

const moduleOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Commits without end; each line it prints is a revision that has been acknowledged. */
const writer = (path: string) => `
  const { openWorkbook } = await import(${moduleOf("../store/open.ts")});
  const { commit } = await import(${moduleOf("./commit.ts")});
  const { db } = openWorkbook(${JSON.stringify(path)}, { mode: "open" });
  for (let id = 1; ; id++) {
    const after = { name: "对比" + id, spec: "{}", note: "x".repeat(id % 5000) };
    const revision = commit(db, { author: "甲", gesture: { code: "gesture.edit", params: {} } },
      [{ entity: "comparison", id, before: null, after }]);
    await new Promise((resolve) => process.stdout.write(revision.id + "\\n", resolve));
  }`;

test("a process killed right after an acknowledged edit loses nothing", async () => {
  const { path, close } = freshWorkbook({ seed: false });
  close();
  let acknowledged = 0;
  let expected = 0;
  for (const killAfter of [1, 40, 300]) {
    const child = spawn(process.execPath, [
      "--input-type=module",
      "-e",
      writer(path).replace("id = 1", `id = ${expected + 1}`),
    ]);
    const killed = new Promise((resolve) => child.once("exit", resolve));
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged >= expected + killAfter) child.kill("SIGKILL");
    }
    await killed;

    const workbook = openWorkbook(path, { mode: "open" });
    const last = get<{ id: number }>(workbook.db, sql`SELECT max(id) AS id FROM revision`)!.id;
    // One more may have been written than was heard of, none less.
    expect([acknowledged, acknowledged + 1]).toContain(last);
    expect(all(workbook.db, sql`SELECT id FROM comparison`)).toHaveLength(last);
    expect(workbook.db.connection.pragma("integrity_check", { simple: true })).toBe("ok");
    expected = last;
    workbook.close();
  }
  const workbook = openWorkbook(path, { mode: "open" });
  if (workbook.readOnly) throw new Error("writable");
  undo(workbook.db, "乙");
  expect(get(workbook.db, sql`SELECT max(id) AS id FROM comparison`)).toEqual({ id: expected - 1 });
  workbook.close();
}, 60_000);
