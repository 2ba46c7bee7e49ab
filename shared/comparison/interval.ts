/**
 * What the words of a figure allow: the one rule, shown to people as it stands here.
 *
 * The step is the place value of the last significant digit as printed: 578 → 1, 1600 → 100, 30 → 10, 1.2 → 0.1, and
 * 1.20 → 0.01 (a printed zero behind the point was measured). `eq` and `approx` → value ± ½ step, but `eq` on things
 * that were counted one by one (87幢, 第七位; not 3.5万家) → exact; `over` → [value, value + step); `under` →
 * (value − step, value]; `at_least` → [value, ∞); `at_most` → (−∞, value]; `range` → [value, value_high].
 * A decline is a negative value and the words speak of its size: 下降超5% lies below −5.
 */
import { Decimal } from "decimal.js";
import type { Quantity } from "../model/quantity.ts";
import { findUnit } from "../model/unit.ts";

const exact = Decimal.clone({ precision: 40 });

export interface Interval {
  /** In the base unit; null: open without end. */
  low: number | null;
  high: number | null;
  /** The end itself is not meant. */
  lowOpen: boolean;
  highOpen: boolean;
}

/** The place value of the last significant digit of a printed number. */
export function printedStep(value: string): string {
  const digits = value.replace("-", "");
  const point = digits.indexOf(".");
  if (point >= 0) return new exact(10).pow(-(digits.length - point - 1)).toFixed();
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return new exact(10).pow(zeros === digits.length ? 0 : zeros).toFixed();
}

/** Things counted one by one: printed in full they are exact. */
const counted = new Set(["count", "person", "rank"]);

/** The interval of a quantity in its base unit. An unknown unit counts as 个. Never throws on a valid `Quantity`. */
export function interval(quantity: Quantity): Interval {
  const unit = findUnit(quantity.unit) ?? { baseUnit: "count", factor: "1", unitText: quantity.unit };
  const negative = quantity.value.startsWith("-");
  const size = new exact(quantity.value).abs();
  const step = new exact(printedStep(quantity.value));
  const base = (number: Decimal) => number.times(unit.factor).toNumber();
  const mirrored = (span: Interval): Interval =>
    negative
      ? {
          low: span.high === null ? null : -span.high + 0,
          high: span.low === null ? null : -span.low + 0,
          lowOpen: span.highOpen,
          highOpen: span.lowOpen,
        }
      : span;
  const closed = (low: Decimal, high: Decimal): Interval => ({
    low: base(low),
    high: base(high),
    lowOpen: false,
    highOpen: false,
  });
  switch (quantity.bound) {
    case "eq":
      if (counted.has(unit.baseUnit) && unit.factor === "1" && size.isInteger())
        return mirrored(closed(size, size));
      return mirrored(closed(size.minus(step.div(2)), size.plus(step.div(2))));
    case "approx":
      return mirrored(closed(size.minus(step.div(2)), size.plus(step.div(2))));
    case "over":
      return mirrored({ ...closed(size, size.plus(step)), highOpen: true });
    case "under":
      return mirrored({ ...closed(size.minus(step), size), lowOpen: true });
    case "at_least":
      return mirrored({ low: base(size), high: null, lowOpen: false, highOpen: false });
    case "at_most":
      return mirrored({ low: null, high: base(size), lowOpen: false, highOpen: false });
    default: {
      const a = new exact(quantity.value);
      const b = new exact(quantity.valueHigh ?? quantity.value);
      return a.lte(b) ? closed(a, b) : closed(b, a);
    }
  }
}
