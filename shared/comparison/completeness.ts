/**
 * What is known of every area, indicator and period, and what is not: reported; in conflict; searched and absent (a row
 * says so with its reason, or every report on it was looked through and holds nothing); not applicable (said so, or the
 * area did not exist in that boundary); not read. Each cell names what to open next: the figures, else the reports.
 *
 * A report can speak of a period when it is dated from its last day on, and not more than a year after; a bare year as a
 * date counts to its end.
 */
import { z } from "zod";
import { Scenario } from "../model/codes.ts";
import type { Dismissal } from "../model/dismissal.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import { type Lineage, standsFor } from "./lineage.ts";
import { matchPeriod, span } from "./matching.ts";
import { selectFigure } from "./selection.ts";

export const CompletenessState = z.enum(["reported", "conflict", "absent", "not_applicable", "not_read"]);
export type CompletenessState = z.infer<typeof CompletenessState>;

/** Why: the missing reason of a row, or what the reports and the boundary say. */
export const CompletenessReason = z.enum([
  "not_reported",
  "not_applicable",
  "not_read",
  "withheld",
  "cleared",
  "only_parts",
  "other_unit",
  "boundary",
  "looked_through",
  "open_reports",
  "no_reports",
]);
export type CompletenessReason = z.infer<typeof CompletenessReason>;

/** Who said that nothing is there, and when; `words`: what was looked at or the remark made. */
export const Evidence = z.object({ author: z.string(), at: z.string(), words: z.string() });
export type Evidence = z.infer<typeof Evidence>;

export const CompletenessCell = z.object({
  areaId: z.string(),
  indicatorId: z.string(),
  period: z.string(),
  state: CompletenessState,
  /** Null for what is reported or in conflict. */
  reason: CompletenessReason.nullable(),
  /** The figures or rows behind it, the one that counts first. */
  observationIds: z.array(z.int()),
  /** Reports that were looked through, or that are to be read. */
  sourceIds: z.array(z.int()),
  evidence: Evidence.nullable(),
});
export type CompletenessCell = z.infer<typeof CompletenessCell>;

export const Completeness = z.object({
  /** Areas, of each its indicators, of each its periods, as asked. */
  cells: z.array(z.array(z.array(CompletenessCell))),
  counts: z.record(CompletenessState, z.int()),
});
export type Completeness = z.infer<typeof Completeness>;

export const CompletenessQuestion = z.object({
  areaIds: z.array(z.string()),
  indicatorIds: z.array(z.string()),
  periods: z.array(z.string()),
  scenario: Scenario.default("actual"),
});
export type CompletenessQuestion = z.infer<typeof CompletenessQuestion>;

export interface CompletenessFacts {
  observations: readonly Observation[];
  indicators: readonly Indicator[];
  sources: readonly Pick<Source, "id" | "date" | "areaId">[];
  /** Of whole sources. */
  dismissals: readonly Pick<Dismissal, "id" | "sourceId" | "scope" | "reason" | "note">[];
  lineage: Lineage;
  evidenceOf: (entity: "observation" | "dismissal", id: number) => Evidence | null;
}

/** Areas and indicators that the facts do not know are left out. */
export function completenessOf(question: CompletenessQuestion, facts: CompletenessFacts): Completeness {
  const indicators = new Map(facts.indicators.map((one) => [one.id, one]));
  const byCell = Map.groupBy(
    facts.observations.filter(({ scenario, entity }) => scenario === question.scenario && entity === null),
    ({ areaId, indicatorId }) => `${areaId}|${indicatorId}`,
  );
  const dates = new Map(facts.sources.map(({ id, date }) => [id, date ?? ""]));
  const emptied = new Map(
    facts.dismissals
      .filter(({ scope, reason }) => scope === "source" && reason === "nothing_here")
      .map((dismissal) => [dismissal.sourceId, dismissal]),
  );
  const counts: Record<CompletenessState, number> = {
    reported: 0,
    conflict: 0,
    absent: 0,
    not_applicable: 0,
    not_read: 0,
  };
  const cellOf = (areaId: string, indicator: Indicator, period: string): CompletenessCell => {
    const figures = (byCell.get(`${areaId}|${indicator.id}`) ?? []).filter(
      (figure) => matchPeriod(figure, period) !== null,
    );
    const cell = {
      areaId,
      indicatorId: indicator.id,
      period,
      ...(ofFigures(figures, indicator, period, dates, facts) ??
        ofBoundary(areaId, period, facts) ??
        ofReports(areaId, period, emptied, facts)),
    };
    counts[cell.state]++;
    return cell;
  };
  const cells = [...new Set(question.areaIds)]
    .filter((id) => facts.lineage.areas.has(id))
    .map((areaId) =>
      [...new Set(question.indicatorIds)]
        .flatMap((id) => indicators.get(id) ?? [])
        .map((indicator) =>
          [...new Set(question.periods)].map((period) => cellOf(areaId, indicator, period)),
        ),
    );
  return { cells, counts };
}

