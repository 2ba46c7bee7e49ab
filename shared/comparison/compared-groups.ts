/**
 * What is set against one another in a comparison, and so graded: the areas of each column; with a single area its
 * figures of one indicator and scenario over time. A goal beside its own result is meant to differ.
 */
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import type { ComparedFigure, PairContext } from "./comparability.ts";
import type { DraftCell, DraftColumn } from "./fill.ts";
import { ancestors } from "./remarks.ts";

/** `rows` as `areas`, their cells as `columns`. */
export function comparedGroups(
  rows: readonly DraftCell[][],
  columns: readonly DraftColumn[],
  areas: readonly ReferenceArea[],
): ComparedFigure[][] {
  const comparedOf = (r: number, c: number): ComparedFigure[] => {
    const cell = rows[r]?.[c];
    const area = areas[r];
    const column = columns[c];
    if (!cell?.inUnit || !cell.selection.figure || !area || !column) return [];
    const { figure, conflicts, confirmations } = cell.selection;
    const derived = cell.origin !== undefined && cell.origin.how !== "other_area";
    const own = cell.area ?? area;
    return [{ figure, area: own, indicator: column.indicator, conflicts, confirmations, derived }];
  };
  if (rows.length > 1) return columns.map((_, c) => rows.flatMap((_row, r) => comparedOf(r, c)));
  const series = new Map<string, ComparedFigure[]>();
  for (const [c, column] of columns.entries()) {
    const key = `${column.indicator.id}|${column.scenario}`;
    series.set(key, [...(series.get(key) ?? []), ...comparedOf(0, c)]);
  }
  return [...series.values()];
}

/** How the areas of a comparison lie to one another. */
export function pairContext(
  areaIds: readonly string[],
  areas: ReadonlyMap<string, ReferenceArea>,
  changes: readonly AreaChange[],
): PairContext {
  const around = new Map(areaIds.map((id) => [id, new Set(ancestors(id, areas))]));
  const key = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);
  const links = new Set(
    changes.flatMap(({ fromIds, toIds }) =>
      fromIds.flatMap((from) => toIds.flatMap((to) => (from === to ? [] : [key(from, to)]))),
    ),
  );
  return {
    contains: (outer, inner) => around.get(inner)?.has(outer) ?? false,
    redrawn: (a, b) => links.has(key(a, b)),
    alongTime: areaIds.length === 1,
  };
}
