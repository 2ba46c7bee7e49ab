/**
 * Two editions of a text, sentence by sentence: which stayed, which stand elsewhere now, which were reworded, which came
 * and went. White space does not count. What stands once in both is matched first (in the longest run of the same
 * order), then what lies between.
 */
import type { Span } from "../model/span.ts";
import { likeness } from "../search/name-match.ts";
import { partsOf } from "./sections.ts";

export interface SentencePair {
  /** Indexes of the sentences; null where there is none on that side. */
  before: number | null;
  after: number | null;
  kind: "same" | "moved" | "changed" | "removed" | "added";
}

export interface TextComparison {
  before: Span[];
  after: Span[];
  /** In the order of the new text; what was removed stands where it would stand. */
  pairs: SentencePair[];
}

const alike = 0.5;
/** Gaps longer than this are paired in order only, so that the work stays linear. */
const widestGap = 60;

export function compareTexts(oldText: string, newText: string): TextComparison {
  const before = partsOf(oldText).sentences;
  const after = partsOf(newText).sentences;
  const plain = (text: string) => (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, "");
  const a = before.map(plain(oldText));
  const b = after.map(plain(newText));
  const partner = sameInOrder(a, b);
  const moved = sameElsewhere(a, b, partner);
  const taken = new Set([...partner, ...moved].filter((index) => index !== null));
  const movedFrom = new Map(moved.map((there, index) => [there, index]));

  const pairs: SentencePair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const gapA: number[] = [];
    while (i < a.length && partner[i] === null) {
      if (moved[i] === null) gapA.push(i);
      i++;
    }
    const stop = i < a.length ? partner[i]! : b.length;
    const gapB: number[] = [];
    const movedHere: SentencePair[] = [];
    for (; j < stop; j++)
      if (!taken.has(j)) gapB.push(j);
      else movedHere.push({ before: movedFrom.get(j) ?? null, after: j, kind: "moved" });
    pairs.push(...pairUp(a, b, gapA, gapB), ...movedHere);
    if (i < a.length) pairs.push({ before: i++, after: j++, kind: "same" });
  }
  return { before, after, pairs };
}

/** For each sentence of `a` the equal one of `b`, in the same order on both sides. */
function sameInOrder(a: readonly string[], b: readonly string[]): (number | null)[] {
  const partner: (number | null)[] = a.map(() => null);
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) partner[from] = from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) partner[--endA] = --endB;
  const placesOf = (list: readonly string[], to: number) => {
    const places = new Map<string, number[]>();
    for (let at = from; at < to; at++) {
      const words = list[at]!;
      const known = places.get(words);
      if (known) known.push(at);
      else places.set(words, [at]);
    }
    return places;
  };
  const inA = placesOf(a, endA);
  const inB = placesOf(b, endB);
  const anchors: [number, number][] = [];
  for (let at = from; at < endA; at++) {
    const words = a[at]!;
    const there = inB.get(words);
    if (there?.length === 1 && inA.get(words)?.length === 1) anchors.push([at, there[0]!]);
  }
  for (const [at, there] of longestRun(anchors)) partner[at] = there;
  const taken = new Set(partner);
  // Sentences that stand several times: beside a matched neighbour they are matched as well.
  for (let at = from; at < endA; at++) {
    const next = at === 0 ? 0 : partner[at - 1] === null ? null : partner[at - 1]! + 1;
    if (partner[at] === null && next !== null && next < endB && b[next] === a[at] && !taken.has(next)) {
      partner[at] = next;
      taken.add(next);
    }
  }
  return partner;
}

/** The longest list of pairs that rises on both sides; they rise on the first already. */
function longestRun(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, there], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < there) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const run: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) run.unshift(pairs[at]!);
  return run;
}

/** Equal sentences that are left on both sides: they were moved. */
function sameElsewhere(
  a: readonly string[],
  b: readonly string[],
  partner: readonly (number | null)[],
): (number | null)[] {
  const taken = new Set(partner);
  const free = new Map<string, number[]>();
  b.forEach((words, index) => {
    if (!taken.has(index)) free.set(words, [...(free.get(words) ?? []), index]);
  });
  return a.map((words, index) => (partner[index] === null ? (free.get(words)?.shift() ?? null) : null));
}

/** What is left between two anchors: the most alike are the same sentence in other words, in order. */
function pairUp(
  a: readonly string[],
  b: readonly string[],
  gapA: readonly number[],
  gapB: readonly number[],
): SentencePair[] {
  const pairs: SentencePair[] = [];
  let from = 0;
  for (const i of gapA) {
    let best = -1;
    let most = alike;
    const until =
      gapA.length > widestGap || gapB.length > widestGap ? Math.min(from + 3, gapB.length) : gapB.length;
    for (let at = from; at < until; at++) {
      const score = likeness(a[i]!, b[gapB[at]!]!);
      if (score > most) {
        most = score;
        best = at;
      }
    }
    if (best < 0) pairs.push({ before: i, after: null, kind: "removed" });
    else {
      for (; from < best; from++) pairs.push({ before: null, after: gapB[from]!, kind: "added" });
      pairs.push({ before: i, after: gapB[from++]!, kind: "changed" });
    }
  }
  for (; from < gapB.length; from++) pairs.push({ before: null, after: gapB[from]!, kind: "added" });
  return pairs;
}
