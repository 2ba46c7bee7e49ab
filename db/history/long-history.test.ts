import { afterAll, expect, test } from "vitest";
import type { Change } from "../../shared/history/change.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import { get, sql } from "../store/sql.ts";
import { commit } from "./commit.ts";
import { changesOf, listRevisions } from "./log.ts";
import { redo, revert, undo, undoRedoState } from "./revert.ts";

afterAll(dropFresh);

const author = "甲";
const gesture = { code: "gesture.edit", params: {} };
const observation = (id: number): Change => ({
  entity: "observation",
  id,
  before: null,
  after: {
    area_id: "hangzhou",
    indicator_id: "gdp",
    period: String(id),
    scenario: "actual",
    measure: "level",
    value: "0",
    unit: "亿元",
    bound: "eq",
  },
});
const setValue = (id: number, before: number, after: number): Change => ({
  entity: "observation",
  id,
  before: { value: String(before) },
  after: { value: String(after) },
});

test("20,000 edits later the history of the first value is complete, and undo is as quick as at first", () => {
  const { db } = freshWorkbook();
  db.connection.pragma("synchronous = OFF");
  const rows = 50;
  const edits = 20_000;
  commit(
    db,
    { author, gesture },
    Array.from({ length: rows }, (_, i) => observation(i + 1)),
  );
  for (let i = 0; i < edits; i++) {
    const id = (i % rows) + 1;
    const turn = Math.floor(i / rows);
    commit(db, { author, gesture }, [setValue(id, turn, turn + 1)]);
  }

  const history = changesOf(db, "observation", 1);
  expect(history).toHaveLength(1 + edits / rows);
  expect(history[0]?.change.before).toBeNull();
  expect(history.slice(1).map(({ change }) => change.after?.["value"])).toEqual(
    Array.from({ length: edits / rows }, (_, i) => String(i + 1)),
  );
  expect(listRevisions(db, { offset: edits, limit: 5 })).toMatchObject({
    revisions: [{ id: 1 }],
    total: edits + 1,
  });

  // A walk over the log would cost some 20 ms each time; these are three lookups.
  const start = performance.now();
  for (let i = 0; i < 100; i++) undoRedoState(db);
  expect((performance.now() - start) / 100).toBeLessThan(5);

  for (let i = 0; i < 200; i++) undo(db, author);
  expect(get(db, sql`SELECT value FROM observation WHERE id = 1`)).toEqual({
    value: String(edits / rows - 4),
  });
  for (let i = 0; i < 200; i++) redo(db, author);
  expect(get(db, sql`SELECT value FROM observation WHERE id = 1`)).toEqual({ value: String(edits / rows) });
  expect(undoRedoState(db).redo).toBeNull();
  expect(() => revert(db, author, 2)).toThrow(/revisions 19952, 19902/);
  expect(changesOf(db, "observation", 1).length).toBe(1 + edits / rows + 8);
}, 120_000);

test("10,000 cells are one revision, one undo and one redo", () => {
  const { db } = freshWorkbook();
  const cells = Array.from({ length: 10_000 }, (_, i) => observation(i + 1));
  commit(db, { author, gesture }, cells);
  const revision = commit(
    db,
    { author, gesture },
    cells.map((_, i) => setValue(i + 1, 0, i)),
  );
  // The first cell was 0 already.
  expect(revision?.changeCount).toBe(9_999);
  undo(db, author);
  const sum = () => get<{ s: number }>(db, sql`SELECT sum(CAST(value AS INTEGER)) AS s FROM observation`)?.s;
  expect(sum()).toBe(0);
  redo(db, author);
  expect(sum()).toBe((9_999 * 10_000) / 2);
});
