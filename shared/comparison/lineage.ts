/**
 * Which areas stand for an area in a period, when places were re-drawn.
 *
 * `as_reported`: the area that carried the name then (余杭区 of 2019 is another ground than 余杭区 of 2022): a broken line.
 * `constant`: the same ground throughout. Only changes that cover the same ground before and after (`exact`) are walked,
 * and only additive indicators are added up; a rate of two areas is no sum. Where an area alone cannot be followed, the
 * smallest exact group round it is named, and only that group may be asked for.
 *
 * Several areas together are written `a+b+c` (`togetherId`): the row of a group.
 */
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import { span } from "./matching.ts";

export interface Lineage {
  areas: ReadonlyMap<string, ReferenceArea>;
  changes: readonly AreaChange[];
}

export type Refusal = "not_additive" | "only_group" | "no_predecessor" | "overlap" | "unknown";

export type StandIn =
  /** The area itself, in its validity (or the period says no day). */
  | { kind: "own"; areaIds: readonly [string] }
  /** Another single area: the same name on other ground (`exact` false), or the same ground. */
  | { kind: "other"; areaIds: readonly [string]; date: string; exact: boolean }
  /** The figures of these are to be added. `date`: of the change; null where they were asked for together. */
  | { kind: "sum"; areaIds: readonly string[]; date: string | null }
  | { kind: "refused"; reason: Refusal; group: AreaGroup | null };

/** Two sides that cover the same ground. */
export interface AreaGroup {
  earlier: readonly string[];
  later: readonly string[];
  date: string;
}

export const partsOf = (areaId: string): string[] => areaId.split("+");
export const togetherId = (areaIds: readonly string[]): string => areaIds.join("+");
export const isTogether = (areaId: string): boolean => areaId.includes("+");

/** The day that a period is a statement of: its last; null where it says none. */
function dayOf(period: string): string | null {
  const { start, end } = span(period);
  return end ?? start;
}

const isValid = (area: ReferenceArea, day: string) =>
  (area.validFrom ?? "") <= day && day <= (area.validTo ?? "9999");

const sizeOf = (change: AreaChange) => change.fromIds.length + change.toIds.length;
const isWithin = (ids: readonly string[], set: ReadonlySet<string>) => ids.every((id) => set.has(id));

/** Who stands for `areaId` in `period`. `additive`: whether figures of the indicator may be added. */
export function standsFor(
  areaId: string,
  period: string,
  how: "as_reported" | "constant",
  additive: boolean,
  lineage: Lineage,
): StandIn {
  const ids = partsOf(areaId);
  const [first] = ids;
  if (first === undefined || ids.some((id) => !lineage.areas.has(id)))
    return { kind: "refused", reason: "unknown", group: null };
  const day = dayOf(period);
  if (ids.length > 1) return together(ids, day, additive, lineage);
  const area = lineage.areas.get(first);
  if (!area || day === null || isValid(area, day)) return { kind: "own", areaIds: [first] };
  return how === "constant" ? onSameGround(first, day, additive, lineage) : ofSameName(area, day, lineage);
}

function together(ids: readonly string[], day: string | null, additive: boolean, lineage: Lineage): StandIn {
  if (overlaps(ids, lineage)) return { kind: "refused", reason: "overlap", group: null };
  const walked = day === null ? { ids, date: null } : walk(ids, day, lineage);
  if (!walked) return { kind: "refused", reason: "only_group", group: groupRound(ids, lineage) };
  const [only] = walked.ids;
  if (walked.ids.length === 1 && only !== undefined && walked.date !== null)
    return { kind: "other", areaIds: [only], date: walked.date, exact: true };
  return additive
    ? { kind: "sum", areaIds: walked.ids, date: walked.date }
    : { kind: "refused", reason: "not_additive", group: null };
}

function onSameGround(id: string, day: string, additive: boolean, lineage: Lineage): StandIn {
  const walked = walk([id], day, lineage);
  if (!walked || walked.date === null) {
    const group = groupRound([id], lineage);
    return { kind: "refused", reason: group ? "only_group" : "no_predecessor", group };
  }
  const [only] = walked.ids;
  if (walked.ids.length === 1 && only !== undefined)
    return { kind: "other", areaIds: [only], date: walked.date, exact: true };
  return additive
    ? { kind: "sum", areaIds: walked.ids, date: walked.date }
    : { kind: "refused", reason: "not_additive", group: null };
}

