/** Copying as Excel and WPS take it: TSV and an HTML table. One cell, or the shown columns of the selected rows. */
import type { ObservationRow } from "../../shared/model/observation.ts";
import { type CellContext, type GridColumn, shownText } from "./cell-text.ts";
import type { Api } from "./edit.ts";
import { chosenRows } from "./row-selection.ts";

/** Excel's quoting: a cell with a tab, a line break or a quote stands in quotes, quotes doubled. */
const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

export const asTsv = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map(quoted).join("\t")).join("\r\n");
export const asHtml = (cells: readonly (readonly string[])[]): string =>
  `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;

/** What Ctrl+C takes now; null where nothing is chosen. */
export function copiedCells(api: Api, context: CellContext): string[][] | null {
  const focused = api.getFocusedCell();
  const rows = chosenRows(api);
  if (rows.length === 0 || !focused) return null;
  const text = (row: ObservationRow, column: GridColumn) => shownText(column, row, context);
  if (rows.length === 1) return [[text(rows[0]!, focused.column.getColId() as GridColumn)]];
  const columns = api.getAllDisplayedColumns().map((column) => column.getColId() as GridColumn);
  return rows.map((row) => columns.map((column) => text(row, column)));
}

export function putOnClipboard(event: ClipboardEvent, cells: string[][]): void {
  event.clipboardData?.setData("text/plain", asTsv(cells));
  event.clipboardData?.setData("text/html", asHtml(cells));
  event.preventDefault();
}

/**
 * Copies without a key, from a menu. Through a copy event of our own making, because that needs no permission, which
 * the desktop app refuses to pages. False where the browser would not.
 */
export function copyNow(cells: string[][]): boolean {
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
