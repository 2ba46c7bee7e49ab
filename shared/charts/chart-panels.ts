/**
 * How the columns of a comparison become panels and groups of bars. Columns that share a measure and a unit share a panel
 * and its axis, so 万 and 亿 never meet on one; different things that are counted (个, 幢) never share one.
 *
 * A group of bars is an area and its bars are the columns; where one area, or few areas, have many columns (a series of
 * years, the quarters, the stages of one new town), a group is a column and its bars are the areas. A scenario that an
 * area has no figure in takes no room; a gap is drawn where it has none at all.
 */
import type { ComparisonCell, ComparisonColumn, ComparisonResult } from "../comparison/result.ts";
import { translate } from "../i18n/translate.ts";
import { convert, findUnit } from "../model/unit.ts";
import type { ChartMark, ChartPanel, ChartSeries } from "./chart-spec.ts";
import { noteMarks, notesOf } from "./footnotes.ts";
import type { Names } from "./names.ts";
import { printedValue } from "./printed-value.ts";

/** More bars than this in one group cannot be told apart. */
const mostBars = 4;

/** Columns of one indicator and period, one a scenario. */
interface Topic {
  indicatorId: string;
  columns: number[];
}

/** The panels of a comparison; `order`: its rows in the order of the chart. */
export function panelsOf(result: ComparisonResult, order: readonly number[], names: Names): ChartPanel[] {
  return groupColumns(result.columns, order.length).map((columns) => panelOf(result, columns, order, names));
}

/** What two columns must share to share an axis: the measure; where things are counted, the very word. */
function axisKey(column: ComparisonColumn): string {
  const unit = findUnit(column.unit);
  if (!unit) return column.unit;
  return unit.baseUnit === "count" ? column.unit.replace(/^[十百千万亿]+/, "") || "个" : unit.baseUnit;
}

