/**
 * Ranges on a grid of AG Grid Community, which has none. One object for a grid: what is chosen, who is told of it, and
 * its marks on the cells that are drawn just now. The focus is AG Grid's focused cell; extending does not move it, so the keys stay where they are (AG Grid never takes the row with the focus out of the page).
 */
import "./ranges.css";
import type { GridApi } from "ag-grid-community";
import { drawRanges } from "./range-marks.ts";
import { followMouse } from "./range-mouse.ts";
import { at, type Block, blocksOf, cutTo, type Place, type Ranges, type Size, samePlace } from "./ranges.ts";

export interface CellRanges {
  /** What is chosen now; null before a cell has the focus. */
  get: () => Ranges | null;
  /** Chooses; with `reveal` that cell comes into sight. */
  set: (ranges: Ranges | null, reveal?: Place) => void;
  /** What would be filled if the handle were let go now. */
  setFilling: (block: Block | null) => void;
  onChange: (listener: () => void) => () => void;
  size: () => Size;
  /** Ids of the shown columns, from left to right. */
  columns: () => string[];
  stop: () => void;
}
interface Options {
  /** The handle at the corner was pulled from one block over another, which holds it. Without it there is no handle. */
  onFill?: (from: Block, to: Block) => void;
}

/** Any grid, whatever its rows are: nothing here looks at them. */
export type AnyApi = Pick<
  GridApi,
  | "addEventListener"
  | "removeEventListener"
  | "ensureColumnVisible"
  | "ensureIndexVisible"
  | "getAllDisplayedColumns"
  | "getDisplayedRowCount"
  | "getFirstDisplayedRowIndex"
  | "getFocusedCell"
  | "isDestroyed"
  | "setFocusedCell"
  | "stopEditing"
>;
const all = new WeakMap<object, CellRanges>();
/** The ranges of a grid; undefined where none were attached. */
export const rangesOf = (api: AnyApi): CellRanges | undefined => all.get(api);

/** Where the focus of the grid is; null where it is nowhere. */
export function focusedPlace(api: AnyApi): Place | null {
  const focused = api.getFocusedCell();
  if (!focused || focused.rowPinned) return null;
  const column = api.getAllDisplayedColumns().indexOf(focused.column);
  return column < 0 ? null : { row: focused.rowIndex, column };
}

/** Gives a grid ranges. `root` holds the grid and nothing else with cells. */
export function attachRanges(api: AnyApi, root: HTMLElement, options: Options = {}): CellRanges {
  let now: Ranges | null = null;
  let filling: Block | null = null;
  let frame = 0;
  const listeners = new Set<() => void>();
  const columns = () => api.getAllDisplayedColumns().map((column) => column.getColId());
  const draw = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!api.isDestroyed()) drawRanges(root, columns(), now, filling, options.onFill !== undefined);
    });
  };
  const ranges: CellRanges = {
    get: () => now,
    set(next, reveal) {
      now = next;
      if (reveal) {
        api.ensureIndexVisible(reveal.row);
        const column = columns()[reveal.column];
        if (column !== undefined) api.ensureColumnVisible(column);
      }
      draw();
      for (const listener of listeners) listener();
    },
    setFilling(block) {
      filling = block;
      draw();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    size: () => ({ rows: api.getDisplayedRowCount(), columns: columns().length }),
    columns,
    stop() {
      cancelAnimationFrame(frame);
      stopMouse();
      all.delete(api);
      if (api.isDestroyed()) return;
      api.removeEventListener("cellFocused", onFocused);
      api.removeEventListener("displayedColumnsChanged", onColumns);
      api.removeEventListener("modelUpdated", onModel);
      for (const event of drawn) api.removeEventListener(event, draw);
    },
  };

  /** The focus went elsewhere, by whatever way: it is what is chosen now. */
  const onFocused = () => {
    const place = focusedPlace(api);
    if (place && !(now && samePlace(now.focus, place))) ranges.set(at(place));
  };
  /** Indexes mean other columns now: only the focus is sure. */
  const onColumns = () => {
    const place = focusedPlace(api);
    ranges.set(place && at(place));
  };
  const onModel = () => {
    const size = ranges.size();
    // A page that is read anew says for a moment that there is one row.
    if (now && size.rows > 1) {
      const bottom = Math.max(...blocksOf(now).map((block) => block.bottom));
      if (bottom >= size.rows) ranges.set(cutTo(now, size));
    }
    draw();
  };
  const drawn = ["bodyScroll", "viewportChanged", "virtualColumnsChanged", "cellEditingStopped"] as const;
  api.addEventListener("cellFocused", onFocused);
  api.addEventListener("displayedColumnsChanged", onColumns);
  api.addEventListener("modelUpdated", onModel);
  for (const event of drawn) api.addEventListener(event, draw);
  const stopMouse = followMouse(root, api, ranges, options.onFill);
  all.set(api, ranges);
  root.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute("aria-multiselectable", "true");
  return ranges;
}
