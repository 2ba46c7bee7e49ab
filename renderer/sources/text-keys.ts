/** Keys in the text: to the next number that is not stored yet, and a selection stretched by a character. Pure. */
import type { FigureReading } from "./figure-draft.ts";
import type { PassageSpan } from "./segments.ts";
import type { Span } from "./text-offsets.ts";

/** The next (1) or previous (−1) figure without a passage, from the one that is open or from `top`; null: none. */
export function nextOpen(
  readings: readonly FigureReading[],
  passages: readonly PassageSpan[],
  now: Span | null,
  top: number,
  direction: 1 | -1,
): Span | null {
  const open = readings.filter(
    (reading) => !passages.some((passage) => passage.start < reading.end && passage.end > reading.start),
  );
  const found =
    direction === 1
      ? (open.find((reading) => reading.start > (now ? now.start : top - 1)) ?? open[0])
      : (open.findLast((reading) => reading.start < (now ? now.start : top)) ?? open.at(-1));
  return found ? { start: found.start, end: found.end } : null;
}

/** The span with one character more or less at its end, inside the paragraph, never inside a surrogate pair. */
export function stretched(text: string, span: Span, by: 1 | -1, within: Span): Span {
  let end = span.end + by;
  const code = text.charCodeAt(end);
  if (code >= 0xdc00 && code <= 0xdfff && end < text.length) end += by;
  if (end > within.end || end <= span.start) return span;
  return { start: span.start, end };
}
