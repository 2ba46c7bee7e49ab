/** Which index serves which question: what must hold for a million observations is shown by the plan of a few. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ObservationFilter, ObservationQuery } from "../../shared/api/observations.ts";
import { commit } from "../history/commit.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { ReadableDb, WritableDb } from "../store/handles.ts";
import { openWorkbook } from "../store/open.ts";
import { all, type Sql, sql } from "../store/sql.ts";
import { changeForInsert } from "./observation-columns.ts";
import { columns } from "./observation-filter.ts";
import { bucketQuery, pageIds, pageQuery } from "./observation-page.ts";
import { listObservations, rowsQuery } from "./observations.ts";

let db: WritableDb;
let path: string;
let close: () => void;
beforeAll(() => {
  ({ db, path, close } = freshWorkbook());
  const areas = all<{ id: string }>(db, sql`SELECT id FROM reference_area`);
  const indicators = all<{ id: string }>(db, sql`SELECT id FROM indicator`);
  commit(
    db,
    { author: "甲", gesture: { code: "gesture.load", params: {} } },
    Array.from({ length: 2000 }, (_, n) =>
      changeForInsert(n + 1, {
        areaId: areas[n % areas.length]!.id,
        indicatorId: indicators[(n * 7) % indicators.length]!.id,
        period: `20${10 + (n % 14)}`,
        scenario: "actual",
        measure: "level",
        accumulation: null,
        value: n % 9 ? String(n) : null,
        valueHigh: null,
        unit: "个",
        bound: "eq",
        asReported: "",
        missingReason: n % 9 ? null : "cleared",
        breakdown: {},
        entity: null,
        obsStatus: "A",
        reviewState: "entered",
        sourceId: null,
        passageId: null,
        note: "",
        lowOverride: null,
        highOverride: null,
      }),
    ),
  );
});
afterAll(() => {
  close();
  dropFresh();
});

const explain = (query: Sql): string[] =>
  all<{ detail: string }>(db, { ...query, text: `EXPLAIN QUERY PLAN ${query.text}` }).map(
    ({ detail }) => detail,
  );
const page = (asked: Partial<ObservationQuery>) => ({
  filters: [],
  search: "",
  sort: [],
  offset: 0,
  limit: 200,
  ...asked,
});
const set = (column: ObservationFilter["column"], ...values: string[]): ObservationFilter => ({
  kind: "set",
  column,
  values,
});
const sortedInMemory = expect.stringContaining("USE TEMP B-TREE");

test("the table in its own order: no sort", () => {
  for (const direction of ["asc", "desc"] as const)
    expect(explain(pageQuery(db, page({ sort: [{ column: "id", direction }] })))).not.toContainEqual(
      sortedInMemory,
    );
  expect(explain(pageQuery(db, page({})))).not.toContainEqual(sortedInMemory);
});

describe("a filter by name is a search in an index", () => {
  test.each<[string, ObservationFilter, string]>([
    ["areas", set("area", "linping", "xihu"), "observation_by_area (area_id=?)"],
    [
      "an area's name",
      { kind: "text", column: "area", op: "contains", text: "临平" },
      "observation_by_area (area_id=?)",
    ],
    ["an indicator", set("indicator", "gdp"), "observation_by_key (indicator_id=?)"],
    ["a group", set("group", "fiscal"), "observation_by_key (indicator_id=?)"],
    ["a source", set("source", "1"), "observation_by_source (source_id=?)"],
  ])("%s", (_, filter, index) => {
    expect(explain(pageQuery(db, page({ filters: [filter] })))).toContainEqual(
      expect.stringContaining(index),
    );
  });
  test("area and indicator together: one index, no scan, no sort by id where the area leads", () => {
    const plan = explain(pageQuery(db, page({ filters: [set("area", "xihu"), set("indicator", "gdp")] })));
    expect(plan).toContainEqual(
      expect.stringMatching(/SEARCH o USING (COVERING )?INDEX observation_by_(key|area)/),
    );
  });
});

describe("sorting by name", () => {
  test("walks: each value through its index, in the order of ids", () => {
    for (const column of ["area", "indicator", "period", "source"] as const) {
      const query = bucketQuery(
        db,
        page({}),
        columns[column].of,
        { values: [column === "source" ? 1 : column === "period" ? "2015" : "gdp"] },
        {
          sort: [],
          ties: "desc",
          limit: 10,
          offset: 0,
        },
      );
      expect(explain(query)).toContainEqual(
        expect.stringMatching(/SEARCH o USING (COVERING )?INDEX observation_by_/),
      );
      // The indexes of areas, indicators and periods go on with other columns: their few rows are sorted.
      expect(explain(query).some((step) => step.startsWith("USE TEMP B-TREE"))).toBe(column !== "source");
    }
  });
  test("comes to the same as one query, on every page", () => {
    for (const column of ["area", "indicator", "group", "source", "period"] as const)
      for (const direction of ["asc", "desc"] as const)
        for (const offset of [0, 7, 333, 1990, 3000]) {
          const asked = {
            ...page({
              sort: [
                { column, direction },
                { column: "baseValue", direction: "desc" },
              ],
            }),
            offset,
          };
          const one = all<{ id: number }>(db, pageQuery(db, asked)).map(({ id }) => id);
          expect(pageIds(db, asked)).toEqual(one);
          expect(one).toHaveLength(Math.max(0, Math.min(200, 2000 - offset)));
        }
    // More values on a page than are worth a walk: the one query answers.
    const wide = { ...page({ sort: [{ column: "indicator", direction: "asc" }] }), limit: 2000 };
    expect(pageIds(db, wide)).toHaveLength(2000);
  });
  test("ranks are searched, never scanned, however many keys", () => {
    const sort = (["period", "area", "indicator", "reviewState"] as const).map((column) => ({
      column,
      direction: "asc" as const,
    }));
    const plan = explain(pageQuery(db, page({ sort })));
    for (const table of ["k0", "k1", "k2", "k3"])
      expect(plan).toContainEqual(expect.stringContaining(`SEARCH ${table} USING PRIMARY KEY`));
  });
});

test("an index on a column of numbers would serve both directions, empty last, ties included", () => {
  db.connection.exec("CREATE INDEX later_by_base_value ON observation (base_value)");
  try {
    for (const direction of ["asc", "desc"] as const) {
      const plan = explain(pageQuery(db, page({ sort: [{ column: "baseValue", direction }] })));
      expect(plan).toContainEqual(expect.stringContaining("later_by_base_value"));
      expect(plan).not.toContainEqual(sortedInMemory);
    }
  } finally {
    db.connection.exec("DROP INDEX later_by_base_value");
  }
});

test("the rows of a page are looked up by id, their comments by target", () => {
  const plan = explain(rowsQuery([1, 2, 3]));
  expect(plan).toContainEqual("SEARCH o USING INTEGER PRIMARY KEY (rowid=?)");
  expect(plan).toContainEqual(
    expect.stringContaining("annotation_by_target (target_entity=? AND target_id=?)"),
  );
  expect(plan).not.toContainEqual("SCAN o");
});

test("a read-only workbook sorts and searches as well", () => {
  const asked = page({
    sort: [
      { column: "area", direction: "desc" },
      { column: "period", direction: "asc" },
    ],
  });
  const here = listObservations(db, asked);
  const readOnly = openWorkbook(path, { mode: "read-only" });
  const other: ReadableDb = readOnly.db;
  expect(readOnly.readOnly).toBe(true);
  expect(listObservations(other, asked)).toEqual(here);
  readOnly.close();
});
