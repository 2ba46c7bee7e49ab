import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { applicationId, currentSchema, type Migration, migrations } from "../migrations/migrations.ts";
import { listBackups } from "./backup.ts";
import { dropFresh, freshFolder, freshWorkbook } from "./fresh-workbook.ts";
import { openWorkbook } from "./open.ts";
import { all, get, run, sql } from "./sql.ts";
import { StoreError } from "./store-error.ts";

afterAll(dropFresh);

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

const refusalOf = (body: () => unknown): StoreError => {
  try {
    body();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

/** The schema after ours, for what happens when a program grows. */
const next = (sqlText: string): Migration[] => [...migrations, { schema: currentSchema + 1, sql: sqlText }];

describe("a new workbook", () => {
  test("begins with the codelists, outside the history", () => {
    const { db } = freshWorkbook();
    expect(get<{ n: number }>(db, sql`SELECT count(*) AS n FROM reference_area`)?.n).toBeGreaterThan(40);
    expect(get<{ n: number }>(db, sql`SELECT count(*) AS n FROM indicator`)?.n).toBeGreaterThan(100);
    expect(get<{ n: number }>(db, sql`SELECT count(*) AS n FROM revision`)?.n).toBe(0);
    expect(db.connection.pragma("foreign_key_check")).toEqual([]);
  });

  test("is empty if asked for", () => {
    const { db } = freshWorkbook({ seed: false });
    expect(get<{ n: number }>(db, sql`SELECT count(*) AS n FROM reference_area`)?.n).toBe(0);
  });

  test("never overwrites a file", () => {
    const path = join(freshFolder(), "已有.duibiao");
    writeFileSync(path, "something of somebody");
    const refusal = refusalOf(() => openWorkbook(path, { mode: "create" }));
    expect(refusal.code).toBe("REFUSED");
    expect(refusal.text["zh-CN"]).toContain("已经存在");
    expect(readFileSync(path, "utf8")).toBe("something of somebody");
  });

  test("leaves nothing behind when it cannot be made", () => {
    const path = join(freshFolder(), "坏.duibiao");
    const broken = [{ schema: 1, sql: "CREATE TABLE nonsense (" }];
    expect(() => openWorkbook(path, { mode: "create", migrations: broken })).toThrow(/incomplete input/);
    expect(existsSync(path)).toBe(false);
  });
});

describe("every connection", () => {
  test("writes through to the disk, also when the file is opened again", () => {
    const { db, path, close } = freshWorkbook({ seed: false });
    expect(db.connection.pragma("synchronous", { simple: true })).toBe(2);
    close();
    const again = openWorkbook(path, { mode: "open" });
    const read = (name: string) => again.db.connection.pragma(name, { simple: true });
    expect(read("synchronous")).toBe(2);
    expect(read("journal_mode")).toBe("wal");
    expect(read("foreign_keys")).toBe(1);
    expect(read("trusted_schema")).toBe(0);
    expect(read("busy_timeout")).toBeGreaterThan(0);
    expect(read("application_id")).toBe(applicationId);
    expect(read("user_version")).toBe(currentSchema);
    again.close();
  });

  test("takes paths with Chinese, spaces, quotes, and more than 260 characters", () => {
    const deep = join(
      freshFolder(),
      ...Array.from({ length: 5 }, (_, i) => `第${i}层 it's ${"figures ".repeat(4)}资料`),
    );
    mkdirSync(deep, { recursive: true });
    const path = join(deep, "对标 2023 #1 %20 ?.duibiao");
    expect(path.length).toBeGreaterThan(260);
    openWorkbook(path, { mode: "create", seed: false }).close();
    const again = openWorkbook(path, { mode: "read-only" });
    expect(again.readOnly).toBe(true);
    again.close();
  });

  test.skipIf(process.platform === "win32")(
    "refuses a path longer than SQLite takes, with what to do",
    () => {
      const deep = join(freshFolder(), ...Array.from({ length: 8 }, () => "很长的文件夹名".repeat(3)));
      mkdirSync(deep, { recursive: true });
      const path = join(deep, "对标.duibiao");
      const refusal = refusalOf(() => openWorkbook(path, { mode: "create" }));
      expect(refusal.code).toBe("REFUSED");
      expect(refusal.text.en).toContain("too long");
      expect(existsSync(path)).toBe(false);
    },
  );
});

describe("what is refused is not touched", () => {
  const refusedUntouched = (path: string) => {
    const before = hashOf(path);
    const refusals = (["open", "read-only"] as const).map((mode) =>
      refusalOf(() => openWorkbook(path, { mode })),
    );
    expect(hashOf(path)).toBe(before);
    for (const ending of ["-wal", "-shm", "-journal"]) expect(existsSync(path + ending)).toBe(false);
    return refusals[0]!;
  };

  test("a newer workbook", () => {
    const { db, path, close } = freshWorkbook({ seed: false });
    db.connection.pragma(`user_version = ${currentSchema + 1}`);
    close();
    const refusal = refusedUntouched(path);
    expect(refusal.code).toBe("REFUSED");
    expect(refusal.details).toMatchObject({ schema: currentSchema + 1, ours: currentSchema });
    expect(refusal.text["zh-CN"]).toContain("升级");
  });

  test("a database of another program", () => {
    const path = join(freshFolder(), "别的.duibiao");
    const other = new Database(path);
    other.exec("CREATE TABLE t (a); PRAGMA application_id = 42; PRAGMA journal_mode = WAL");
    other.close();
    expect(refusedUntouched(path).code).toBe("UNREADABLE");
  });

  test("what is no database at all", () => {
    const folder = freshFolder();
    for (const [name, content] of [
      ["文本.duibiao", "SQLite, they say"],
      ["空.duibiao", ""],
    ] as const) {
      writeFileSync(join(folder, name), content);
      expect(refusedUntouched(join(folder, name)).code).toBe("UNREADABLE");
    }
    expect(refusalOf(() => openWorkbook(folder, { mode: "open" })).code).toBe("UNREADABLE");
    expect(refusalOf(() => openWorkbook(join(folder, "无.duibiao"), { mode: "open" })).code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("an older workbook", () => {
  const older = () => {
    const fresh = freshWorkbook({ seed: false });
    fresh.close();
    return fresh.path;
  };
  const step =
    "ALTER TABLE observation ADD COLUMN weight REAL; CREATE INDEX by_weight ON observation (weight)";

  test("is backed up, then brought up to date", () => {
    const path = older();
    const workbook = openWorkbook(path, { mode: "open", migrations: next(step) });
    expect(workbook.schema).toBe(currentSchema + 1);
    expect(
      all<{ name: string }>(workbook.db, sql`SELECT name FROM pragma_table_info('observation')`),
    ).toContainEqual({
      name: "weight",
    });
    expect(workbook.db.connection.pragma("synchronous", { simple: true })).toBe(2);
    workbook.close();
    const [backup] = listBackups(path);
    expect(backup?.reason).toBe(`before schema ${currentSchema + 1}`);
    expect(openWorkbook(backup!.path, { mode: "read-only" }).schema).toBe(currentSchema);
  });

  test.each([
    ["a statement that fails", `${step}; INSERT INTO nowhere VALUES (1)`],
    ["a broken reference", "INSERT INTO area_alias (area_id, alias) VALUES ('nowhere', 'x')"],
  ])("stays byte for byte what it was when the step fails: %s", (_name, broken) => {
    const path = older();
    const before = hashOf(path);
    const refusal = refusalOf(() => openWorkbook(path, { mode: "open", migrations: next(broken) }));
    expect(refusal.code).toBe("FAILED");
    expect(refusal.text.en).toContain(String(refusal.details?.["backup"]));
    expect(hashOf(path)).toBe(before);
    expect(listBackups(path)).toHaveLength(1);
    openWorkbook(path, { mode: "open" }).close();
  });

  test("is read, when read-only, from a copy that goes again", () => {
    const path = older();
    const before = hashOf(path);
    const workbook = openWorkbook(path, { mode: "read-only", migrations: next(step) });
    expect(workbook.readOnly).toBe(true);
    expect(all(workbook.db, sql`SELECT weight FROM observation`)).toEqual([]);
    const copy = workbook.db.connection.name;
    workbook.close();
    expect(existsSync(copy)).toBe(false);
    expect(hashOf(path)).toBe(before);
  });
});

describe("on a medium that cannot be written", () => {
  /** Root is stopped by no permission: there another user reads. */
  const reader = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const elsewhere = (code: string): string =>
    execFileSync(process.execPath, ["--input-type=module", "-e", code], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      ...reader,
    });
  const open = `await import(${JSON.stringify(new URL("./open.ts", import.meta.url).href)})`;
  /** On Windows permissions are other; and that other user may not be let into the folder of the project. */
  const canTry = (): boolean => {
    if (process.platform === "win32") return false;
    try {
      return elsewhere(`${open}; process.stdout.write("here")`) === "here";
    } catch {
      return false;
    }
  };

  test.skipIf(!canTry())("a workbook is read all the same, with what its log still holds", () => {
    const { db, path, close } = freshWorkbook({ seed: false });
    run(db, sql`INSERT INTO comparison (name, spec) VALUES ('甲', '{}')`);
    const folder = freshFolder();
    const copy = join(folder, "光盘.duibiao");
    for (const ending of ["", "-wal"]) copyFileSync(path + ending, copy + ending);
    close();
    for (const ending of ["", "-wal"]) chmodSync(copy + ending, 0o444);
    chmodSync(folder, 0o555);
    const read = elsewhere(`const { openWorkbook } = ${open};
      const { db, close } = openWorkbook(${JSON.stringify(copy)}, { mode: "read-only" });
      process.stdout.write(db.connection.prepare("SELECT name FROM comparison").pluck().get());
      close();`);
    expect(read).toBe("甲");
    expect(readdirSync(folder)).toHaveLength(2);
    chmodSync(folder, 0o755);
  });
});
