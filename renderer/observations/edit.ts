/** Writing: one gesture, one revision. The engine's word comes back over the events; rows in the answer are shown at once. */
import type { GridApi } from "ag-grid-community";
import { translateCode } from "../../shared/i18n/translate.ts";
import type { ReviewState } from "../../shared/model/codes.ts";
import type { ObservationFields, ObservationRow } from "../../shared/model/observation.ts";
import { client } from "../app/connect.ts";
import { failureText } from "../app/failure.ts";
import { reportProblem } from "../app/toasts.tsx";
import { type CellContext, type GridColumn, shownText } from "./cell-text.ts";
import { choicesOf } from "./choices.ts";
import { dropDraft, keepDraft } from "./drafts.ts";
import { type Entry, readCell } from "./read-cell.ts";

export type Api = GridApi<ObservationRow>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ from the row, and what the author saw of them. */
export function difference(
  row: ObservationRow,
  fields: Partial<ObservationFields>,
): { fields: Partial<ObservationFields>; expected: Partial<ObservationFields> } | undefined {
  const changed = Object.entries(fields).filter(
    ([name, value]) => !same(row[name as keyof ObservationFields], value),
  );
  if (changed.length === 0) return undefined;
  const expected = changed.map(([name]) => [name, row[name as keyof ObservationFields]]);
  return { fields: Object.fromEntries(changed), expected: Object.fromEntries(expected) };
}

/** Rows of an answer, shown without waiting for the events. */
export function show(api: Api, rows: readonly ObservationRow[]): void {
  for (const row of rows) {
    const node = api.getRowNode(String(row.id));
    if (node?.data) node.updateData(row);
  }
}

const showFresh = async (api: Api, id: number): Promise<void> =>
  show(api, [await client.observations.get({ id })]);

const redraw = (api: Api, id: number, column: GridColumn): void => {
  const node = api.getRowNode(String(id));
  if (node) api.refreshCells({ rowNodes: [node], columns: [column], force: true });
};

/** Writes what was entered into a cell; what cannot be read or is refused stays there, red, with the reason. */
export async function commitCell(
  api: Api,
  row: ObservationRow,
  column: GridColumn,
  entry: Entry,
  context: CellContext,
): Promise<void> {
  const { language, names } = context;
  const choices = choicesOf(column, context);
  const defaultUnit = names.indicators.get(row.indicatorId)?.unit;
  const text =
    "text" in entry ? entry.text : (choices?.find((one) => one.id === entry.id)?.label ?? entry.id);
  const reading = readCell(column, entry, row, { choices, defaultUnit });
  if (!reading.ok) {
    keepDraft(row.id, column, { text, reason: reading.reason[language] });
    redraw(api, row.id, column);
    return;
  }
  if (dropDraft(row.id, column)) redraw(api, row.id, column);
  const change = difference(row, reading.fields);
  if (!change) return;
  const params = {
    what: `${names.area(row.areaId)} · ${names.indicator(row.indicatorId)}`,
    from: shownText(column, row, context) || translateCode(language, "history.noValue"),
    to: text.trim() || translateCode(language, "history.noValue"),
  };
  try {
    const answer = await client.observations.edit({
      update: [{ id: row.id, ...change }],
      gesture: { code: "gesture.observation.cell", params },
    });
    show(api, answer.rows);
  } catch (error) {
    keepDraft(row.id, column, { text, reason: failureText(error, language) });
    await showFresh(api, row.id).catch(() => {
      // The row itself is gone: there is no cell for the words to stay in.
      dropDraft(row.id, column);
      reportProblem(error);
    });
    redraw(api, row.id, column);
  }
}

/** The same fields for several rows: clear, check, approve. */
export async function updateRows(
  api: Api,
  rows: readonly ObservationRow[],
  fields: Partial<ObservationFields>,
  code: string,
): Promise<void> {
  const update = rows.flatMap((row) => {
    const change = difference(row, fields);
    return change ? [{ id: row.id, ...change }] : [];
  });
  if (update.length === 0) return;
  const answer = await client.observations.edit({
    update,
    gesture: { code, params: { count: update.length } },
  });
  show(api, answer.rows);
}

const stateGestures: Record<ReviewState, string> = {
  entered: "gesture.observation.reopen",
  checked: "gesture.observation.check",
  approved: "gesture.observation.approve",
};
export const setState = (
  api: Api,
  rows: readonly ObservationRow[],
  reviewState: ReviewState,
): Promise<void> => updateRows(api, rows, { reviewState }, stateGestures[reviewState]);

export async function deleteRows(rows: readonly ObservationRow[]): Promise<void> {
  await client.observations.edit({
    delete: rows.map((row) => row.id),
    gesture: { code: "gesture.observation.delete", params: { count: rows.length } },
  });
}
