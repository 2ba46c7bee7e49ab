/**
 * Brings periods together where a comparison asks for it (`spec.alignment`, `spec.addQuarters`); each step is said by a
 * remark.
 *
 * - nearest: where the period asked for has no value, the nearest one whose end lies within so many months in the chosen
 *   direction; what accrues over time only from a period of the same length. Of two as near, the earlier.
 * - latest_common: where no period is asked for, of each indicator the latest that every area with figures has.
 * - year_to_date: flows of each year from January to the latest month that all areas have in all years asked for.
 * - quarters: a year of a flow that may be added, out of all four of its quarters; three are not a year.
 */
import type { Observation } from "../model/observation.ts";
import { sumOf } from "./derived.ts";
import { type Choice, type DraftCell, type DraftColumn, fillerOf, isFilled } from "./fill.ts";
import { lengthInDays, span } from "./matching.ts";
import { breakdownKey } from "./selection.ts";
import type { ComparisonSpec } from "./spec.ts";
import { sourcesOf } from "./standing.ts";

export type AlignedBy = Pick<ComparisonSpec, "alignment" | "addQuarters">;
type Filler = (figures: readonly Observation[]) => DraftCell;

/** As `fillerOf`, and where that finds no value, by what the comparison allows. */
export function alignedFillerOf(column: DraftColumn, choice: Choice, by: AlignedBy): Filler {
  const plain = fillerOf(column, choice);
  const { period } = column;
  if (period === null || (by.addQuarters !== true && by.alignment?.rule !== "nearest")) return plain;
  return (figures) => {
    const own = plain(figures);
    if (isFilled(own)) return own;
    const added = by.addQuarters === true ? fromQuarters(column, period, choice, figures) : undefined;
    return added ?? nearest(column, period, choice, by, figures) ?? own;
  };
}

/** Months from year 0 to the month that a day lies in. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function nearest(
  column: DraftColumn,
  asked: string,
  choice: Choice,
  { alignment }: AlignedBy,
  figures: readonly Observation[],
): DraftCell | undefined {
  const wanted = span(asked).end;
  if (alignment?.rule !== "nearest" || wanted === null) return undefined;
  const { months, direction } = alignment;
  const length = lengthInDays(asked);
  const distances = new Map<string, number>();
  for (const { period, accumulation, value } of figures) {
    const { end } = span(period);
    if (value === null || end === null) continue;
    const accrues = accumulation === "flow" || accumulation === "cumulative";
    const own = lengthInDays(period);
    if (accrues && (own === null || length === null ? own !== length : Math.abs(own - length) > 3)) continue;
    const after = monthOf(end) - monthOf(wanted);
    if (Math.abs(after) > months || (direction === "before" ? after > 0 : direction === "after" && after < 0))
      continue;
    // Of two as near, the earlier comes first.
    distances.set(period, Math.abs(after) + (after > 0 ? 0.5 : 0));
  }
  for (const [period] of [...distances].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))) {
    const cell = fillerOf({ ...column, period }, choice)(figures);
    if (isFilled(cell)) return { ...cell, remarks: [{ code: "note.align.nearest", params: { months } }] };
  }
  return undefined;
}

function fromQuarters(
  column: DraftColumn,
  year: string,
  choice: Choice,
  figures: readonly Observation[],
): DraftCell | undefined {
  const { indicator } = column;
  const addable = indicator.additive && indicator.measure === "level";
  if (!/^\d{4}$/.test(year) || !addable) return undefined;
  const quarters = [1, 2, 3, 4].map((n) => fillerOf({ ...column, period: `${year}-Q${n}` }, choice)(figures));
  const parts = quarters.filter(isFilled);
  const unlike = new Set(parts.map(({ selection: { figure } }) => breakdownKey(figure.breakdown))).size > 1;
  if (parts.length < 4 || unlike) return undefined;
  if (parts.some(({ selection: { figure } }) => figure.accumulation !== "flow")) return undefined;
  const { figure, inUnit } = sumOf(
    parts.map(({ selection, inUnit }) => ({ figure: selection.figure, inUnit })),
    column.unit,
  );
  return {
    selection: {
      figure: { ...figure, period: year },
      alternatives: [],
      decidedBy: parts.find((part) => part.selection.decidedBy)?.selection.decidedBy ?? null,
      conflicts: parts.reduce((count, part) => count + part.selection.conflicts, 0),
      confirmations: Math.min(...parts.map((part) => part.selection.confirmations)),
      passedOver: null,
    },
    inUnit,
    otherPeriod: null,
    origin: {
      how: "sum_quarters",
      areaIds: [figure.areaId],
      observationIds: parts.map((part) => part.selection.figure.id),
    },
    sourceIds: sourcesOf(parts),
    remarks: [{ code: "note.sum.quarters", params: {} }],
  };
}

/** Figures of one indicator and scenario by area; rows that have none are not waited for. */
export type FiguresOf = (areaId: string, column: DraftColumn) => readonly Observation[];

