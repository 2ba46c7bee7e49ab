/**
 * A cell as it is set in the table: the hedge before the number, digits whose points stand under one another, the marks
 * of its notes. And how many decimals a column keeps room for.
 */

import { noteMarks } from "../../shared/charts/footnotes.ts";
import type { ComparisonCell } from "../../shared/comparison/result.ts";
import type { TextKey } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { formatDecimal } from "../../shared/model/decimal-text.ts";

export interface CellText {
  /** 约, 超, 近, ≥, ≤, or "". */
  hedge: string;
  /** Before and from the decimal point on: `1,234` and `.5`. A range has it all in `whole`. */
  whole: string;
  fraction: string;
  marks: string;
}

const hedges: Record<Language, Partial<Record<string, string>>> = {
  "zh-CN": { approx: "约", over: "超", under: "近", at_least: "≥", at_most: "≤" },
  en: { approx: "≈", over: ">", under: "<", at_least: "≥", at_most: "≤" },
};

const grouped = (text: string) => formatDecimal(text, { grouping: true }).replace("-", "−");

/** Null where the value is missing. */
export function cellText(cell: ComparisonCell, language: Language): CellText | null {
  if (cell.valueText === null) return null;
  const marks = noteMarks(cell.notes);
  const hedge = (cell.bound && hedges[language][cell.bound]) ?? "";
  if (cell.bound === "range" && cell.valueHighText !== null)
    return { hedge, whole: `${grouped(cell.valueText)}–${grouped(cell.valueHighText)}`, fraction: "", marks };
  const number = grouped(cell.valueText);
  const point = number.indexOf(".");
  return point < 0
    ? { hedge, whole: number, fraction: "", marks }
    : { hedge, whole: number.slice(0, point), fraction: number.slice(point), marks };
}

/** Room that a column keeps: characters of the longest fraction (with its point) and of the most note marks. */
export function roomOf(cells: readonly (CellText | null)[]): { fraction: number; marks: number } {
  return {
    fraction: Math.max(0, ...cells.map((cell) => cell?.fraction.length ?? 0)),
    marks: Math.max(0, ...cells.map((cell) => Array.from(cell?.marks ?? "").length)),
  };
}

export const missingKey = (reason: ComparisonCell["missing"]): TextKey =>
  `missing.${reason ?? "no_observation"}` as const;
