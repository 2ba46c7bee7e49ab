/**
 * Which figure stands in a cell when a workbook holds several. The rule, first difference decides:
 *
 * 1. chosen by hand for this comparison;
 * 2. the period asked for itself, before a stock as of its end;
 * 3. a value, before a row that says why there is none;
 * 4. reviewed further: approved, checked, entered;
 * 5. the later source (an office corrects itself, and its yearbook comes after its press release);
 * 6. entered later.
 *
 * Only figures of the area itself stand for it: one of a company or a project never does unless it is chosen by hand.
 * Figures of a part (a breakdown) stand for the whole only where the area has no figure of the whole and they all speak
 * of the same part; the cell says so. A figure of another kind of measure or in a unit without a way to the column's is
 * passed over. What is passed over is counted and said, not lost.
 */
import type { ReviewState } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Observation } from "../model/observation.ts";
import { convert } from "../model/unit.ts";

/** What decided between the figure shown and the next one. */
export type Decision = "chosen" | "period" | "review" | "source" | "entry";

export interface Selection {
  figure: Observation | null;
  /** Same cell, not shown; best first. */
  alternatives: Observation[];
  decidedBy: Decision | null;
  /** Alternatives that say something else than the figure shown. */
  conflicts: number;
  /** Other sources that say the same. */
  confirmations: number;
  /** Why nothing is shown although there were figures. */
  passedOver: "breakdowns" | "unit" | null;
}

/** Nothing is there. */
export const selectNone: Selection = {
  figure: null,
  alternatives: [],
  decidedBy: null,
  conflicts: 0,
  confirmations: 0,
  passedOver: null,
};

export interface SelectionRequest {
  indicator: Indicator;
  unit: string;
  chosen: ReadonlySet<number>;
  breakdown: Readonly<Record<string, string>> | undefined;
  /** Source id → date of the source; later is preferred. */
  sourceDates: ReadonlyMap<number, string>;
  /** Whether a figure's period is only as of the end of the one asked for. */
  isAsOf: (figure: Observation) => boolean;
}

const reviewRank: Record<ReviewState, number> = { approved: 0, checked: 1, entered: 2 };

/** Canonical text of a breakdown: sorted keys, so that equal breakdowns are equal texts. */
export const breakdownKey = (breakdown: Readonly<Record<string, string>>): string =>
  Object.keys(breakdown)
    .sort()
    .map((key) => `${key}=${breakdown[key]}`)
    .join("; ");

const fits = (figure: Observation, request: SelectionRequest) =>
  figure.value === null ||
  (figure.measure === request.indicator.measure &&
    (figure.unit === request.unit || convert("1", figure.unit, request.unit) !== undefined));

const statesTheSame = (a: Observation, b: Observation) =>
  a.baseUnit === b.baseUnit && a.baseValue === b.baseValue && a.bound === b.bound && a.high === b.high;

/** Picks the figure of one cell out of all figures of its area, indicator, period and scenario. */
export function selectFigure(figures: readonly Observation[], request: SelectionRequest): Selection {
  const [single] = figures;
  if (single && figures.length === 1 && isPlain(single, request))
    return {
      figure: single,
      alternatives: [],
      decidedBy: null,
      conflicts: 0,
      confirmations: 0,
      passedOver: null,
    };
  const byHand = figures.filter((figure) => request.chosen.has(figure.id));
  const own = figures.filter((figure) => figure.entity === null);
  const none = (passedOver: Selection["passedOver"], alternatives: Observation[]): Selection => ({
    ...selectNone,
    alternatives,
    passedOver,
  });
  const ofPart = partOf(own, request.breakdown);
  if (ofPart === "several" && byHand.length === 0) return none("breakdowns", own);
  const candidates = ofPart === "several" ? [] : ofPart;
  const fitting = candidates.filter((figure) => fits(figure, request));
  if (fitting.length === 0 && byHand.length === 0) return none(candidates.length ? "unit" : null, candidates);

  const steps: [Decision, (a: Observation, b: Observation) => number][] = [
    ["chosen", (a, b) => Number(request.chosen.has(b.id)) - Number(request.chosen.has(a.id))],
    ["period", (a, b) => Number(request.isAsOf(a)) - Number(request.isAsOf(b))],
    ["review", (a, b) => Number(a.value === null) - Number(b.value === null)],
    ["review", (a, b) => reviewRank[a.reviewState] - reviewRank[b.reviewState]],
    ["source", (a, b) => compareText(dateOf(b, request), dateOf(a, request))],
    ["entry", (a, b) => b.id - a.id],
  ];
  const ranked = [...new Set([...byHand, ...fitting])].sort((a, b) => {
    for (const [, step] of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  const [figure, ...alternatives] = ranked;
  if (!figure) return none(null, []);
  const others = alternatives.filter((other) => other.value !== null && !statesTheSame(figure, other));
  const rival = others[0];
  const decided = rival ? steps.find(([, step]) => step(figure, rival) !== 0) : undefined;
  const confirming = alternatives.filter(
    (other) => other.value !== null && other.sourceId !== figure.sourceId && statesTheSame(figure, other),
  );
  return {
    figure,
    alternatives,
    decidedBy: decided?.[0] ?? null,
    conflicts: others.length,
    confirmations: new Set(confirming.map(({ sourceId }) => sourceId)).size,
    passedOver: null,
  };
}

/** The only figure of a cell, of the area itself, of the whole, and fitting: there is nothing to decide. */
const isPlain = (figure: Observation, request: SelectionRequest) =>
  figure.entity === null &&
  request.breakdown === undefined &&
  breakdownKey(figure.breakdown) === "" &&
  fits(figure, request);

/** The figures of the whole, or of the one part they speak of; `several` where parts differ and none was asked for. */
function partOf(
  own: readonly Observation[],
  asked: Readonly<Record<string, string>> | undefined,
): Observation[] | "several" {
  const wanted = asked === undefined ? "" : breakdownKey(asked);
  const exact = own.filter((figure) => breakdownKey(figure.breakdown) === wanted);
  if (exact.length > 0 || asked !== undefined) return exact;
  const parts = new Set(own.map((figure) => breakdownKey(figure.breakdown)));
  return parts.size > 1 ? "several" : [...own];
}

const dateOf = (figure: Observation, request: SelectionRequest) =>
  figure.sourceId === null ? "" : (request.sourceDates.get(figure.sourceId) ?? "");
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
