/** Copying the ranges of the grid as Excel and WPS take them. */
import type { ObservationRow } from "../../shared/model/observation.ts";
import { rangesOf } from "../grid/cell-ranges.ts";
import { asHtml, asTsv, type CopiedCell } from "../grid/grid-text.ts";
import { heightOf, oneBlock, widthOf } from "../grid/ranges.ts";
import { type CellContext, editText, type GridColumn, shownText } from "./cell-text.ts";
import type { Api } from "./edit.ts";
import { chosenRowsAt, loadedRowsAt } from "./row-selection.ts";

/** More than this a clipboard is not the way for; the export is. */
export const mostCopied = 500_000;

export type Copied = { cells: CopiedCell[][] } | { refused: "apart" | "tooMany" | "nothing" };

function block(api: Api) {
  const now = rangesOf(api)?.get();
  if (!now) return { refused: "nothing" as const };
  const found = oneBlock(now);
  if (!found) return { refused: "apart" as const };
  return heightOf(found) * widthOf(found) > mostCopied ? { refused: "tooMany" as const } : { block: found };
}

function cellsOf(api: Api, rows: ReadonlyMap<number, ObservationRow>, context: CellContext): Copied {
  const found = block(api);
  if (!found.block) return found;
  const { left, right } = found.block;
  const columns = (rangesOf(api)?.columns() ?? []).slice(left, right + 1) as GridColumn[];
  return {
    cells: [...rows.values()].map((row) =>
      columns.map((column) => ({
        shown: shownText(column, row, context),
        raw: editText(column, row, context),
      })),
    ),
  };
}

/** What Ctrl+C takes now; null where rows of it are not loaded yet: then `copiedLater`. */
export function copiedCells(api: Api, context: CellContext): Copied | null {
  const found = block(api);
  if (!found.block) return found;
  const rows = loadedRowsAt(api);
  return rows && cellsOf(api, rows, context);
}
export async function copiedLater(api: Api, context: CellContext): Promise<Copied> {
  const found = block(api);
  return found.block ? cellsOf(api, await chosenRowsAt(api), context) : found;
}

export function putOnClipboard(event: ClipboardEvent, cells: CopiedCell[][]): void {
  event.clipboardData?.setData("text/plain", asTsv(cells));
  event.clipboardData?.setData("text/html", asHtml(cells));
  event.preventDefault();
}

/**
 * Copies without a key, from a menu. Through a copy event of our own making, because that needs no permission, which
 * the desktop app refuses to pages. False where the browser would not.
 */
export function copyNow(cells: CopiedCell[][]): boolean {
  const holder = document.createElement("textarea");
  holder.value = asTsv(cells);
  holder.className = "unseen";
  const before = document.activeElement;
  const put = (event: ClipboardEvent) => {
    putOnClipboard(event, cells);
    event.stopPropagation();
  };
  document.body.append(holder);
  holder.select();
  document.addEventListener("copy", put, { capture: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put, { capture: true });
    holder.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
