/**
 * What is said of a cell or an area because it differs from its neighbours or from what its number seems to say. Each
 * remark is a code of `shared/i18n/texts/notes.ts`; the same codes are what a grade of comparability judges by.
 */
import type { Observation } from "../model/observation.ts";
import type { AreaChange, ReferenceArea } from "../model/reference-area.ts";
import { lengthInDays, mostFrequent, span } from "./matching.ts";
import type { Remark } from "./numbering.ts";
import { breakdownKey, type Selection } from "./selection.ts";

export interface FilledCell {
  area: ReferenceArea;
  figure: Observation;
  selection: Selection;
  /** Unit of the column, and whether the printed one had another size. */
  unit: string;
  converted: boolean;
  /** What the column's figures mostly have. */
  usualPeriod: string | null;
  usualAccumulation: string | null;
}

const remark = (code: string, params: Remark["params"] = {}): Remark => ({ code, params });

/** Remarks on a cell that has a value. */
export function remarksOnValue(cell: FilledCell): Remark[] {
  const { figure, selection } = cell;
  const found: Remark[] = [];
  found.push(...onPeriod(cell), ...onBoundary(cell.area, figure.period));
  if (cell.usualAccumulation !== null && figure.accumulation !== null)
    if (figure.accumulation !== cell.usualAccumulation)
      found.push(remark(`note.accumulation.${figure.accumulation}`));
  if (figure.bound !== "eq") found.push(remark(`note.hedge.${figure.bound}`));
  if (figure.lowOverride !== null || figure.highOverride !== null) found.push(remark("note.override"));
  if (cell.converted) found.push(remark("note.unit", { from: figure.unit, to: cell.unit }));
  const part = breakdownKey(figure.breakdown);
  if (part) found.push(remark("note.breakdown", { breakdown: Object.values(figure.breakdown).join("、") }));
  if (figure.entity !== null) found.push(remark("note.entity", { entity: figure.entity }));
  if (selection.conflicts > 0)
    found.push(remark(`note.conflict.${selection.decidedBy ?? "entry"}`, { count: selection.conflicts }));
  if (figure.obsStatus !== "A") found.push(remark(`note.obsStatus.${figure.obsStatus}`));
  if (figure.reviewState === "entered") found.push(remark("note.review.entered"));
  return found;
}

function onPeriod({ figure, usualPeriod }: FilledCell): Remark[] {
  if (usualPeriod === null || figure.period === usualPeriod) return [];
  const own = span(figure.period);
  const usual = span(usualPeriod);
  if (own.start === usual.start && own.end === usual.end) return [];
  if (figure.accumulation === "flow" || figure.accumulation === "cumulative") {
    const days = lengthInDays(figure.period);
    const usualDays = lengthInDays(usualPeriod);
    // Months and quarters differ by a few days without being of another length.
    if (days !== null && usualDays !== null && Math.abs(days - usualDays) > 3)
      return [remark("note.periodLength", { period: figure.period })];
  }
  return [remark("note.period", { period: figure.period })];
}

function onBoundary(area: ReferenceArea, period: string): Remark[] {
  const { start, end } = span(period);
  if (area.validFrom !== null) {
    if (end !== null && end < area.validFrom)
      return [remark("note.boundary.before", { date: area.validFrom })];
    if (start !== null && start < area.validFrom && (end === null || end >= area.validFrom))
      return [remark("note.boundary.across", { date: area.validFrom })];
  }
  if (area.validTo !== null) {
    const first = start ?? end;
    if (first !== null && first > area.validTo)
      return [remark("note.boundary.after", { date: area.validTo })];
    if (end !== null && end > area.validTo) return [remark("note.boundary.across", { date: area.validTo })];
  }
  return [];
}

/** Remarks on a gap. `otherPeriod`: the latest period in which the area does have a figure. */
export function remarksOnGap(reason: string, selection: Selection, otherPeriod: string | null): Remark[] {
  if (selection.passedOver === "breakdowns")
    return [remark("note.missing.onlyParts", { count: selection.alternatives.length })];
  if (selection.passedOver === "unit")
    return [remark("note.missing.otherUnit", { unit: selection.alternatives[0]?.unit ?? "" })];
  if (reason === "no_observation" && otherPeriod !== null)
    return [remark("note.missing.otherPeriod", { period: otherPeriod })];
  return [remark(`note.missing.${reason}`)];
}

/** Remarks on the areas themselves: of another kind than most, inside another, or re-drawn into another. */
export function remarksOnAreas(
  areaIds: readonly string[],
  areas: ReadonlyMap<string, ReferenceArea>,
  changes: readonly AreaChange[],
): Remark[][] {
  const chosen = new Set(areaIds);
  const usualKind = mostFrequent(areaIds.map((id) => areas.get(id)?.kind));
  return areaIds.map((id) => {
    const area = areas.get(id);
    if (!area) return [];
    const found: Remark[] = [];
    if (area.kind !== usualKind) found.push(remark("note.areaKind", { areaKind: area.kind }));
    const around = ancestors(id, areas).find((ancestor) => chosen.has(ancestor));
    if (around !== undefined) found.push(remark("note.inside", { areaId: around }));
    for (const change of changes) {
      if (!change.toIds.includes(id)) continue;
      const former = change.fromIds.filter((from) => from !== id && chosen.has(from));
      for (const from of former) found.push(remark("note.redrawn", { areaId: from, date: change.date }));
    }
    return found;
  });
}

/** The areas round an area, nearest first. */
export function ancestors(id: string, areas: ReadonlyMap<string, ReferenceArea>): string[] {
  const found: string[] = [];
  for (let at = areas.get(id)?.parentId; at && !found.includes(at); at = areas.get(at)?.parentId ?? null)
    found.push(at);
  return found;
}
