/** What a cell says: shown, copied, and put into its editor. */

import type { ObservationColumn } from "../../shared/api/observations.ts";
import { indicatorGroups } from "../../shared/codelists/indicators.ts";
import { type TextKey, translateCode } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { missingSign } from "../../shared/model/missing-sign.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { formatQuantity } from "../../shared/model/quantity.ts";
import type { Names } from "../app/names.ts";
import { figureText, inUnit } from "../ui/figure-text.ts";
import { periodText } from "../ui/period-text.ts";
import { stateShapes } from "../ui/state-mark.tsx";
import { shownUnit, type UnitChoice } from "./shown-units.ts";

export interface CellContext {
  language: Language;
  names: Names;
  units: UnitChoice;
}

/** The columns of the grid, in their first order. */
export const gridColumns = [
  "reviewState",
  "area",
  "indicator",
  "breakdown",
  "period",
  "asReported",
  "baseValue",
  "scenario",
  "source",
  "entity",
  "note",
  "bound",
  "group",
  "accumulation",
  "obsStatus",
] as const satisfies readonly ObservationColumn[];
export type GridColumn = (typeof gridColumns)[number];

export const columnTitle = (column: GridColumn): TextKey => `observations.column.${column}`;

/** {"investment_size": "20-50亿元"} → investment_size=20-50亿元; several by semicolon. */
export const breakdownText = (breakdown: Record<string, string>): string =>
  Object.entries(breakdown)
    .map(([name, content]) => `${name}=${content}`)
    .join("；");

/** The words of the report, or, where there are none, the value put in words. */
export function reportedText(row: ObservationRow, language: Language): string {
  if (row.value === null) return "";
  if (row.asReported !== "") return row.asReported;
  return formatQuantity(
    { value: row.value, valueHigh: row.valueHigh, unit: row.unit, bound: row.bound },
    language,
  );
}

/** A gap says why. */
export function missingText(row: ObservationRow, language: Language): string {
  if (row.missingReason === null) return "";
  const sign = missingSign(row.missingReason);
  return `${sign} ${translateCode(language, `missing.${row.missingReason}`)}`;
}

export const code = (codelist: string, value: string | null, language: Language): string =>
  value === null ? "" : translateCode(language, `${codelist}.${value}`);

/** What the cell shows. */
export function shownText(column: GridColumn, row: ObservationRow, context: CellContext): string {
  const { language, names } = context;
  switch (column) {
    case "area":
      return names.areas.has(row.areaId) ? names.area(row.areaId) : row.areaName;
    case "indicator":
      return names.indicators.has(row.indicatorId) ? names.indicator(row.indicatorId) : row.indicatorName;
    case "group":
      return groupText(row.indicatorGroup, language);
    case "period":
      return periodText(row.period, language);
    case "asReported":
      return row.value === null ? missingText(row, language) : reportedText(row, language);
    case "baseValue":
      return normalisedText(row, context);
    case "breakdown":
      return Object.values(row.breakdown).join("；");
    case "reviewState":
      return `${stateShapes[row.reviewState]} ${code("reviewState", row.reviewState, language)}`;
    case "source":
      return row.sourceTitle ?? "";
    case "entity":
      return row.entity ?? "";
    case "note":
      return row.note;
    default:
      return code(column, row[column], language);
  }
}

/** What its editor begins with. */
export function editText(column: GridColumn, row: ObservationRow, context: CellContext): string {
  if (column === "asReported") return reportedText(row, "zh-CN");
  if (column === "period") return row.period;
  if (column === "breakdown") return breakdownText(row.breakdown);
  return shownText(column, row, context);
}

export function groupText(id: string, language: Language): string {
  const group = indicatorGroups.find((one) => one.id === id);
  return group ? group[language === "en" ? "en" : "zh"] : id;
}

function normalisedText(row: ObservationRow, context: CellContext): string {
  if (row.baseValue === null || row.baseUnit === null) return "";
  return figureText(inUnit(row.baseValue, shownUnit(row.baseUnit, context.units)));
}
