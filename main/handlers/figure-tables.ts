/**
 * Tables of figures. What is written is one revision: the sheet as a source, a passage for every cell that became a
 * figure, the new figures and the changed ones. A changed figure points to its cell from then on; where it was before,
 * the history keeps.
 */
import { commit } from "../../db/history/commit.ts";
import { nextId } from "../../db/history/ids.ts";
import { insertion } from "../../db/queries/row-changes.ts";
import { sourceColumns } from "../../db/queries/sources.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import { putSourceText } from "../../db/store/source-text.ts";
import { transaction } from "../../db/store/sql.ts";
import type { ObservationDraft, ObservationUpdate } from "../../shared/api/observations.ts";
import type { SourceGuess } from "../../shared/api/sources.ts";
import { columnLetter, type PlannedRow } from "../../shared/model/figure-table.ts";
import type { Source } from "../../shared/model/source.ts";
import { os } from "../engine/context.ts";
import { errorsCsv } from "../importers/figure-table/errors.ts";
import { guessMapping, headParts } from "../importers/figure-table/guess-mapping.ts";
import type { ReadTable } from "../importers/figure-table/spreadsheet.ts";
import { listsOf, planTable, readTable, sheetOf, type TablePlan } from "./figure-table-reading.ts";
import { planEdit } from "./observation-edit.ts";
import { orNull } from "./or-null.ts";
import { PassageMaker } from "./passage-edit.ts";
import { refusal } from "./refuse.ts";
import { assertSound } from "./sources.ts";

/** Rows and cells that the preview shows as they are. */
const shownRows = 30;
const shownSamples = 5;

const withoutEnding = (fileName: string) => fileName.replace(/\.[^.]*$/, "");

/** The file's name, and the sheet's where there are several. */
function titleOf({ fileName, sheets }: ReadTable, sheet: number): string {
  const name = withoutEnding(fileName) || "—";
  return sheets.length > 1 ? `${name} · ${sheets[sheet]?.name ?? ""}` : name;
}

const guessOf = (table: ReadTable, sheet: number): SourceGuess => ({
  title: titleOf(table, sheet),
  publisher: null,
  date: null,
  areaId: null,
});

function sourceFor(
  db: ReadableDb,
  table: ReadTable,
  sheet: number,
  plan: TablePlan,
  fields: Partial<SourceGuess>,
): Source {
  if (plan.known) return plan.known;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const asked: SourceGuess = { ...guessOf(table, sheet), ...given };
  const source: Source = {
    id: nextId(db, "source"),
    title: asked.title.trim(),
    publisher: orNull(asked.publisher),
    date: orNull(asked.date),
    areaId: asked.areaId,
    fileName: table.fileName || null,
    mediaType: table.mediaType,
    textHash: plan.textHash,
    textLength: plan.text.text.length,
    importedAt: new Date().toISOString(),
    note: "",
  };
  assertSound(db, source);
  return source;
}

export const figureTables = {
  preview: os.figureTables.preview.handler(async ({ input, signal, context: { engine } }) => {
    const table = await readTable(engine, input.file, signal);
    const db = engine.readable();
    const index = input.mapping?.sheet ?? input.sheet;
    const sheet = sheetOf(table, index);
    const mapping = input.mapping ?? guessMapping(sheet.rows, listsOf(db), index);
    const plan = planTable(db, table.fileName, sheet, mapping);
    const data = sheet.rows.slice(mapping.headRow + mapping.headRows);
    const width = Math.max(...sheet.rows.slice(0, 1_000).map((row) => row.length), mapping.columns.length);
    return {
      sheets: table.sheets.map(({ name, rows }) => ({
        name,
        rows: rows.length,
        columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
      })),
      mapping,
      columns: Array.from({ length: width }, (_, column) => ({
        letter: columnLetter(column),
        head: [...new Set(headParts(sheet.rows, mapping.headRow, mapping.headRows, column))]
          .filter((words) => words !== "")
          .join(" "),
        samples: data
          .slice(0, shownRows)
          .map((row) => row[column] ?? "")
          .filter((cell) => cell !== "")
          .slice(0, shownSamples),
      })),
      beginning: sheet.rows.slice(0, shownRows),
      rows: plan.rows.slice(0, input.limit),
      errors: plan.errors.slice(0, input.limit),
      counts: plan.counts,
      knownSourceId: plan.known?.id ?? null,
      guess: guessOf(table, index),
    };
  }),

  errors: os.figureTables.errors.handler(async ({ input, signal, context: { engine } }) => {
    const table = await readTable(engine, input.file, signal);
    const { mapping, language } = input;
    const sheet = sheetOf(table, mapping.sheet);
    const { errors } = planTable(engine.readable(), table.fileName, sheet, mapping);
    const name = titleOf(table, mapping.sheet).replace(/[\\/:*?"<>|]/g, " ");
    return {
      fileName: `${name} - ${language === "en" ? "errors" : "有误的行"}.csv`,
      csv: errorsCsv(errors, sheet.rows, mapping, language),
    };
  }),

  insert: os.figureTables.insert.handler(async ({ input, signal, context: { engine } }) => {
    const table = await readTable(engine, input.file, signal);
    const { mapping, fields, expected } = input;
    const sheet = sheetOf(table, mapping.sheet);
    const db = engine.writable();
    const plan = planTable(db, table.fileName, sheet, mapping);
    const { counts } = plan;
    if (expected && (expected.insert !== counts.insert || expected.update !== counts.update))
      throw refusal(
        "CONFLICT",
        "figure_table.stale",
        { ...expected, insertNow: counts.insert, updateNow: counts.update },
        { expected, counts },
      );
    if (counts.insert + counts.update === 0)
      return { revision: null, source: plan.known ?? null, inserted: [], updated: [], counts };
    const source = sourceFor(db, table, mapping.sheet, plan, fields);
    const passages = new PassageMaker(db, new Map([[source.id, plan.text.text]]));
    const edit = planEdit(
      db,
      {
        insert: plan.rows
          .filter(({ action }) => action === "insert")
          .map((row) => draftOf(row, source, plan)),
        update: plan.rows
          .filter(({ action }) => action === "update")
          .map((row) => updateOf(row, source, plan, passages)),
        delete: [],
      },
      passages,
    );
    const changes = [
      ...(plan.known ? [] : [insertion("source", source.id, sourceColumns(source))]),
      ...edit.changes,
    ];
    const gesture = {
      code: "gesture.import_table",
      params: { title: source.title, inserted: counts.insert, updated: counts.update },
    };
    const revision = transaction(db, () => {
      putSourceText(db, plan.text.text);
      return commit(db, { author: engine.author(), gesture }, changes);
    });
    if (revision) engine.announce(revision, changes);
    return { revision, source, inserted: edit.inserted, updated: edit.updated, counts };
  }),
};

const draftOf = (row: PlannedRow, source: Source, plan: TablePlan): ObservationDraft => ({
  fields: { ...row.fields, sourceId: source.id },
  passage: plan.text.spanOf(row.row, row.column),
});

/** What a table says of a figure: the figure, its words, its place; a note only where there is one. */
function updateOf(
  { existing, row, column, fields }: PlannedRow,
  source: Source,
  plan: TablePlan,
  passages: PassageMaker,
): ObservationUpdate {
  const { value, valueHigh, unit, bound, asReported, note } = fields;
  const passageId = passages.idOf(source.id, plan.text.spanOf(row, column), { row, column });
  return {
    id: existing!.id,
    fields: {
      value,
      valueHigh,
      unit,
      bound,
      asReported,
      sourceId: source.id,
      passageId,
      ...(note === "" ? {} : { note }),
    },
  };
}
