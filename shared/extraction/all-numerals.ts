/** Every numeral of a text, for the coverage meter: what is a figure, and of what is none the reason why. */
import { headlineOf } from "./document.ts";
import { fold } from "./fold.ts";
import { scan } from "./scan.ts";
import { splitLines } from "./sentences.ts";

export interface TextNumeral {
  /** Span in the original text, UTF-16: number and unit, or the words of time. */
  start: number;
  end: number;
  text: string;
  /** `date`, `not.code`, `not.ordinal` …; null for a figure, which a person settles. */
  reason: string | null;
}

const digitInside = /[\d零一二三四五六七八九十百千]/;

/** The numerals of a text in its order, none overlapping. Pure, linear, never throws. */
export function numerals(text: string): TextNumeral[] {
  const folded = fold(text);
  const lines = splitLines(folded.text);
  const marks = scan(folded.text, lines, headlineOf(folded.text, lines, {}).known);
  const found: TextNumeral[] = [];
  const add = (from: number, to: number, reason: string | null) => {
    const start = folded.startOf(from);
    const end = folded.endOf(to);
    found.push({ start, end, text: text.slice(start, end), reason });
  };
  for (const figure of marks.figures) add(figure.start, figure.end, null);
  for (const other of marks.others) add(other.start, other.end, other.reason);
  for (const date of marks.dates)
    if (digitInside.test(folded.text.slice(date.start, date.end))) add(date.start, date.end, "date");
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (numeral, index) => index === 0 || numeral.start >= (found[index - 1] as TextNumeral).end,
  );
}
