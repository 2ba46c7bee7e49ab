/** The number with its unit and hedges at a place of the text (habit 37): what a double click means. */
import { fold } from "../../shared/extraction/fold.ts";
import { readQuantity } from "../../shared/extraction/quantities.ts";
import type { Span } from "./text-offsets.ts";

/** The quantity whose words hold `offset`, looked for within `within` (a paragraph); null if there is none. */
export function figureAt(text: string, offset: number, within: Span): Span | null {
  const folded = fold(text.slice(within.start, within.end));
  for (let at = 0; at < folded.text.length; ) {
    const reading = readQuantity(folded.text, at);
    if (!reading) {
      at++;
      continue;
    }
    const start = within.start + folded.startOf(reading.start);
    const end = within.start + folded.endOf(reading.end);
    if (offset >= start && offset <= end) return { start, end };
    if (start > offset) return null;
    at = Math.max(reading.end, at + 1);
  }
  return null;
}

/** The one quantity within a span that holds more words than that (总投资136.4亿元); null for none or several. */
export function onlyFigureIn(text: string, span: Span): Span | null {
  const folded = fold(text.slice(span.start, span.end));
  let only: Span | null = null;
  for (let at = 0; at < folded.text.length; ) {
    const reading = readQuantity(folded.text, at);
    if (!reading) {
      at++;
      continue;
    }
    if (only) return null;
    only = {
      start: span.start + folded.startOf(reading.start),
      end: span.start + folded.endOf(reading.end),
    };
    at = Math.max(reading.end, at + 1);
  }
  return only;
}

const stop = /[。！？；!?;\n\r]/;

/** The sentence round a span, without the mark that ends it. */
export function sentenceAround(text: string, span: Span, longest = 400): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < longest && !stop.test(text[start - 1] ?? "")) start--;
  while (end < text.length && end - span.end < longest && !stop.test(text[end] ?? "")) end++;
  return { start, end };
}
