/**
 * Lays figures side by side: areas × (indicator, period, scenario). Pure: the same spec and facts give the same result,
 * whatever the order of the facts. Which figure stands in a cell: `selection.ts`; which period fits: `matching.ts`; what
 * is said of it: `remarks.ts` and `numbering.ts`. A grade of comparability can be read off the notes of two cells.
 */
import type { Accumulation } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import type { Source } from "../model/source.ts";
import { alignedColumns, alignedFillerOf, type FiguresOf } from "./align.ts";
import { gradeGroups } from "./comparability.ts";
import { comparedGroups, pairContext } from "./compared-groups.ts";
import type { DraftCell, DraftColumn } from "./fill.ts";
import { automaticUnit } from "./in-unit.ts";
import { constantGround, isTogether, partsOf } from "./lineage.ts";
import { mostFrequent } from "./matching.ts";
import { neededFacts } from "./needed-facts.ts";
import { normalisedCell, normalisedUnit, residentsId } from "./normalise.ts";
import { numberNotes, type Remark } from "./numbering.ts";
import { type RankRange, ranks, type Spanned } from "./ranking.ts";
import { remarksOnAreas, remarksOnGap, remarksOnValue } from "./remarks.ts";
import type { ComparisonCell, ComparisonColumn, ComparisonResult } from "./result.ts";
import type { ComparisonSpec } from "./spec.ts";
import { groupArea, needsLineage, type OwnFill, sourcesOf, standingCell } from "./standing.ts";
import { surenessOf } from "./sureness.ts";

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

/** Computes a comparison. Areas and indicators of the spec that the facts do not know are left out. */
export function compare(spec: ComparisonSpec, facts: ComparisonFacts): ComparisonResult {
  const areas = areasWithGroups(spec, facts.areas);
  const lineage = { areas, changes: facts.changes };
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
  const asked = [...new Set(spec.areaIds)].filter((id) => areas.has(id));
  const areaIds =
    spec.boundary === "constant"
      ? [...new Set(asked.map((id) => constantGround(id, spec.periods, lineage) ?? id))]
      : asked;
  const sourceDates = new Map(facts.sources.map((source) => [source.id, source.date ?? ""]));

  const needed = new Set(neededFacts(spec, facts).areaIds);
  const ordered = facts.observations
    .filter((figure) => needed.has(figure.areaId))
    .sort((a, b) => a.id - b.id);
  const byIndicator = Map.groupBy(ordered, (figure) => figure.indicatorId);

  const unitOf = (indicator: Indicator) => {
    const wanted = spec.units[indicator.id] ?? indicator.unit;
    return wanted === "auto"
      ? automaticUnit(byIndicator.get(indicator.id) ?? [], indicator.baseUnit, indicator.unit)
      : wanted;
  };
  const byArea = new Map(
    [...byIndicator].map(([id, figures]) => [id, Map.groupBy(figures, (figure) => figure.areaId)]),
  );
  const figuresOf = (areaId: string, { indicator, scenario }: DraftColumn) =>
    (byArea.get(indicator.id)?.get(areaId) ?? []).filter((figure) => figure.scenario === scenario);
  const drafts = alignedColumns(
    layColumns(spec, indicators).map((column) => ({ ...column, unit: unitOf(column.indicator) })),
    areaIds.flatMap(partsOf),
    spec.alignment,
    figuresOf,
  );
  const fill = ownFill(spec, sourceDates, figuresOf);
  const cellOf: OwnFill = (areaId, column) =>
    needsLineage(areaId, spec)
      ? standingCell(areaId, column, spec.boundary, fill, lineage)
      : fill(areaId, column);
  const grid = areaIds.map((areaId) => drafts.map((column) => cellOf(areaId, column)));
  const kept = keepColumns(drafts, grid);
  const by = spec.normalise;
  const context = { areas, residents: indicators.get(residentsId), cellOf };
  const rows = grid.map((row, r) =>
    kept.map((c) => (by ? normalisedCell(areaIds[r]!, drafts[c]!, row[c]!, by, context) : row[c]!)),
  );
  const columns = kept.map((c) => {
    const column = drafts[c]!;
    return by ? { ...column, unit: normalisedUnit(column.unit, by) } : column;
  });

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
  const onAreas = remarksOnAreas(areaIds, areas, facts.changes);
  for (const id of asked)
    if (!areaIds.includes(id)) {
      const ground = areaIds.indexOf(constantGround(id, spec.periods, lineage) ?? id);
      onAreas[ground]?.push({ code: "note.ground", params: { areaId: id } });
    }
  const numbered = numberNotes(remarked, onAreas);

  const spans = columns.map((_, c) => rows.map((row) => spannedOf(row[c])));
  const places = columns.map((column, c) =>
    ranks(spans[c] ?? [], column.indicator.direction === "lower_better"),
  );
  const cells = rows.map((row, r) =>
    row.map((cell, c) =>
      toCell(areaIds[r]!, columns[c]!, cell, numbered.cells[r]?.[c] ?? [], places[c]?.[r] ?? null),
    ),
  );
  const offered = groupsOffered(rows);
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
        sureness: surenessOf(spans[c] ?? []),
        notes: numbered.columns[c] ?? [],
      }),
    ),
    cells,
    notes: numbered.notes,
    grade: gradeGroups(
      comparedGroups(
        rows,
        columns,
        areaIds.map((id) => areas.get(id)!),
      ),
      pairContext(areaIds, areas, facts.changes),
    ),
    ...(offered.length > 0 ? { groups: offered } : {}),
    sourceIds: [...new Set(rows.flatMap(sourcesOf))],
  };
}

