/** The life of a workbook in an engine: made, opened, copied, locked, backed up, restored; and what clients are told. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreError } from "../../db/store/store-error.ts";
import type { EngineEvent } from "../../shared/api/events.ts";
import type { Change } from "../../shared/history/change.ts";
import type { Engine } from "./context.ts";
import { createEngine } from "./engine.ts";
import { lockPath } from "./lock.ts";

let folder: string;
let engine: Engine;
const engines: Engine[] = [];
const start = (name = "config") => {
  const made = createEngine({ configFolder: join(folder, name) });
  engines.push(made);
  return made;
};
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duibiao 引擎-"));
  engine = start();
});
afterEach(async () => {
  for (const made of engines.splice(0)) await made.close();
  rmSync(folder, { recursive: true, force: true });
});

const refusal = async (work: () => unknown): Promise<StoreError> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("was not refused");
};

const gesture = { code: "gesture.comparison.insert", params: {} };
const comparison = (id: number, name: string): Change => ({
  entity: "comparison",
  id,
  before: null,
  after: { name, note: "", spec: "{}" },
});

describe("an engine", () => {
  it("refuses everything but opening while nothing is open", async () => {
    for (const work of [() => engine.readable(), () => engine.writable(), () => engine.workbook()])
      expect(await refusal(work)).toMatchObject({ code: "REFUSED" });
    expect((await refusal(() => engine.open(at("nowhere.duibiao")))).code).toBe("NOT_FOUND");
  });

  it("makes, reopens and remembers workbooks, and never overwrites", async () => {
    expect(await engine.create(at("甲 一.duibiao"), { sample: false })).toEqual({
      path: at("甲 一.duibiao"),
      readOnly: false,
    });
    await engine.create(at("乙.duibiao"), { sample: false });
    expect((await refusal(() => engine.create(at("甲 一.duibiao"), { sample: true }))).code).toBe("CONFLICT");
    expect(engine.workbook().path).toBe(at("乙.duibiao"));
    await engine.open(at("甲 一.duibiao"));
    expect(engine.recent().map((entry) => entry.path)).toEqual([at("甲 一.duibiao"), at("乙.duibiao")]);
    writeFileSync(
      at("x.duibiao"),
      "not a workbook at all, but long enough to look like a file of a hundred bytes or so ………",
    );
    expect((await refusal(() => engine.open(at("x.duibiao")))).code).toBe("UNREADABLE");
    expect(existsSync(lockPath(at("x.duibiao")))).toBe(false);
    expect(engine.workbook().path).toBe(at("甲 一.duibiao"));
  });

  it("announces commits to all, the author too, and writes nothing for no changes", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    const told: EngineEvent[] = [];
    const abort = new AbortController();
    const listening = (async () => {
      for await (const event of engine.subscribe(abort.signal)) told.push(event);
    })();
    expect(engine.commit(gesture, [])).toBeNull();
    engine.machine.set({ author: "王芳" });
    const revision = engine.commit(gesture, [comparison(1, "一")]);
    expect(revision).toMatchObject({ author: "王芳", changeCount: 1 });
    await engine.open(at("a.duibiao"), { readOnly: true });
    await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    await listening;
    expect(told).toEqual([
      { kind: "revision", revision, touched: [{ entity: "comparison", ids: [1] }] },
      { kind: "workbook", path: at("a.duibiao") },
    ]);
  });

  it("refuses to write what is open to look only", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    await engine.open(at("a.duibiao"), { readOnly: true });
    expect(engine.workbook().readOnly).toBe(true);
    expect((await refusal(() => engine.commit(gesture, [comparison(1, "一")]))).code).toBe("REFUSED");
    await engine.open(at("a.duibiao"));
    expect(engine.commit(gesture, [comparison(1, "一")])).not.toBeNull();
  });

  it("keeps out a second writer, says who it is, and lets it look", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    const other = start("other");
    const refused = await refusal(() => other.open(at("a.duibiao")));
    expect(refused.code).toBe("REFUSED");
    expect(refused.text.en).toContain(hostname());
    expect(refused.details).toMatchObject({ inUse: { host: hostname() } });
    expect(await other.open(at("a.duibiao"), { readOnly: true })).toMatchObject({ readOnly: true });
    await engine.close();
    await other.open(at("a.duibiao"));
    expect(other.workbook().readOnly).toBe(false);
  });

  it("copies to another name and goes on there", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    engine.commit(gesture, [comparison(1, "一")]);
    expect((await engine.saveAs(at("b.duibiao"))).path).toBe(at("b.duibiao"));
    engine.commit(gesture, [comparison(2, "二")]);
    expect((await refusal(() => engine.saveAs(at("a.duibiao")))).code).toBe("CONFLICT");
    await engine.open(at("a.duibiao"));
    expect(engine.commit(gesture, [comparison(2, "another two")])).not.toBeNull();
  });

  it("puts a backup back after backing up what is there", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    const backup = await engine.backUp("by hand");
    engine.commit(gesture, [comparison(1, "一")]);
    await engine.restore(backup.path);
    expect(engine.commit(gesture, [comparison(1, "again")])).not.toBeNull();
    expect((await engine.backups()).map((one) => one.reason)).toEqual(["before restore", "by hand"]);
    expect((await refusal(() => engine.restore(at("none.duibiao")))).code).toBe("NOT_FOUND");
    expect(engine.workbook()).toEqual({ path: at("a.duibiao"), readOnly: false });
  });

  it("leaves no lock behind", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    await engine.create(at("b.duibiao"), { sample: false });
    await engine.close();
    expect(readdirSync(folder).filter((name) => name.includes("-lock") || name.endsWith("-wal"))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)("opens a file that may not be written to look only", async () => {
    await engine.create(at("a.duibiao"), { sample: false });
    await engine.close();
    chmodSync(at("a.duibiao"), 0o444);
    expect(await start("other").open(at("a.duibiao"))).toMatchObject({ readOnly: true });
  });
});
