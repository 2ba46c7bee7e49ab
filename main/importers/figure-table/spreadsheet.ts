/** The door for tables of figures: CSV, TSV or XLSX by content → sheets of text cells, or a refusal. */
import type { TableSheet } from "../../../shared/model/figure-table.ts";
import { recognise } from "../file-format.ts";
import { limits } from "../limits.ts";
import { assertFileSize, type ReadOptions, readInWorker, refusal } from "../read-document.ts";
import { readText } from "../text.ts";
import { guessDelimiter, parseCsv } from "./csv.ts";

export interface ReadTable {
  fileName: string;
  mediaType: string;
  /** `xlsx` or the encoding of the text. */
  encoding: string;
  sheets: TableSheet[];
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Reads a table. Rejects with UNREADABLE. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadTable> {
  assertFileSize(bytes.length, fileName);
  const known = recognise(bytes, fileName);
  if (known?.format === "XLSX") {
    const sheets = await readInWorker<TableSheet[]>("xlsx", bytes, fileName, options);
    return { fileName, mediaType: xlsxType, encoding: "xlsx", sheets: bounded(sheets, fileName) };
  }
  if (known && known.format !== "CSV" && known.format !== "TSV")
    throw refusal("importers.sheet.other", { name: fileName, format: known.format });
  const { text, encoding } = readText(bytes, fileName);
  return { fileName, mediaType: "text/csv", encoding, sheets: bounded([csvSheet(text, fileName)], fileName) };
}

/** Cells copied out of a spreadsheet, or typed. */
export const pastedTable = (text: string): ReadTable => ({
  fileName: "",
  mediaType: "text/csv",
  encoding: "pasted",
  sheets: bounded([csvSheet(text, "")], "—"),
});

function csvSheet(text: string, fileName: string): TableSheet {
  const rows = parseCsv(text, guessDelimiter(text)).map((row) => row.map((cell) => cell.trim()));
  return { name: fileName.replace(/\.[^.]*$/, ""), rows };
}

function bounded(sheets: TableSheet[], name: string): TableSheet[] {
  for (const sheet of sheets) {
    while (sheet.rows.length > 0 && sheet.rows.at(-1)!.every((cell) => cell === "")) sheet.rows.pop();
    if (sheet.rows.length > limits.tableRows)
      throw refusal("importers.sheet.tooManyRows", {
        name,
        rows: sheet.rows.length,
        limit: limits.tableRows,
      });
  }
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw refusal("importers.sheet.empty", { name });
  return filled;
}
