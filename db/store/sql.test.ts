import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dropFresh, freshWorkbook } from "./fresh-workbook.ts";
import type { WritableDb } from "./handles.ts";
import { all, get, iterate, join, likeLiterally, list, name, nothing, run, sql, transaction } from "./sql.ts";

let db: WritableDb;
beforeAll(() => {
  db = freshWorkbook({ seed: false }).db;
  db.connection.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");
  for (let id = 1; id <= 10; id++) run(db, sql`INSERT INTO t VALUES (${id}, ${`甲${id}`})`);
});
afterAll(dropFresh);

const ids = (query: ReturnType<typeof sql>) => all<{ id: number }>(db, query).map(({ id }) => id);

test("values travel as parameters, whatever they say", () => {
  const evil = "'; DROP TABLE t; --";
  expect(sql`SELECT ${evil} AS a`).toMatchObject({ text: "SELECT ? AS a", params: [evil] });
  expect(get(db, sql`SELECT ${evil} AS a, ${null} AS b, ${2.5} AS c`)).toEqual({ a: evil, b: null, c: 2.5 });
});

test("fragments are spliced in with their values in order", () => {
  const condition = join([sql`id > ${2}`, sql`id < ${5}`], sql` AND `);
  const query = sql`SELECT id FROM ${name("t")} WHERE ${condition} ${nothing} ORDER BY id`;
  expect(query).toMatchObject({
    text: "SELECT id FROM t WHERE id > ? AND id < ?  ORDER BY id",
    params: [2, 5],
  });
  expect(ids(query)).toEqual([3, 4]);
});

test.each(["t; DROP TABLE t", "T", 'a"b', "", "1a", "a.b.c"])("%j is no name", (words) => {
  expect(() => name(words)).toThrow(/not a name/);
});

describe("lists", () => {
  test.each([[[]], [[3]], [[1, 2, 3]], [[1, 2, 3, 4, 5]]])(
    "of %j find just that, and their opposite",
    (wanted) => {
      expect(ids(sql`SELECT id FROM t WHERE id IN (${list(wanted)}) ORDER BY id`)).toEqual(wanted);
      expect(ids(sql`SELECT id FROM t WHERE id NOT IN (${list(wanted)})`)).toHaveLength(10 - wanted.length);
    },
  );

  test("of nearly the same length share a statement", () => {
    expect(list([1, 2, 3]).text).toBe(list([1, 2, 3, 4]).text);
  });

  test("of any length work, with words too", () => {
    const many = Array.from({ length: 50_000 }, (_, i) => i + 5);
    expect(ids(sql`SELECT id FROM t WHERE id IN (${list(many)}) ORDER BY id`)).toEqual([5, 6, 7, 8, 9, 10]);
    const words = many.map((i) => `甲${i}`);
    expect(ids(sql`SELECT id FROM t WHERE a IN (${list(words)})`)).toHaveLength(6);
  });
});

test("text that is meant literally finds itself only", () => {
  run(db, sql`INSERT INTO t VALUES (${100}, ${"100%_\\"})`);
  const found = (text: string) =>
    ids(sql`SELECT id FROM t WHERE a LIKE ${`%${likeLiterally(text)}%`} ESCAPE '\\'`);
  expect(found("0%_\\")).toEqual([100]);
  expect(found("%")).toEqual([100]);
  expect(found("甲_")).toEqual([]);
  run(db, sql`DELETE FROM t WHERE id = 100`);
});

test("rows can be walked while the same statement is asked again", () => {
  const query = sql`SELECT id FROM t ORDER BY id`;
  for (const { id } of iterate<{ id: number }>(db, query)) {
    expect(ids(query)).toHaveLength(10);
    if (id > 2) break;
  }
  expect(ids(query)).toHaveLength(10);
});

test("a transaction is all or nothing, also inside another", () => {
  const fail = () =>
    transaction(db, () => {
      run(db, sql`DELETE FROM t`);
      throw new Error("halt");
    });
  transaction(db, () => {
    run(db, sql`UPDATE t SET a = 'x' WHERE id = 1`);
    expect(fail).toThrow("halt");
  });
  expect(ids(sql`SELECT id FROM t`)).toHaveLength(10);
  expect(get(db, sql`SELECT a FROM t WHERE id = 1`)).toEqual({ a: "x" });
});
