/** The filter of one column: a set of its values with counts, words, or a range of numbers. */
import type { GridColumn } from "../cell-text.ts";
import { NumberFilter } from "./number-filter.tsx";
import { SetFilter } from "./set-filter.tsx";
import { TextFilter } from "./text-filter.tsx";

export interface FilterProps<C extends GridColumn = GridColumn> {
  column: C;
  close: () => void;
}

export function ColumnFilter({ column, close }: FilterProps) {
  if (column === "baseValue") return <NumberFilter column={column} close={close} />;
  if (column === "note" || column === "asReported") return <TextFilter column={column} close={close} />;
  return <SetFilter column={column} close={close} />;
}
