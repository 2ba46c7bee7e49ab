/**
 * What stands on a page but is no part of the report: heads and feet that repeat from page to page, page numbers, and
 * tables of contents.
 */
import type { Line, Page } from "./lines.ts";

/** The part of the page's height at top and bottom where furniture stands. */
const zone = 0.11;
const pageNumber =
  /^[-–—·•~\s]*(?:第|page|p\.)?\s*(\d{1,4})\s*页?(?:\s*(?:\/|／|of|，|,)?\s*共?\s*\d{1,4}\s*页?)?[-–—·•~\s]*$/i;

/** A running head with the page's number at its end: Chapter 2 … 14. */
const numberedHead = /[\s·|—–-](\d{1,4})[\s·|—–-]*$|^[\s·|—–-]*(\d{1,4})[\s·|—–-]/;
function numberOn(line: Line): number | undefined {
  const head = numberedHead.exec(line.text);
  const number = pageNumber.exec(line.text)?.[1] ?? head?.[1] ?? head?.[2];
  return number === undefined ? undefined : Number(number);
}

/** A line of a table of contents: its number is a page's. */
const contentsLine = /(?:[.．·…‥⋯]\s?){5,}\s*[（(]?(?:\d{1,4}|[ivxl]{1,6})[）)]?$/i;

const keyOf = (line: Line) => line.text.replace(/\s+/g, "");
const inZone = (line: Line, page: Page) => line.y < page.height * zone || line.y > page.height * (1 - zone);

/** The pages without their furniture. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const places = new Map<string, Map<number, Set<number>>>();
  const offsets = new Map<number, number>();
  for (const [index, page] of pages.entries())
    for (const line of page.columns.flat()) {
      if (!inZone(line, page)) continue;
      const number = numberOn(line);
      if (number !== undefined) offsets.set(number - index, (offsets.get(number - index) ?? 0) + 1);
      const heights = places.get(keyOf(line)) ?? new Map<number, Set<number>>();
      places.set(keyOf(line), heights);
      const height = Math.round(line.y / 4);
      heights.set(height, (heights.get(height) ?? new Set()).add(index));
    }
  const [offset, times] = [...offsets].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const written = pages.filter(({ columns }) => columns.length > 0).length;
  const repeats = (line: Line) => {
    const heights = places.get(keyOf(line));
    const at = Math.round(line.y / 4);
    const on = new Set([at - 1, at, at + 1].flatMap((height) => [...(heights?.get(height) ?? [])]));
    return on.size >= 3 || (written === 2 && on.size === 2);
  };
  const isNumber = (line: Line, index: number) => {
    const number = numberOn(line);
    if (number === undefined) return false;
    // Rows of a table end in numbers, too: with words beside it, a number must count on over several pages.
    if (times >= (pageNumber.test(line.text) ? 2 : 4)) return number - index === offset;
    return pageNumber.test(line.text) && number === index + 1 && /^\D/.test(line.text);
  };
  return pages.map((page, index) => ({
    ...page,
    columns: page.columns
      .map((lines) =>
        lines.filter(
          (line) =>
            !contentsLine.test(line.text) &&
            !(inZone(line, page) && (isNumber(line, index) || repeats(line))),
        ),
      )
      .filter((lines) => lines.length > 0),
  }));
}
