/**
 * Lays figures side by side: areas × (indicator, period, scenario). Pure: the same spec and facts give the same result,
 * whatever the order of the facts. Which figure stands in a cell: `selection.ts`; which period fits: `matching.ts`; what
 * is said of it: `remarks.ts` and `numbering.ts`. A grade of comparability can be read off the notes of two cells.
 */
import type { Accumulation, Scenario } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import type { Source } from "../model/source.ts";
import { type ComparedFigure, gradeGroups } from "./comparability.ts";
import { automaticUnit, type FigureInUnit, inUnit } from "./in-unit.ts";
import { latestPeriod, matchPeriod, mostFrequent } from "./matching.ts";
import { numberNotes, type Remark } from "./numbering.ts";
import { ranks, type Spanned } from "./ranking.ts";
import { ancestors, remarksOnAreas, remarksOnGap, remarksOnValue } from "./remarks.ts";
import type { ComparisonCell, ComparisonColumn, ComparisonResult } from "./result.ts";
import { type Selection, selectFigure } from "./selection.ts";
import type { ComparisonSpec } from "./spec.ts";

/** What a comparison is made from. Facts that the spec does not ask for are ignored. */
export interface ComparisonFacts {
  observations: readonly Observation[];
  areas: readonly ReferenceArea[];
  changes: readonly AreaChange[];
  indicators: readonly Indicator[];
  sources: readonly Pick<Source, "id" | "date">[];
  /** Area → its colour in the workbook; areas without one are counted on from the others. */
  areaColours?: ReadonlyMap<string, number>;
}

interface DraftColumn {
  indicator: Indicator;
  period: string | null;
  scenario: Scenario;
  unit: string;
}
interface DraftCell {
  selection: Selection;
  inUnit: FigureInUnit | undefined;
  /** The latest period with a figure where the one asked for has none. */
  otherPeriod: string | null;
}

const keyOf = (areaId: string, indicatorId: string, scenario: string) =>
  `${areaId}\u0000${indicatorId}\u0000${scenario}`;

