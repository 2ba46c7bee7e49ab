/** Indicators and their aliases. */
import type { Columns } from "../../shared/history/change.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, sql } from "../store/sql.ts";
import { aliasesByOwner } from "./aliases.ts";
import { perChangeOf } from "./per-revision.ts";

interface IndicatorRow {
  id: string;
  indicator_group: string;
  name_zh: string;
  name_en: string;
  unit: string;
  base_unit: string;
  measure: Indicator["measure"];
  accumulation: Indicator["accumulation"];
  direction: Indicator["direction"];
  additive: number;
  stage: string | null;
  definition_zh: string;
  definition_en: string;
}

const indicatorOf = (row: IndicatorRow, aliases: string[]): Indicator => ({
  id: row.id,
  group: row.indicator_group,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  aliases,
  unit: row.unit,
  baseUnit: row.base_unit,
  measure: row.measure,
  accumulation: row.accumulation,
  direction: row.direction,
  additive: row.additive === 1,
  stage: row.stage,
  definitionZh: row.definition_zh,
  definitionEn: row.definition_en,
});

/** The columns of an indicator; its aliases are rows of their own. */
export const indicatorColumns = (indicator: Indicator): Columns => ({
  indicator_group: indicator.group,
  name_zh: indicator.nameZh,
  name_en: indicator.nameEn,
  unit: indicator.unit,
  base_unit: indicator.baseUnit,
  measure: indicator.measure,
  accumulation: indicator.accumulation,
  direction: indicator.direction,
  additive: indicator.additive ? 1 : 0,
  stage: indicator.stage,
  definition_zh: indicator.definitionZh,
  definition_en: indicator.definitionEn,
});

/** All indicators, group by group. */
export const listIndicators = (db: ReadableDb): Indicator[] =>
  perChangeOf(db, ["indicator", "indicator_alias"], "indicators", () => {
    const aliases = aliasesByOwner(db, "indicator_alias");
    return all<IndicatorRow>(db, sql`SELECT * FROM indicator ORDER BY indicator_group, id`).map((row) =>
      indicatorOf(row, aliases.get(row.id) ?? []),
    );
  });

export const findIndicator = (db: ReadableDb, id: string): Indicator | undefined =>
  listIndicators(db).find((indicator) => indicator.id === id);
