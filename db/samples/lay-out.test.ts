import { afterAll, expect, test } from "vitest";
import { commit } from "../history/commit.ts";
import { changesOfRevision, listRevisions } from "../history/log.ts";
import { revert, undo, undoRedoState } from "../history/revert.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import { all, get, sql } from "../store/sql.ts";
import { sampleComparisons } from "./comparisons.ts";
import { layOutSample } from "./lay-out.ts";
import { sampleSources } from "./sample-sources.ts";

afterAll(dropFresh);

const count = (db: Parameters<typeof get>[0], table: "observation" | "passage" | "source" | "comparison") =>
  ({
    observation: get<{ n: number }>(db, sql`SELECT count(*) AS n FROM observation`),
    passage: get<{ n: number }>(db, sql`SELECT count(*) AS n FROM passage`),
    source: get<{ n: number }>(db, sql`SELECT count(*) AS n FROM source`),
    comparison: get<{ n: number }>(db, sql`SELECT count(*) AS n FROM comparison`),
  })[table]?.n;

test("the sample is laid out once, one revision a report, and can be taken back whole, but not by an undo", () => {
  const { db } = freshWorkbook();
  const revisions = layOutSample(db, "示例");
  expect(revisions).toHaveLength(sampleSources.length + 1);
  const facts = sampleSources.flatMap((source) => source.facts);
  expect(count(db, "observation")).toBe(facts.length);
  expect(count(db, "source")).toBe(sampleSources.length);
  expect(count(db, "comparison")).toBe(sampleComparisons.length);
  expect(layOutSample(db, "示例")).toEqual([]);

  // Nobody who has just begun may lose the sample to Ctrl+Z; the history panel can take it back.
  expect(undoRedoState(db).undo).toBeNull();
  expect(() => undo(db, "示例")).toThrow("nothing to undo");
  for (const revision of revisions.toReversed()) revert(db, "示例", revision.id);
  for (const table of ["observation", "passage", "source", "comparison"] as const)
    expect(count(db, table)).toBe(0);
  expect(listRevisions(db).total).toBe(2 * revisions.length);
});

test("an edit made on the sample is undone, and then there is nothing more to undo", () => {
  const { db } = freshWorkbook();
  const [first] = layOutSample(db, "示例");
  const [change] = changesOfRevision(db, first!.id).filter(({ entity }) => entity === "source");
  const after = { note: "自己的备注" };
  commit(db, { author: "甲", gesture: { code: "gesture.source.update", params: {} } }, [
    { entity: "source", id: change!.id, before: { note: "" }, after },
  ]);
  undo(db, "甲");
  expect(undoRedoState(db).undo).toBeNull();
});

test("every figure of the sample leads to its words in its source, with its value in the base unit", () => {
  const { db } = freshWorkbook();
  layOutSample(db, "示例");
  const rows = all<{
    as_reported: string;
    words: string;
    length: number;
    base_value: number | null;
    same: number;
  }>(
    db,
    sql`SELECT o.as_reported, p.words, p.end_offset - p.start_offset AS length, o.base_value,
          p.source_id = o.source_id AS same
        FROM observation o JOIN passage p ON p.id = o.passage_id`,
  );
  expect(rows).toHaveLength(sampleSources.flatMap((source) => source.facts).length);
  for (const row of rows) {
    expect(row.same).toBe(1);
    expect(row.as_reported).toBe(row.words);
    expect(row.words).toHaveLength(row.length);
    expect(row.base_value).not.toBeNull();
  }
});
