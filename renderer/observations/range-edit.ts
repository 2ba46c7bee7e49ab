/** What is written into ranges of cells: every gesture one revision, so that one Ctrl+Z takes back the whole of it. */
import type { ObservationFields, ObservationRow } from "../../shared/model/observation.ts";
import { client } from "../app/connect.ts";
import { rangesOf } from "../grid/cell-ranges.ts";
import { blocksOf, columnsInRow } from "../grid/ranges.ts";
import type { GridColumn } from "./cell-text.ts";
import { dropDraft } from "./drafts.ts";
import { type Api, difference, show } from "./edit.ts";
import { cleared } from "./read-cell.ts";
import { chosenRowsAt } from "./row-selection.ts";

/** New fields of a row, with the columns that they were written in. */
export interface RowWrite {
  row: ObservationRow;
  fields: Partial<ObservationFields>;
  columns: GridColumn[];
}

/** The chosen columns of every chosen row. */
export async function chosenCells(
  api: Api,
): Promise<{ index: number; row: ObservationRow; columns: GridColumn[] }[]> {
  const ranges = rangesOf(api);
  const now = ranges?.get();
  if (!ranges || !now) return [];
  const shown = ranges.columns() as GridColumn[];
  const blocks = blocksOf(now);
  const rows = await chosenRowsAt(api);
  return [...rows].map(([index, row]) => ({
    index,
    row,
    columns: columnsInRow(blocks, index).map((column) => shown[column]!),
  }));
}

/**
 * Writes as one revision. `code` is a gesture with `{count}` cells and `{rows}` rows; how many rows really changed comes
 * back. A refusal (someone changed a row meanwhile) is thrown, and nothing is written.
 */
export async function writeRows(
  api: Api,
  writes: readonly RowWrite[],
  code: string,
  params: Record<string, string | number> = {},
): Promise<number> {
  const changed = writes.flatMap((write) => {
    const change = difference(write.row, write.fields);
    return change ? [{ write, update: { id: write.row.id, ...change } }] : [];
  });
  for (const { row, columns } of writes) for (const column of columns) dropDraft(row.id, column);
  if (changed.length > 0) {
    const count = changed.reduce((sum, { write }) => sum + write.columns.length, 0);
    const answer = await client.observations.edit({
      update: changed.map(({ update }) => update),
      gesture: { code, params: { count, rows: changed.length, ...params } },
    });
    show(api, answer.rows);
  }
  api.refreshCells();
  return changed.length;
}

/** Delete and Ctrl+X (habit 11): values go, rows stay. `kept` counts cells that a figure cannot be without. */
export async function clearChosen(api: Api, code: string): Promise<{ rows: number; kept: number }> {
  let kept = 0;
  const writes: RowWrite[] = [];
  for (const { row, columns } of await chosenCells(api)) {
    const write: RowWrite = { row, fields: {}, columns: [] };
    for (const column of columns) {
      const fields = cleared(column);
      if (!fields) kept++;
      // The value and what is reckoned from it are one cell.
      else if (!(column === "baseValue" && columns.includes("asReported"))) {
        Object.assign(write.fields, fields);
        write.columns.push(column);
      }
    }
    if (write.columns.length > 0) writes.push(write);
  }
  return { rows: await writeRows(api, writes, code), kept };
}
