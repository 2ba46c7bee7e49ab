/**
 * From a comparison to its chart. Columns that share a measure and a unit share a panel; 万 and 亿 never meet on one
 * axis, since a panel has one unit and everything in it is converted to that. Different things that are counted (个, 幢)
 * have panels of their own.
 */
import type { ComparisonCell, ComparisonColumn, ComparisonResult } from "../comparison/result.ts";
import type { ComparisonSpec } from "../comparison/spec.ts";
import { translate } from "../i18n/translate.ts";
import { convert, findUnit } from "../model/unit.ts";
import { altText } from "./alt-text.ts";
import type { ChartMark, ChartPanel, ChartSeries, ChartSpec } from "./chart-spec.ts";
import { noteMarks, notesOf, notesParagraph, sourceLine } from "./footnotes.ts";
import type { Names } from "./names.ts";
import { printedValue } from "./printed-value.ts";

/** More series than this in one group of bars cannot be told apart: then every indicator gets a panel. */
const mostSeries = 4;

/** The chart of a comparison. */
export function comparisonChart(result: ComparisonResult, spec: ComparisonSpec, names: Names): ChartSpec {
  const { language } = names;
  const order = orderOf(result, spec, names);
  const notes = notesOf(result, names);
  const groups = groupColumns(result.columns);
  const drafts = result.cells.flat().filter((cell) => cell.value !== null);
  const someDraft =
    drafts.some((cell) => cell.reviewState === "entered") &&
    !drafts.every((cell) => cell.reviewState === "entered");
  const textOf = new Map(notes.map((note) => [note.number, note.text]));
  const toMark = (cell: ComparisonCell, unit: string, from: string): ChartMark => {
    const shift = shiftTo(from, unit);
    return {
      areaId: cell.areaId,
      observationId: cell.observationId,
      value: shift(cell.value),
      low: shift(cell.low),
      high: shift(cell.high),
      bound: cell.bound,
      label:
        cell.value === null
          ? translate(language, `charts.missing.${cell.missing ?? "no_observation"}`)
          : printedValue(inUnitOf(cell, from, unit), language),
      draft: someDraft && cell.reviewState === "entered",
      asReported: cell.asReported,
      period: cell.period,
      noteMarks: noteMarks(cell.notes),
      remarks: cell.notes.flatMap((number) => textOf.get(number) ?? []),
    };
  };
  const panels = groups.map((columns): ChartPanel => {
    const unit = unitOfPanel(columns.map((c) => result.columns[c]!));
    const own = columns.map((c) => result.columns[c]!);
    const tones = tonesOf(own);
    return {
      title: panelTitle(own, names),
      unit: names.unit(unit),
      tones: Math.max(1, ...tones.map((tone) => tone + 1)),
      series: columns.map((c, i): ChartSeries => {
        const column = result.columns[c]!;
        return {
          label: seriesLabel(column, own, names),
          scenario: column.scenario,
          tone: tones[i] ?? 0,
          noteMarks: noteMarks(column.notes),
          marks: order.map((r) => toMark(result.cells[r]![c]!, unit, column.unit)),
        };
      }),
    };
  });
  const chart: ChartSpec = {
    kind: "grouped_bar",
    language,
    title: spec.title || titleOf(result.columns, names),
    subtitle: spec.subtitle || subtitleOf(result, panels, names),
    categories: order.map((r) => ({
      areaId: result.areaIds[r]!,
      label: names.area(result.areaIds[r]!),
      noteMarks: noteMarks(result.areaNotes[r] ?? []),
      colour: result.areaColours[r] ?? r,
    })),
    panels,
    direction: "auto",
    notes: notesParagraph(notes, language),
    source: sourceLine(result.sourceIds, names),
    grade: null,
    alt: "",
  };
  return { ...chart, alt: altText(chart) };
}

/** Rows in the order of the chart: as given, or by the first column's value, best first, gaps last. */
function orderOf(result: ComparisonResult, spec: ComparisonSpec, names: Names): number[] {
  const rows = result.areaIds.map((_, r) => r);
  const first = result.columns[0];
  if (spec.order === "given" || !first) return rows;
  const sign = names.isLowerBetter(first.indicatorId) ? 1 : -1;
  const key = (r: number) =>
    result.cells[r]?.find((cell) => cell.indicatorId === first.indicatorId && cell.value !== null);
  return rows.sort((a, b) => {
    const left = result.cells[a]?.[0]?.value ?? key(a)?.value;
    const right = result.cells[b]?.[0]?.value ?? key(b)?.value;
    if (left === undefined || left === null) return right === undefined || right === null ? a - b : 1;
    if (right === undefined || right === null) return -1;
    return sign * (left - right) || a - b;
  });
}

