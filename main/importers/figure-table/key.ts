/** When two figures are about the same thing, and when they say the same. */
import type { ProposedRow } from "../../../shared/model/figure-table.ts";
import type { Observation } from "../../../shared/model/observation.ts";
import { normalise } from "../../../shared/model/quantity.ts";

type Key = Pick<
  Observation,
  "areaId" | "indicatorId" | "period" | "scenario" | "measure" | "breakdown" | "entity"
>;

/** One text a key; equal keys are equal text. */
export const keyOf = ({ areaId, indicatorId, period, scenario, measure, breakdown, entity }: Key): string =>
  JSON.stringify([
    areaId,
    indicatorId,
    period,
    scenario,
    measure,
    Object.entries(breakdown).sort(([a], [b]) => (a < b ? -1 : 1)),
    entity ?? "",
  ]);

/** Whether two figures say the same, in whatever units. */
export function sameFigure(
  a: { fields: Pick<ProposedRow["fields"], "value" | "valueHigh" | "unit" | "bound"> },
  b: { fields: Pick<ProposedRow["fields"], "value" | "valueHigh" | "unit" | "bound"> },
): boolean {
  const base = ({ fields: { value, valueHigh, unit, bound } }: typeof a) =>
    value === null ? null : normalise({ value, valueHigh, unit, bound });
  const [one, other] = [base(a), base(b)];
  if (one === null || other === null) return one === other;
  return (
    a.fields.bound === b.fields.bound &&
    one.baseUnit === other.baseUnit &&
    one.baseValue === other.baseValue &&
    one.baseValueHigh === other.baseValueHigh
  );
}
