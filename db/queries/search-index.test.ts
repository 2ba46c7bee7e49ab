import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Change } from "../../shared/history/change.ts";
import { commit } from "../history/commit.ts";
import { undo } from "../history/revert.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import { putSourceText } from "../store/source-text.ts";
import { get, sql } from "../store/sql.ts";
import { searchCandidates } from "./search-index.ts";

afterAll(dropFresh);

const write = (db: Parameters<typeof commit>[0], ...changes: Change[]) =>
  commit(db, { author: "甲", gesture: { code: "gesture.edit", params: {} } }, changes);
const source = (id: number, text_hash: string, text_length: number | null, title = "某报告"): Change => ({
  entity: "source",
  id,
  before: null,
  after: { title, media_type: "text/plain", text_hash, text_length, imported_at: "2026" },
});

test("every piece of every text is found, of one character and more", () => {
  const { db } = freshWorkbook({ seed: false });
  const alphabet = "招商引资落地项目约578亿元，。GDPgdp 全Ａ１%😀𠮷\n".split(/(?:)/u);
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 5,
  });
  let id = 0;
  let asked = 0;
  fc.assert(
    fc.property(texts, fc.nat(50), fc.integer({ min: 1, max: 6 }), (contents, from, length) => {
      const ids = contents.map((text) => {
        write(db, source(++id, putSourceText(db, `${id} ${text}`), 1));
        return id;
      });
      for (const [i, text] of contents.entries()) {
        const characters = Array.from(text);
        const at = from % characters.length;
        const piece = characters
          .slice(at, at + length)
          .join("")
          .trim();
        if (piece === "") continue;
        asked++;
        const found = searchCandidates(db, piece).filter(({ entity }) => entity === "source");
        expect(found.map((hit) => hit.id)).toContain(ids[i]);
      }
    }),
    { numRuns: 80 },
  );
  expect(asked).toBeGreaterThan(100);
});

test("a source is found by its text once it has one, and not when the import is undone", () => {
  const { db } = freshWorkbook({ seed: false });
  const hash = putSourceText(db, "青禾新城引进总部企业三家");
  write(db, source(1, hash, null));
  const found = () => searchCandidates(db, "总部");
  expect(found()).toEqual([]);
  write(db, { entity: "source", id: 1, before: { text_length: null }, after: { text_length: 12 } });
  expect(found()).toEqual([{ entity: "source", id: 1 }]);
  expect(searchCandidates(db, "某")).toEqual([{ entity: "source", id: 1 }]);
  undo(db, "甲");
  expect(found()).toEqual([]);
});

test("indicators are found by any of their names, also new ones", () => {
  const { db } = freshWorkbook();
  const alias = (text: string): Change => ({
    entity: "indicator_alias",
    id: 90_000,
    before: null,
    after: { indicator_id: "gdp", alias: text },
  });
  expect(searchCandidates(db, "GDP").some(({ id }) => id === "gdp")).toBe(true);
  expect(searchCandidates(db, "齉")).toEqual([]);
  write(db, alias("齉值"));
  expect(searchCandidates(db, "齉")).toEqual([{ entity: "indicator", id: "gdp" }]);
  write(db, { entity: "indicator_alias", id: 90_000, before: { alias: "齉值" }, after: { alias: "别的" } });
  expect(searchCandidates(db, "齉")).toEqual([]);
});

test("an edit that touches no note touches no index", () => {
  const { db } = freshWorkbook();
  const observation = {
    area_id: "hangzhou",
    indicator_id: "gdp",
    period: "2023",
    scenario: "actual",
    measure: "level",
    value: "1",
    unit: "亿元",
    bound: "eq",
    note: "",
  };
  write(db, { entity: "observation", id: 1, before: null, after: observation });
  const state = () =>
    get(
      db,
      sql`SELECT (SELECT count(*) FROM search_entry) AS entries, (SELECT sum(length(block)) FROM search_index_data) AS size`,
    );
  const before = state();
  write(db, { entity: "observation", id: 1, before: { value: "1" }, after: { value: "2" } });
  expect(state()).toEqual(before);
  write(db, { entity: "observation", id: 1, before: { note: "" }, after: { note: "含齉龘数" } });
  expect(searchCandidates(db, "齉龘")).toEqual([{ entity: "observation", id: 1 }]);
  write(db, { entity: "observation", id: 1, before: { note: "含齉龘数" }, after: { note: "" } });
  expect(searchCandidates(db, "齉龘")).toEqual([]);
  expect(state()).toMatchObject({ entries: (before as { entries: number }).entries });
});

test("a blank query finds nothing", () => {
  const { db } = freshWorkbook();
  for (const query of ["", "  ", "\n"]) expect(searchCandidates(db, query)).toEqual([]);
});