/** The areas, and the groups of them that the spec asks for. */
function areasWithGroups(
  spec: ComparisonSpec,
  given: readonly ReferenceArea[],
): ReadonlyMap<string, ReferenceArea> {
  const areas = new Map(given.map((area) => [area.id, area]));
  for (const id of spec.areaIds) {
    const group = isTogether(id) ? groupArea(id, areas) : undefined;
    if (group) areas.set(id, group);
  }
  return areas;
}

/** Fills cells with the own figures of areas; a column is prepared once. */
function ownFill(
  spec: ComparisonSpec,
  sourceDates: ReadonlyMap<number, string>,
  figuresOf: FiguresOf,
): OwnFill {
  const choice = { chosen: new Set(spec.chosen), breakdown: spec.breakdown, sourceDates };
  const fillers = new Map<DraftColumn, ReturnType<typeof alignedFillerOf>>();
  return (areaId, column) => {
    let filler = fillers.get(column);
    if (!filler) {
      filler = alignedFillerOf(column, choice, spec);
      fillers.set(column, filler);
    }
    return filler(figuresOf(areaId, column));
  };
}

/** Groups of areas that can be followed where one of the areas alone cannot. */
const groupsOffered = (rows: readonly DraftCell[][]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      row.flatMap(({ refusal }) =>
        refusal?.code === "note.missing.onlyGroup" ? String(refusal.params["areaIds"]) : [],
      ),
    ),
  ),
];

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
  if (cell.refusal) return [cell.refusal];
  if (figure && cell.inUnit) {
    const ownRemarks = remarksOnValue({
      area: cell.area ?? area,
      figure,
      selection,
      unit: column.unit,
      converted: cell.inUnit.converted,
      usualPeriod: usual.period,
      usualAccumulation: usual.accumulation,
    });
    return [...(column.remark ? [column.remark] : []), ...(cell.remarks ?? []), ...ownRemarks];
  }
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

function toCell(
  areaId: string,
  column: DraftColumn,
  cell: DraftCell,
  notes: number[],
  rank: RankRange | null,
): ComparisonCell {
  const { figure, alternatives } = cell.selection;
  const shown = cell.inUnit;
  return {
    areaId,
    indicatorId: column.indicator.id,
    period: figure?.period ?? column.period,
    scenario: column.scenario,
    observationId: isSum(cell) ? null : (figure?.id ?? null),
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
    ...(cell.origin ? { from: cell.origin } : {}),
    ...(cell.divisorIds ? { divisorIds: cell.divisorIds } : {}),
    alternatives: alternatives.map((other) => other.id),
    rank,
    notes,
  };
}

const isSum = ({ origin }: DraftCell) => origin !== undefined && origin.how !== "other_area";

const spannedOf = (cell: DraftCell | undefined): Spanned | null =>
  cell?.inUnit && cell.selection.figure ? { ...cell.inUnit, bound: cell.selection.figure.bound } : null;

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
