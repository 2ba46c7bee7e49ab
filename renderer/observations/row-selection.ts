/**
 * Which rows an action is about: those selected, or the one with the focus. Going about by key selects the row one
 * comes to; Shift+arrows extend. Ranges of cells are to come in a module of their own: it will answer here.
 */
import type { ObservationRow } from "../../shared/model/observation.ts";
import type { Api } from "./edit.ts";

let anchor: number | null = null;

/** The row that the focus came to, by key or by an action, becomes the selection. */
export function selectFocusedRow(api: Api, rowIndex: number): void {
  anchor = rowIndex;
  const node = api.getDisplayedRowAtIndex(rowIndex);
  api.deselectAll();
  node?.setSelected(true);
}
export const anchorAt = (rowIndex: number): void => {
  anchor = rowIndex;
};

let extendedTo: number | null = null;
/** Whether the focus came to a row because the selection grew; asked once, AG Grid tells of the focus later. */
export function cameByExtending(rowIndex: number): boolean {
  const came = extendedTo === rowIndex;
  extendedTo = null;
  return came;
}

/** Shift+arrow: from where it began to the next row. */
export function extendRows(api: Api, step: 1 | -1): void {
  const focused = api.getFocusedCell();
  if (!focused) return;
  const to = Math.min(Math.max(focused.rowIndex + step, 0), api.getDisplayedRowCount() - 1);
  const from = anchor ?? focused.rowIndex;
  anchor = from;
  extendedTo = to;
  api.ensureIndexVisible(to);
  api.setFocusedCell(to, focused.column);
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  api.deselectAll();
  for (let index = first; index <= last; index++) api.getDisplayedRowAtIndex(index)?.setSelected(true);
}

/** The rows that an action is about, in the order of the grid. */
export function chosenRows(api: Api): ObservationRow[] {
  const selected = api
    .getSelectedNodes()
    .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    .flatMap((node) => (node.data ? [node.data] : []));
  if (selected.length > 0) return selected;
  const focused = api.getFocusedCell();
  const data = focused && api.getDisplayedRowAtIndex(focused.rowIndex)?.data;
  return data ? [data] : [];
}
