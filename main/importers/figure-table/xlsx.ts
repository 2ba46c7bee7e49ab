/**
 * XLSX → sheets of text cells. The parts are unpacked by our guard and handed to hucre in a zip that stores them, so
 * that nothing is inflated without a limit and both see the same parts. A cell is its value, not what rounding shows:
 * plain decimals of up to 15 digits as Excel computes, with % or the unit in words that its number format adds.
 */
import { Decimal } from "decimal.js";
import type { Cell, CellValue } from "hucre/xlsx";
import type { TableSheet } from "../../../shared/model/figure-table.ts";
import { findUnit } from "../../../shared/model/unit.ts";
import { limits } from "../limits.ts";
import { asProblem, ImportProblem } from "../problem.ts";
import { openZip, storedZip } from "../zip-limits.ts";

const format = "XLSX";
/** Parts that hold pictures, printer settings, macros and the like: neither unpacked nor read. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:_rels\/.*|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]*\.xml))$/i;

/** All visible sheets that have cells. Throws an ImportProblem. */
export async function readXlsx(bytes: Uint8Array): Promise<TableSheet[]> {
  try {
    const zip = openZip(bytes, format);
    const kept = zip.names.filter((name) => parts.test(name)).map((name) => [name, zip.read(name)!] as const);
    for (const [, part] of kept) assertSafe(part);
    const { readXlsx: read } = await import("hucre/xlsx");
    const workbook = await read(storedZip(kept), { readStyles: true });
    const sheets = workbook.sheets
      .filter((sheet) => !sheet.hidden && !sheet.veryHidden)
      .map((sheet) => {
        const rows = sheet.rows.map((row, index) =>
          row.map((value, column) => cellText(value, sheet.cells?.get(`${index},${column}`))),
        );
        for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? [])
          fillMerge(rows, startRow, startCol, endRow, endCol);
        return { name: sheet.name, rows };
      });
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== "")));
    if (filled.length === 0) throw new ImportProblem("importers.sheet.empty");
    return filled;
  } catch (error) {
    throw asProblem(format, error);
  }
}

/** No declared entities; the beginning of a part is enough, since a declaration stands before the root. */
function assertSafe(part: Uint8Array): void {
  const head = Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, 4_096)).toString("latin1");
  if (/<!DOCTYPE|<!ENTITY/i.test(head.replaceAll("\0", ""))) throw new ImportProblem("importers.unsafe");
}

/** A merged text stands for all its cells (heads, groups of rows); a merged number is one number. */
function fillMerge(rows: string[][], top: number, left: number, bottom: number, right: number): void {
  const text = rows[top]?.[left] ?? "";
  if (text === "" || (/^-?[\d.,]+%?$/.test(text) && !/^(?:19|20)\d{2}$/.test(text))) return;
  if ((bottom - top + 1) * (right - left + 1) > limits.mergedCells) return;
  for (let row = top; row <= bottom && row < rows.length; row++)
    for (let column = left; column <= right; column++) {
      const cells = rows[row]!;
      while (cells.length <= column) cells.push("");
      cells[column] ||= text;
    }
}

export function cellText(value: CellValue, cell: Pick<Cell, "style" | "formulaResult"> | undefined): string {
  const shown = value ?? cell?.formulaResult ?? null;
  if (shown === null) return "";
  if (shown instanceof Date) return dateText(shown, cell?.style?.numFmt);
  if (typeof shown !== "number") return String(shown).trim();
  if (!Number.isFinite(shown)) return "";
  return numberText(shown, cell?.style?.numFmt ?? "General");
}

function numberText(value: number, numberFormat: string): string {
  const number = new Decimal(value.toPrecision(15));
  const section = numberFormat.split(";")[0]!.replace(/\[[^\]]*\]/g, "");
  const literals = [...section.matchAll(/"([^"]*)"/g)].map(([, words]) => words!).join("");
  if (section.replace(/"[^"]*"|\\./g, "").includes("%")) return `${number.times(100).toFixed()}%`;
  const unit = literals.trim();
  const suffix = unit !== "" && (findUnit(unit) || unit === "年" || unit === "月") ? unit : "";
  // 0!.0,"万" shows ten-thousandths: the words belong to the shown number, not to the value.
  const scaled = /,(?:[^#0?,]|$)/.test(section);
  return number.toFixed() + (scaled ? "" : suffix);
}

function dateText(date: Date, numberFormat: string | undefined): string {
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  const pattern = (numberFormat ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "").toLowerCase();
  return pattern !== "" && !pattern.includes("d") && pattern.includes("y")
    ? iso.slice(0, pattern.includes("m") ? 7 : 4)
    : iso;
}