type Finding = Omit<CompletenessCell, "areaId" | "indicatorId" | "period">;

/** Undefined where no row speaks of the cell. */
function ofFigures(
  figures: readonly Observation[],
  indicator: Indicator,
  period: string,
  sourceDates: ReadonlyMap<number, string>,
  { evidenceOf }: CompletenessFacts,
): Finding | undefined {
  if (figures.length === 0) return undefined;
  const selection = selectFigure(figures, {
    indicator,
    unit: indicator.unit,
    chosen: new Set(),
    breakdown: undefined,
    sourceDates,
    isAsOf: (figure) => matchPeriod(figure, period) === "as_of",
  });
  const { figure, alternatives } = selection;
  const rows = [...(figure ? [figure] : []), ...alternatives];
  const finding: Finding = {
    state: "reported",
    reason: null,
    observationIds: rows.map(({ id }) => id),
    sourceIds: [...new Set(rows.flatMap(({ sourceId }) => sourceId ?? []))],
    evidence: null,
  };
  if (!figure) {
    const reason = selection.passedOver === "unit" ? "other_unit" : "only_parts";
    return rows.length === 0 ? undefined : { ...finding, reason };
  }
  if (figure.missingReason === null)
    return { ...finding, state: selection.conflicts > 0 ? "conflict" : "reported" };
  const reason = figure.missingReason;
  const said = evidenceOf("observation", figure.id);
  return { ...finding, state: stateOf[reason], reason, evidence: said && { ...said, words: figure.note } };
}

/** A figure that was cleared says nothing of what the report holds. */
const stateOf = {
  not_reported: "absent",
  withheld: "absent",
  not_applicable: "not_applicable",
  not_read: "not_read",
  cleared: "not_read",
} as const;

function ofBoundary(areaId: string, period: string, { lineage }: CompletenessFacts): Finding | undefined {
  const stand = standsFor(areaId, period, "as_reported", true, lineage);
  if (stand.kind === "own") return undefined;
  return { state: "not_applicable", reason: "boundary", observationIds: [], sourceIds: [], evidence: null };
}

function ofReports(
  areaId: string,
  period: string,
  emptied: ReadonlyMap<number, CompletenessFacts["dismissals"][number]>,
  { sources, evidenceOf }: CompletenessFacts,
): Finding {
  const reports = sources.filter((source) => source.areaId === areaId && speaksOf(source.date, period));
  const sourceIds = reports.map(({ id }) => id);
  const nothing: Finding = {
    state: "not_read",
    reason: "no_reports",
    observationIds: [],
    sourceIds,
    evidence: null,
  };
  if (reports.length === 0) return nothing;
  const open = sourceIds.filter((id) => !emptied.has(id));
  if (open.length > 0) return { ...nothing, reason: "open_reports", sourceIds: open };
  const last = sourceIds.flatMap((id) => emptied.get(id) ?? []).at(-1);
  const said = last ? evidenceOf("dismissal", last.id) : null;
  return {
    ...nothing,
    state: "absent",
    reason: "looked_through",
    evidence: said && { ...said, words: last?.note ?? "" },
  };
}

/** Whether a report of that date may speak of the period. */
function speaksOf(date: string | null, period: string): boolean {
  const last = span(period).end ?? span(period).start;
  const { start, end } = span(date ?? "");
  if (last === null || start === null || end === null) return false;
  const yearLater = `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
  return end >= last && start <= yearLater;
}
