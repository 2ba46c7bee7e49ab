/** Spans of one's own: stretched at either end, cut in two, put together. Pure; spans stay within the text. */

import { fold } from "../../shared/extraction/fold.ts";
import { readQuantity } from "../../shared/extraction/quantities.ts";
import type { Span } from "../../shared/model/span.ts";

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return at < text.length && code >= 0xdc00 && code <= 0xdfff;
};

/** The span with its ends moved by a character, inside `within`, never inside a surrogate pair, never empty. */
export function stretched(text: string, span: Span, by: { start: number; end: number }, within: Span): Span {
  let start = span.start + by.start;
  let end = span.end + by.end;
  if (isLow(text, start)) start += by.start;
  if (isLow(text, end)) end += by.end;
  return start < within.start || end > within.end || end <= start ? span : { start, end };
}

const joint = /[、，,和及与至到/／]/;

/**
 * The two spans that a span falls into: after its first quantity where there are several (3.2万、5.6万人), else at the
 * first mark that joins two things; null where there is nothing to cut.
 */
export function cutInTwo(text: string, span: Span): [Span, Span] | null {
  const words = text.slice(span.start, span.end);
  const folded = fold(words);
  const starts: { start: number; end: number }[] = [];
  for (let at = 0; at < folded.text.length && starts.length < 2; ) {
    const reading = readQuantity(folded.text, at);
    if (reading) starts.push({ start: folded.startOf(reading.start), end: folded.endOf(reading.end) });
    at = reading ? Math.max(reading.end, at + 1) : at + 1;
  }
  const [first, second] = starts;
  const found = first && second ? null : joint.exec(words);
  const cut =
    first && second
      ? { from: first.end, to: second.start }
      : found && { from: found.index, to: found.index + 1 };
  if (!cut || cut.from <= 0 || cut.to >= words.length) return null;
  return [
    { start: span.start, end: span.start + cut.from },
    { start: span.start + cut.to, end: span.end },
  ];
}

export const joined = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
