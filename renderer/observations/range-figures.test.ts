import { describe, expect, it } from "vitest";
import { rangeFigures } from "./range-figures.ts";

type Row = Parameters<typeof rangeFigures>[0] extends Iterable<infer One> ? One : never;
const row = (baseValue: number | null, other: Partial<Row> = {}): Row => ({
  baseValue,
  baseUnit: baseValue === null ? null : "CNY",
  measure: "level",
  scenario: "actual",
  accumulation: "flow",
  period: "2023",
  ...other,
});

describe("habit 15: what a selection comes to", () => {
  it("sums one unit, without binary noise, and leaves gaps out", () => {
    expect(rangeFigures([row(0.1), row(0.2), row(null)])).toStrictEqual({
      count: 2,
      missing: 1,
      summary: { baseUnit: "CNY", mean: 0.15, min: 0.1, max: 0.2 },
      sum: 0.3,
      why: null,
    });
  });
  it("reckons nothing across units or measures", () => {
    expect(rangeFigures([row(1), row(2, { baseUnit: "m2" })])).toMatchObject({
      sum: null,
      summary: null,
      why: "units",
    });
    expect(rangeFigures([row(1), row(2, { measure: "growth" })])).toMatchObject({
      summary: null,
      why: "measures",
    });
  });
  it("never sums rates, but gives their mean", () => {
    const rates = [
      row(5, { measure: "growth", baseUnit: "%" }),
      row(7, { measure: "growth", baseUnit: "%" }),
    ];
    expect(rangeFigures(rates)).toMatchObject({
      sum: null,
      why: "rates",
      summary: { mean: 6, min: 5, max: 7 },
    });
  });
  it("never sums actual with target, nor what stands at different times", () => {
    expect(rangeFigures([row(1), row(2, { scenario: "target" })])).toMatchObject({
      sum: null,
      why: "scenarios",
    });
    const stocks = [row(1, { accumulation: "stock" }), row(2, { accumulation: "stock", period: "2024" })];
    expect(rangeFigures(stocks)).toMatchObject({ sum: null, why: "times" });
  });
  it("says nothing of nothing", () => {
    expect(rangeFigures([])).toMatchObject({ count: 0, sum: null, summary: null, why: null });
  });
});