/** What two columns must share to share an axis: the measure; where things are counted, the very word. */
function axisKey(column: ComparisonColumn): string {
  const unit = findUnit(column.unit);
  if (!unit) return column.unit;
  return unit.baseUnit === "count" ? column.unit.replace(/^[十百千万亿]+/, "") || "个" : unit.baseUnit;
}

function groupColumns(columns: readonly ComparisonColumn[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [c, column] of columns.entries()) {
    const key = axisKey(column);
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  return [...groups.values()].flatMap((group) => {
    const indicators = new Set(group.map((c) => columns[c]?.indicatorId));
    if (group.length <= mostSeries || indicators.size < 2) return [group];
    return [...indicators].map((id) => group.filter((c) => columns[c]?.indicatorId === id));
  });
}

/** The largest of the units that the columns of a panel are shown in. */
function unitOfPanel(columns: readonly ComparisonColumn[]): string {
  const size = (unit: string) => Number(findUnit(unit)?.factor ?? 1);
  return columns.map((column) => column.unit).reduce((a, b) => (size(b) > size(a) ? b : a));
}

const shiftTo = (from: string, to: string) => {
  const ratio = from === to ? 1 : Number(convert("1", from, to) ?? 1);
  return (value: number | null) =>
    value === null || ratio === 1 ? value : Number((value * ratio).toPrecision(15));
};

function inUnitOf(cell: ComparisonCell, from: string, to: string) {
  const text = (value: string | null) =>
    value === null || from === to ? value : (convert(value, from, to) ?? value);
  return { bound: cell.bound, valueText: text(cell.valueText), valueHighText: text(cell.valueHighText) };
}

/** Periods: the latest is strongest; else the first indicator is. Scenarios share the tone of what they belong to. */
function tonesOf(columns: readonly ComparisonColumn[]): number[] {
  const periods = [...new Set(columns.map((column) => column.period ?? ""))];
  const indicators = [...new Set(columns.map((column) => column.indicatorId))];
  return columns.map((column) => {
    const period = periods.length - 1 - periods.indexOf(column.period ?? "");
    return indicators.indexOf(column.indicatorId) * periods.length + period;
  });
}

const varies = <T>(values: readonly T[]) => new Set(values).size > 1;

function seriesLabel(column: ComparisonColumn, all: readonly ComparisonColumn[], names: Names): string {
  const parts: string[] = [];
  if (varies(all.map((other) => other.indicatorId))) parts.push(names.indicator(column.indicatorId));
  if (column.usualPeriod !== null && varies(all.map((other) => other.usualPeriod)))
    parts.push(names.period(column.usualPeriod));
  if (varies(all.map((other) => other.scenario)))
    parts.push(translate(names.language, `scenario.${column.scenario}`));
  return parts.join(" ");
}

function panelTitle(columns: readonly ComparisonColumn[], names: Names): string {
  return [...new Set(columns.map((column) => names.indicator(column.indicatorId)))].join(
    names.language === "en" ? ", " : "、",
  );
}

function titleOf(columns: readonly ComparisonColumn[], names: Names): string {
  const all = [...new Set(columns.map((column) => column.indicatorId))].map((id) => names.indicator(id));
  const scenarios = new Set(columns.map((column) => column.scenario));
  const only = [...scenarios][0];
  const suffix =
    scenarios.size === 1 && only !== undefined && only !== "actual"
      ? names.language === "en"
        ? ` (${translate(names.language, `scenario.${only}`)})`
        : `（${translate(names.language, `scenario.${only}`)}）`
      : "";
  if (all.length === 0) return translate(names.language, "charts.empty");
  if (all.length <= 3) return all.join(names.language === "en" ? ", " : "、") + suffix;
  const count = names.language === "en" ? all.length - 1 : all.length;
  return translate(names.language, "charts.several", { first: all[0] ?? "", count }) + suffix;
}

function subtitleOf(
  { columns, notes }: ComparisonResult,
  panels: readonly ChartPanel[],
  names: Names,
): string {
  const { language } = names;
  const differ = notes.some((note) => note.code === "note.period" || note.code === "note.periodLength");
  const asked = [...new Set(columns.map((column) => column.period))];
  const usual = [...new Set(columns.flatMap((column) => column.usualPeriod ?? []))];
  const parts: string[] = [];
  if (asked.includes(null))
    parts.push(
      usual.length !== 1
        ? translate(language, "charts.latest")
        : differ
          ? translate(language, "charts.mostlyPeriod", { period: names.period(usual[0] ?? "") })
          : names.period(usual[0] ?? ""),
    );
  else if (usual.length <= 4)
    parts.push(usual.map((period) => names.period(period)).join(language === "en" ? ", " : "、"));
  else parts.push(`${names.period(usual[0] ?? "")} … ${names.period(usual.at(-1) ?? "")}`);
  const only = panels.length === 1 ? panels[0] : undefined;
  if (only?.unit) parts.push(translate(language, "charts.unit", { unit: only.unit }));
  return parts.join(language === "en" ? " · " : "　");
}
