import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Interval } from "../comparison/interval.ts";
import {
  canBeAtMost,
  difference,
  exactly,
  integersIn,
  meet,
  plus,
  quotient,
  sum,
  times,
} from "./intervals.ts";

/** An interval with a value in it. */
const held = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([value, below, above]): { value: number; span: Interval } => ({
    value,
    span: { low: Math.max(0.5, value - below), high: value + above, lowOpen: false, highOpen: false },
  }));
const contains = (span: Interval, value: number) => meet(span, exactly(value));

test("a result contains what the values in the operands come to", () => {
  fc.assert(
    fc.property(held, held, held, (a, b, c) => {
      expect(contains(sum([a.span, b.span, c.span]), a.value + b.value + c.value)).toBe(true);
      expect(contains(difference(a.span, b.span), a.value - b.value)).toBe(true);
      expect(contains(quotient(a.span, b.span)!, a.value / b.value)).toBe(true);
      expect(contains(plus(times(a.span, 100), -100), a.value * 100 - 100)).toBe(true);
    }),
  );
});

test("meeting is mutual, and at most is its half", () => {
  fc.assert(
    fc.property(held, held, ({ span: a }, { span: b }) => {
      expect(meet(a, b)).toBe(meet(b, a));
      expect(meet(a, b)).toBe(canBeAtMost(a, b) && canBeAtMost(b, a));
      expect(canBeAtMost(a, b) || canBeAtMost(b, a)).toBe(true);
    }),
  );
});

test("open ends touch nothing, missing ends reach everything, and decimals do not break a sum", () => {
  const open: Interval = { low: 1, high: 2, lowOpen: false, highOpen: true };
  expect(meet(open, exactly(2))).toBe(false);
  expect(meet({ low: 5, high: null, lowOpen: false, highOpen: false }, exactly(1e15))).toBe(true);
  expect(meet(sum([exactly(0.1), exactly(0.2)]), exactly(0.3))).toBe(true);
  expect(quotient(exactly(1), exactly(0))).toBeNull();
  expect(quotient(exactly(-1), exactly(2))).toBeNull();
});

test.each([
  [26.18, 26.45, []],
  [16.9, 17.2, [17]],
  [3, 6, [3, 4, 5, 6]],
])("whole numbers from %d to %d: %j", (low, high, integers) => {
  expect(integersIn({ low, high, lowOpen: false, highOpen: false })).toEqual(integers);
});
test("whole numbers leave out an open end, and are not looked for without end", () => {
  expect(integersIn({ low: 3, high: 5, lowOpen: true, highOpen: true })).toEqual([4]);
  expect(integersIn({ low: 3, high: null, lowOpen: false, highOpen: false })).toBeNull();
  expect(integersIn({ low: 0, high: 1e9, lowOpen: false, highOpen: false })).toHaveLength(20);
});
