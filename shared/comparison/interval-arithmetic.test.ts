import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, type Ends, negative, point, product, quotient, sum } from "./interval-arithmetic.ts";

const number = fc.integer({ min: -100_000, max: 100_000 }).map((whole) => whole / 100);
/** An interval, and a number in it. */
const sampled = fc
  .tuple(number, number, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.boolean())
  .map(([a, b, share, openLow, openHigh]) => {
    const [low, high] = a <= b ? [a, b] : [b, a];
    const inside = Math.min(high, Math.max(low, low + (high - low) * share));
    const ends: Ends = { low: openLow ? null : low, high: openHigh ? null : high };
    return { ends, inside };
  });

const slack = (x: number) => Math.abs(x) * 1e-12 + 1e-9;
const holds = (ends: Ends, x: number) =>
  (ends.low === null || ends.low <= x + slack(x)) && (ends.high === null || ends.high >= x - slack(x));

describe("interval arithmetic against sampling", () => {
  it("holds whatever a choice out of the operands gives", () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        expect(holds(sum([a.ends, b.ends]), a.inside + b.inside)).toBe(true);
        expect(holds(difference(a.ends, b.ends), a.inside - b.inside)).toBe(true);
        expect(holds(product(a.ends, b.ends), a.inside * b.inside)).toBe(true);
        expect(holds(negative(a.ends), -a.inside)).toBe(true);
        const ratio = quotient(a.ends, b.ends);
        expect(ratio === undefined || holds(ratio, a.inside / b.inside)).toBe(true);
      }),
    );
  });

  it("is no wider than needs be: every end is reached by ends of the operands", () => {
    const closed = fc.tuple(number, number).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(closed, closed, (a, b) => {
        const corners = [a.low, a.high].flatMap((x) => [x * b.low, x * b.high]);
        expect(product(a, b)).toEqual({ low: Math.min(...corners) + 0, high: Math.max(...corners) + 0 });
        const ratio = quotient(a, b);
        expect(ratio === undefined).toBe(b.low <= 0 && b.high >= 0);
        if (!ratio) return;
        const ratios = [a.low, a.high].flatMap((x) => [x / b.low, x / b.high]);
        expect(ratio).toEqual({ low: Math.min(...ratios) + 0, high: Math.max(...ratios) + 0 });
      }),
    );
  });

  it("adds decimals exactly, in any order", () => {
    expect(sum([point(0.1), point(0.2)])).toEqual(point(0.3));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 8 }), (numbers) => {
        const expected = numbers.reduce((whole, one) => whole + Math.round(one * 100), 0) / 100;
        expect(sum(numbers.map(point))).toEqual(point(expected + 0));
        expect(sum(numbers.toReversed().map(point))).toEqual(sum(numbers.map(point)));
      }),
    );
  });

  it("keeps open ends open, and closes them where a divisor without end makes them nothing", () => {
    expect(sum([{ low: 1, high: null }, point(2)])).toEqual({ low: 3, high: null });
    expect(quotient(point(10), { low: 2, high: null })).toEqual({ low: 0, high: 5 });
    expect(quotient({ low: 10, high: null }, { low: 2, high: 5 })).toEqual({ low: 2, high: null });
    expect(quotient({ low: 10, high: null }, { low: 2, high: null })).toEqual({ low: 0, high: null });
    expect(quotient(point(1), { low: null, high: 4 })).toBeUndefined();
  });
});
