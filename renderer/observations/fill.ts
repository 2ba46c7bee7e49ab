/** Filling: Ctrl+D, Ctrl+R, Ctrl+Enter and the handle (habit 6). Fields are carried on as they are, nothing is read anew. */
import type { ObservationRow } from "../../shared/model/observation.ts";
import { rangesOf } from "../grid/cell-ranges.ts";
import { activeBlock, at, type Block, extendTo } from "../grid/ranges.ts";
import { fieldsOf } from "./cell-fields.ts";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { choicesFor } from "./choices.ts";
import { type Api, commitCell } from "./edit.ts";
import { periodAfter } from "./period-series.ts";
import { chosenCells, type RowWrite, writeRows } from "./range-edit.ts";
import { type Entry, readCell } from "./read-cell.ts";
import { rowsFrom } from "./row-selection.ts";

const code = "gesture.observation.fill";
const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** Fills what `to` has beyond `from` (down or up) with the rows of `from`, over and over; runs of periods go on. */
export function filledRows(
  rows: ReadonlyMap<number, ObservationRow>,
  columns: readonly GridColumn[],
  from: Block,
  to: Block,
): RowWrite[] {
  const height = from.bottom - from.top + 1;
  const run = Array.from({ length: height }, (_, step) => rows.get(from.top + step)?.period ?? "");
  const writes: RowWrite[] = [];
  for (const [index, row] of rows) {
    if (index < to.top || index > to.bottom || (index >= from.top && index <= from.bottom)) continue;
    const source = rows.get(from.top + modulo(index - from.top, height));
    if (!source) continue;
    const write: RowWrite = { row, fields: {}, columns: [] };
    for (const column of columns.slice(from.left, from.right + 1)) {
      const fields = fieldsOf(column, source);
      if (!fields) continue;
      const next =
        column === "period"
          ? periodAfter(run, index > from.bottom ? index - from.bottom : index - from.top)
          : undefined;
      Object.assign(write.fields, next === undefined ? fields : { period: next });
      write.columns.push(column);
    }
    if (write.columns.length > 0) writes.push(write);
  }
  return writes;
}

/** The handle was pulled. Sideways only what a column takes from its neighbour by its own reader is written. */
export async function fillTo(api: Api, from: Block, to: Block, context: CellContext): Promise<void> {
  const ranges = rangesOf(api);
  if (!ranges) return;
  const columns = ranges.columns() as GridColumn[];
  const rows = await rowsFrom(api, to.top, to.bottom);
  const writes =
    to.left === from.left && to.right === from.right
      ? filledRows(rows, columns, from, to)
      : filledAcross(rows, columns, from, to, context);
  await writeRows(api, writes, code);
  const corner = at({ row: to.top, column: to.left });
  const focus = ranges.get()?.focus ?? corner.focus;
  ranges.set({ ...extendTo(corner, { row: to.bottom, column: to.right }), focus });
}

/** Neighbouring columns are of different kinds: words are read by the column that they come into, or left. */
export function filledAcross(
  rows: ReadonlyMap<number, ObservationRow>,
  columns: readonly GridColumn[],
  from: Block,
  to: Block,
  context: CellContext,
): RowWrite[] {
  const writes: RowWrite[] = [];
  const width = from.right - from.left + 1;
  for (const [index, row] of rows) {
    if (index < from.top || index > from.bottom) continue;
    const write: RowWrite = { row, fields: {}, columns: [] };
    for (let column = to.left; column <= to.right; column++) {
      if (column >= from.left && column <= from.right) continue;
      const source = columns[from.left + modulo(column - from.left, width)]!;
      const target = columns[column]!;
      if (!fieldsOf(target, row)) continue;
      const text = wordsOf(source, row);
      if (text === undefined) continue;
      const reading = readCell(target, { text }, row, { choices: choicesFor(target, context) });
      if (!reading.ok) continue;
      Object.assign(write.fields, reading.fields);
      write.columns.push(target);
    }
    if (write.columns.length > 0) writes.push(write);
  }
  return writes;
}
const wordsOf = (column: GridColumn, row: ObservationRow): string | undefined =>
  column === "note"
    ? row.note
    : column === "entity"
      ? (row.entity ?? "")
      : column === "asReported"
        ? row.asReported
        : undefined;

/** Ctrl+D: the first row of the range into those below; of one row, the row above into it. */
export async function fillDown(api: Api, context: CellContext): Promise<void> {
  const now = rangesOf(api)?.get();
  if (!now) return;
  const block = activeBlock(now);
  const top = block.top === block.bottom ? block.top - 1 : block.top;
  if (top < 0) return;
  await fillTo(api, { ...block, top, bottom: top }, { ...block, top }, context);
  if (top !== block.top) rangesOf(api)?.set(now);
}
/** Ctrl+R: the first column of the range into those to the right. */
export async function fillRight(api: Api, context: CellContext): Promise<void> {
  const now = rangesOf(api)?.get();
  if (!now) return;
  const block = activeBlock(now);
  const left = block.left === block.right ? block.left - 1 : block.left;
  if (left < 0) return;
  await fillTo(api, { ...block, left, right: left }, { ...block, left }, context);
  if (left !== block.left) rangesOf(api)?.set(now);
}

/**
 * Ctrl+Enter: what the open editor holds into all chosen cells of its column; without an editor, what the focused cell
 * holds. `hand` takes the entry from AG Grid, which tells of it while the editor closes. What cannot be read goes to
 * the focused cell alone, red, as after Enter.
 */
export async function fillFromEditor(
  api: Api,
  hand: { current: ((entry: Entry) => void) | null },
  context: CellContext,
): Promise<void> {
  const focused = api.getFocusedCell();
  const row = focused && api.getDisplayedRowAtIndex(focused.rowIndex)?.data;
  if (!row) return;
  const column = focused.column.getColId() as GridColumn;
  let entry: Entry | null = null;
  if (api.getEditingCells().length > 0) {
    hand.current = (given) => {
      entry = given;
    };
    api.stopEditing();
    // AG Grid tells of what it closed a moment later; where nothing was changed it says nothing.
    await new Promise((resolve) => setTimeout(resolve, 50));
    hand.current = null;
    api.setFocusedCell(focused.rowIndex, focused.column);
  }
  const written = await fillChosen(api, column, entry, row, context);
  if (written === null && entry) await commitCell(api, row, column, entry, context);
}

/** Writes an entry, or the fields of the focused cell, into all chosen cells of a column; null: it could not be read. */
export async function fillChosen(
  api: Api,
  column: GridColumn,
  entry: Entry | null,
  focused: ObservationRow,
  context: CellContext,
): Promise<number | null> {
  const writes: RowWrite[] = [];
  for (const { row, columns } of await chosenCells(api)) {
    if (!columns.includes(column)) continue;
    let fields = fieldsOf(column, focused);
    if (entry) {
      const defaultUnit = context.names.indicators.get(row.indicatorId)?.unit;
      const reading = readCell(column, entry, row, { choices: choicesFor(column, context), defaultUnit });
      if (!reading.ok) return null;
      fields = reading.fields;
    }
    if (fields) writes.push({ row, fields, columns: [column] });
  }
  return writeRows(api, writes, code);
}
