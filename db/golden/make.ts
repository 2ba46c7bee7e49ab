/**
 * Makes the golden file of the present schema: `node db/golden/make.ts`. Run it once, when a schema is released, and
 * commit what it wrote; from then on every program has to open that file. It holds a little of everything: all tables,
 * an import with its text, comments, an undone and a redone edit, settings.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Change } from "../../shared/history/change.ts";
import { commit } from "../history/commit.ts";
import { redo, revert, undo } from "../history/revert.ts";
import { currentSchema } from "../migrations/migrations.ts";
import { copyDatabase } from "../store/connect.ts";
import { dropFresh, freshWorkbook } from "../store/fresh-workbook.ts";
import type { WritableDb } from "../store/handles.ts";
import { putSourceText } from "../store/source-text.ts";
import { run, sql } from "../store/sql.ts";

const text = "青禾新城二〇二三年签约项目12个，总投资约86亿元。";
const author = "样例";
const at = "2026-11-21T08:00:00.000Z";

const insert = (entity: Change["entity"], id: Change["id"], after: Change["after"]): Change => ({
  entity,
  id,
  before: null,
  after,
});

const figure = (id: number, more: Change["after"]): Change =>
  insert("observation", id, {
    area_id: "qinghe",
    indicator_id: "signed-investment",
    period: "2023",
    scenario: "actual",
    measure: "level",
    unit: "亿元",
    bound: "approx",
    source_id: 1,
    passage_id: 1,
    ...more,
  });

function fill(db: WritableDb): void {
  const edit = (code: string, ...changes: Change[]) =>
    commit(db, { author, at, gesture: { code, params: { count: changes.length } } }, changes);
  edit(
    "gesture.load",
    insert("reference_area", "qinghe", { kind: "new_town", name_zh: "青禾新城", name_en: "Qinghe New Town" }),
    insert("reference_area", "qinghe-park", { kind: "park", name_zh: "青禾产业园", parent_id: "qinghe" }),
    insert("area_alias", 1, { area_id: "qinghe", alias: "青禾" }),
    insert("area_change", "qinghe-2020", {
      date: "2020-01-01",
      kind: "rename",
      from_ids: '["qinghe"]',
      to_ids: '["qinghe"]',
      exact: 1,
    }),
    insert("indicator", "signed-investment", {
      indicator_group: "investment-promotion",
      name_zh: "签约项目总投资",
      unit: "亿元",
      base_unit: "CNY",
      measure: "level",
      accumulation: "flow",
      direction: "higher_better",
      additive: 1,
    }),
    insert("indicator_alias", 1, { indicator_id: "signed-investment", alias: "签约总投资" }),
  );
  const text_hash = putSourceText(db, text);
  const start = text.indexOf("约86亿元");
  edit(
    "gesture.source.insert",
    insert("source", 1, {
      title: "青禾新城年报",
      date: "2024-01",
      area_id: "qinghe",
      media_type: "text/plain",
      text_hash,
      text_length: text.length,
      imported_at: at,
    }),
    insert("passage", 1, {
      source_id: 1,
      start_offset: start,
      end_offset: start + 5,
      words: "约86亿元",
      context_before: text.slice(0, start),
      context_after: text.slice(start + 5),
    }),
    figure(1, {
      value: "86",
      as_reported: "约86亿元",
      base_unit: "CNY",
      base_value: 8_600_000_000,
      low: 8_550_000_000,
      high: 8_650_000_000,
    }),
    insert("dismissal", 1, {
      source_id: 1,
      scope: "numeral",
      start_offset: text.indexOf("二〇二三年"),
      end_offset: text.indexOf("签约"),
      words: "二〇二三年",
      context_before: "青禾新城",
      context_after: text.slice(text.indexOf("签约")),
      reason: "date",
    }),
  );
  edit("gesture.observation.insert", figure(2, { missing_reason: "not_reported", period: "2022" }));
  edit("gesture.observation.update", {
    entity: "observation",
    id: 1,
    before: { note: "", review_state: "entered" },
    after: { note: "含框架协议", review_state: "checked" },
  });
  edit(
    "gesture.annotation.insert",
    insert("annotation", 1, {
      target_entity: "observation",
      target_id: 1,
      body: "口径待核",
      author,
      created_at: at,
    }),
  );
  edit(
    "gesture.comparison.insert",
    insert("comparison", 1, { name: "签约", spec: '{"areaIds":["qinghe"]}' }),
  );
  undo(db, author, at);
  redo(db, author, at);
  undo(db, author, at);
  revert(db, author, 5, at);
  run(db, sql`INSERT INTO setting (key, value) VALUES ('view', '"observations"')`);
}

const target = fileURLToPath(new URL(`v${currentSchema}.duibiao`, import.meta.url));
const { db, close } = freshWorkbook({ seed: false });
fill(db);
rmSync(target, { force: true });
copyDatabase(db.connection, target);
close();
dropFresh();
