/** What the review shows of the candidates: which, in which order, where to go next, and what a bulk means. Pure. */
import type { ReviewCandidate, Section } from "../../shared/api/candidates.ts";
import { overlaps, type Span } from "../../shared/model/span.ts";

/** A candidate is named by its span. */
export const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

export type StateFilter = "open" | "accepted" | "dismissed" | "all";
export type KindFilter = "all" | "metric" | "entity";
export interface ListFilter {
  state: StateFilter;
  kind: KindFilter;
  /** Only readings at least as sure as this, 0..1. */
  score: number;
}
export const everything: ListFilter = { state: "all", kind: "all", score: 0 };

/** Spans that a person cut otherwise: `items` stand in the list in place of the candidates that they overlap. */
export function withOwn(
  found: readonly ReviewCandidate[],
  own: readonly ReviewCandidate[],
): ReviewCandidate[] {
  const figures = found.filter((one) => one.class !== "other" && one.repeatOf === null);
  if (own.length === 0) return figures;
  const kept = figures.filter((one) => one.state !== "open" || !own.some((mine) => overlaps(mine, one)));
  // What was accepted meanwhile is found by the engine itself.
  const fresh = own.filter((mine) => !kept.some((one) => overlaps(mine, one)));
  return [...kept, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end);
}

const ofKind = (candidate: ReviewCandidate, { kind, score }: ListFilter): boolean =>
  (kind === "all" || candidate.class === kind) && candidate.score >= score;

/** Those that a filter lets through; the current one stays, so that it does not vanish under one's hands. */
export const filtered = (
  candidates: readonly ReviewCandidate[],
  filter: ListFilter,
  current: string | null,
): ReviewCandidate[] =>
  candidates.filter(
    (one) =>
      (ofKind(one, filter) && (filter.state === "all" || one.state === filter.state)) ||
      keyOf(one) === current,
  );

/** How many there are of each state, whatever state is shown. */
export function countStates(
  candidates: readonly ReviewCandidate[],
  filter: ListFilter,
): Record<StateFilter, number> {
  const counts = { open: 0, accepted: 0, dismissed: 0, all: 0 };
  for (const one of candidates) {
    if (!ofKind(one, filter)) continue;
    counts[one.state]++;
    counts.all++;
  }
  return counts;
}

export interface SectionGroup {
  section: Section | null;
  index: number;
  candidates: ReviewCandidate[];
}

/** In the order of the text, cut where a section ends; sections without a candidate are left out. */
export function bySection(
  candidates: readonly ReviewCandidate[],
  sections: readonly Section[],
): SectionGroup[] {
  const groups: SectionGroup[] = [];
  for (const one of candidates) {
    const last = groups.at(-1);
    if (last?.index === one.section) last.candidates.push(one);
    else groups.push({ section: sections[one.section] ?? null, index: one.section, candidates: [one] });
  }
  return groups;
}

/** The next (1) or previous (−1) open one from an offset of the text, round the end; null: none is open. */
export function nextOpen(
  candidates: readonly ReviewCandidate[],
  from: Span,
  direction: 1 | -1,
): ReviewCandidate | null {
  const open = candidates.filter((one) => one.state === "open" && keyOf(one) !== keyOf(from));
  const behind = (one: Span) => one.start > from.start || (one.start === from.start && one.end > from.end);
  const found =
    direction === 1 ? (open.find(behind) ?? open[0]) : (open.findLast((one) => !behind(one)) ?? open.at(-1));
  return found ?? null;
}

/** What a bulk is about: everything from a score on, and of these one indicator or one section. */
export interface BulkScope {
  score: number;
  indicatorId: string | null;
  section: number | null;
}

export interface BulkSelection {
  /** Open ones in the scope. */
  candidates: ReviewCandidate[];
  /** Of these: nothing stands in the way of accepting them. */
  whole: number;
  /** Of these: only an indicator is missing, which could be made of the words. */
  nameless: number;
}

export function bulkSelection(candidates: readonly ReviewCandidate[], scope: BulkScope): BulkSelection {
  const chosen = candidates.filter(
    (one) =>
      one.state === "open" &&
      one.score >= scope.score &&
      (scope.indicatorId === null || one.indicatorId === scope.indicatorId) &&
      (scope.section === null || one.section === scope.section),
  );
  return {
    candidates: chosen,
    whole: chosen.filter((one) => one.missing.length === 0).length,
    nameless: chosen.filter((one) => one.missing.length === 1 && one.missing[0] === "indicator").length,
  };
}
