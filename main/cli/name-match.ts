/** Finds what a person named by id, name or alias; says what is near where nothing fits. */

export interface Named {
  id: string;
  /** Name shown to people. */
  label: string;
  /** Other names and aliases. */
  names: readonly string[];
}

export type Match =
  | { kind: "found"; id: string }
  | { kind: "several"; ids: string[] }
  /** Nothing; `near` are the labels of the nearest, best first. */
  | { kind: "none"; near: string[] };

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

const pairs = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

/** How alike two words are, 0 … 1: common pairs of letters (Dice), and at least a half if one holds the other. */
export function likeness(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)];
  if (left === "" || right === "") return 0;
  const rest = pairs(right);
  let common = 0;
  for (const pair of pairs(left)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  const dice = (2 * common) / (pairs(left).length + pairs(right).length);
  return left.includes(right) || right.includes(left) ? (1 + dice) / 2 : dice;
}

const nearest = 5;
const nearEnough = 0.25;

/** Ids are compared as they are; names without regard to width, case and spaces. Each preference narrows namesakes down. */
export function matchName<Item extends Named>(
  items: readonly Item[],
  wanted: string,
  preferences: readonly ((item: Item) => boolean)[] = [],
): Match {
  const byId = items.find((item) => item.id === wanted);
  if (byId) return { kind: "found", id: byId.id };
  const folded = fold(wanted);
  const isNamed = (names: readonly string[]) => names.some((name) => fold(name) === folded);
  const byLabel = items.filter((item) => isNamed([item.label]));
  let chosen = byLabel.length > 0 ? byLabel : items.filter((item) => isNamed(item.names));
  for (const prefer of preferences) {
    const preferred = chosen.filter(prefer);
    if (preferred.length > 0) chosen = preferred;
  }
  const [first] = chosen;
  if (first && chosen.length === 1) return { kind: "found", id: first.id };
  if (first) return { kind: "several", ids: chosen.map((item) => item.id) };
  const near = items
    .map((item) => ({
      label: item.label,
      likeness: Math.max(...[item.label, ...item.names].map((name) => likeness(name, wanted))),
    }))
    .filter((item) => item.likeness >= nearEnough)
    .sort((a, b) => b.likeness - a.likeness);
  return { kind: "none", near: [...new Set(near.map((item) => item.label))].slice(0, nearest) };
}
