/** From a comparison to its chart: order, panels (`chart-panels.ts`), titles, notes, source line and alternative text. */
import type { ComparisonColumn, ComparisonResult } from "../comparison/result.ts";
import type { ComparisonSpec } from "../comparison/spec.ts";
import { translate } from "../i18n/translate.ts";
import { comparePeriods } from "../model/time-period.ts";
import { altText } from "./alt-text.ts";
import { panelsOf } from "./chart-panels.ts";
import type { ChartPanel, ChartSpec } from "./chart-spec.ts";
import { gradeSentence, notesOf, notesParagraph, sourceLine } from "./footnotes.ts";
import type { Names } from "./names.ts";

/** With more areas than this colours would no longer tell them apart. */
const mostColours = 6;

/** The chart of a comparison. */
export function comparisonChart(result: ComparisonResult, spec: ComparisonSpec, names: Names): ChartSpec {
  const order = orderOf(result, spec, names);
  const panels = result.areaIds.length && result.columns.length ? panelsOf(result, order, names) : [];
  const chart: ChartSpec = {
    kind: "grouped_bar",
    language: names.language,
    title: spec.title || titleOf(result, names),
    subtitle: spec.subtitle || subtitleOf(result, panels, names),
    panels,
    areas: order.map((r) => ({ areaId: result.areaIds[r]!, label: names.area(result.areaIds[r]!) })),
    coloured: result.areaIds.length <= mostColours,
    direction: "auto",
    notes: [
      notesParagraph(notesOf(result, names), names.language),
      gradeSentence(result.grade, names.language),
    ]
      .filter(Boolean)
      .join("\n"),
    source: sourceLine(result.sourceIds, names),
    grade: result.grade ? translate(names.language, "grade.badge", { grade: result.grade.grade }) : null,
    alt: "",
  };
  return { ...chart, alt: altText(chart) };
}

/** Rows in the order of the chart: as given, or by the first column that has a value, best first, gaps last. */
function orderOf(result: ComparisonResult, spec: ComparisonSpec, names: Names): number[] {
  const rows = result.areaIds.map((_, r) => r);
  const first = result.columns[0];
  if (spec.order === "given" || !first) return rows;
  const sign = names.isLowerBetter(first.indicatorId) ? 1 : -1;
  const keys = rows.map((r) => {
    const own = result.cells[r] ?? [];
    return own.find((cell) => cell.indicatorId === first.indicatorId && cell.value !== null)?.value ?? null;
  });
  return rows.sort((a, b) => {
    const left = keys[a] ?? null;
    const right = keys[b] ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    return sign * (left - right) || a - b;
  });
}

const listed = (words: readonly string[], names: Names) => words.join(names.language === "en" ? ", " : "、");

function titleOf({ columns, areaIds }: ComparisonResult, names: Names): string {
  const { language } = names;
  const all = [...new Set(columns.map((column) => column.indicatorId))].map((id) => names.indicator(id));
  if (all.length === 0) return translate(language, "charts.empty");
  const measures =
    all.length <= 3
      ? listed(all, names)
      : translate(language, "charts.several", {
          first: all[0] ?? "",
          count: language === "en" ? all.length - 1 : all.length,
        });
  const scenarios = new Set(columns.map((column) => column.scenario));
  const goal = !scenarios.has("actual") && scenarios.size === 1 ? [...scenarios][0] : undefined;
  const title = goal
    ? translate(language, "charts.title.scenario", {
        measures,
        scenario: translate(language, `scenario.${goal}`),
      })
    : measures;
  const [only] = areaIds;
  return areaIds.length === 1 && only !== undefined
    ? translate(language, "charts.title.area", { area: names.area(only), title })
    : title;
}

function subtitleOf(result: ComparisonResult, panels: readonly ChartPanel[], names: Names): string {
  const parts = [periodsOf(result, names)];
  const unit = panels.length === 1 ? panels[0]?.unit : "";
  if (unit) parts.push(translate(names.language, "charts.unit", { unit }));
  return parts.filter(Boolean).join(names.language === "en" ? " · " : "　");
}

function periodsOf({ columns, notes }: ComparisonResult, names: Names): string {
  const { language } = names;
  const usual = [...new Set(columns.flatMap((column: ComparisonColumn) => column.usualPeriod ?? []))].sort(
    comparePeriods,
  );
  const [first] = usual;
  if (first === undefined) return "";
  if (columns.some((column) => column.period === null)) {
    const differ = notes.some(({ code }) => code === "note.period" || code === "note.periodLength");
    if (usual.length > 1) return translate(language, "charts.latest");
    return differ
      ? translate(language, "charts.mostlyPeriod", { period: names.period(first) })
      : names.period(first);
  }
  return usual.length <= 4
    ? listed(
        usual.map((period) => names.period(period)),
        names,
      )
    : `${names.period(first)} … ${names.period(usual.at(-1) ?? "")}`;
}
