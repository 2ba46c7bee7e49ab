/**
 * Where the passages of a text stand in its new edition: by their sentence if it stayed, else by their words and the
 * words round them. Where the words themselves changed, the new ones are what stands in their place. Nothing is guessed:
 * what cannot be placed is lost and says so.
 */
import type { Span } from "../model/span.ts";
import { compareTexts, type TextComparison } from "./compare-texts.ts";
import type { AnchorState, SentenceChange } from "./edition.ts";
import { indexAt } from "./sections.ts";

export interface Anchored extends Span {
  state: AnchorState;
}

const context = 12;
const numeral = /[0-9０-９零一二两三四五六七八九十百千万亿半]/;

/** How many characters two words have in common from their inner ends. */
function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

interface Place {
  start: number;
  /** Characters of the surroundings that are the same. */
  like: number;
}

/** Occurrences of `words` in a part of the new text, each with the surroundings that it shares with the old place. */
function placesOf(oldText: string, span: Span, newText: string, within: Span): Place[] {
  const words = oldText.slice(span.start, span.end);
  const before = oldText.slice(Math.max(0, span.start - context), span.start);
  const after = oldText.slice(span.end, span.end + context);
  const places: Place[] = [];
  if (words === "") return places;
  for (let at = newText.indexOf(words, within.start); at >= 0; at = newText.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > within.end) break;
    // 12个 does not stand in 112个.
    if (/\d/.test(words[0] ?? "") && /[\d.]/.test(newText[at - 1] ?? "")) continue;
    const like =
      commonEnd(before, newText.slice(Math.max(0, at - context), at)) +
      commonStart(after, newText.slice(end, end + context));
    places.push({ start: at, like });
  }
  return places.sort((a, b) => b.like - a.like);
}

/** The longest end of `words` (at least two characters) that stands in `within`, as the place just behind it. */
function behind(words: string, newText: string, within: Span): number | null {
  for (let length = Math.min(words.length, context); length >= 2; length--) {
    const part = words.slice(-length);
    const at = newText.indexOf(part, within.start);
    if (at < 0 || at + length > within.end) continue;
    return newText.indexOf(part, at + 1) >= 0 &&
      newText.indexOf(part, at + 1) + length <= within.end &&
      length < 4
      ? null
      : at + length;
  }
  return null;
}
function inFrontOf(words: string, newText: string, from: number, until: number): number | null {
  for (let length = Math.min(words.length, context); length >= 1; length--) {
    const at = newText.indexOf(words.slice(0, length), from);
    if (at >= 0 && at + length <= until && at - from <= 24) return at;
  }
  return null;
}

/** What stands in the reworded sentence where the words stood: between the same words before and after them. */
function replacement(
  oldText: string,
  sentence: Span,
  span: Span,
  newText: string,
  within: Span,
): Span | null {
  const before = oldText.slice(Math.max(sentence.start, span.start - context), span.start);
  const after = oldText.slice(span.end, Math.min(sentence.end, span.end + context));
  const start = before === "" ? within.start : behind(before, newText, within);
  if (start === null) return null;
  const end = after === "" ? within.end : inFrontOf(after, newText, start, within.end);
  if (end === null || end <= start || end - start > 3 * (span.end - span.start) + 8) return null;
  return numeral.test(newText.slice(start, end)) ? { start, end } : null;
}

export class EditionMap {
  readonly comparison: TextComparison;
  private readonly oldText: string;
  private readonly newText: string;
  private readonly pairOf = new Map<number, TextComparison["pairs"][number]>();

  constructor(oldText: string, newText: string) {
    this.oldText = oldText;
    this.newText = newText;
    this.comparison = compareTexts(oldText, newText);
    for (const pair of this.comparison.pairs) if (pair.before !== null) this.pairOf.set(pair.before, pair);
  }

  /** The sentences that are not what they were. */
  sentences(): SentenceChange[] {
    const { before, after, pairs } = this.comparison;
    const side = (spans: readonly Span[], text: string, index: number | null) => {
      const span = index === null ? undefined : spans[index];
      return span ? { span, text: text.slice(span.start, span.end).trim() } : null;
    };
    return pairs.flatMap((pair) =>
      pair.kind === "changed" || pair.kind === "added" || pair.kind === "removed"
        ? [
            {
              kind: pair.kind,
              before: side(before, this.oldText, pair.before),
              after: side(after, this.newText, pair.after),
            },
          ]
        : [],
    );
  }

  /** Where a span of the old text stands now; an empty span where it would stand, if it is lost. */
  place(span: Span): Anchored {
    const { oldText, newText } = this;
    const { before, after } = this.comparison;
    const index = indexAt(before, span.start);
    const sentence = before[index];
    const pair = sentence && span.start < sentence.end ? this.pairOf.get(index) : undefined;
    const now = pair?.after != null ? after[pair.after] : undefined;
    const length = span.end - span.start;
    if (sentence && now && pair) {
      const shift = now.start - sentence.start;
      const straight = { start: span.start + shift, end: span.end + shift };
      if (
        pair.kind !== "changed" &&
        newText.slice(straight.start, straight.end) === oldText.slice(span.start, span.end)
      )
        return { ...straight, state: pair.kind === "same" ? "kept" : "moved" };
      const [best, second] = placesOf(oldText, span, newText, {
        start: now.start,
        end: Math.max(now.end, now.start + length),
      });
      if (best && (!second || best.like > second.like))
        return {
          start: best.start,
          end: best.start + length,
          state: pair.kind === "same" ? "kept" : "moved",
        };
      const other = replacement(oldText, sentence, span, newText, now);
      if (other && !best) return { ...other, state: "changed" };
    }
    const [best, second] = placesOf(oldText, span, newText, { start: 0, end: newText.length });
    if (best && best.like >= 6 && (!second || best.like > second.like))
      return { start: best.start, end: best.start + length, state: "moved" };
    const at = now?.start ?? this.placeOfLost(index);
    return { start: at, end: at, state: "lost" };
  }

  /** The end of the nearest sentence before that is still there. */
  private placeOfLost(index: number): number {
    for (let at = index - 1; at >= 0; at--) {
      const after = this.pairOf.get(at)?.after;
      const sentence = after == null ? undefined : this.comparison.after[after];
      if (sentence) return sentence.end;
    }
    return 0;
  }
}
