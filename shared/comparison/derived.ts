/** Figures that nobody printed: sums of printed ones, exact, with the interval of the sum and a trail to the parts. */
import { Decimal } from "decimal.js";
import type { Bound, DecimalText } from "../model/codes.ts";
import type { Observation } from "../model/observation.ts";
import type { FilledSelection } from "./fill.ts";
import type { FigureInUnit } from "./in-unit.ts";
import { type Ends, sum } from "./interval-arithmetic.ts";

const exact = Decimal.clone({ precision: 40 });

const total = (texts: readonly DecimalText[]): DecimalText =>
  texts.reduce((whole, text) => whole.plus(text), new exact(0)).toFixed();

/** The word that bounds what was computed: an open end is said, a range stays one, a hedge makes it about. */
export function boundOf(parts: readonly Bound[], ends: Ends): Bound {
  if (ends.high === null && ends.low !== null) return "at_least";
  if (ends.low === null && ends.high !== null) return "at_most";
  if (parts.includes("range")) return "range";
  return parts.every((bound) => bound === "eq") ? "eq" : "approx";
}

const leastReviewed = ["entered", "checked", "approved"] as const;

/**
 * The sum of cells that have values in one unit: a figure to judge by (the least reviewed part speaks for it; `id` 0),
 * and its value. The order of the parts does not matter but for what the first lends: indicator, period, words.
 */
export function sumOf(
  parts: readonly FilledSelection[],
  unit: string,
): { figure: Observation; inUnit: FigureInUnit } {
  const [first] = parts;
  if (!first) throw new Error("a sum of nothing");
  const shown = parts.map((part) => part.inUnit);
  const ends = sum(shown);
  const figures = parts.map(({ figure }) => figure);
  const bound = boundOf(
    figures.map((figure) => figure.bound),
    ends,
  );
  const valueText = total(shown.map((one) => one.valueText));
  const valueHighText =
    bound === "range" ? total(shown.map((one) => one.valueHighText ?? one.valueText)) : null;
  const sources = new Set(figures.map(({ sourceId }) => sourceId));
  return {
    figure: {
      ...first.figure,
      id: 0,
      value: valueText,
      valueHigh: valueHighText,
      unit,
      bound,
      asReported: figures.map(({ asReported }) => asReported).join(" + "),
      reviewState:
        leastReviewed.find((state) => figures.some((one) => one.reviewState === state)) ?? "entered",
      obsStatus: figures.find(({ obsStatus }) => obsStatus !== "A")?.obsStatus ?? "A",
      sourceId: sources.size === 1 ? first.figure.sourceId : null,
      passageId: null,
      note: "",
      lowOverride: null,
      highOverride: null,
    },
    inUnit: {
      value: Number(valueText),
      valueText,
      valueHigh: valueHighText === null ? null : Number(valueHighText),
      valueHighText,
      ...ends,
      converted: shown.some(({ converted }) => converted),
    },
  };
}