/** Computes a comparison. Areas and indicators of the spec that the facts do not know are left out. */
export function compare(spec: ComparisonSpec, facts: ComparisonFacts): ComparisonResult {
  const areas = new Map(facts.areas.map((area) => [area.id, area]));
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
  const areaIds = [...new Set(spec.areaIds)].filter((id) => areas.has(id));
  const sourceDates = new Map(facts.sources.map((source) => [source.id, source.date ?? ""]));
  const chosen = new Set(spec.chosen);

  const byKey = new Map<string, Observation[]>();
  const byIndicator = new Map<string, Observation[]>();
  const asked = new Set(areaIds);
  for (const figure of [...facts.observations].sort((a, b) => a.id - b.id)) {
    if (!asked.has(figure.areaId)) continue;
    push(byKey, keyOf(figure.areaId, figure.indicatorId, figure.scenario), figure);
    push(byIndicator, figure.indicatorId, figure);
  }

  const unitOf = (indicator: Indicator) => {
    const wanted = spec.units[indicator.id] ?? indicator.unit;
    return wanted === "auto"
      ? automaticUnit(byIndicator.get(indicator.id) ?? [], indicator.baseUnit, indicator.unit)
      : wanted;
  };
  const drafts = layColumns(spec, indicators).map((column) => ({
    ...column,
    unit: unitOf(column.indicator),
  }));
  const fill = (areaId: string, column: DraftColumn): DraftCell => {
    const figures = byKey.get(keyOf(areaId, column.indicator.id, column.scenario)) ?? [];
    const { period } = column;
    const request = {
      indicator: column.indicator,
      unit: column.unit,
      chosen,
      breakdown: spec.breakdown,
      sourceDates,
      isAsOf: (figure: Observation) => period !== null && matchPeriod(figure, period) === "as_of",
    };
    // A period that only has figures of parts or of companies must not hide an earlier one of the area itself.
    const usable = (figure: Observation) => figure.entity === null || chosen.has(figure.id);
    let selection: Selection;
    if (period === null) {
      let left = figures.filter(usable);
      selection = selectFigure([], request);
      let first: Selection | undefined;
      while (left.length > 0) {
        const latest = latestPeriod(left);
        selection = selectFigure(
          left.filter((figure) => figure.period === latest),
          request,
        );
        first ??= selection;
        if (selection.figure) break;
        left = left.filter((figure) => figure.period !== latest);
      }
      if (!selection.figure && first) selection = first;
    } else
      selection = selectFigure(
        figures.filter((figure) => matchPeriod(figure, period) !== null),
        request,
      );
    return {
      selection,
      inUnit: selection.figure ? inUnit(selection.figure, column.unit) : undefined,
      otherPeriod: latestPeriod(figures.filter((figure) => usable(figure) && figure.value !== null)),
    };
  };
  const grid = areaIds.map((areaId) => drafts.map((column) => fill(areaId, column)));
  const kept = keepColumns(drafts, grid);
  const columns = kept.map((c) => drafts[c]!);
  const rows = grid.map((row) => kept.map((c) => row[c]!));

  const usual = columns.map((column, c) =>
    usualOf(
      column,
      rows.map((row) => row[c]!),
    ),
  );
  const remarked = rows.map((row, r) =>
    row.map((cell, c) => ({
      hasValue: cell.inUnit !== undefined,
      remarks: remarksOn(cell, columns[c]!, usual[c]!, areas.get(areaIds[r]!)!, hasSibling(columns, row, c)),
    })),
  );
  const numbered = numberNotes(remarked, remarksOnAreas(areaIds, areas, facts.changes));

  const places = columns.map((column, c) =>
    ranks(
      rows.map((row) => spannedOf(row[c])),
      column.indicator.direction === "lower_better",
    ),
  );
  const cells = rows.map((row, r) =>
    row.map((cell, c): ComparisonCell => {
      const own = toCell(areaIds[r]!, columns[c]!, cell, numbered.cells[r]?.[c] ?? []);
      return { ...own, rank: places[c]?.[r] ?? null };
    }),
  );
  return {
    areaIds,
    areaNotes: numbered.rows,
    areaColours: coloursOf(areaIds, facts.areaColours ?? new Map()),
    columns: columns.map(
      (column, c): ComparisonColumn => ({
        indicatorId: column.indicator.id,
        period: column.period,
        scenario: column.scenario,
        unit: column.unit,
        usualPeriod: usual[c]?.period ?? null,
        notes: numbered.columns[c] ?? [],
      }),
    ),
    cells,
    notes: numbered.notes,
    grade: gradeGroups(groupsOf(rows, columns, areaIds, areas), {
      changes: facts.changes,
      alongTime: rows.length === 1,
      contains: (outer, inner) => ancestors(inner, areas).includes(outer),
    }),
    sourceIds: [
      ...new Set(
        cells.flatMap((row) => row.flatMap((cell) => (cell.sourceId === null ? [] : [cell.sourceId]))),
      ),
    ],
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Indicators × periods × scenarios; what `spec.columns` names runs slowest. */
function layColumns(
  spec: ComparisonSpec,
  indicators: ReadonlyMap<string, Indicator>,
): Omit<DraftColumn, "unit">[] {
  const asked = [...new Set(spec.indicatorIds)].flatMap((id) => indicators.get(id) ?? []);
  const periods: (string | null)[] = spec.periods.length ? [...new Set(spec.periods)] : [null];
  const scenarios = [...new Set(spec.scenarios)];
  return spec.columns === "indicator"
    ? asked.flatMap((indicator) =>
        periods.flatMap((period) => scenarios.map((scenario) => ({ indicator, period, scenario }))),
      )
    : periods.flatMap((period) =>
        asked.flatMap((indicator) => scenarios.map((scenario) => ({ indicator, period, scenario }))),
      );
}

/** Columns of a further scenario that nobody has a figure for are left out: a table full of "no target" says nothing. */
function keepColumns(columns: readonly DraftColumn[], grid: readonly DraftCell[][]): number[] {
  const isFilled = (c: number) => grid.some((row) => row[c]?.selection.figure);
  return columns.flatMap((column, c) => {
    const siblings = columns.flatMap((other, o) =>
      other.indicator === column.indicator && other.period === column.period ? [o] : [],
    );
    const keep = isFilled(c) || (siblings[0] === c && !siblings.some(isFilled));
    return keep ? [c] : [];
  });
}

interface Usual {
  period: string | null;
  accumulation: Accumulation | null;
}

function usualOf(column: DraftColumn, cells: readonly DraftCell[]): Usual {
  const figures = cells.flatMap((cell) =>
    cell.inUnit && cell.selection.figure ? [cell.selection.figure] : [],
  );
  return {
    period: column.period ?? mostFrequent(figures.map((figure) => figure.period)) ?? null,
    accumulation: mostFrequent(figures.flatMap((figure) => figure.accumulation ?? [])) ?? null,
  };
}

/** Whether another scenario of the same indicator and period has a figure in the row. */
const hasSibling = (columns: readonly DraftColumn[], row: readonly DraftCell[], c: number) =>
  columns.some(
    (other, o) =>
      o !== c &&
      other.indicator === columns[c]?.indicator &&
      other.period === columns[c]?.period &&
      row[o]?.inUnit !== undefined,
  );

function remarksOn(
  cell: DraftCell,
  column: DraftColumn,
  usual: Usual,
  area: ReferenceArea,
  hasOtherScenario: boolean,
): Remark[] {
  const { selection } = cell;
  const figure = selection.figure;
  if (figure && cell.inUnit)
    return remarksOnValue({
      area,
      figure,
      selection,
      unit: column.unit,
      converted: cell.inUnit.converted,
      usualPeriod: usual.period,
      usualAccumulation: usual.accumulation,
    });
  // Where a result stands, a goal that was never set is no gap worth a note, and the other way round.
  if (hasOtherScenario && !figure && cell.selection.passedOver === null) return [];
  // Chosen by hand, yet in a unit without a way to the column's.
  const unconvertible = figure && figure.value !== null;
  return remarksOnGap(
    figure?.missingReason ?? "no_observation",
    unconvertible ? { ...selection, passedOver: "unit", alternatives: [figure] } : selection,
    column.period === null ? null : cell.otherPeriod,
  );
}

function toCell(areaId: string, column: DraftColumn, cell: DraftCell, notes: number[]): ComparisonCell {
  const { figure, alternatives } = cell.selection;
  const shown = cell.inUnit;
  return {
    areaId,
    indicatorId: column.indicator.id,
    period: figure?.period ?? column.period,
    scenario: column.scenario,
    observationId: figure?.id ?? null,
    value: shown?.value ?? null,
    valueHigh: shown?.valueHigh ?? null,
    valueText: shown?.valueText ?? null,
    valueHighText: shown?.valueHighText ?? null,
    low: shown?.low ?? null,
    high: shown?.high ?? null,
    bound: shown ? (figure?.bound ?? null) : null,
    reviewState: figure?.reviewState ?? null,
    asReported: figure?.asReported ?? "",
    sourceId: figure?.sourceId ?? null,
    missing: shown ? null : (figure?.missingReason ?? "no_observation"),
    alternatives: alternatives.map((other) => other.id),
    notes,
  };
}

const spannedOf = (cell: DraftCell | undefined): Spanned | null =>
  cell?.inUnit && cell.selection.figure ? { ...cell.inUnit, bound: cell.selection.figure.bound } : null;

/**
 * What is set against one another, and so graded: the areas of each column; with a single area its figures of one
 * indicator and scenario over time. A goal beside its own result is meant to differ.
 */
function groupsOf(
  rows: readonly DraftCell[][],
  columns: readonly DraftColumn[],
  areaIds: readonly string[],
  areas: ReadonlyMap<string, ReferenceArea>,
): ComparedFigure[][] {
  const comparedOf = (r: number, c: number): ComparedFigure[] => {
    const cell = rows[r]?.[c];
    const area = areas.get(areaIds[r] ?? "");
    const indicator = columns[c]?.indicator;
    const { figure, conflicts, confirmations } = cell?.selection ?? {};
    if (!cell?.inUnit || !figure || !area || !indicator) return [];
    return [{ figure, area, indicator, conflicts: conflicts ?? 0, confirmations: confirmations ?? 0 }];
  };
  if (rows.length > 1) return columns.map((_, c) => rows.flatMap((_row, r) => comparedOf(r, c)));
  const series = new Map<string, ComparedFigure[]>();
  for (const [c, column] of columns.entries())
    for (const figure of comparedOf(0, c)) push(series, `${column.indicator.id}|${column.scenario}`, figure);
  return [...series.values()];
}

/** The workbook's colours; areas that have none yet take the next free ones. */
function coloursOf(areaIds: readonly string[], known: ReadonlyMap<string, number>): number[] {
  const taken = new Set(areaIds.flatMap((id) => known.get(id) ?? []));
  let next = 0;
  return areaIds.map((id) => {
    const own = known.get(id);
    if (own !== undefined) return own;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  });
}
