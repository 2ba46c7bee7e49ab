/** Passages that the text repeats: a figure whose words, and the words round it, stood before is the same figure again. */
import type { Candidate } from "./candidate.ts";

const window = 12;
const edge = /[\n【】]/;

/** A key of the words round a span, cut at the line; `undefined` where they are too few to tell. */
export function passageKey(text: string, start: number, end: number): string | undefined {
  let from = start;
  while (from > 0 && start - from < window && !edge.test(text[from - 1] ?? "\n")) from--;
  let to = end;
  while (to < text.length && to - end < window && !edge.test(text[to] ?? "\n")) to++;
  const words = text.slice(from, to);
  return words.length >= end - start + 10 ? `${start - from}|${words}` : undefined;
}

/** Gives later occurrences the readings of the first and `repeatOf`. `keys` has the key of each candidate. */
export function markRepeats(candidates: Candidate[], keys: (string | undefined)[]): Candidate[] {
  const first = new Map<string, Candidate>();
  return candidates.map((candidate, index) => {
    const key = keys[index];
    if (key === undefined || candidate.class === "other") return candidate;
    const known = first.get(key);
    if (!known) {
      first.set(key, candidate);
      return candidate;
    }
    return {
      ...known,
      start: candidate.start,
      end: candidate.end,
      text: candidate.text,
      repeatOf: known.repeatOf ?? known.start,
      reasons: [...known.reasons, "repeat"],
    };
  });
}
