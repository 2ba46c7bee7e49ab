/** A table for a terminal, where a Chinese character is two columns wide. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const unseen = /\p{Mark}|\p{Cf}/u;

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) if (!unseen.test(sign)) width += wide.test(sign) ? 2 : 1;
  return width;
}

export interface Column {
  title: string;
  align?: "right";
}

/** Lines with two spaces between columns, a rule under the head; ends with a line break. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll(/\s*[\r\n\t]+\s*/g, " ")));
  const widths = columns.map((column, i) =>
    Math.max(widthOf(column.title), ...cells.map((row) => widthOf(row[i] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    columns
      .map((column, i) => {
        const cell = row[i] ?? "";
        const space = " ".repeat((widths[i] ?? 0) - widthOf(cell));
        return column.align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  const lines = [line(columns.map((column) => column.title)), rule, ...cells.map(line)];
  return `${lines.join("\n")}\n`;
}
