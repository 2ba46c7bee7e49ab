import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../model/quantity.ts";
import { normalise } from "../model/quantity.ts";
import { interval, printedStep } from "./interval.ts";

const quantity = (value: string, unit: string, bound: Quantity["bound"], valueHigh: string | null = null) =>
  interval({ value, unit, bound, valueHigh });

describe("interval", () => {
  test("the step is the place value of the last significant digit as printed", () => {
    expect(["578", "1600", "30", "1.2", "1.20", "0", "0.5", "-40"].map(printedStep)).toEqual([
      "1",
      "100",
      "10",
      "0.1",
      "0.01",
      "1",
      "0.1",
      "10",
    ]);
  });
  test("each bound", () => {
    expect(quantity("1.2", "%", "eq")).toMatchObject({ low: 1.15, high: 1.25 });
    expect(quantity("578", "亿元", "approx")).toMatchObject({ low: 57_750_000_000, high: 57_850_000_000 });
    expect(quantity("1600", "家次", "over")).toEqual({
      low: 1600,
      high: 1700,
      lowOpen: false,
      highOpen: true,
    });
    expect(quantity("350", "家", "under")).toEqual({ low: 340, high: 350, lowOpen: true, highOpen: false });
    expect(quantity("10", "%", "at_least")).toMatchObject({ low: 10, high: null });
    expect(quantity("30", "强", "at_most")).toMatchObject({ low: null, high: 30 });
    expect(quantity("20", "亿元", "range", "50")).toMatchObject({ low: 2_000_000_000, high: 5_000_000_000 });
  });
  test("what was counted one by one is exact, what was rounded to 万 is not", () => {
    expect(quantity("87", "幢", "eq")).toMatchObject({ low: 87, high: 87 });
    expect(quantity("1600", "家", "eq")).toMatchObject({ low: 1600, high: 1600 });
    expect(quantity("3.5", "万家", "eq")).toMatchObject({ low: 34_500, high: 35_500 });
  });
  test("a decline by more than 5 % lies below −5", () => {
    expect(quantity("-5", "%", "over")).toEqual({ low: -6, high: -5, lowOpen: true, highOpen: false });
    expect(quantity("-5", "%", "at_least")).toMatchObject({ low: null, high: -5 });
  });
  test("the value lies in its interval, the ends are ordered, and a negative mirrors a positive", () => {
    const bounds = ["eq", "approx", "over", "under", "at_least", "at_most"] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...bounds),
        fc.constantFrom("亿元", "%", "个", "万家", "亩", "天", "位"),
        (digits, places, bound, unit) => {
          const value = places ? (digits / 10 ** places).toFixed(places) : String(digits);
          const span = quantity(value, unit, bound);
          const { baseValue } = normalise({ value, unit, bound, valueHigh: null });
          const slack = 1e-9 * Math.max(1, Math.abs(baseValue));
          expect(span.low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(baseValue + slack);
          expect(span.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(baseValue - slack);
          expect(span.low !== null && span.high !== null && span.low > span.high).toBe(false);
          if (Number(value) === 0) return;
          const mirror = quantity(`-${value}`, unit, bound);
          expect(mirror.low === null ? null : -mirror.low + 0).toBe(
            span.high === null ? null : span.high + 0,
          );
          expect(mirror.high === null ? null : -mirror.high + 0).toBe(
            span.low === null ? null : span.low + 0,
          );
        },
      ),
    );
  });
});
