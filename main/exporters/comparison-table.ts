/**
 * A comparison as rows of a table: title and subtitle above, areas × columns with the unit in the head and bare numbers
 * in the cells, beside each column what its words say (约, ①), notes and sources below. Gaps have the
 * sign of `missingSign`; never 0.
 */
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { noteMark, noteMarks, notesOf } from "../../shared/charts/footnotes.ts";
import type { Names } from "../../shared/charts/names.ts";
import { printedValue } from "../../shared/charts/printed-value.ts";
import type { ComparisonCell, ComparisonColumn, ComparisonResult } from "../../shared/comparison/result.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { missingSign } from "../../shared/model/missing-sign.ts";
import type { CsvCell } from "./csv.ts";

/** `titles`: the title and subtitle that the chart of the same comparison has. */
export function comparisonTable(
  result: ComparisonResult,
  names: Names,
  titles: Pick<ChartSpec, "title" | "subtitle">,
): CsvCell[][] {
  const { language } = names;
  const remarked = result.columns.map((_, c) => result.cells.some((row) => remarkOf(row[c], names) !== ""));
  const head: CsvCell[] = [translate(language, "exports.area")];
  for (const [c, column] of result.columns.entries()) {
    head.push(columnHead(column, result.columns, names));
    if (remarked[c]) head.push(translate(language, "exports.remark"));
  }
  const rows = result.areaIds.map((areaId, r): CsvCell[] => {
    const cells: CsvCell[] = [`${names.area(areaId)}${noteMarks(result.areaNotes[r] ?? [])}`];
    for (const [c] of result.columns.entries()) {
      const cell = result.cells[r]?.[c];
      cells.push(valueCell(cell));
      if (remarked[c]) cells.push(remarkOf(cell, names));
    }
    return cells;
  });
  const notes = notesOf(result, names).map(({ number, text }): CsvCell[] => [`${noteMark(number)}${text}`]);
  const sources = result.sourceIds.map((id): CsvCell[] => [names.source(id)]);
  return [
    [titles.title],
    ...(titles.subtitle ? [[titles.subtitle]] : []),
    head,
    ...rows,
    ...(notes.length ? [[], [translate(language, "charts.notes").trim()], ...notes] : []),
    ...(sources.length ? [[], [translate(language, "charts.source").trim()], ...sources] : []),
  ];
}

function columnHead(column: ComparisonColumn, all: readonly ComparisonColumn[], names: Names): string {
  const parts = [names.indicator(column.indicatorId)];
  if (column.period !== null) parts.push(names.period(column.period));
  if (all.some((other) => other.scenario !== "actual"))
    parts.push(translate(names.language, `scenario.${column.scenario}`));
  const unit = names.unit(column.unit);
  const head = parts.join(" ") + noteMarks(column.notes);
  if (!unit) return head;
  return names.language === "en" ? `${head} (${unit})` : `${head}（${unit}）`;
}

function valueCell(cell: ComparisonCell | undefined): CsvCell {
  if (!cell || cell.valueText === null) return missingSign(cell?.missing ?? null);
  return { number: cell.valueText };
}

/** What the number alone does not say: how it is hedged, why it is not there, its notes. */
function remarkOf(cell: ComparisonCell | undefined, names: Names): string {
  if (!cell) return "";
  const marks = noteMarks(cell.notes);
  if (cell.valueText === null)
    return translate(names.language, `charts.missing.${cell.missing ?? "no_observation"}`) + marks;
  return (cell.bound === null || cell.bound === "eq" ? "" : printedValue(cell, names.language)) + marks;
}
