/**
 * Fills the cells of re-drawn areas: who stands for the row's area in the column's period is `lineage.ts`'s to say; here
 * the figures are fetched and, where several stand together, added up — all of them, of one period and one part, or
 * none.
 */
import type { ReferenceArea } from "../model/reference-area.ts";
import { sumOf } from "./derived.ts";
import { type DraftCell, type DraftColumn, isFilled } from "./fill.ts";
import { groupRow, isTogether, type Lineage, partsOf, standsFor, togetherId } from "./lineage.ts";
import { span } from "./matching.ts";
import type { Remark } from "./numbering.ts";
import { breakdownKey, selectNone } from "./selection.ts";
import type { ComparisonSpec } from "./spec.ts";

/** Fills a cell with the own figures of one area. */
export type OwnFill = (areaId: string, column: DraftColumn) => DraftCell;

/** Areas that need more than their own figures: groups always, others where a boundary was chosen. */
export const needsLineage = (areaId: string, spec: Pick<ComparisonSpec, "boundary">): boolean =>
  isTogether(areaId) || spec.boundary !== undefined;

/** `area`: the row's, for a group a made-up one (`groupArea`). */
export function standingCell(
  areaId: string,
  column: DraftColumn,
  boundary: ComparisonSpec["boundary"],
  fill: OwnFill,
  lineage: Lineage,
): DraftCell {
  if (!isTogether(areaId)) {
    // What the area itself reports of a time before it was drawn is on its own ground, and is said.
    const own = fill(areaId, column);
    if (column.period === null || own.selection.figure) return own;
  }
  const additive = column.indicator.additive && column.indicator.measure === "level";
  const period = column.period ?? commonPeriod(partsOf(areaId), column, fill);
  if (period === null) return gap({ code: "note.missing.noCommonPeriod", params: {} });
  const stand = standsFor(areaId, period, boundary ?? "constant", additive, lineage);
  const fitted = { ...column, period };
  switch (stand.kind) {
    case "own":
      return fill(areaId, column);
    case "other":
      return otherCell(stand.areaIds[0], stand.date, stand.exact, fitted, fill, lineage);
    case "sum":
      return sumCell(areaId, stand.areaIds, fitted, fill, lineage);
    default:
      return gap(
        stand.group && stand.reason === "only_group"
          ? {
              code: "note.missing.onlyGroup",
              params: { areaIds: groupRow(stand.group), date: stand.group.date },
            }
          : { code: `note.missing.${refusals[stand.reason]}`, params: {} },
      );
  }
}

const refusals = {
  not_additive: "notAdditive",
  only_group: "noPredecessor",
  no_predecessor: "noPredecessor",
  overlap: "overlap",
  unknown: "no_observation",
} as const;

const gap = (refusal: Remark): DraftCell => ({
  selection: selectNone,
  inUnit: undefined,
  otherPeriod: null,
  refusal,
});

function otherCell(
  id: string,
  date: string,
  exact: boolean,
  column: DraftColumn,
  fill: OwnFill,
  lineage: Lineage,
): DraftCell {
  const cell = fill(id, column);
  if (!isFilled(cell)) return cell;
  const area = lineage.areas.get(id);
  const code = exact ? "note.boundary.same" : "note.boundary.other";
  return {
    ...cell,
    ...(area ? { area } : {}),
    origin: { how: "other_area", areaIds: [id], observationIds: [cell.selection.figure.id] },
    remarks: [{ code, params: { areaId: id, date } }, ...(cell.remarks ?? [])],
  };
}

function sumCell(
  rowId: string,
  ids: readonly string[],
  column: DraftColumn,
  fill: OwnFill,
  lineage: Lineage,
): DraftCell {
  const cells = ids.map((id) => fill(id, column));
  const lacking = ids.find((_, i) => !isFilled(cells[i]!));
  if (lacking !== undefined) return gap({ code: "note.missing.part", params: { areaId: lacking } });
  const parts = cells.filter(isFilled);
  const times = new Set(
    parts.map(({ selection: { figure } }) =>
      figure.accumulation === "stock" ? span(figure.period).end : JSON.stringify(span(figure.period)),
    ),
  );
  const kinds = new Set(
    parts.map(({ selection: { figure } }) => `${breakdownKey(figure.breakdown)}|${figure.accumulation}`),
  );
  if (times.size > 1 || kinds.size > 1) return gap({ code: "note.missing.unlikeParts", params: {} });
  const { figure, inUnit } = sumOf(
    parts.map(({ selection, inUnit }) => ({ figure: selection.figure, inUnit })),
    column.unit,
  );
  const row = lineage.areas.get(rowId);
  const observationIds = parts.flatMap((part) => part.origin?.observationIds ?? [part.selection.figure.id]);
  return {
    selection: {
      figure,
      alternatives: [],
      decidedBy: parts.find((part) => part.selection.decidedBy)?.selection.decidedBy ?? null,
      conflicts: parts.reduce((count, part) => count + part.selection.conflicts, 0),
      confirmations: Math.min(...parts.map((part) => part.selection.confirmations)),
      passedOver: null,
    },
    inUnit,
    otherPeriod: null,
    // The sum is on the row's ground whenever it is of.
    ...(row ? { area: { ...row, validFrom: null, validTo: null } } : {}),
    origin: { how: "sum_areas", areaIds: [...ids], observationIds },
    sourceIds: sourcesOf(parts),
    remarks: [
      { code: "note.sum.areas", params: { areaIds: togetherId(ids) } },
      ...crossing(ids, figure.period, lineage),
      ...parts.flatMap((part) => part.remarks ?? []),
    ],
  };
}

/** A sum over a period in the middle of which its areas began. */
function crossing(ids: readonly string[], period: string, { areas }: Lineage): Remark[] {
  const { start } = span(period);
  const date =
    ids
      .map((id) => areas.get(id)?.validFrom ?? "")
      .sort()
      .at(-1) ?? "";
  return start !== null && start < date ? [{ code: "note.boundary.across", params: { date } }] : [];
}

export const sourcesOf = (cells: readonly DraftCell[]): number[] => [
  ...new Set(cells.flatMap((cell) => cell.sourceIds ?? cell.selection.figure?.sourceId ?? [])),
];

/** The latest period that each of some areas shows; null where they show different ones. */
function commonPeriod(ids: readonly string[], column: DraftColumn, fill: OwnFill): string | null {
  const periods = new Set(ids.map((id) => fill(id, column).selection.figure?.period ?? null));
  const [only = null] = periods;
  return periods.size === 1 ? only : null;
}

/** A group as an area: of the kind and parent that all of its parts have. */
export function groupArea(id: string, areas: ReadonlyMap<string, ReferenceArea>): ReferenceArea | undefined {
  const parts = partsOf(id).map((part) => areas.get(part));
  const [first] = parts;
  if (!first || parts.some((part) => part === undefined)) return undefined;
  const known = parts.filter((part) => part !== undefined);
  return {
    ...first,
    id,
    code: null,
    parentId: known.every((part) => part.parentId === first.parentId) ? first.parentId : null,
    nameZh: known.map((part) => part.nameZh).join("＋"),
    nameEn: known.map((part) => part.nameEn).join(" + "),
    aliases: [],
    validFrom: null,
    validTo: null,
    areaKm2: null,
    noteZh: "",
    noteEn: "",
  };
}
