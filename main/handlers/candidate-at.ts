/**
 * A candidate at a span of one's own: selected by hand, extended, shrunk, split or merged. The quantity is what the words
 * of the span say; everything else is taken from the extractor's reading of the same place, else from the figure
 * before it in the sentence. Words that state no quantity give a candidate without unit: somebody has to fill it in.
 */
import type { Candidate } from "../../shared/extraction/candidate.ts";
import { inBase, parseQuantity } from "../../shared/model/quantity.ts";
import type { Source } from "../../shared/model/source.ts";
import { type Span, sharedLength } from "../../shared/model/span.ts";
import { findUnit } from "../../shared/model/unit.ts";
import { indexAt } from "../../shared/source-text/sections.ts";
import type { SourceReading } from "../engine/source-reading.ts";
import { refusal } from "./refuse.ts";

/** UNREADABLE if the span does not lie within the text. */
export function assertSpan({ text }: SourceReading, { start, end }: Span): void {
  if (!(start < end && end <= text.length))
    throw refusal("UNREADABLE", "review.span", { start, end, length: text.length }, { start, end });
}

export function candidateAt(reading: SourceReading, source: Source, span: Span): Candidate {
  assertSpan(reading, span);
  const { text, candidates } = reading;
  const exact = candidates.find(({ start, end }) => start === span.start && end === span.end);
  if (exact && exact.class !== "other") return { ...exact, repeatOf: null };
  const words = text.slice(span.start, span.end);
  const model = modelAt(reading, span);
  const base: Candidate = {
    ...(model ?? blank(source)),
    ...span,
    text: words,
    repeatOf: null,
    note: null,
    score: model ? Math.min(0.5, model.score) : 0.1,
    reasons: ["by_hand", ...(model?.reasons ?? [])],
  };
  const parsed = parseQuantity(words.replace(/\s*[\r\n]+\s*/g, "").trim());
  if (!parsed.ok) {
    const inside = model && model.start >= span.start && model.end <= span.end;
    return inside
      ? base
      : { ...base, value: "0", valueHigh: null, unit: "", baseValue: 0, baseUnit: "count", bound: "eq" };
  }
  const { value, valueHigh, unit, bound } = parsed.quantity;
  const known = findUnit(unit);
  const baseUnit = known?.baseUnit ?? "count";
  // 下降 stands before the span: the words of the number alone do not say that it went down.
  const negative = model?.value === `-${value}` && sharedLength(model, span) > 0;
  const signed = negative ? `-${value}` : value;
  const sameKind = model?.baseUnit === baseUnit;
  return {
    ...base,
    value: signed,
    valueHigh,
    unit,
    bound,
    baseUnit,
    baseValue: inBase(signed, known?.factor ?? "1"),
    measure: sameKind ? base.measure : measureFor(baseUnit),
    accumulation: sameKind || measureFor(baseUnit) === "level" ? base.accumulation : null,
  };
}

const measureFor = (baseUnit: string): Candidate["measure"] =>
  baseUnit === "percent" || baseUnit === "percentage_point"
    ? "growth"
    : baseUnit === "rank"
      ? "rank"
      : "level";

/** The reading that shares most characters with the span, else the last one before it in its sentence. */
function modelAt({ candidates, sentences }: SourceReading, span: Span): Candidate | undefined {
  const sentence = sentences[indexAt(sentences, span.start)] ?? span;
  let best: Candidate | undefined;
  let most = 0;
  let before: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.class === "other" || candidate.end <= sentence.start) continue;
    if (candidate.start >= Math.max(sentence.end, span.end)) break;
    const shared = sharedLength(candidate, span);
    if (shared > most) {
      most = shared;
      best = candidate;
    }
    if (candidate.end <= span.start) before = candidate;
  }
  return best ?? before;
}

const blank = (source: Source): Candidate => ({
  start: 0,
  end: 1,
  text: "",
  class: "metric",
  value: "0",
  valueHigh: null,
  unit: "",
  baseValue: 0,
  baseUnit: "count",
  bound: "eq",
  measure: "level",
  scenario: "actual",
  accumulation: null,
  indicator: "",
  area: null,
  entity: null,
  period: source.date?.slice(0, 4) ?? null,
  breakdown: {},
  repeatOf: null,
  note: null,
  score: 0.1,
  reasons: [],
});
