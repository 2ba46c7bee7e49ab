/**
 * What would be written: each proposed figure against those that are there with the same key (area, indicator, period,
 * scenario, measure, breakdown, entity). Two sources may state the same figure differently, and both stay: where several
 * figures have the key, the one of the table's own source is meant, else the one that says the same, else nobody knows.
 */
import { bothLanguages } from "../../../shared/i18n/translate.ts";
import type { FigureTableError, PlannedRow, ProposedRow } from "../../../shared/model/figure-table.ts";
import type { Observation } from "../../../shared/model/observation.ts";
import { keyOf, sameFigure } from "./key.ts";

/** `existing` holds at least the figures of the keys in question; `sourceId` is the table's own source, if it is one. */
export function planRows(
  proposed: readonly ProposedRow[],
  existing: readonly Observation[],
  sourceId: number | null,
): { rows: PlannedRow[]; errors: FigureTableError[] } {
  const byKey = Map.groupBy(existing, keyOf);
  const rows: PlannedRow[] = [];
  const errors: FigureTableError[] = [];
  for (const row of proposed) {
    const there = byKey.get(keyOf(row.fields)) ?? [];
    const same = there.find((observation) => sameFigure({ fields: observation }, row));
    const own = there.filter((observation) => sourceId !== null && observation.sourceId === sourceId);
    const meant = same ?? (own.length === 1 ? own[0] : there.length === 1 ? there[0] : undefined);
    if (!meant && there.length > 1)
      errors.push({
        row: row.row,
        column: row.column,
        text: row.fields.asReported,
        code: "figure_table.several",
        message: bothLanguages("figure_table.several", { count: there.length }),
      });
    else
      rows.push({
        ...row,
        action: same ? "unchanged" : meant ? "update" : "insert",
        existing: meant ?? null,
      });
  }
  return { rows, errors };
}
