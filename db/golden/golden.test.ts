import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { changesOf, listRevisions } from "../history/log.ts";
import { redo, revert, undoRedoState } from "../history/revert.ts";
import { currentSchema, migrations } from "../migrations/migrations.ts";
import { dismissalsOfSource } from "../queries/dismissals.ts";
import { searchCandidates } from "../queries/search-index.ts";
import { dropFresh, freshFolder, freshWorkbook } from "../store/fresh-workbook.ts";
import type { ReadableDb } from "../store/handles.ts";
import { openWorkbook } from "../store/open.ts";
import { all, get, sql } from "../store/sql.ts";

afterAll(dropFresh);

const goldenOf = (schema: number) => fileURLToPath(new URL(`v${schema}.duibiao`, import.meta.url));

/** The golden file of a schema, opened by this program (a copy: it stays as it is). */
function opened(schema: number) {
  const path = join(freshFolder(), "金.duibiao");
  copyFileSync(goldenOf(schema), path);
  const workbook = openWorkbook(path, { mode: "open" });
  if (workbook.readOnly) throw new Error("writable");
  return workbook;
}

const schemaText = (db: ReadableDb) =>
  all<{ name: string; sql: string | null }>(
    db,
    sql`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name`,
  );

test("every schema has its golden file and its step", () => {
  expect(migrations.map(({ schema }) => schema)).toEqual(
    Array.from({ length: currentSchema }, (_, i) => i + 1),
  );
  for (const { schema } of migrations) expect(existsSync(goldenOf(schema)), `v${schema}.duibiao`).toBe(true);
});

describe.each(migrations.map(({ schema }) => schema))("a workbook of schema %i", (schema) => {
  test("comes to the tables of a new one", () => {
    const workbook = opened(schema);
    expect(workbook.schema).toBe(currentSchema);
    expect(schemaText(workbook.db)).toEqual(schemaText(freshWorkbook({ seed: false }).db));
    expect(workbook.db.connection.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(workbook.db.connection.pragma("foreign_key_check")).toEqual([]);
    workbook.close();
  });

  test("holds what it held, and its history can be gone on with", () => {
    const workbook = opened(schema);
    const { db } = workbook;
    expect(
      get(db, sql`SELECT value, unit, base_value, note, review_state FROM observation WHERE id = 1`),
    ).toEqual({
      value: "86",
      unit: "亿元",
      base_value: 8_600_000_000,
      note: "含框架协议",
      review_state: "checked",
    });
    expect(get(db, sql`SELECT value, missing_reason FROM observation WHERE id = 2`)).toEqual({
      value: null,
      missing_reason: "not_reported",
    });
    expect(
      get(
        db,
        sql`SELECT substr(t.text, p.start_offset + 1, p.end_offset - p.start_offset) = p.words AS same
      FROM passage p JOIN source s ON s.id = p.source_id JOIN source_text t USING (text_hash)`,
      ),
    ).toEqual({ same: 1 });
    expect(dismissalsOfSource(db, 1)).toMatchObject(
      schema < 2 ? [] : [{ scope: "numeral", words: "二〇二三年", reason: "date" }],
    );
    expect(listRevisions(db).total).toBe(10);
    expect(changesOf(db, "observation", 1)).toHaveLength(2);
    expect(searchCandidates(db, "框架")).toEqual([{ entity: "observation", id: 1 }]);
    expect(searchCandidates(db, "约86")).toEqual([{ entity: "source", id: 1 }]);

    expect(undoRedoState(db)).toMatchObject({ undo: { id: 10 }, redo: null });
    expect(get(db, sql`SELECT count(*) AS n FROM annotation`)).toEqual({ n: 0 });
    expect(() => redo(db, "甲")).toThrow(/nothing to redo/);
    revert(db, "甲", 10);
    expect(get(db, sql`SELECT body FROM annotation`)).toEqual({ body: "口径待核" });
    workbook.close();
  });
});
