/** What the grid is asked for: filters by column, quick search. Remembered in the workbook; the sort is the grid's own. */
import { create } from "zustand";
import type { ObservationColumn, ObservationFilter } from "../../shared/api/observations.ts";
import { type Json, remember, remembered } from "../app/remember.ts";

export interface QueryState {
  filters: ObservationFilter[];
  search: string;
}

const key = "observations.query";
export const useQueryState = create<QueryState>(() => ({ filters: [], search: "" }));

/** Takes up what the workbook remembers; once, when the view is first seen. */
export function recallQuery(): void {
  const kept = remembered(key) as unknown as QueryState | undefined;
  useQueryState.setState({ filters: kept?.filters ?? [], search: kept?.search ?? "" });
}

function change(next: Partial<QueryState>): void {
  useQueryState.setState(next);
  const { filters, search } = useQueryState.getState();
  remember(key, { filters: filters as unknown as Json, search });
}

export const setSearch = (search: string): void => change({ search });
export const clearFilters = (): void => change({ filters: [], search: "" });

/** One filter a column; null takes it away. */
export function setFilter(column: ObservationColumn, filter: ObservationFilter | null): void {
  const others = useQueryState.getState().filters.filter((one) => one.column !== column);
  change({ filters: filter ? [...others, filter] : others });
}

/** Shows exactly what one filter lets through. */
export const onlyFilter = (filter: ObservationFilter): void => change({ filters: [filter], search: "" });

export const useFilter = (column: ObservationColumn): ObservationFilter | undefined =>
  useQueryState((state) => state.filters.find((one) => one.column === column));

export const isFiltered = (state: QueryState): boolean =>
  state.filters.length > 0 || state.search.trim() !== "";
