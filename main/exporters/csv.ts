/**
 * CSV that Excel and WPS open as it is meant: UTF-8 with a byte-order mark (or without, or GB18030), CRLF, quotes only
 * where they are needed, numbers bare. Text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers never do, negative ones included.
 */
import { encodeGb18030 } from "./gb18030.ts";

export type CsvEncoding = "utf-8-bom" | "utf-8" | "gb18030";

/** Text, or a decimal as printed (`{ number: "-5.2" }`), or nothing. */
export type CsvCell = string | { number: string } | null;

const isNumber = (text: string) => /^[-+]?\d+(?:\.\d+)?%?$/.test(text);

/** A cell's text made harmless for spreadsheets: = + - @, tab and CR at its beginning, full-width signs included. */
export const neutralise = (text: string): string =>
  /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) && !isNumber(text) ? `'${text}` : text;

function field(cell: CsvCell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" ? neutralise(cell) : cell.number;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the text of a CSV file. Every line ends with CRLF. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");

export function encodeText(text: string, encoding: CsvEncoding): Uint8Array {
  if (encoding === "gb18030") return encodeGb18030(text);
  return new TextEncoder().encode(encoding === "utf-8-bom" ? `\ufeff${text}` : text);
}