/** Walks exact changes, the smallest first, until every area is one of that day; undefined where the way ends. */
function walk(
  ids: readonly string[],
  day: string,
  { areas, changes }: Lineage,
): { ids: string[]; date: string | null } | undefined {
  let set = new Set(ids);
  let date: string | null = null;
  const ways = changes.filter((change) => change.exact).sort((a, b) => sizeOf(a) - sizeOf(b));
  for (let step = 0; step <= changes.length; step++) {
    const strangers = [...set].filter((id) => !isValid(areas.get(id)!, day));
    if (strangers.length === 0) return { ids: [...set], date };
    const way = ways
      .map((change) => {
        const [from, to] =
          day < change.date ? [change.toIds, change.fromIds] : [change.fromIds, change.toIds];
        return { change, from, to };
      })
      .find(
        ({ from, to }) =>
          isWithin(from, set) && from.some((id) => strangers.includes(id)) && to.every((id) => areas.has(id)),
      );
    if (!way) return undefined;
    set = new Set([...[...set].filter((id) => !way.from.includes(id)), ...way.to]);
    date = way.change.date;
  }
  return undefined;
}

/** The area that carried the name on that day, however its ground changed; walks the changes one by one. */
function ofSameName(area: ReferenceArea, day: string, { areas, changes }: Lineage): StandIn {
  let at = area;
  let date: string | null = null;
  let exact = true;
  const seen = new Set([area.id]);
  while (!isValid(at, day)) {
    const back = at.validFrom !== null && day < at.validFrom;
    const next = changes
      .filter((change) => (back ? change.toIds : change.fromIds).includes(at.id))
      .flatMap((change) =>
        (back ? change.fromIds : change.toIds).flatMap((id) => {
          const other = areas.get(id);
          return other && !seen.has(id) && (other.nameZh === at.nameZh || change.kind === "rename")
            ? [{ other, change }]
            : [];
        }),
      )[0];
    if (!next)
      return { kind: "refused", reason: "no_predecessor", group: groupRound([area.id], { areas, changes }) };
    exact &&= next.change.exact && sizeOf(next.change) === 2;
    date = next.change.date;
    at = next.other;
    seen.add(at.id);
  }
  return date === null ? { kind: "own", areaIds: [at.id] } : { kind: "other", areaIds: [at.id], date, exact };
}

/** The smallest exact change that any of the areas is part of. */
function groupRound(ids: readonly string[], { changes }: Lineage): AreaGroup | null {
  const [change] = changes
    .filter(({ exact, fromIds, toIds }) => exact && [...fromIds, ...toIds].some((id) => ids.includes(id)))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  return change ? { earlier: change.fromIds, later: change.toIds, date: change.date } : null;
}

function overlaps(ids: readonly string[], { areas }: Lineage): boolean {
  const set = new Set(ids);
  if (set.size < ids.length) return true;
  return ids.some((id) => {
    const seen = new Set<string>();
    for (let at = areas.get(id)?.parentId; at && !seen.has(at); at = areas.get(at)?.parentId) {
      if (set.has(at)) return true;
      seen.add(at);
    }
    return false;
  });
}

/**
 * The row that follows the ground of an area through all periods: itself where it can be followed, else the single area
 * that it was cut out of or went into (余杭区 and 临平区 → 原余杭区). Undefined: only a group can be followed.
 */
export function constantGround(
  areaId: string,
  periods: readonly string[],
  lineage: Lineage,
): string | undefined {
  const follows = (id: string) =>
    periods.every((period) => standsFor(id, period, "constant", true, lineage).kind !== "refused");
  if (follows(areaId)) return areaId;
  return lineage.changes
    .filter(({ exact }) => exact)
    .flatMap(({ fromIds, toIds }) => [
      ...(toIds.includes(areaId) && fromIds.length === 1 ? fromIds : []),
      ...(fromIds.includes(areaId) && toIds.length === 1 ? toIds : []),
    ])
    .find((id) => lineage.areas.has(id) && follows(id));
}

/** The groups that a row may be asked for instead of a single area that cannot be followed, by their later side. */
export const groupRow = (group: AreaGroup): string => togetherId(group.later);

/** All areas that may come to stand for some areas: whatever changes link to them, and theirs in turn. */
export function relatives(areaIds: readonly string[], changes: readonly AreaChange[]): string[] {
  const found = new Set(areaIds.flatMap(partsOf));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { fromIds, toIds } of changes)
      if ([...fromIds, ...toIds].some((id) => found.has(id)))
        for (const id of [...fromIds, ...toIds]) found.add(id);
  }
  return [...found];
}
