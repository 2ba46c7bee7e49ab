/**
 * Finding a named thing (an indicator, an area) by words: by those of a report, which must be near to one of its
 * names, and by those typed into a picker, where the characters only need to stand in order (投额 finds 总投资额).
 */

export interface Named {
  id: string;
  /** All its names: both languages, aliases. */
  names: readonly string[];
}

/** Full-width letters and digits as half-width, lower case, no blanks. */
const folded = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•、，,]/g, "");

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const chars = Array.from(words);
  for (let index = 0; index + 1 < chars.length; index++) {
    const pair = `${chars[index]}${chars[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two names are, 0 … 1: the same 1, one inside the other by its part of it, else pairs of characters shared. */
export function likeness(one: string, other: string): number {
  const a = folded(one);
  const b = folded(other);
  if (!a || !b) return 0;
  if (a === b) return 1;
  const pairsA = pairsOf(a);
  let shared = 0;
  let total = 0;
  for (const count of pairsA.values()) total += count;
  for (const [pair, count] of pairsOf(b)) {
    shared += Math.min(count, pairsA.get(pair) ?? 0);
    total += count;
  }
  return Math.max(within(a, b), total === 0 ? 0 : (2 * shared) / total);
}

/**
 * The best matches of the words of a report among names, at most `limit`, best first. Names are kept as bags of
 * character pairs, so that a report of a thousand figures is matched against hundreds of names in milliseconds.
 */
export class NameIndex<T extends Named> {
  private readonly entries: { thing: T; name: string; pairs: number }[] = [];
  private readonly byPair = new Map<string, { entry: number; count: number }[]>();
  private readonly exact = new Map<string, number[]>();
  private readonly known = new Map<string, { thing: T; score: number }[]>();

  constructor(things: readonly T[]) {
    for (const thing of things)
      for (const raw of new Set(thing.names.map(folded))) {
        if (raw === "") continue;
        const entry = this.entries.length;
        let pairs = 0;
        for (const [pair, count] of pairsOf(raw)) {
          pairs += count;
          const list = this.byPair.get(pair);
          if (list) list.push({ entry, count });
          else this.byPair.set(pair, [{ entry, count }]);
        }
        this.entries.push({ thing, name: raw, pairs });
        this.exact.set(raw, [...(this.exact.get(raw) ?? []), entry]);
      }
  }

  /** The same likeness as `likeness`, for the things that share a pair of characters with the words. */
  best(words: string, limit = 5): { thing: T; score: number }[] {
    const asked = folded(words);
    let found = this.known.get(asked);
    if (!found) {
      found = this.search(asked);
      if (this.known.size > 20_000) this.known.clear();
      this.known.set(asked, found);
    }
    return found.slice(0, limit);
  }

  private search(asked: string): { thing: T; score: number }[] {
    const shared = new Map<number, number>();
    let total = 0;
    for (const [pair, count] of pairsOf(asked)) {
      total += count;
      for (const other of this.byPair.get(pair) ?? [])
        shared.set(other.entry, (shared.get(other.entry) ?? 0) + Math.min(count, other.count));
    }
    for (const entry of this.exact.get(asked) ?? []) shared.set(entry, shared.get(entry) ?? 0);
    const best = new Map<T, number>();
    for (const [at, pairs] of shared) {
      const { thing, name, pairs: own } = this.entries[at]!;
      const score = name === asked ? 1 : Math.max(within(asked, name), (2 * pairs) / (total + own));
      if (score > (best.get(thing) ?? 0)) best.set(thing, score);
    }
    return [...best].map(([thing, score]) => ({ thing, score })).sort((a, b) => b.score - a.score);
  }
}

/** One name inside the other, by its part of it; 0 where it is not. */
function within(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length >= 2 ? 0.5 + (0.45 * short.length) / long.length : 0;
}

/** The thing whose names are nearest to the words of a report; null where none is near enough. */
export function nearest<T extends Named>(words: string, things: readonly T[], enough = 0.6): T | null {
  let best: T | null = null;
  let bestScore = enough - 1e-9;
  for (const thing of things) {
    for (const name of thing.names) {
      const score = likeness(words, name);
      if (score > bestScore) {
        best = thing;
        bestScore = score;
      }
    }
  }
  return best;
}

/** Rank of a name for words typed into a picker: 0 exact, 1 begins, 2 contains, 3 in order; −1 not at all. */
export function rank(query: string, names: readonly string[]): number {
  const asked = folded(query);
  if (!asked) return 2;
  let best = -1;
  for (const raw of names) {
    const name = folded(raw);
    const found =
      name === asked ? 0 : name.startsWith(asked) ? 1 : name.includes(asked) ? 2 : inOrder(asked, name);
    if (found >= 0 && (best < 0 || found < best)) best = found;
  }
  return best;
}

function inOrder(asked: string, name: string): number {
  // Latin letters in order would match nearly everything.
  if (/^[\x20-\x7e]*$/.test(asked)) return -1;
  let at = 0;
  for (const char of asked) {
    at = name.indexOf(char, at);
    if (at < 0) return -1;
    at += char.length;
  }
  return 3;
}

/** The things that match, best first; in their own order where the match is as good. */
export function matching<T extends Named>(query: string, things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, rank: rank(query, thing.names) }))
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.thing);
}
