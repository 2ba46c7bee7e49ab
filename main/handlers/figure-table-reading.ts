/** A table as it is read, mapped and laid against what the workbook holds: the same for looking and for writing. */
import { listAreas } from "../../db/queries/areas.ts";
import { listIndicators } from "../../db/queries/indicators.ts";
import { observationsByKey } from "../../db/queries/observations-by-key.ts";
import { findSourceByHash } from "../../db/queries/sources.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import { hashOfText } from "../../db/store/source-text.ts";
import type { FigureTableCounts } from "../../shared/api/figure-tables.ts";
import type { SourceInput } from "../../shared/api/sources.ts";
import type {
  FigureMapping,
  FigureTableError,
  PlannedRow,
  TableSheet,
} from "../../shared/model/figure-table.ts";
import type { Source } from "../../shared/model/source.ts";
import type { Engine } from "../engine/context.ts";
import { proposeRows } from "../importers/figure-table/figure-table.ts";
import { planRows } from "../importers/figure-table/plan.ts";
import { type SheetText, sheetText } from "../importers/figure-table/sheet-text.ts";
import { pastedTable, type ReadTable, readSpreadsheet } from "../importers/figure-table/spreadsheet.ts";
import { limits } from "../importers/limits.ts";
import { assertFileSize } from "../importers/read-document.ts";
import { refusal } from "./refuse.ts";

/** Reads the file. Reading takes a while: into a workbook that was opened meanwhile nothing is written. */
export async function readTable(
  engine: Engine,
  file: SourceInput,
  signal: AbortSignal | undefined,
): Promise<ReadTable> {
  if ("text" in file) return pastedTable(file.text);
  const { path } = engine.workbook();
  const fileName = file.fileName.split(/[\\/]/).at(-1) || "table.csv";
  assertFileSize(Math.floor(file.bytes.length * 0.75), fileName);
  const table = await readSpreadsheet(Buffer.from(file.bytes, "base64"), fileName, signal ? { signal } : {});
  if (engine.workbook().path !== path) throw refusal("REFUSED", "importers.cancelled", { name: fileName });
  return table;
}

/** The sheet of that number. Throws UNREADABLE. */
export function sheetOf({ sheets, fileName }: ReadTable, sheet: number): TableSheet {
  const found = sheets[sheet];
  if (!found) throw refusal("UNREADABLE", "importers.sheet.noSheet", { name: fileName, sheet: sheet + 1 });
  return found;
}

export interface TablePlan {
  rows: PlannedRow[];
  /** By row and column. */
  errors: FigureTableError[];
  counts: FigureTableCounts;
  text: SheetText;
  textHash: string;
  /** The source that this sheet is already. */
  known: Source | undefined;
}

export const listsOf = (db: ReadableDb) => ({ areas: listAreas(db), indicators: listIndicators(db) });

/** What a sheet would write. Throws UNREADABLE if there are more figures than one gesture should hold. */
export function planTable(
  db: ReadableDb,
  name: string,
  { rows: cells }: TableSheet,
  mapping: FigureMapping,
): TablePlan {
  const proposal = proposeRows(cells, mapping, listsOf(db));
  if (proposal.rows.length > limits.tableFigures)
    throw refusal("UNREADABLE", "importers.sheet.tooManyFigures", { name, limit: limits.tableFigures });
  const text = sheetText(cells);
  const textHash = hashOfText(text.text);
  const known = findSourceByHash(db, textHash);
  const existing = observationsByKey(
    db,
    proposal.rows.map(({ fields }) => fields),
  );
  const { rows, errors } = planRows(proposal.rows, existing, known?.id ?? null);
  const all = [...proposal.errors, ...errors].sort((a, b) => a.row - b.row || a.column - b.column);
  const count = (action: PlannedRow["action"]) => rows.filter((row) => row.action === action).length;
  return {
    rows,
    errors: all,
    counts: {
      insert: count("insert"),
      update: count("update"),
      unchanged: count("unchanged"),
      errors: all.length,
      blank: proposal.blank,
      repeated: proposal.repeated,
    },
    text,
    textHash,
    known,
  };
}
