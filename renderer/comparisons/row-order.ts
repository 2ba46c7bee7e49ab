/** The rows of the table in the order in which the chart shows the areas, so that the eye can go across. */
import type { ComparisonResult } from "../../shared/comparison/result.ts";

/** The result with its areas as in `order`; as it was where `order` does not name exactly the same areas. */
export function inOrder(result: ComparisonResult, order: readonly string[]): ComparisonResult {
  const rows = order.map((id) => result.areaIds.indexOf(id));
  const complete =
    rows.length === result.areaIds.length && new Set(rows).size === rows.length && !rows.includes(-1);
  if (!complete || rows.every((row, index) => row === index)) return result;
  return {
    ...result,
    areaIds: [...order],
    areaNotes: rows.map((row) => result.areaNotes[row] ?? []),
    areaColours: rows.map((row) => result.areaColours[row] ?? row),
    columns: result.columns.map((column) =>
      column.sureness
        ? {
            ...column,
            sureness: { ...column.sureness, rows: column.sureness.rows.map((row) => rows.indexOf(row)) },
          }
        : column,
    ),
    cells: rows.map((row) => result.cells[row] ?? []),
  };
}
