/** Columns of the log in the words of the screen: `area_id: hz-yuhang` → 地区 余杭区. */

import type { z } from "zod";
import type { ColumnValue, Entity } from "../../shared/history/change.ts";
import { translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import type { Names } from "../app/names.ts";
import { moment } from "../ui/when.ts";

export type LoggedValue = z.infer<typeof ColumnValue>;

/** What follows from other columns, or is plumbing: never shown. */
const derived = new Set([
  "id",
  "base_unit",
  "base_value",
  "low",
  "high",
  "text_hash",
  "media_type",
  "imported_at",
  "created_at",
  "context_before",
  "context_after",
  "start_offset",
  "end_offset",
  "target_entity",
  "target_id",
]);

const observationColumns: Record<string, string> = {
  area_id: "area",
  indicator_id: "indicator",
  source_id: "source",
  passage_id: "passage",
};
const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export const isShown = (column: string): boolean => !derived.has(column);

export function fieldName(column: string, language: Language): string {
  const key = `observations.column.${observationColumns[column] ?? camel(column)}`;
  const name = translateCode(language, key);
  if (name !== key) return name;
  const own = `field.${column}`;
  const other = translateCode(language, own);
  return other === own ? column : other;
}

/** Codelists whose codes have texts, by column. */
const coded: Record<string, string> = {
  scenario: "scenario",
  measure: "measure",
  accumulation: "accumulation",
  bound: "bound",
  missing_reason: "missing",
  obs_status: "obsStatus",
  review_state: "reviewState",
  reason: "dismissal",
  scope: "dismissalScope",
};

export interface Knows {
  names: Names;
  /** Title of a source by id. */
  sources: ReadonlyMap<number, string>;
  language: Language;
}

const breakdownText = (json: string): string => {
  try {
    return Object.values(JSON.parse(json) as Record<string, string>).join("；");
  } catch {
    return json;
  }
};

/** What a comparison compares: areas / indicators. */
function comparedText(json: string, { names }: Knows): string {
  try {
    const { areaIds, indicatorIds } = JSON.parse(json) as { areaIds: string[]; indicatorIds: string[] };
    return `${areaIds.map(names.area).join("、")} / ${indicatorIds.map(names.indicator).join("、")}`;
  } catch {
    return json;
  }
}

/** The value as people read it; "" is empty. */
export function fieldValue(entity: Entity, column: string, value: LoggedValue, knows: Knows): string {
  if (value === null || value === "") return "";
  const text = String(value);
  const codelist = coded[column];
  if (codelist) return translateCode(knows.language, `${codelist}.${text}`);
  if (column === "area_id" || (entity === "reference_area" && column === "parent_id"))
    return knows.names.area(text);
  if (column === "indicator_id") return knows.names.indicator(text);
  if (column === "source_id") return knows.sources.get(Number(value)) ?? `#${text}`;
  if (column === "passage_id") return `#${text}`;
  if (column === "breakdown") return breakdownText(text);
  if (column === "kind" && entity === "reference_area")
    return translateCode(knows.language, `areaKind.${text}`);
  if (column === "resolved_at") return moment(text);
  if (column === "spec") return comparedText(text, knows);
  return text;
}

/** The columns of a change that are worth showing, in the order of the log. */
export function shownColumns(change: {
  before: Record<string, LoggedValue> | null;
  after: Record<string, LoggedValue> | null;
}): string[] {
  const columns = new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})]);
  return [...columns].filter(isShown).filter((column) => {
    if (change.before && change.after) return true;
    const value = (change.before ?? change.after)?.[column];
    return value !== null && value !== "" && value !== "{}" && value !== undefined;
  });
}
