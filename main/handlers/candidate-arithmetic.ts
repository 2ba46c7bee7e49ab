/** The arithmetic of a source: its candidates, with what people corrected in their place, beside stored earlier years. */
import { listIndicators } from "../../db/queries/indicators.ts";
import { neighboursOf } from "../../db/queries/neighbours.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import type { ArithmeticCheck } from "../../shared/arithmetic/check.ts";
import { arithmeticOf } from "../../shared/arithmetic/checks.ts";
import type { Operand, PlacedOperand } from "../../shared/arithmetic/operand.ts";
import type { Observation } from "../../shared/model/observation.ts";
import type { Review } from "./candidate-review.ts";

/** Dismissed figures take no part; an accepted one counts as it is stored. */
function operandOf(candidate: ReviewCandidate, stored: Observation | undefined): PlacedOperand {
  const { start, end, text, indicator, area, entity, breakdown } = candidate;
  const said = stored?.value != null ? { ...stored, value: stored.value } : candidate;
  return {
    span: { start, end },
    text,
    value: said.value,
    valueHigh: said.valueHigh,
    unit: said.unit,
    bound: said.bound,
    baseUnit: said.baseUnit ?? candidate.baseUnit,
    measure: said.measure,
    scenario: said.scenario,
    accumulation: said.accumulation,
    indicator,
    indicatorId: said.indicatorId,
    area,
    areaId: said.areaId,
    entity,
    period: said.period,
    breakdown,
    observationId: stored?.id ?? null,
  };
}

const storedOperand = (one: Observation, name: string): Operand => ({
  span: null,
  text: one.asReported || `${one.value ?? ""}${one.unit}`,
  value: one.value ?? "0",
  valueHigh: one.valueHigh,
  unit: one.unit,
  bound: one.bound,
  baseUnit: one.baseUnit ?? "count",
  measure: one.measure,
  scenario: one.scenario,
  accumulation: one.accumulation,
  indicator: name,
  indicatorId: one.indicatorId,
  area: null,
  areaId: one.areaId,
  entity: one.entity,
  period: one.period,
  breakdown: one.breakdown,
  observationId: one.id,
});

export function arithmeticOfReview(db: ReadableDb, review: Review): ArithmeticCheck[] {
  const shown = review
    .candidates()
    .filter(({ state, missing }) => state !== "dismissed" && !missing.includes("unit"));
  const operands = shown.map((candidate) => operandOf(candidate, review.storedAt(candidate)));
  const known = operands.filter(({ indicatorId, areaId }) => indicatorId !== null && areaId !== null);
  const names = new Map(listIndicators(db).map(({ id, nameZh }) => [id, nameZh]));
  const others = [
    ...neighboursOf(
      db,
      known.map(({ indicatorId }) => indicatorId!),
      [...new Set(known.map(({ areaId }) => areaId!))],
    ).values(),
  ]
    .flat()
    .filter(({ sourceId }) => sourceId !== review.source.id)
    .map((one) => storedOperand(one, names.get(one.indicatorId) ?? ""));
  return arithmeticOf(review.reading.text, review.reading.sentences, operands, others);
}
