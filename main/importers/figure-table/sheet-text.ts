/** A sheet as the text of a source: a line a row, cells parted by tabs; so a figure can point to its cell. */

/** A cell on one line. */
const onOneLine = (cell: string) => cell.replace(/\s*[\t\r\n]\s*/g, " ");

export interface SheetText {
  text: string;
  /** Where a cell stands in the text, and its words there. */
  spanOf(row: number, column: number): { start: number; end: number; words: string };
}

export function sheetText(rows: readonly string[][]): SheetText {
  const lines = rows.map((row) => row.map(onOneLine));
  const starts: number[] = [];
  let at = 0;
  for (const cells of lines) {
    starts.push(at);
    at += cells.reduce((sum, cell) => sum + cell.length + 1, 0) || 1;
  }
  return {
    text: lines.map((cells) => cells.join("\t")).join("\n"),
    spanOf(row, column) {
      const cells = lines[row]!;
      let start = starts[row]!;
      for (let before = 0; before < column; before++) start += cells[before]!.length + 1;
      const words = cells[column]!;
      return { start, end: start + words.length, words };
    },
  };
}
