/** Marks on the cells that are drawn: in a range, at its edges, at the corner with the handle; for screen readers too. */
import { activeBlock, type Block, contains, isOneCell, type Ranges } from "./ranges.ts";

const marks = [
  "in-range",
  "range-top",
  "range-bottom",
  "range-left",
  "range-right",
  "fill-corner",
  "in-fill",
];

/** The cell that an event happened in: its row and the id of its column; null elsewhere. */
export function cellOf(
  target: EventTarget | null,
): { row: number; columnId: string; cell: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>(".ag-cell");
  const row = Number(cell?.closest<HTMLElement>(".ag-row")?.getAttribute("row-index") ?? Number.NaN);
  const columnId = cell?.getAttribute("col-id");
  return cell && columnId != null && Number.isInteger(row) ? { row, columnId, cell } : null;
}

function marksOf(row: number, column: number, ranges: Ranges, block: Block, hasHandle: boolean): string[] {
  if (isOneCell(ranges)) {
    const here = row === ranges.focus.row && column === ranges.focus.column;
    return here && hasHandle ? ["fill-corner"] : [];
  }
  const found = ["in-range"];
  const inBlock = row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
  if (!inBlock) return found;
  if (row === block.top) found.push("range-top");
  if (row === block.bottom) found.push("range-bottom");
  if (column === block.left) found.push("range-left");
  if (column === block.right) found.push("range-right");
  if (hasHandle && row === block.bottom && column === block.right && ranges.kept.length === 0)
    found.push("fill-corner");
  return found;
}

/** Draws what is chosen onto the rows that are in the page now, and wipes what was drawn before. */
export function drawRanges(
  root: HTMLElement,
  columns: readonly string[],
  ranges: Ranges | null,
  filling: Block | null,
  hasHandle: boolean,
): void {
  const indexes = new Map(columns.map((id, index) => [id, index]));
  const block = ranges && activeBlock(ranges);
  for (const cell of root.querySelectorAll<HTMLElement>(".ag-row .ag-cell")) {
    const found = cellOf(cell);
    const column = found ? indexes.get(found.columnId) : undefined;
    if (!found || column === undefined) continue;
    const place = { row: found.row, column };
    const chosen = ranges !== null && contains(ranges, place);
    const wanted = chosen && block ? marksOf(place.row, column, ranges, block, hasHandle) : [];
    if (
      filling &&
      place.row >= filling.top &&
      place.row <= filling.bottom &&
      column >= filling.left &&
      column <= filling.right
    )
      wanted.push("in-fill");
    for (const mark of marks) cell.classList.toggle(mark, wanted.includes(mark));
    if (cell.getAttribute("aria-selected") !== String(chosen))
      cell.setAttribute("aria-selected", String(chosen));
  }
}
