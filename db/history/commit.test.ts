import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Change } from "../../shared/history/change.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { WritableDb } from "../store/handles.ts";
import { all, get, sql } from "../store/sql.ts";
import { StoreError } from "../store/store-error.ts";
import { commit } from "./commit.ts";
import { nextId } from "./ids.ts";
import { changesOf, getRevision, listRevisions } from "./log.ts";
import { redo, revert, undo, undoRedoState } from "./revert.ts";

afterAll(dropFresh);

let db: WritableDb;
beforeEach(() => {
  db = freshWorkbook({ seed: false }).db;
});

const gesture = { code: "gesture.edit", params: { count: 1 } };
const write = (...changes: Change[]) => commit(db, { author: "甲", gesture }, changes);
const area = (id: string, more = {}): Change => ({
  entity: "reference_area",
  id,
  before: null,
  after: { kind: "district", name_zh: id, ...more },
});
const indicator = (id: string): Change => ({
  entity: "indicator",
  id,
  before: null,
  after: {
    indicator_group: "economy",
    name_zh: id,
    unit: "亿元",
    base_unit: "CNY",
    measure: "level",
    direction: "higher_better",
    additive: 1,
  },
});
const observation = (id: number, more = {}): Change => ({
  entity: "observation",
  id,
  before: null,
  after: {
    area_id: "甲区",
    indicator_id: "产值",
    period: "2023",
    scenario: "actual",
    measure: "level",
    value: "578",
    unit: "亿元",
    bound: "approx",
    base_value: 57_800_000_000,
    ...more,
  },
});
const setNote = (id: number, before: string, after: string): Change => ({
  entity: "observation",
  id,
  before: { note: before },
  after: { note: after },
});

