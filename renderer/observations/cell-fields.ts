/** The fields behind a cell: what filling down carries on, without reading words again. */
import type { ObservationFields, ObservationRow } from "../../shared/model/observation.ts";
import type { GridColumn } from "./cell-text.ts";
import { editable } from "./read-cell.ts";

const behind: Partial<Record<GridColumn, (keyof ObservationFields)[]>> = {
  area: ["areaId"],
  indicator: ["indicatorId"],
  asReported: ["value", "valueHigh", "unit", "bound", "asReported", "missingReason"],
};

/** Undefined where nothing can be written in the column. */
export function fieldsOf(column: GridColumn, row: ObservationRow): Partial<ObservationFields> | undefined {
  if (!editable.has(column)) return undefined;
  const names = behind[column] ?? [column as keyof ObservationFields];
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
