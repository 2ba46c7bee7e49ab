/**
 * Which rows an action is about: those that the ranges of cells touch. Rows that are loaded are taken as they are seen;
 * others are asked for when something is done with them, a million rows chosen cost nothing until then.
 */
import type { ObservationRow } from "../../shared/model/observation.ts";
import { client } from "../app/connect.ts";
import { focusedPlace, rangesOf } from "../grid/cell-ranges.ts";
import { at, contains, rowCount, rowRuns, wholeRows } from "../grid/ranges.ts";
import { currentQuery } from "./datasource.ts";
import type { Api } from "./edit.ts";

/** A row becomes the selection; the focus stays where it is. */
export function selectRow(api: Api, rowIndex: number): void {
  const ranges = rangesOf(api);
  if (!ranges) return;
  const place = { row: rowIndex, column: 0 };
  ranges.set({ ...wholeRows(at(place), ranges.size()), focus: focusedPlace(api) ?? place });
}

/** Whether a row is among those chosen. */
export const isChosen = (api: Api, row: number, column: string): boolean => {
  const ranges = rangesOf(api);
  const now = ranges?.get();
  return !!now && contains(now, { row, column: ranges!.columns().indexOf(column) });
};

/** How many rows are chosen. */
export const chosenCount = (api: Api): number => {
  const now = rangesOf(api)?.get();
  return now ? rowCount(now) : 0;
};

const page = 10_000;

/** A run of rows as they stand in the grid. A row that was seen is the row that was meant, even where it would now sort elsewhere. */
export async function rowsFrom(api: Api, first: number, last: number): Promise<Map<number, ObservationRow>> {
  const rows = new Map<number, ObservationRow>();
  let missing: number | null = null;
  const read = async (from: number, end: number) => {
    const sorted = api
      .getColumnState()
      .filter((one) => one.sort)
      .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
      .map((one) => ({ colId: one.colId, sort: one.sort as "asc" | "desc" }));
    for (let offset = from; offset < end; offset += page) {
      const limit = Math.min(page, end - offset);
      const answer = await client.observations.list({ ...currentQuery(sorted), offset, limit });
      for (const [index, row] of answer.rows.entries()) rows.set(offset + index, row);
    }
  };
  for (let row = first; row <= last; row++) {
    const data = api.getDisplayedRowAtIndex(row)?.data;
    if (data) rows.set(row, data);
    else missing ??= row;
    if (missing !== null && (data || row === last)) {
      await read(missing, data ? row : row + 1);
      missing = null;
    }
  }
  return rows;
}

/** The rows chosen, by their index in the grid, none of them twice. */
export async function chosenRowsAt(api: Api): Promise<Map<number, ObservationRow>> {
  const now = rangesOf(api)?.get();
  const focused = api.getFocusedCell();
  const runs = now ? rowRuns(now) : focused ? [[focused.rowIndex, focused.rowIndex] as const] : [];
  const rows = new Map<number, ObservationRow>();
  const seen = new Set<number>();
  for (const [first, last] of runs)
    for (const [index, row] of await rowsFrom(api, first, last)) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      rows.set(index, row);
    }
  return new Map([...rows].sort((a, b) => a[0] - b[0]));
}

/** The rows that an action is about, in the order of the grid. */
export const chosenRows = async (api: Api): Promise<ObservationRow[]> => [
  ...(await chosenRowsAt(api)).values(),
];

/** The same at once, or null where some are not loaded: a copy event does not wait. */
export function loadedRowsAt(api: Api): Map<number, ObservationRow> | null {
  const now = rangesOf(api)?.get();
  if (!now) return null;
  const rows = new Map<number, ObservationRow>();
  for (const [first, last] of rowRuns(now))
    for (let row = first; row <= last; row++) {
      const data = api.getDisplayedRowAtIndex(row)?.data;
      if (!data) return null;
      rows.set(row, data);
    }
  return rows;
}
