/**
 * What the figures of a selection come to (habit 15). Only what makes sense is reckoned: nothing across units or kinds
 * of measure; no sum of rates, shares and the like, of actual with target, of stocks at different times. It says why.
 */
import type { ObservationRow } from "../../shared/model/observation.ts";

export type NoSum = "units" | "measures" | "rates" | "scenarios" | "times";
export interface RangeFigures {
  /** Cells with a value; `missing` those without. */
  count: number;
  missing: number;
  /** In the base unit; null where units or measures differ. */
  summary: { baseUnit: string; mean: number; min: number; max: number } | null;
  sum: number | null;
  /** Why there is no sum. */
  why: NoSum | null;
}

type Row = Pick<
  ObservationRow,
  "baseValue" | "baseUnit" | "measure" | "scenario" | "accumulation" | "period"
>;

/** Sums of numbers as they are written: free of binary noise. */
const clean = (value: number): number => Number(value.toPrecision(12));

export function rangeFigures(rows: Iterable<Row>): RangeFigures {
  const kinds = { unit: new Set(), measure: new Set<string>(), scenario: new Set(), period: new Set() };
  let [count, missing, sum, min, max] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let baseUnit = "";
  let stands = false;
  for (const row of rows) {
    if (row.baseValue === null || row.baseUnit === null) {
      missing++;
      continue;
    }
    count++;
    sum += row.baseValue;
    min = Math.min(min, row.baseValue);
    max = Math.max(max, row.baseValue);
    baseUnit = row.baseUnit;
    kinds.unit.add(row.baseUnit);
    kinds.measure.add(row.measure);
    kinds.scenario.add(row.scenario);
    kinds.period.add(row.period);
    stands ||= row.accumulation === "stock" || row.accumulation === "cumulative";
  }
  if (count === 0) return { count, missing, summary: null, sum: null, why: null };
  const why: NoSum | null =
    kinds.unit.size > 1
      ? "units"
      : kinds.measure.size > 1
        ? "measures"
        : !kinds.measure.has("level")
          ? "rates"
          : kinds.scenario.size > 1
            ? "scenarios"
            : stands && kinds.period.size > 1
              ? "times"
              : null;
  const alike = why !== "units" && why !== "measures";
  return {
    count,
    missing,
    summary: alike ? { baseUnit, mean: clean(sum / count), min, max } : null,
    sum: why === null ? clean(sum) : null,
    why,
  };
}
