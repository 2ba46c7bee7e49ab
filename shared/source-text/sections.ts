/** A text in sections and sentences, by offsets of the text as it is. */
import { fold } from "../extraction/fold.ts";
import { splitLines, splitSentences } from "../extraction/sentences.ts";
import type { Span } from "../model/span.ts";

export interface TextSection extends Span {
  /** The words of its heading; empty for what stands before the first one. */
  title: string;
  heading: Span | null;
}

export interface TextParts {
  sections: TextSection[];
  sentences: Span[];
}

const longestTitle = 60;

/**
 * Sections begin at headings (short lines without a closing mark) and end where the next begins; headings that follow
 * one another without words between them are one, called by the last. Sections cover the text from 0 to its end.
 */
export function partsOf(text: string): TextParts {
  const folded = fold(text);
  const lines = splitLines(folded.text);
  const original = ({ start, end }: Span): Span => ({
    start: folded.startOf(start),
    end: folded.endOf(end),
  });
  const sections: TextSection[] = [{ start: 0, end: text.length, title: "", heading: null }];
  let empty = true;
  for (const line of lines) {
    if (!line.heading) {
      empty = false;
      continue;
    }
    const heading = original(line);
    const title = text.slice(heading.start, heading.end).trim().slice(0, longestTitle);
    const last = sections.at(-1)!;
    if (empty) Object.assign(last, { title, heading });
    else {
      last.end = heading.start;
      sections.push({ start: heading.start, end: text.length, title, heading });
    }
    empty = true;
  }
  return { sections, sentences: splitSentences(folded.text, lines).map(original) };
}

/** Index of the span of `spans` (in the order of the text, not overlapping) that holds `at`, or of the last before it. */
export function indexAt(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
