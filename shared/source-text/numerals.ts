/**
 * Every numeral of a text, so that it can be shown that none was skipped: the figures that the extractor found, the
 * numbers that it read as something else with the reason why, words of time, and whatever digits are left. A quantity,
 * a date or a code counts once, however many digits it has (2023年1—11月, 20-50亿元, 0571-8888888).
 */
import { KnownAreas } from "../extraction/areas.ts";
import type { Candidate } from "../extraction/candidate.ts";
import { fold } from "../extraction/fold.ts";
import { scan } from "../extraction/scan.ts";
import { splitLines } from "../extraction/sentences.ts";
import type { Span } from "../model/span.ts";

export interface Numeral extends Span {
  /** Why it is no figure of its own (`date`, `not.code`, `repeat` …); null: it is one, or nobody can say. */
  because: string | null;
}

const digits = /\d+(?:[.,]\d+)*/g;
const hasNumeral = /[0-9零一二两三四五六七八九十百千]/;
const latin = /[A-Za-z]/;

/** `candidates`: what `extract` found in the same text. In the order of the text, none overlapping another. */
export function readNumerals(text: string, candidates: readonly Candidate[]): Numeral[] {
  const found: Numeral[] = candidates.map(({ start, end, class: kind, reasons, repeatOf }) => ({
    start,
    end,
    because: kind === "other" ? (reasons[0] ?? "not.figure") : repeatOf === null ? null : "repeat",
  }));
  const folded = fold(text);
  const marks = scan(folded.text, splitLines(folded.text), new KnownAreas([]));
  const add = (from: number, to: number, because: string | null) =>
    found.push({ start: folded.startOf(from), end: folded.endOf(to), because });
  for (const { start, end } of marks.dates)
    if (hasNumeral.test(folded.text.slice(start, end))) add(start, end, "date");
  for (const { start, end, reason } of marks.others)
    if (/\d/.test(folded.text.slice(start, end))) add(start, end, reason);
  for (const match of folded.text.matchAll(digits)) {
    const end = match.index + match[0].length;
    const beside = latin.test(folded.text[match.index - 1] ?? "") || latin.test(folded.text[end] ?? "");
    add(match.index, end, beside ? "not.code" : null);
  }
  return withoutOverlaps(found);
}

/** What came first in `found` keeps its place: candidates before marks, marks before bare digits. */
function withoutOverlaps(found: readonly Numeral[]): Numeral[] {
  const ranked = found.map((numeral, rank) => ({ numeral, rank }));
  ranked.sort((a, b) => a.numeral.start - b.numeral.start || a.rank - b.rank);
  const kept: { numeral: Numeral; rank: number }[] = [];
  for (const next of ranked) {
    let beaten = false;
    while (!beaten && kept.length && kept.at(-1)!.numeral.end > next.numeral.start)
      if (kept.at(-1)!.rank < next.rank) beaten = true;
      else kept.pop();
    if (!beaten) kept.push(next);
  }
  return kept.map(({ numeral }) => numeral);
}