function groupColumns(columns: readonly ComparisonColumn[], areaCount: number): number[][] {
  const groups = new Map<string, number[]>();
  for (const [c, column] of columns.entries()) {
    const key = axisKey(column);
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  return [...groups.values()].flatMap((group) => {
    const topics = topicsOf(group, columns);
    const indicators = [...new Set(topics.map((topic) => topic.indicatorId))];
    if (topics.length <= mostBars || indicators.length < 2 || runsAlongTopics(topics.length, areaCount))
      return [group];
    return indicators.map((id) => group.filter((c) => columns[c]?.indicatorId === id));
  });
}

const topicKey = (column: ComparisonColumn) => `${column.indicatorId}\u0000${column.period ?? ""}`;

function topicsOf(group: readonly number[], columns: readonly ComparisonColumn[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const c of group) {
    const column = columns[c];
    if (!column) continue;
    const topic = topics.get(topicKey(column));
    if (topic) topic.columns.push(c);
    else topics.set(topicKey(column), { indicatorId: column.indicatorId, columns: [c] });
  }
  return [...topics.values()];
}

/** Whether groups are topics and bars are areas. */
const runsAlongTopics = (topics: number, areas: number) =>
  topics > 1 && (areas === 1 || (areas <= mostBars && topics > areas));

function panelOf(
  result: ComparisonResult,
  group: readonly number[],
  order: readonly number[],
  names: Names,
): ChartPanel {
  const columns = group.map((c) => result.columns[c]!);
  const topics = topicsOf(group, result.columns);
  const unit = unitOfPanel(columns);
  const toMark = markMaker(result, unit, names);
  const shown = (r: number, topic: Topic, c: number) => isShown(result, r, topic, c);
  const base = { title: panelTitle(columns, names), unit: names.unit(unit) };
  if (runsAlongTopics(topics.length, order.length)) {
    const scenarios = [...new Set(columns.map((column) => column.scenario))];
    return {
      ...base,
      tones: 1,
      categories: topics.map((topic) => ({
        id: topic.columns.join(","),
        label: columnLabel(result.columns[topic.columns[0]!]!, columns, names, false),
        noteMarks: noteMarks(topic.columns.flatMap((c) => result.columns[c]?.notes ?? [])),
      })),
      series: order.flatMap((r) =>
        scenarios.flatMap((scenario): ChartSeries[] => {
          const marks = topics.map((topic) => {
            const c = topic.columns.find((one) => result.columns[one]?.scenario === scenario);
            if (c !== undefined && result.cells[r]?.[c]?.value !== null) return toMark(r, c);
            // A gap stands with the first scenario, so that a series of nothing but gaps needs no bar of its own.
            const [first] = topic.columns;
            const isGap = scenario === scenarios[0] && first !== undefined && shown(r, topic, first);
            return isGap && result.cells[r]?.[first]?.value === null ? toMark(r, first) : null;
          });
          if (marks.every((mark) => mark === null)) return [];
          const parts = [order.length > 1 ? names.area(result.areaIds[r]!) : ""];
          if (scenarios.length > 1) parts.push(translate(names.language, `scenario.${scenario}`));
          return [
            {
              label: parts.filter(Boolean).join(" "),
              scenario,
              tone: 0,
              colour: result.areaColours[r] ?? 0,
              noteMarks: noteMarks(result.areaNotes[r] ?? []),
              marks,
            },
          ];
        }),
      ),
    };
  }
  const tones = tonesOf(columns);
  return {
    ...base,
    tones: Math.max(1, ...tones.map((tone) => tone + 1)),
    categories: order.map((r) => ({
      id: result.areaIds[r]!,
      label: names.area(result.areaIds[r]!),
      noteMarks: noteMarks(result.areaNotes[r] ?? []),
    })),
    series: topics.flatMap((topic) =>
      topic.columns.map((c): ChartSeries => {
        const column = result.columns[c]!;
        return {
          label: columnLabel(column, columns, names, true),
          scenario: column.scenario,
          tone: tones[group.indexOf(c)] ?? 0,
          colour: null,
          noteMarks: noteMarks(column.notes),
          marks: order.map((r) => (shown(r, topic, c) ? toMark(r, c) : null)),
        };
      }),
    ),
  };
}

/** A value always; a gap only once for a topic, and only where no scenario of it has a value. */
function isShown(result: ComparisonResult, r: number, topic: Topic, c: number): boolean {
  const hasValue = (one: number) => result.cells[r]?.[one]?.value !== null;
  return hasValue(c) || (c === topic.columns[0] && !topic.columns.some(hasValue));
}

function markMaker(result: ComparisonResult, unit: string, names: Names) {
  const values = result.cells.flat().filter((cell) => cell.value !== null);
  const someDraft = values.some((cell) => cell.reviewState === "entered");
  const allDraft = values.every((cell) => cell.reviewState === "entered");
  const textOf = new Map(notesOf(result, names).map((note) => [note.number, note.text]));
  return (r: number, c: number): ChartMark => {
    const cell = result.cells[r]![c]!;
    const from = result.columns[c]!.unit;
    const shift = shiftTo(from, unit);
    return {
      areaId: cell.areaId,
      colour: result.areaColours[r] ?? r,
      observationId: cell.observationId,
      value: shift(cell.value),
      low: shift(cell.low),
      high: shift(cell.high),
      bound: cell.bound,
      label:
        cell.value === null
          ? translate(names.language, `charts.missing.${cell.missing ?? "no_observation"}`)
          : printedValue(inUnitOf(cell, from, unit), names.language),
      draft: someDraft && !allDraft && cell.reviewState === "entered",
      place: placeOf(cell, names),
      asReported: cell.asReported,
      period: cell.period,
      noteMarks: noteMarks(cell.notes),
      remarks: cell.notes.flatMap((number) => textOf.get(number) ?? []),
    };
  };
}

function placeOf({ rank }: ComparisonCell, { language }: Names): string {
  if (!rank || rank.of < 2) return "";
  return translate(language, rank.best === rank.worst ? "grade.rank.sure" : "grade.rank.range", rank);
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
  const periods = [...new Set(columns.map((column) => column.period ?? ""))].sort();
  const indicators = [...new Set(columns.map((column) => column.indicatorId))];
  return columns.map((column) => {
    const period = periods.length - 1 - periods.indexOf(column.period ?? "");
    return indicators.indexOf(column.indicatorId) * periods.length + period;
  });
}

const varies = (values: readonly unknown[]) => new Set(values).size > 1;

function columnLabel(
  column: ComparisonColumn,
  all: readonly ComparisonColumn[],
  names: Names,
  withScenario: boolean,
): string {
  const parts: string[] = [];
  if (varies(all.map((other) => other.indicatorId))) parts.push(names.indicator(column.indicatorId));
  if (column.usualPeriod !== null && varies(all.map((other) => other.usualPeriod)))
    parts.push(names.period(column.usualPeriod));
  if (withScenario && varies(all.map((other) => other.scenario)))
    parts.push(translate(names.language, `scenario.${column.scenario}`));
  return parts.join(" ");
}

const panelTitle = (columns: readonly ComparisonColumn[], names: Names) =>
  [...new Set(columns.map((column) => names.indicator(column.indicatorId)))].join(
    names.language === "en" ? ", " : "、",
  );
