/**
 * Lines → paragraphs, by how Chinese reports are set: a first line is indented by two characters, a last line ends short,
 * headings stand apart. A paragraph that runs over the end of a page or column goes on.
 */
import { joinPieces } from "./cjk-text.ts";
import type { Line, Page } from "./lines.ts";

const sentenceEnd = /[。！？；：.!?;:][”’」』）)"]*$/;
const bullet = /^[①-⑳●■◆•·▪★※◇○□➢]/;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条部]|\d{1,2}[、．]|\d{1,2}\.(?!\d))/;

interface Column {
  lines: Line[];
  left: number;
  right: number;
  leading: number;
  /** Paragraphs begin with an indent. */
  indents: boolean;
}

const middle = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function measure(lines: Line[]): Column {
  const size = middle(lines.map((line) => line.size));
  const texts = lines.filter((line) => !line.row);
  const shared = (edges: number[], room: number) =>
    edges.filter((edge) => edges.filter((other) => Math.abs(other - edge) < room).length > 1);
  const lefts = texts.map((line) => line.left);
  const rights = texts.map((line) => line.right);
  const sharedLefts = shared(lefts, size * 0.3);
  const sharedRights = shared(rights, size);
  const left = Math.min(...(sharedLefts.length > 0 ? sharedLefts : lefts));
  const right = Math.max(...(sharedRights.length > 0 ? sharedRights : rights));
  const steps = lines
    .slice(1)
    .map((line, index) => line.y - lines[index]!.y)
    .filter((step) => step > 0);
  const indented = texts.filter((line) => Math.abs(line.left - left - 2 * size) < 0.7 * size).length;
  return {
    lines,
    left,
    right,
    leading: middle(steps) || size * 1.5,
    indents: indented >= texts.length * 0.1 && indented > 0,
  };
}

/** What may not be broken at the beginning of a line: opening marks, a word or a character, closing marks. */
const unbreakable =
  /^[“‘「『（《〈【〔([]*(?:[\p{Script=Latin}\d’'".,%％-]+|—+|….|.)[，。！？；：、”’」』）》〉】〕…—,.!?;:)\]%％]*(?:(?<=[,.:;])\d[\d,.%]*)?/u;

/** Whether a line was filled: up to the edge, or so far that the beginning of the next one did not fit. */
function isFull(line: Line, { right }: Column, next: Line): boolean {
  const beginning = unbreakable.exec(next.text)?.[0] ?? "";
  const width = Array.from(beginning.slice(0, 24)).reduce(
    (sum, character) => sum + (character < "\u2000" ? 0.55 : 1),
    0,
  );
  return line.right >= right - line.size * Math.max(1.6, width + 0.6);
}
const indent = (line: Line, { left }: Column) => (line.left - left) / line.size;

/** Lines of a headline that were set in the middle, one below the other. */
function centred(line: Line, column: Column): boolean {
  const before = line.left - column.left;
  const after = column.right - line.right;
  return before > line.size * 2 && after > line.size * 2 && Math.abs(before - after) < line.size * 1.5;
}

function goesOn(before: Line, line: Line, column: Column, bodySize: number): boolean {
  if (before.row || line.row || Math.abs(before.size - line.size) > line.size * 0.12) return false;
  const headline = line.size > bodySize * 1.15;
  if (line.y - before.y > Math.max(column.leading * 1.45, line.size * (headline ? 2 : 1.3))) return false;
  if (headline && centred(line, column) && (centred(before, column) || isFull(before, column, line)))
    return !sentenceEnd.test(before.text);
  if (!isFull(before, column, line) || bullet.test(line.text)) return false;
  if (numbered.test(line.text) && sentenceEnd.test(before.text)) return false;
  if (indent(line, column) < 0.8) return true;
  // A block that is set in as a whole.
  return Math.abs(line.left - before.left) < line.size * 0.3 && !sentenceEnd.test(before.text);
}

function goesOnOver(before: Line, line: Line, last: Column, next: Column): boolean {
  if (before.row || line.row || Math.abs(before.size - line.size) > line.size * 0.12) return false;
  if (!isFull(before, last, line) || indent(line, next) >= 0.8) return false;
  if (numbered.test(line.text) || bullet.test(line.text)) return false;
  return next.indents || last.indents || !sentenceEnd.test(before.text);
}

/**
 * The columns of all pages with their margins. A page of short lines does not show its margins; of the pages of its
 * size that have one column, the widest does. Columns side by side keep their own.
 */
function measureAll(pages: readonly Page[]): Column[] {
  const frames = new Map<string, Column>();
  const sizeOf = ({ width, height }: Page) => `${Math.round(width)} ${Math.round(height)}`;
  const measured = pages.map((page) => ({
    page,
    columns: page.columns.filter((lines) => lines.length > 0).map(measure),
  }));
  for (const { page, columns } of measured) {
    const [only] = columns;
    const frame = frames.get(sizeOf(page));
    if (columns.length !== 1 || !only || only.lines.length < 3) continue;
    if (!frame || only.right - only.left > frame.right - frame.left) frames.set(sizeOf(page), only);
  }
  for (const { page, columns } of measured) {
    const [only] = columns;
    const frame = frames.get(sizeOf(page));
    if (columns.length !== 1 || !only || !frame) continue;
    if (frame.left <= only.left + 1 && frame.right >= only.right - 1)
      Object.assign(only, { left: frame.left, right: frame.right, indents: only.indents || frame.indents });
  }
  return measured.flatMap(({ columns }) => columns);
}

/** One line of text a paragraph, in reading order. */
export function paragraphsOf(pages: readonly Page[]): string[] {
  const measured = measureAll(pages);
  const bodySize = middle(measured.flatMap(({ lines }) => lines.map((line) => line.size)));
  const paragraphs: string[] = [];
  let before: { line: Line; column: Column } | undefined;
  for (const column of measured)
    for (const line of column.lines) {
      const on =
        before &&
        (before.column === column
          ? goesOn(before.line, line, column, bodySize)
          : goesOnOver(before.line, line, before.column, column));
      if (on) paragraphs.push(joinPieces(paragraphs.pop()!, line.text));
      else paragraphs.push(line.text);
      before = { line, column };
    }
  return paragraphs;
}
