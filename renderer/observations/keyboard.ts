/**
 * The keys of the grid as Excel has them (habits 1–3, 11, 12): this listens before AG Grid does and takes what AG Grid
 * does otherwise. What is not taken here (arrows, Ctrl+arrows, Home, End, pages, F2) is AG Grid's.
 */
import { runAction } from "../app/actions.ts";
import { isComposing } from "../app/keys.ts";
import { onRangeKey } from "../grid/range-keys.ts";
import { dropDraft } from "./drafts.ts";
import type { Api } from "./edit.ts";
import { typeAhead } from "./type-catcher.ts";

export type Filling = "down" | "right" | "chosen";

interface Keyboard {
  api: Api;
  /** Ctrl+D, Ctrl+R, Ctrl+Enter (habit 6). */
  fill: (what: Filling) => void;
  /** Whether the event comes from the unseen field in the focused cell. */
  caught: (target: EventTarget | null) => boolean;
}

/** Column in which a run of Tabs began: Enter goes back to it (habit 1). */
let tabbedFrom: string | null = null;
export const forgetTabs = (): void => {
  tabbedFrom = null;
};

export function onGridKey(event: KeyboardEvent, { api, caught, fill }: Keyboard): void {
  if (isComposing(event)) {
    // AG Grid must not see it; the field does with it what it does by default.
    event.stopPropagation();
    return;
  }
  const focused = api.getFocusedCell();
  const editing = api.getEditingCells().length > 0;
  const target = event.target as HTMLElement;
  if (!focused || target.closest(".ag-header") || (!editing && !target.closest(".ag-cell"))) return;
  const take = () => {
    event.preventDefault();
    event.stopPropagation();
  };

  if (editing && caught(event.target) && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    // The editor is opening and does not have the focus yet.
    take();
    typeAhead(event.key);
  } else if (event.key === "Enter" && !event.altKey && !event.ctrlKey && !event.metaKey) {
    take();
    if (editing) api.stopEditing();
    const column = tabbedFrom ?? focused.column.getColId();
    forgetTabs();
    focus(api, focused.rowIndex + (event.shiftKey ? -1 : 1), column);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    take();
    fill("chosen");
  } else if (event.key === "Tab" && !event.ctrlKey && !event.metaKey) {
    take();
    if (editing) api.stopEditing();
    tabbedFrom ??= focused.column.getColId();
    moveAcross(api, focused.rowIndex, focused.column.getColId(), event.shiftKey ? -1 : 1);
  } else if (editing && event.key === "Escape") {
    take();
    dropFocusedDraft(api);
    api.stopEditing(true);
    focus(api, focused.rowIndex, focused.column.getColId());
  } else if (editing && event.key.startsWith("Arrow") && target.dataset["typed"]) {
    take();
    api.stopEditing();
    arrow(api, focused.rowIndex, focused.column.getColId(), event.key);
  } else if (!editing) restingKey(event, api, take, fill);
}

function restingKey(event: KeyboardEvent, api: Api, take: () => void, fill: Keyboard["fill"]): void {
  const focused = api.getFocusedCell();
  if (!focused) return;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "Escape" && dropFocusedDraft(api)) take();
  else if (event.key === "Delete" && plain) {
    take();
    runAction("observation.clear");
  } else if (event.key === "F2" && event.shiftKey) {
    take();
    runAction("annotation.insert");
  } else if (
    (event.ctrlKey || event.metaKey) &&
    !event.shiftKey &&
    !event.altKey &&
    /^[dr]$/i.test(event.key)
  ) {
    take();
    fill(event.key.toLowerCase() === "d" ? "down" : "right");
  } else if (onRangeKey(api, event)) {
    take();
    forgetTabs();
  } else if (plain && (event.key === "Backspace" || event.key.length === 1)) {
    take();
    api.startEditingCell({
      rowIndex: focused.rowIndex,
      colKey: focused.column.getColId(),
      key: event.key,
    });
  } else if (event.key.startsWith("Arrow")) forgetTabs();
}

function dropFocusedDraft(api: Api): boolean {
  const focused = api.getFocusedCell();
  const node = focused && api.getDisplayedRowAtIndex(focused.rowIndex);
  if (!focused || !node?.data || !dropDraft(node.data.id, focused.column.getColId())) return false;
  api.refreshCells({ rowNodes: [node], force: true });
  return true;
}

/** The focus to a cell that is there; nowhere beyond the first or the last row. */
export function focus(api: Api, rowIndex: number, column: string): void {
  const row = Math.min(Math.max(rowIndex, 0), api.getDisplayedRowCount() - 1);
  if (row < 0) return;
  api.ensureIndexVisible(row);
  api.ensureColumnVisible(column);
  api.setFocusedCell(row, column);
}

function moveAcross(api: Api, rowIndex: number, column: string, step: 1 | -1): void {
  const columns = api.getAllDisplayedColumns().map((one) => one.getColId());
  const next = columns.indexOf(column) + step;
  if (next >= 0 && next < columns.length) focus(api, rowIndex, columns[next]!);
  else if (rowIndex + step >= 0 && rowIndex + step < api.getDisplayedRowCount())
    focus(api, rowIndex + step, columns.at(step === 1 ? 0 : -1)!);
  else focus(api, rowIndex, column);
}

function arrow(api: Api, rowIndex: number, column: string, key: string): void {
  const columns = api.getAllDisplayedColumns().map((one) => one.getColId());
  const at = columns.indexOf(column);
  if (key === "ArrowUp") focus(api, rowIndex - 1, column);
  else if (key === "ArrowDown") focus(api, rowIndex + 1, column);
  else focus(api, rowIndex, columns[at + (key === "ArrowLeft" ? -1 : 1)] ?? column);
}
