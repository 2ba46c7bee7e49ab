/**
 * The mouse on ranges: drag, Shift, Ctrl, the head of a column with Ctrl, the handle at the corner. It listens before
 * AG Grid does, which would move the focus on every press.
 */
import type { AnyApi, CellRanges } from "./cell-ranges.ts";
import { fillBlock } from "./fill-block.ts";
import { cellOf } from "./range-marks.ts";
import {
  activeBlock,
  at,
  type Block,
  beginAnother,
  contains,
  extendTo,
  isOneCell,
  type Place,
  wholeColumns,
} from "./ranges.ts";

/** So near to the corner of a range the mouse has its handle, in pixels. */
const corner = 9;

export function followMouse(
  root: HTMLElement,
  api: AnyApi,
  ranges: CellRanges,
  onFill?: (from: Block, to: Block) => void,
): () => void {
  let drag: "range" | "fill" | null = null;
  let pointer = { x: 0, y: 0 };
  let frame = 0;
  const placeOf = (target: EventTarget | null): Place | null => {
    const found = cellOf(target);
    if (!found || !root.contains(found.cell)) return null;
    const column = ranges.columns().indexOf(found.columnId);
    return column < 0 ? null : { row: found.row, column };
  };
  // AG Grid moves the focus on `pointerdown`, the browser on `mousedown`, which must come for the drag to be one.
  let held = false;
  const stopHere = (event: Event) => {
    if (event.type === "pointerdown") held = true;
    else event.preventDefault();
    event.stopPropagation();
  };
  const onMouse = (event: MouseEvent) => {
    if (held) stopHere(event);
    held = false;
  };

  function onDown(event: PointerEvent): void {
    held = false;
    if (event.pointerType === "touch") return;
    const target = event.target as HTMLElement;
    if (target.closest(".ag-cell-inline-editing, .ag-popup, .ag-cell-popup-editing")) return;
    const now = ranges.get();
    const withCtrl = event.ctrlKey || event.metaKey;
    const place = placeOf(target);
    if (!place) {
      chooseColumn(event, target, withCtrl);
      return;
    }
    if (event.button === 2) {
      // A right click in what is chosen leaves it chosen.
      if (now && !isOneCell(now) && contains(now, place)) stopHere(event);
      return;
    }
    if (event.button !== 0) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (onFill && onHandle(event)) {
      stopHere(event);
      begin("fill");
    } else if (event.shiftKey && now) {
      stopHere(event);
      api.stopEditing();
      ranges.set(extendTo(now, place));
      begin("range");
    } else {
      // The press goes on to AG Grid, which gives the cell the focus.
      ranges.set(withCtrl && now ? beginAnother(now, place) : at(place));
      begin("range");
    }
  }
  function onHandle(event: MouseEvent): boolean {
    const cell = (event.target as HTMLElement).closest<HTMLElement>(".ag-cell.fill-corner");
    if (!cell) return false;
    const { right, bottom } = cell.getBoundingClientRect();
    return event.clientX >= right - corner && event.clientY >= bottom - corner;
  }
  /** Ctrl and a click on the head of a column choose it: a click alone sorts (habit 14). */
  function chooseColumn(event: MouseEvent, target: HTMLElement, withCtrl: boolean): void {
    const head = target.closest<HTMLElement>(".ag-header-cell");
    const column = ranges.columns().indexOf(head?.getAttribute("col-id") ?? "");
    if (!withCtrl || event.button !== 0 || column < 0 || ranges.size().rows === 0) return;
    stopHere(event);
    const row = Math.max(0, api.getFirstDisplayedRowIndex());
    api.setFocusedCell(row, ranges.columns()[column]!);
    ranges.set(wholeColumns(at({ row, column }), ranges.size()));
  }
  const onHeadClick = (event: MouseEvent) => {
    if ((event.ctrlKey || event.metaKey) && (event.target as HTMLElement).closest(".ag-header-cell"))
      stopHere(event);
  };

  function begin(what: "range" | "fill"): void {
    drag = what;
    document.addEventListener("mousemove", onMove);
    document.addEventListener("mouseup", onUp);
    document.addEventListener("keydown", onEscape, true);
    frame = requestAnimationFrame(scrollOn);
  }
  function end(): void {
    drag = null;
    cancelAnimationFrame(frame);
    document.removeEventListener("mousemove", onMove);
    document.removeEventListener("mouseup", onUp);
    document.removeEventListener("keydown", onEscape, true);
    ranges.setFilling(null);
  }
  function onMove(event: MouseEvent): void {
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    pointer = { x: event.clientX, y: event.clientY };
    const place = placeOf(document.elementFromPoint(pointer.x, pointer.y));
    if (place) reach(place);
  }
  let reached: Block | null = null;
  function reach(place: Place): void {
    const now = ranges.get();
    if (!now) return;
    if (drag === "range") {
      if (now.head.row !== place.row || now.head.column !== place.column) ranges.set(extendTo(now, place));
      return;
    }
    reached = fillBlock(activeBlock(now), place);
    ranges.setFilling(reached);
  }
  function onUp(): void {
    const now = ranges.get();
    const to = reached;
    reached = null;
    const filled = drag === "fill";
    end();
    if (filled && now && to) onFill?.(activeBlock(now), to);
  }
  function onEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || drag !== "fill") return;
    stopHere(event);
    reached = null;
    end();
  }
  /** While the mouse is held above, below or beside the rows, the table goes on under it. */
  function scrollOn(): void {
    if (!drag) return;
    frame = requestAnimationFrame(scrollOn);
    const body = root.querySelector(".ag-grid-viewport")?.getBoundingClientRect();
    const head = root.querySelector(".ag-header")?.getBoundingClientRect();
    const now = ranges.get();
    if (!body || !now) return;
    const by = (value: number, low: number, high: number) =>
      value < low ? -Math.ceil((low - value) / 12) : value > high ? Math.ceil((value - high) / 12) : 0;
    const rows = by(pointer.y, head?.bottom ?? body.top, body.bottom);
    const across = Math.sign(by(pointer.x, body.left, body.right));
    if (rows === 0 && across === 0) return;
    const size = ranges.size();
    const from = drag === "range" ? now.head : lastReached(now.head);
    const place = {
      row: Math.min(Math.max(from.row + rows, 0), size.rows - 1),
      column: Math.min(Math.max(from.column + across, 0), size.columns - 1),
    };
    if (rows !== 0) api.ensureIndexVisible(place.row);
    if (across !== 0) api.ensureColumnVisible(ranges.columns()[place.column]!);
    reach(place);
  }
  const lastReached = (head: Place): Place =>
    reached ? { row: reached.bottom, column: reached.right } : head;

  root.addEventListener("pointerdown", onDown, true);
  root.addEventListener("mousedown", onMouse, true);
  root.addEventListener("click", onHeadClick, true);
  return () => {
    end();
    root.removeEventListener("pointerdown", onDown, true);
    root.removeEventListener("mousedown", onMouse, true);
    root.removeEventListener("click", onHeadClick, true);
  };
}
