/** What one comes here for: a certain observation, those of a source, a search. */
import { useEffect } from "react";
import { useErrand } from "../app/navigation.ts";
import { select } from "../app/selection.ts";
import { reportProblem } from "../app/toasts.tsx";
import type { Api } from "./edit.ts";
import { findRow } from "./find-row.ts";
import { focus } from "./keyboard.ts";
import { clearFilters, isFiltered, onlyFilter, setSearch, useQueryState } from "./query.ts";
import { selectRow } from "./row-selection.ts";

/** Goes to an observation; filters that hide it are taken away. */
async function goTo(api: Api, id: number): Promise<void> {
  let at = await findRow(api, id);
  if (at === null && isFiltered(useQueryState.getState())) {
    clearFilters();
    at = await findRow(api, id);
  }
  if (at === null) return;
  await loaded(api, at);
  focus(api, at, api.getFocusedCell()?.column.getColId() ?? "asReported");
}

/** Brings a row into sight and selects it; the focus stays where one types. */
export async function showRow(api: Api, id: number): Promise<void> {
  const at = await findRow(api, id);
  if (at === null) return;
  await loaded(api, at);
  selectRow(api, at);
  select({ entity: "observation", id });
}

/** Until the page with the row is there, so that the focus finds its data; at most two seconds. */
function loaded(api: Api, rowIndex: number): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now();
    const look = () => {
      if (rowIndex < api.getDisplayedRowCount()) api.ensureIndexVisible(rowIndex, "middle");
      if (api.getDisplayedRowAtIndex(rowIndex)?.data || performance.now() - began > 2_000) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

export function useErrands(api: Api | null): void {
  const { visit, observationId, sourceId, search } = useErrand("observations");
  useEffect(() => {
    if (!api || visit === 0) return;
    if (sourceId !== undefined) onlyFilter({ kind: "set", column: "source", values: [String(sourceId)] });
    if (search !== undefined) setSearch(search);
    if (observationId !== undefined) goTo(api, observationId).catch(reportProblem);
  }, [api, visit, observationId, sourceId, search]);
}
