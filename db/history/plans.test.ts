import { afterAll, beforeAll, expect, test } from "vitest";
import { layOutSample } from "../samples/lay-out.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, type Sql, sql } from "../store/sql.ts";

let db: ReadableDb;
beforeAll(() => {
  const { db: fresh } = freshWorkbook();
  layOutSample(fresh, "甲");
  db = fresh;
});
afterAll(dropFresh);

const plan = (query: Sql): string =>
  all<{ detail: string }>(db, { ...query, text: `EXPLAIN QUERY PLAN ${query.text}` })
    .map(({ detail }) => detail)
    .join("\n");

test.each([
  [
    "what one row has seen",
    sql`SELECT * FROM change WHERE entity = ${"observation"} AND row_id = ${1} ORDER BY id`,
    "change_by_row (entity=? AND row_id=?)",
  ],
  [
    "the changes of a revision",
    sql`SELECT c.* FROM revision r JOIN change c ON c.id >= r.first_change AND c.id < r.first_change + r.change_count WHERE r.id = ${1} ORDER BY c.id`,
    "SEARCH c USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
  ],
  [
    "what took a revision back",
    sql`SELECT id FROM revision WHERE undoes = ${1}`,
    "revision_by_undoes (undoes=?)",
  ],
  [
    "the figures of a comparison",
    sql`SELECT * FROM observation WHERE indicator_id IN (${"a"}, ${"b"}) AND area_id IN (${"c"}, ${"d"})`,
    "observation_by_key (indicator_id=? AND area_id=?)",
  ],
  [
    "the figures of a source",
    sql`SELECT id FROM observation WHERE source_id = ${1}`,
    "observation_by_source (source_id=?)",
  ],
  [
    "the passages of a source",
    sql`SELECT * FROM passage WHERE source_id = ${1} ORDER BY start_offset`,
    "passage_by_source (source_id=?)",
  ],
  [
    "the comments on a thing",
    sql`SELECT * FROM annotation WHERE target_entity = ${"observation"} AND target_id = ${1}`,
    "annotation_by_target (target_entity=? AND target_id=?)",
  ],
  [
    "the end of the log",
    sql`SELECT r.id, t.beneath FROM revision r LEFT JOIN revision t ON t.id = r.undoes ORDER BY r.id DESC LIMIT 1`,
    "SEARCH t USING INTEGER PRIMARY KEY",
  ],
])("%s is found by an index and not sorted", (_what, query, index) => {
  expect(plan(query)).toContain(index);
  expect(plan(query)).not.toContain("TEMP B-TREE");
});

test("a source that has a text is found by its hash", () => {
  expect(plan(sql`SELECT id FROM source WHERE text_hash = ${"x"}`)).toMatch(
    /sqlite_autoindex_source_1 \(text_hash=\?\)/,
  );
});

test("search goes through the index of words", () => {
  expect(plan(sql`SELECT rowid FROM search_index WHERE search_index MATCH ${"x"}`)).toContain(
    "VIRTUAL TABLE INDEX",
  );
});
