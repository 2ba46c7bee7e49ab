/**
 * Blocks of cells as text, the way Excel and WPS write and read them: TSV with Excel's quoting, and an HTML table. HTML
 * is preferred in reading: some versions of WPS put line breaks into TSV unquoted, in HTML a cell is always a cell. What
 * this program copies carries its exact text in `data-raw`, for its own pasting, beside what is shown, for others.
 */
export interface CopiedCell {
  shown: string;
  /** What the cell's editor would begin with. */
  raw: string;
}

/** Excel's quoting: a cell with a tab, a line break or a quote stands in quotes, quotes doubled. */
const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
const asAttribute = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;");

export const asTsv = (cells: readonly (readonly CopiedCell[])[]): string =>
  cells.map((row) => row.map(({ shown }) => quoted(shown)).join("\t")).join("\r\n");
export const asHtml = (cells: readonly (readonly CopiedCell[])[]): string =>
  `<table>${cells
    .map(
      (row) =>
        `<tr>${row
          .map(
            ({ shown, raw }) =>
              // Text stays text in Excel: 002 keeps its zeros.
              `<td style="mso-number-format:'\\@';white-space:pre-wrap"${raw === shown ? "" : ` data-raw="${asAttribute(raw)}"`}>${escaped(shown)}</td>`,
          )
          .join("")}</tr>`,
    )
    .join("")}</table>`;

/** Reads TSV: quotes only where a cell begins with one; the last line end is no row. Always a full rectangle. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let at = 0;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    if (cell === "" && text[at] === '"') {
      const end = closing(text, at);
      if (end !== null) {
        cell = text
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .replaceAll("\r\n", "\n");
        at = end + 1;
        if (at < text.length && !/[\t\r\n]/.test(text[at]!)) continue;
        if (at >= text.length) break;
      }
    }
    const char = text[at]!;
    if (char === "\t") endCell();
    else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else cell += char;
    at++;
  }
  const endsInLine = /[\r\n]$/.test(text) && cell === "" && row.length === 0;
  if (text !== "" && !endsInLine) endRow();
  return squared(rows);
}
/** Where the quote at `at` closes: before a tab, a line end or the end. Null: it was no quoting, only a quote. */
function closing(text: string, at: number): number | null {
  for (let index = at + 1; index < text.length; index++) {
    if (text[index] !== '"') continue;
    if (text[index + 1] === '"') {
      index++;
      continue;
    }
    return index + 1 === text.length || /[\t\r\n]/.test(text[index + 1]!) ? index : null;
  }
  return null;
}

const squared = (rows: string[][]): string[][] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
};

/** More than a table ever says in `colspan`; a page must not make the reader lay out millions of cells. */
const mostSpan = 1_000;

/** The cells of the one table that the HTML holds; null where there is none, or several: then the text is surer. */
export function readHtmlTable(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  // A document of its own: no script runs, nothing is loaded.
  const tables = new DOMParser().parseFromString(html, "text/html").querySelectorAll("table");
  const [table] = tables;
  if (!table || tables.length > 1) return null;
  const rows: (string | undefined)[][] = [];
  for (const [index, line] of [...table.rows].entries()) {
    const row = (rows[index] ??= []);
    let column = 0;
    for (const cell of line.cells) {
      while (row[column] !== undefined) column++;
      const down = Math.min(Math.max(cell.rowSpan, 1), table.rows.length - index);
      const across = Math.min(Math.max(cell.colSpan, 1), mostSpan);
      // What is merged stands in its first cell; the others of it are empty.
      for (let below = 0; below < down; below++)
        for (let beside = 0; beside < across; beside++)
          (rows[index + below] ??= [])[column + beside] = below + beside === 0 ? cellText(cell) : "";
      column += across;
    }
  }
  return squared(rows.map((row) => Array.from(row, (cell) => cell ?? "")));
}

/** Line breaks are `<br>` and paragraphs; the source's own lines and indents are nothing. */
function cellText(cell: HTMLElement): string {
  if (cell.dataset["raw"] !== undefined) return cell.dataset["raw"];
  let text = "";
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? "").replace(/[ \t\r\n]+/g, " ");
    else if (node instanceof Element || node.nodeType === Node.ELEMENT_NODE) {
      const name = node.nodeName;
      if (name === "STYLE" || name === "SCRIPT") return;
      if (name === "BR") text += "\n";
      else {
        const block = name === "P" || name === "DIV";
        if (block && text.trim() !== "" && !text.endsWith("\n")) text += "\n";
        for (const child of node.childNodes) walk(child);
      }
    }
  };
  for (const child of cell.childNodes) walk(child);
  return text
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

/** The block that a paste event carries; null where it carries no text. */
export function pastedCells(data: Pick<DataTransfer, "getData"> | null): string[][] | null {
  const table = readHtmlTable(data?.getData("text/html") ?? "");
  if (table && table.length > 0 && table[0]!.length > 0) return table;
  const text = data?.getData("text/plain") ?? "";
  return text === "" ? null : readTsv(text);
}
