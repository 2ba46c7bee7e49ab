/**
 * Which reference area a text is about: the area that it names most often, a place inside another before the place
 * around it. Of places that were re-drawn and carry the same name, the one that existed on the report's date.
 */

export interface NamedArea {
  id: string;
  nameZh: string;
  nameEn: string;
  aliases: readonly string[];
  parentId: string | null;
  /** First and last day of validity. */
  validFrom: string | null;
  validTo: string | null;
}

const even = (text: string) => text.replaceAll("（", "(").replaceAll("）", ")").toLowerCase();

const namesOf = (area: NamedArea): string[] =>
  [area.nameZh, area.nameEn, ...area.aliases].map(even).filter((name) => name.length >= 2);

/** Whether an area exists on a date (YYYY, YYYY-MM or YYYY-MM-DD); without a date, whether it exists today. */
export function existsOn(area: NamedArea, date: string | null): boolean {
  if (date === null) return area.validTo === null;
  const [first, last] = [date.padEnd(10, "-01-01".slice(date.length - 4)), lastDay(date)];
  return (area.validFrom ?? "") <= last && (area.validTo ?? "9") >= first;
}

/** The last day that a date may mean, for comparing as text. */
const lastDay = (date: string) =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

export const namesAnyArea = (text: string, areas: readonly NamedArea[]): boolean => {
  const words = even(text);
  return areas.some((area) => namesOf(area).some((name) => words.includes(name)));
};

/** How often each name stands in the text, longer names first: 临平新城 is not also 临平. */
function countNames(text: string, names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (names.length === 0) return counts;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
    "g",
  );
  for (const [name] of text.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The area's id, or null if the text names none. Never throws. */
export function guessArea(text: string, date: string | null, areas: readonly NamedArea[]): string | null {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const counts = countNames(even(text), [...new Set(areas.flatMap(namesOf))]);
  if (counts.size === 0) return null;
  const score = new Map<string, number>();
  for (const area of areas) {
    const named = namesOf(area).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
    if (named > 0) score.set(area.id, named);
  }
  const ancestors = (id: string): string[] => {
    const found: string[] = [];
    for (let at = byId.get(id)?.parentId; at && !found.includes(at); at = byId.get(at)?.parentId)
      found.push(at);
    return found;
  };
  // A place that is named at least a third as often as the place around it is what the report is about.
  const inner = new Map<string, number>();
  for (const [id, count] of score)
    for (const outer of ancestors(id)) inner.set(outer, Math.max(inner.get(outer) ?? 0, count));
  const rank = (id: string) => {
    const count = score.get(id) ?? 0;
    return (inner.get(id) ?? 0) * 3 >= count ? 0 : count;
  };
  const [best] = [...score.keys()]
    .map((id, order) => ({ id, order, exists: existsOn(byId.get(id)!, date), rank: rank(id) }))
    .sort((a, b) => b.rank - a.rank || Number(b.exists) - Number(a.exists) || a.order - b.order);
  if (best === undefined || best.exists) return best?.id ?? null;
  // Short names are listed with the area of today only; the area of that time has the full name in common with it.
  const { nameZh } = byId.get(best.id)!;
  return areas.find((area) => area.nameZh === nameZh && existsOn(area, date))?.id ?? best.id;
}
