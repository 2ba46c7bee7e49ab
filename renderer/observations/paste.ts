/**
 * Pasting a block: where it goes is asked only where that is not clear; what cannot be read is shown before anything is
 * written; what is written is one revision. Cells that could not be read stay red, as if they had been typed.
 */
import { translate } from "../../shared/i18n/translate.ts";
import { client } from "../app/connect.ts";
import { toast } from "../app/toasts.tsx";
import { ask } from "../grid/ask.tsx";
import { rangesOf } from "../grid/cell-ranges.ts";
import { beyond, fitPaste } from "../grid/paste-fit.ts";
import { at, type Block, extendTo } from "../grid/ranges.ts";
import { type CellContext, columnTitle, type GridColumn } from "./cell-text.ts";
import { dropDraft, keepDraft } from "./drafts.ts";
import { type Api, difference, show } from "./edit.ts";
import { type PasteReading, readPaste, type Unread } from "./paste-read.ts";
import { rowsFrom } from "./row-selection.ts";

export async function pasteCells(api: Api, cells: string[][], context: CellContext): Promise<void> {
  const ranges = rangesOf(api);
  const now = ranges?.get();
  const width = cells[0]?.length ?? 0;
  if (!ranges || !now || width === 0) return;
  const t = (...[key, params]: TranslateRest) => translate(context.language, key, params);
  const no = t("grid.cancel");
  const fit = fitPaste({ rows: cells.length, columns: width }, now);
  if (fit.kind === "apart") {
    toast(t("grid.pasteApart"));
    return;
  }
  let blocks = fit.kind === "into" ? fit.blocks : [];
  if (fit.kind === "ask") {
    const answer = await ask({
      text: t("grid.pasteShape", { rows: cells.length, columns: width }),
      choices: [
        { id: "whole", label: t("grid.pasteWhole") },
        { id: "within", label: t("grid.pasteWithin") },
      ],
      no,
    });
    if (answer === null) return;
    blocks = [answer === "whole" ? fit.whole : fit.within];
  }
  const size = ranges.size();
  const out = beyond(blocks.at(-1)!, size);
  if (out.rows > 0 || out.columns > 0) {
    const answer = await ask({
      text: [
        ...(out.rows > 0 ? [t("grid.pasteRowsBeyond", { count: out.rows })] : []),
        ...(out.columns > 0 ? [t("grid.pasteColumnsBeyond", { count: out.columns })] : []),
      ].join(" "),
      choices: [
        ...(out.rows > 0 ? [{ id: "add", label: t("grid.pasteAddRows", { count: out.rows }) }] : []),
        { id: "cut", label: t("grid.pasteFitting") },
      ],
      no,
    });
    if (answer === null) return;
    blocks = blocks.map((block) => inside(block, size, answer === "add"));
  }
  const rows = new Map(
    (
      await Promise.all(
        blocks.map(async ({ top, bottom }) => [
          ...(await rowsFrom(api, top, Math.min(bottom, size.rows - 1))),
        ]),
      )
    ).flat(),
  );
  const shown = ranges.columns() as GridColumn[];
  const reading = readPaste(cells, blocks, rows, shown, size, context);
  if (reading.unread.length > 0 && !(await goesOn(reading, context, no))) return;
  const count = await write(api, reading);
  keepUnread(reading.unread);
  api.refreshCells({ force: true });
  const block = blocks.at(-1)!;
  if (blocks.length === 1 && !api.isDestroyed())
    ranges.set({
      ...extendTo(at({ row: block.top, column: block.left }), {
        row: Math.min(block.bottom, size.rows - 1),
        column: Math.min(block.right, size.columns - 1),
      }),
      focus:
        now.focus.row >= block.top && now.focus.row <= block.bottom
          ? now.focus
          : { row: block.top, column: block.left },
    });
  toast(
    [
      t("grid.pasted", { count }),
      ...(reading.fixed > 0 ? [t("grid.pasteFixed", { count: reading.fixed })] : []),
    ].join(" "),
    { undo: count > 0 },
  );
}
type TranslateRest = Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never;

const inside = (block: Block, size: { rows: number; columns: number }, grow: boolean): Block => ({
  ...block,
  bottom: grow ? block.bottom : Math.min(block.bottom, size.rows - 1),
  right: Math.min(block.right, size.columns - 1),
});

/** Shows what could not be read; whether the rest is to be written. */
async function goesOn(reading: PasteReading, { language }: CellContext, no: string): Promise<boolean> {
  const rest = reading.writes.reduce((sum, { columns }) => sum + columns.length, reading.insertedCells);
  const answer = await ask({
    text: translate(language, "grid.pasteUnread", { count: reading.unread.length }),
    list: reading.unread.map(
      ({ index, column, text, reason }) =>
        `${index + 1} · ${translate(language, columnTitle(column))}「${text.slice(0, 30)}」${reason}`,
    ),
    choices: [{ id: "rest", label: translate(language, "grid.pasteRest", { count: rest }) }],
    no,
  });
  return answer !== null;
}

function keepUnread(unread: readonly Unread[]): void {
  for (const { row, column, text, reason } of unread) if (row) keepDraft(row.id, column, { text, reason });
}

/** One revision for all of it; how many cells were written comes back. */
async function write(api: Api, { writes, inserts, insertedCells }: PasteReading): Promise<number> {
  const changed = writes.flatMap((one) => {
    const change = difference(one.row, one.fields);
    return change ? [{ cells: one.columns.length, update: { id: one.row.id, ...change } }] : [];
  });
  const count = changed.reduce((sum, { cells }) => sum + cells, insertedCells);
  if (count > 0) {
    const answer = await client.observations.edit({
      insert: inserts,
      update: changed.map(({ update }) => update),
      gesture: {
        code: "gesture.observation.paste",
        params: { count, rows: changed.length + inserts.length },
      },
    });
    show(api, answer.rows);
  }
  for (const { row, columns } of writes) for (const column of columns) dropDraft(row.id, column);
  return count;
}
