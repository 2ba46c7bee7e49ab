/** The uses of a column, and a column turned to another use. Pure. */
import type { ColumnUse } from "../../shared/model/figure-table.ts";

export type Role = ColumnUse["role"];
export const roles: readonly Role[] = [
  "figures",
  "area",
  "indicator",
  "period",
  "unit",
  "scenario",
  "breakdown",
  "entity",
  "source",
  "note",
  "skip",
];

/** The column with another use; what was said for figures is kept while they stay figures. `head` names a breakdown. */
export function turnedTo(column: ColumnUse, role: Role, head: string): ColumnUse {
  if (column.role === role) return column;
  const fillDown = "fillDown" in column ? column.fillDown : false;
  if (role === "skip") return { role };
  if (role === "breakdown") return { role, dimension: head.trim() || "class", fillDown };
  if (role !== "figures") return { role, fillDown };
  return { role, areaId: null, indicatorId: null, period: null, unit: null, scenario: null, measure: null };
}