const refusal = (body: () => unknown): StoreError => {
  try {
    body();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

const counts = () =>
  get(
    db,
    sql`SELECT (SELECT count(*) FROM revision) AS revisions, (SELECT count(*) FROM change) AS changes,
          (SELECT count(*) FROM observation) AS observations`,
  );

describe("a commit", () => {
  test("is one revision with its changes, and says what was there", () => {
    const revision = write(area("甲区"), indicator("产值"), observation(1));
    expect(revision).toMatchObject({ id: 1, author: "甲", changeCount: 3, undoes: null, gesture });
    write({
      entity: "observation",
      id: 1,
      before: { value: "578", unit: "亿元", base_value: 57_800_000_000 },
      after: { value: "579", unit: "亿元", base_value: 57_900_000_000 },
    });
    expect(getRevision(db, 2).changes).toEqual([
      {
        entity: "observation",
        id: 1,
        before: { value: "578", base_value: 57_800_000_000 },
        after: { value: "579", base_value: 57_900_000_000 },
      },
    ]);
    expect(changesOf(db, "observation", 1).map(({ revision }) => revision.id)).toEqual([1, 2]);
    expect(getRevision(db, 1, 2).changes.map(({ entity }) => entity)).toEqual([
      "reference_area",
      "indicator",
    ]);
  });

  test("of nothing writes nothing", () => {
    write(area("甲区"), indicator("产值"), observation(1));
    const before = counts();
    expect(write()).toBeNull();
    expect(write(setNote(1, "", ""))).toBeNull();
    expect(counts()).toEqual(before);
  });

  test("compares what the author saw, and writes all or nothing", () => {
    write(area("甲区"), indicator("产值"), observation(1), observation(2));
    write(setNote(1, "", "他人所写"));
    const before = counts();
    const conflict = refusal(() => write(setNote(2, "", "甲所写"), setNote(1, "", "甲所写")));
    expect(conflict.code).toBe("CONFLICT");
    expect(conflict.details).toEqual({
      entity: "observation",
      id: 1,
      columns: ["note"],
      theirs: { note: "他人所写" },
    });
    expect(counts()).toEqual(before);
    expect(all(db, sql`SELECT note FROM observation ORDER BY id`)).toEqual([
      { note: "他人所写" },
      { note: "" },
    ]);

    const gone = refusal(() => write(setNote(9, "", "x")));
    expect(gone).toMatchObject({ code: "CONFLICT", details: { id: 9, theirs: null } });
    const there = refusal(() => write(observation(2)));
    expect(there).toMatchObject({ code: "CONFLICT", details: { id: 2, theirs: { id: 2 } } });
    expect(there.text["zh-CN"]).toContain("已经存在");
  });

  test("says what still uses a thing, and what is named but is not there", () => {
    write(area("甲区"), indicator("产值"), observation(1), observation(2));
    const used = refusal(() => write({ entity: "reference_area", id: "甲区", before: {}, after: null }));
    expect(used.code).toBe("REFUSED");
    expect(used.text["zh-CN"]).toContain("数据 1, 2");
    expect(used.details).toMatchObject({
      users: [{ entity: "observation", column: "area_id", ids: [1, 2], more: false }],
    });
    const missing = refusal(() => write(observation(3, { indicator_id: "无此指标" })));
    expect(missing).toMatchObject({
      code: "REFUSED",
      details: { target: "indicator", targetId: "无此指标" },
    });
    const missingUpdate = refusal(() =>
      write({ entity: "observation", id: 1, before: { area_id: "甲区" }, after: { area_id: "乙区" } }),
    );
    expect(missingUpdate).toMatchObject({
      code: "REFUSED",
      details: { target: "reference_area", targetId: "乙区" },
    });
    const alias = (id: number): Change => ({
      entity: "area_alias",
      id,
      before: null,
      after: { area_id: "甲区", alias: "甲" },
    });
    const twice = refusal(() => write(alias(1), alias(2)));
    expect(twice).toMatchObject({ code: "REFUSED", details: { columns: ["area_id", "alias"] } });
  });

  test.each([
    [
      "a column that is not there",
      { entity: "comparison", id: 1, before: null, after: { name: "甲", sprc: "{}" } },
    ],
    ["a number for words", { entity: "comparison", id: 1, before: null, after: { name: 5, spec: "{}" } }],
    [
      "no value where there must be one",
      { entity: "comparison", id: 1, before: null, after: { name: "甲", spec: null } },
    ],
    ["what is no JSON", { entity: "comparison", id: 1, before: null, after: { name: "甲", spec: "{" } }],
    ["infinity", { entity: "observation", id: 1, before: null, after: { low: Number.POSITIVE_INFINITY } }],
    [
      "an id of the wrong kind",
      { entity: "comparison", id: "1", before: null, after: { name: "甲", spec: "{}" } },
    ],
    [
      "an id for a name",
      { entity: "reference_area", id: 1, before: null, after: { kind: "city", name_zh: "甲" } },
    ],
    [
      "an update that does not say what was there",
      { entity: "comparison", id: 1, before: {}, after: { name: "甲" } },
    ],
  ] satisfies [string, Change][])("refuses %s", (_what, change) => {
    const before = counts();
    expect(refusal(() => write(change)).code).toBe("REFUSED");
    expect(counts()).toEqual(before);
  });

  test("keeps what SQLite cannot keep from coming between log and row", () => {
    write({ entity: "comparison", id: 1, before: null, after: { name: "半\ud800个", spec: "{}" } });
    undo(db, "甲");
    redo(db, "甲");
    expect(get(db, sql`SELECT name FROM comparison`)).toEqual({ name: "半\ufffd个" });
  });
});

describe("the log", () => {
  test.each([
    "UPDATE revision SET author = 'x'",
    "DELETE FROM revision",
    "UPDATE change SET after = NULL",
    "DELETE FROM change",
    "INSERT OR REPLACE INTO revision SELECT * FROM revision",
    "INSERT OR REPLACE INTO change SELECT * FROM change",
  ])("cannot be changed: %s", (statement) => {
    write(area("甲区"));
    expect(() => db.connection.exec(statement)).toThrow(/append-only/);
  });

  test("is listed newest first, and searched by author, parameters and wording", () => {
    write(area("甲区"));
    commit(db, { author: "乙", gesture: { code: "gesture.sample", params: { title: "某报告" } } }, [
      area("乙区"),
    ]);
    undo(db, "丙");
    const ids = (search: string) => listRevisions(db, { search }).revisions.map(({ id }) => id);
    expect(ids("")).toEqual([3, 2, 1]);
    expect(ids("乙")).toEqual([2]);
    expect(ids("某报告")).toEqual([3, 2]);
    expect(ids("示例")).toEqual([2]);
    expect(ids("undo")).toEqual([3]);
    expect(ids("100%")).toEqual([]);
    expect(listRevisions(db, { offset: 1, limit: 1 })).toMatchObject({ revisions: [{ id: 2 }], total: 3 });
    expect(refusal(() => getRevision(db, 99)).code).toBe("NOT_FOUND");
  });
});

describe("ids", () => {
  test("are never used twice, also when what had them is gone", () => {
    expect(nextId(db, "comparison")).toBe(1);
    write({ entity: "comparison", id: 1, before: null, after: { name: "甲", spec: "{}" } });
    undo(db, "甲");
    expect(nextId(db, "comparison")).toBe(2);
    expect(nextId(db, "comparison", 5)).toBe(2);
  });
});

describe("undo and redo", () => {
  test("only take back what lies on top", () => {
    write(area("甲区"));
    write(area("乙区"));
    const below = refusal(() => commit(db, { author: "甲", gesture, undoes: 1 }, [{ ...area("丙区") }]));
    expect(below.code).toBe("REFUSED");
    undo(db, "甲");
    expect(undoRedoState(db)).toMatchObject({ undo: { id: 1 }, redo: { id: 3 } });
    write(area("丁区"));
    expect(undoRedoState(db)).toMatchObject({ undo: { id: 4 }, redo: null });
    expect(refusal(() => redo(db, "甲")).code).toBe("REFUSED");
  });

  test("say what they take back, under any number of undos", () => {
    commit(db, { author: "甲", gesture: { code: "gesture.source.update", params: { title: "某" } } }, [
      area("甲区"),
    ]);
    for (let i = 0; i < 3; i++) {
      expect(undo(db, "甲").gesture).toMatchObject({
        code: "gesture.undo",
        params: { what: "gesture.source.update", title: "某" },
      });
      expect(redo(db, "甲").gesture).toMatchObject({
        code: "gesture.redo",
        params: { what: "gesture.source.update" },
      });
    }
  });
});

describe("a revert", () => {
  test("from the middle is a plain edit, if nothing stands in its way", () => {
    write(area("甲区"), indicator("产值"), observation(1));
    write(setNote(1, "", "一"));
    write({ entity: "observation", id: 1, before: { value: "578" }, after: { value: "600" } });
    const revision = revert(db, "乙", 2);
    expect(revision.undoes).toBeNull();
    expect(get(db, sql`SELECT note, value FROM observation`)).toEqual({ note: "", value: "600" });
    undo(db, "乙");
    expect(get(db, sql`SELECT note, value FROM observation`)).toEqual({ note: "一", value: "600" });
  });

  test("names the later revisions in its way, without those that were undone", () => {
    write(area("甲区"), indicator("产值"), observation(1));
    write(setNote(1, "", "一"));
    write(setNote(1, "一", "二"));
    write(setNote(1, "二", "三"));
    undo(db, "甲");
    const conflict = refusal(() => revert(db, "乙", 2));
    expect(conflict).toMatchObject({ code: "CONFLICT", details: { revisions: [3] } });
    expect(conflict.text["zh-CN"]).toContain("修订 3");
    redo(db, "甲");
    expect(refusal(() => revert(db, "乙", 2)).details).toMatchObject({ revisions: [4, 3] });
    revert(db, "乙", 4);
    revert(db, "乙", 3);
    expect(get(db, sql`SELECT note FROM observation`)).toEqual({ note: "一" });
    revert(db, "乙", 2);
    expect(refusal(() => revert(db, "乙", 2)).details).toMatchObject({ revisions: [9] });
  });

  test("of an insert is refused while something uses it", () => {
    write(area("甲区"), indicator("产值"));
    write(observation(1));
    expect(refusal(() => revert(db, "乙", 1))).toMatchObject({ code: "REFUSED" });
    expect(refusal(() => revert(db, "乙", 99)).code).toBe("NOT_FOUND");
  });

  test("of an insert whose defaults were changed later is in conflict", () => {
    write(area("甲区"), indicator("产值"), observation(1));
    write(observation(2));
    write(setNote(2, "", "后来的"));
    expect(refusal(() => revert(db, "乙", 2))).toMatchObject({
      code: "CONFLICT",
      details: { revisions: [3] },
    });
  });
});
