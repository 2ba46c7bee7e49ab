import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exceeds, ranks, type Spanned } from "./ranking.ts";

const exact = (value: number): Spanned => ({ value, low: value, high: value, bound: "eq" });
const over = (value: number, step: number): Spanned => ({
  value,
  low: value,
  high: value + step,
  bound: "over",
});
const approx = (value: number, half: number): Spanned => ({
  value,
  low: value - half,
  high: value + half,
  bound: "approx",
});

describe("A exceeds B", () => {
  test("for certain, only probably, or undecidably", () => {
    expect(exceeds(exact(300), exact(205))).toBe("certain");
    expect(exceeds(approx(205, 10), over(200, 100))).toBe("probable");
    expect(exceeds(over(200, 100), approx(205, 10))).toBe("undecidable");
    expect(exceeds(exact(5), exact(5))).toBe("undecidable");
  });
  test("the far end of 超 is not meant: 300 exceeds 超200 of step 100", () => {
    expect(exceeds(exact(300), over(200, 100))).toBe("certain");
    expect(exceeds(exact(300), approx(250, 50))).toBe("probable");
  });
});

describe("ranks", () => {
  test("are ranges where hedges overlap, and leave gaps out", () => {
    expect(ranks([exact(900), approx(205, 10), over(200, 100), null, exact(10)])).toEqual([
      { best: 1, worst: 1, of: 4 },
      { best: 2, worst: 3, of: 4 },
      { best: 2, worst: 3, of: 4 },
      null,
      { best: 4, worst: 4, of: 4 },
    ]);
  });
  test("equal figures share a place; an open figure may come first", () => {
    expect(ranks([exact(5), exact(5), exact(3)])).toEqual([
      { best: 1, worst: 1, of: 3 },
      { best: 1, worst: 1, of: 3 },
      { best: 3, worst: 3, of: 3 },
    ]);
    const atLeast: Spanned = { value: 70, low: 70, high: null, bound: "at_least" };
    expect(ranks([exact(100), atLeast])).toEqual([
      { best: 1, worst: 2, of: 2 },
      { best: 1, worst: 2, of: 2 },
    ]);
  });
  test("turn round where less is better", () => {
    expect(ranks([exact(30), exact(6), exact(16)], true).map((rank) => rank?.best)).toEqual([3, 1, 2]);
  });

  const spanned = fc
    .record({
      low: fc.integer({ min: -20, max: 20 }),
      width: fc.integer({ min: 0, max: 10 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(
      ({ low, width, at }): Spanned => ({ low, high: low + width, value: low + width * at, bound: "approx" }),
    );
  test("hold for every reading of the words, and both ends are reached", () => {
    fc.assert(
      fc.property(
        fc.array(spanned, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (list, stream, lower) => {
          const range = ranks(list, lower);
          const placesOf = (values: number[]) =>
            values.map((own) => 1 + values.filter((other) => (lower ? other < own : other > own)).length);
          for (let sample = 0; sample < 5; sample++) {
            const values = list.map((one) => one.low! + (one.high! - one.low!) * (stream.next().value ?? 0));
            for (const [i, place] of placesOf(values).entries()) {
              expect(place).toBeGreaterThanOrEqual(range[i]!.best);
              expect(place).toBeLessThanOrEqual(range[i]!.worst);
            }
          }
          for (const [i] of list.entries()) {
            const reading = (best: boolean) =>
              list.map((one, j) => (((i === j) === best) !== lower ? one.high! : one.low!));
            expect(placesOf(reading(true))[i]).toBe(range[i]!.best);
            expect(placesOf(reading(false))[i]).toBe(range[i]!.worst);
          }
        },
      ),
    );
  });
});