/** The columns with the periods that the alignment gives them; two that come to the same are one. */
export function alignedColumns(
  columns: readonly DraftColumn[],
  areaIds: readonly string[],
  alignment: ComparisonSpec["alignment"],
  figuresOf: FiguresOf,
): DraftColumn[] {
  if (alignment?.rule !== "latest_common" && alignment?.rule !== "year_to_date") return [...columns];
  const stated = (column: DraftColumn) =>
    areaIds
      .map((id) => figuresOf(id, column).filter((figure) => figure.entity === null && figure.value !== null))
      .filter((figures) => figures.length > 0);
  const aligned = columns.map((column) =>
    alignment.rule === "latest_common"
      ? latestCommon(column, stated(column))
      : yearToDate(
          column,
          columns.filter((one) => one.indicator === column.indicator && one.scenario === column.scenario),
          stated(column),
        ),
  );
  const seen = new Set<string>();
  return aligned.filter(({ indicator, period, scenario }) => {
    const key = `${indicator.id}|${period}|${scenario}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A stock is of its last day, whatever period it is written under. */
const timeOf = ({ period, accumulation }: Observation) => {
  const { start, end } = span(period);
  return accumulation === "stock" ? `${end}` : `${start}/${end}`;
};

function latestCommon(column: DraftColumn, rows: readonly (readonly Observation[])[]): DraftColumn {
  if (column.period !== null || rows.length < 2) return column;
  const [first = [], ...others] = rows;
  const times = others.map((figures) => new Set(figures.map(timeOf)));
  const common = first
    .filter((figure) => times.every((set) => set.has(timeOf(figure))))
    .map((figure) => figure.period)
    .sort((a, b) => {
      const [x, y] = [span(a).end ?? "", span(b).end ?? ""];
      return x === y ? (lengthInDays(b) ?? 0) - (lengthInDays(a) ?? 0) : x < y ? 1 : -1;
    })[0];
  return common === undefined
    ? { ...column, remark: { code: "note.align.noCommon", params: {} } }
    : { ...column, period: common, remark: { code: "note.align.latestCommon", params: { period: common } } };
}

/** 2023 to September as a period: `2023-Q1/2023-Q3`; a whole number of quarters is written in quarters. */
export function yearToDatePeriod(year: string, month: number): string {
  if (month === 12) return year;
  if (month === 6) return `${year}-H1`;
  if (month === 3) return `${year}-Q1`;
  if (month === 9) return `${year}-Q1/${year}-Q3`;
  const two = String(month).padStart(2, "0");
  return month === 1 ? `${year}-01` : `${year}-01/${year}-${two}`;
}

/** Year and last month of a period that runs from January. */
function runningMonth({ period, accumulation }: Observation): { year: string; month: number } | undefined {
  const { start, end } = span(period);
  if (accumulation !== "flow" || start === null || end === null) return undefined;
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end.startsWith(year)
    ? { year, month: Number(end.slice(5, 7)) }
    : undefined;
}

function yearToDate(
  column: DraftColumn,
  siblings: readonly DraftColumn[],
  rows: readonly (readonly Observation[])[],
): DraftColumn {
  const months = rows.map((figures) => {
    const ofYear = new Map<string, Set<number>>();
    for (const figure of figures) {
      const running = runningMonth(figure);
      if (running) ofYear.set(running.year, (ofYear.get(running.year) ?? new Set()).add(running.month));
    }
    return ofYear;
  });
  const common = (years: readonly string[]): number | undefined => {
    const sets = months.flatMap((ofYear) => years.flatMap((year) => ofYear.get(year) ?? []));
    return [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].find(
      (month) => sets.length > 0 && sets.every((set) => set.has(month)),
    );
  };
  const yearOf = (period: string | null) => (period === null ? undefined : span(period).end?.slice(0, 4));
  const aligned = (year: string, month: number): DraftColumn => {
    const period = yearToDatePeriod(year, month);
    if (period === column.period) return column;
    return { ...column, period, remark: { code: "note.align.yearToDate", params: { period } } };
  };
  const year = yearOf(column.period);
  if (year !== undefined) {
    const month = common([...new Set(siblings.flatMap((one) => yearOf(one.period) ?? []))]);
    if (month !== undefined) return aligned(year, month);
  } else if (column.period === null) {
    const reporting = months.filter((ofYear) => ofYear.size > 0);
    const years = [...new Set(reporting.flatMap((ofYear) => [...ofYear.keys()]))].sort().reverse();
    for (const one of years) {
      const month = reporting.every((ofYear) => ofYear.has(one)) ? common([one]) : undefined;
      if (month !== undefined) return aligned(one, month);
    }
  }
  const accrues = rows.some((figures) => figures.some((figure) => figure.accumulation === "flow"));
  return accrues ? { ...column, remark: { code: "note.align.noYearToDate", params: {} } } : column;
}
