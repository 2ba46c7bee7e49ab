/** Reads a pasted block with the readers of single cells: new fields for rows that are there, drafts for new ones. */
import type { ObservationDraft } from "../../shared/api/observations.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import type { ObservationFields, ObservationRow } from "../../shared/model/observation.ts";
import { pastedAt } from "../grid/paste-fit.ts";
import { type Block, type Size, widthOf } from "../grid/ranges.ts";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { choicesFor } from "./choices.ts";
import type { RowWrite } from "./range-edit.ts";
import { editable, readCell } from "./read-cell.ts";

export interface Unread {
  /** Index in the grid, and the row where it is there already. */
  index: number;
  row: ObservationRow | undefined;
  column: GridColumn;
  text: string;
  reason: string;
}
export interface PasteReading {
  writes: RowWrite[];
  inserts: ObservationDraft[];
  insertedCells: number;
  unread: Unread[];
  /** Cells in columns that nothing can be written into. */
  fixed: number;
}

/** Indicator before value: its unit is what a bare number is in. */
const first = (column: GridColumn): number => (column === "indicator" ? 0 : 1);

/** `columns` are the shown ones; `rows` those of the grid by index; rows from `size.rows` on are new. */
export function readPaste(
  cells: readonly (readonly string[])[],
  blocks: readonly Block[],
  rows: ReadonlyMap<number, ObservationRow>,
  columns: readonly GridColumn[],
  size: Size,
  context: CellContext,
): PasteReading {
  const result: PasteReading = { writes: [], inserts: [], insertedCells: 0, unread: [], fixed: 0 };
  for (const block of blocks)
    for (let index = block.top; index <= block.bottom; index++) {
      const row = rows.get(index);
      if (!row && index < size.rows) continue;
      const fields: Partial<ObservationFields> = {};
      const written: GridColumn[] = [];
      let failed = false;
      const across = Array.from({ length: widthOf(block) }, (_, step) => block.left + step)
        .filter((column) => column < columns.length)
        .map((at) => ({ at, column: columns[at]! }));
      for (const { at, column } of across.toSorted((a, b) => first(a.column) - first(b.column))) {
        const text = pastedAt(cells, block, index, at);
        if (!editable.has(column)) {
          result.fixed++;
          continue;
        }
        // An empty cell of a new row says nothing.
        if (!row && text.trim() === "") continue;
        const indicator = fields.indicatorId ?? row?.indicatorId;
        const defaultUnit =
          indicator === undefined ? undefined : context.names.indicators.get(indicator)?.unit;
        const reading = readCell(
          column,
          { text },
          { unit: row?.unit ?? "个" },
          { choices: choicesFor(column, context), defaultUnit },
        );
        if (reading.ok) {
          Object.assign(fields, reading.fields);
          written.push(column);
        } else {
          failed = true;
          result.unread.push({ index, row, column, text, reason: reading.reason[context.language] });
        }
      }
      if (row) {
        if (written.length > 0) result.writes.push({ row, fields, columns: written });
      } else if (!failed) addRow(result, fields, written, index, context);
    }
  return result;
}

/** A new row must say where, what and when; nothing is guessed. */
function addRow(
  result: PasteReading,
  fields: Partial<ObservationFields>,
  written: GridColumn[],
  index: number,
  { language, names }: CellContext,
): void {
  if (written.length === 0) return;
  const { areaId, indicatorId, period } = fields;
  if (areaId === undefined || indicatorId === undefined || period === undefined) {
    const column = areaId === undefined ? "area" : indicatorId === undefined ? "indicator" : "period";
    const reason = bothLanguages("grid.newRowNeeds")[language];
    result.unread.push({ index, row: undefined, column, text: "", reason });
    return;
  }
  const indicator = names.indicators.get(indicatorId);
  const usual = indicator && { measure: indicator.measure, accumulation: indicator.accumulation };
  result.inserts.push({ fields: { ...usual, ...fields, areaId, indicatorId, period }, passage: null });
  result.insertedCells += written.length;
}
