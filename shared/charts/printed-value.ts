/** A cell's figure as it is printed beside a bar and in a table: 约578, 超800, 近1,800, ≥70, 20—50; never rounded. */
import type { ComparisonCell } from "../comparison/result.ts";
import { translate } from "../i18n/translate.ts";
import type { Language } from "../model/codes.ts";
import { formatDecimal } from "../model/decimal-text.ts";

type Figure = Pick<ComparisonCell, "valueText" | "valueHighText" | "bound">;

const grouped = (text: string) => formatDecimal(text, { grouping: true }).replace("-", "−");

/** The number alone, with thousands separators; empty where it is missing. */
export const printedNumber = (cell: Figure): string =>
  cell.valueText === null ? "" : grouped(cell.valueText);

/** The number with the words that bound it. */
export function printedValue(cell: Figure, language: Language): string {
  if (cell.valueText === null) return "";
  const number = grouped(cell.valueText);
  switch (cell.bound) {
    case "approx":
    case "over":
    case "under":
    case "at_least":
    case "at_most":
      return translate(language, `charts.value.${cell.bound}`, { number });
    case "range":
      return cell.valueHighText === null
        ? number
        : translate(language, "charts.value.range", { number, high: grouped(cell.valueHighText) });
    default:
      return number;
  }
}
