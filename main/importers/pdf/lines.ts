/**
 * From pieces with places on a page to lines in reading order. The order in which the page was drawn is kept where it
 * only ever goes down, or up and to the right (columns): programs write tables row by row and columns one by one, and a
 * sort by place would read across columns. Where the drawing order jumps about, place decides.
 */
import { closeGaps, joinPieces } from "./cjk-text.ts";

/** `x` from the left, `y` of the baseline from the top, in points of the upright page. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Has gaps as between the cells of a table; they are tabs in `text`. */
  row: boolean;
}

export interface Page {
  /** Points, upright. */
  width: number;
  height: number;
  /** Each its lines from top to bottom. */
  columns: Line[][];
}

/** Gap, in widths of a character, from which it parts cells; and from which it parts Latin words. */
const cellGap = 1.8;
const wordGap = 0.18;

function append(line: Line, piece: Piece): void {
  const gap = (piece.x - line.right) / line.size;
  const raised = piece.size < line.size * 0.8 && line.y - piece.y > line.size * 0.15;
  const text = raised ? raisedText(line.text, piece.text.trim()) : piece.text;
  if (gap > cellGap) {
    line.text += `\t${text}`;
    line.row = true;
  } else line.text = gap > wordGap ? joinPieces(line.text, text) : line.text + text;
  line.right = Math.max(line.right, piece.x + piece.width);
  if (piece.size > line.size) {
    line.size = piece.size;
    line.y = piece.y;
  }
}

/** Raised digits are powers of a unit (m², km³) or marks of notes. */
function raisedText(before: string, raised: string): string {
  if (!/^\d{1,3}$/.test(raised)) return raised;
  if (before.endsWith("m") && (raised === "2" || raised === "3")) return raised === "2" ? "²" : "³";
  return `[${raised}]`;
}

/** Pieces as drawn → lines as drawn. */
function linesAsDrawn(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const piece of pieces) {
    if (piece.text.trim() === "" || piece.size <= 0) continue;
    const near = line && Math.abs(piece.y - line.y) < Math.max(piece.size, line.size) * 0.5;
    if (line && near && piece.x >= line.right - line.size * 0.6) append(line, piece);
    else {
      line = {
        text: piece.text,
        left: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.size,
        row: false,
      };
      lines.push(line);
    }
  }
  return lines;
}

/** Runs of lines that go down the page. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1);
    if (before && line.y > before.y - before.size * 0.5) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Lines that lie side by side become one; `lines` sorted by place. */
function mergeRows(lines: readonly Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const before = merged.at(-1);
    const beside = before && Math.abs(line.y - before.y) < Math.min(line.size, before.size) * 0.5;
    if (before && beside && line.left >= before.right - before.size * 0.6) {
      append(before, { ...line, x: line.left, width: line.right - line.left });
      before.row ||= line.row;
    } else merged.push({ ...line });
  }
  return merged;
}

const byPlace = (lines: readonly Line[]): Line[] => {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.left - b.left);
  // Baselines that differ by a hair are one line, read from the left.
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(line.y - row[0]!.y) < Math.min(line.size, row[0]!.size) * 0.4) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left));
};

/** The columns of a page, each its lines from top to bottom; one column on most pages. `[]` for an empty page. */
export function columnsOf(pieces: readonly Piece[]): Line[][] {
  const drawn = linesAsDrawn(pieces);
  if (drawn.length === 0) return [];
  const runs = runsOf(drawn);
  const areColumns = runs.every((run, index) => {
    const before = runs[index - 1];
    if (!before) return true;
    const size = run[0]!.size;
    const edge = Math.max(...before.map(({ right }) => right));
    return run.length > 2 && before.length > 2 && Math.min(...run.map(({ left }) => left)) > edge - size;
  });
  const columns = areColumns ? runs.map((run) => mergeRows(run)) : [mergeRows(byPlace(drawn))];
  for (const line of columns.flat()) line.text = closeGaps(line.text).trim();
  return columns;
}
