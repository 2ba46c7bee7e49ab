/** The errors of a table as CSV, each with its whole row, so that they can be mended and imported by themselves. */
import { translate } from "../../../shared/i18n/translate.ts";
import type { Language } from "../../../shared/model/codes.ts";
import {
  columnLetter,
  type FigureMapping,
  type FigureTableError,
} from "../../../shared/model/figure-table.ts";
import { headParts } from "./guess-mapping.ts";

const quoted = (cell: string) => (/[",\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** A cell that a spreadsheet would run as a formula is shown as text. */
const harmless = (cell: string) => (/^[=@\t\r]|^[+-](?![\d.])/.test(cell) ? `'${cell}` : cell);

/** With a byte-order mark and CRLF, as Excel opens it. */
export function errorsCsv(
  errors: readonly FigureTableError[],
  rows: readonly string[][],
  mapping: FigureMapping,
  language: Language,
): string {
  const heads = mapping.columns.map((_, column) =>
    [...new Set(headParts(rows, mapping.headRow, mapping.headRows, column))].filter(Boolean).join(" "),
  );
  const titles = (["row", "column", "text", "message"] as const).map((key) =>
    translate(language, `figure_table.errors.${key}`),
  );
  const lines = [
    [...titles, ...heads],
    ...errors.map(({ row, column, text, message }) => [
      String(row + 1),
      columnLetter(column),
      text,
      message[language],
      ...(rows[row] ?? []),
    ]),
  ];
  return `\ufeff${lines.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(",")).join("\r\n")}\r\n`;
}
