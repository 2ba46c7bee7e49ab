/** A figure in another unit: its printed value with the decimals that were printed, and its interval. */
import { Decimal } from "decimal.js";
import type { DecimalText } from "../model/codes.ts";
import type { Observation } from "../model/observation.ts";
import { convert, findUnit, unitsFor } from "../model/unit.ts";

const exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export interface FigureInUnit {
  value: number;
  valueText: DecimalText;
  valueHigh: number | null;
  valueHighText: DecimalText | null;
  low: number | null;
  high: number | null;
  /** The printed unit has another size (万元 → 亿元) or measure (亩 → 公顷). */
  converted: boolean;
}

/** How many digits of a printed number were meant: 1681.57 → 6, 0.76 → 2; at least two. */
const significantDigits = (text: DecimalText) =>
  Math.max(2, text.replace(/^-/, "").replace(".", "").replace(/^0+/, "").length);

interface ReadUnit {
  baseUnit: string;
  factor: number;
}
const readUnits = new Map<string, ReadUnit | undefined>();

/** `findUnit`, remembered by the very text: every cell asks. */
export function readUnit(unit: string): ReadUnit | undefined {
  if (!readUnits.has(unit)) {
    if (readUnits.size > 10_000) readUnits.clear();
    const found = findUnit(unit);
    readUnits.set(unit, found && { baseUnit: found.baseUnit, factor: Number(found.factor) });
  }
  return readUnits.get(unit);
}

const ratios = new Map<string, string | undefined>();

/** One of `from` in `to`, remembered; undefined where there is no way. */
function ratioOf(from: string, to: string): string | undefined {
  if (from === to) return "1";
  const key = `${from}\u0000${to}`;
  if (!ratios.has(key)) {
    if (ratios.size > 10_000) ratios.clear();
    ratios.set(key, convert("1", from, to));
  }
  return ratios.get(key);
}

/**
 * The figure in `unit`; undefined where the value is missing or there is no way between the units. Between units of one
 * base the conversion is exact; between bases (亩 → 公顷) it is rounded to the digits that were printed.
 */
export function inUnit(figure: Observation, unit: string): FigureInUnit | undefined {
  if (figure.value === null) return undefined;
  const from = readUnit(figure.unit);
  const to = readUnit(unit);
  const ratio = ratioOf(figure.unit, unit);
  if (ratio === undefined) return undefined;
  const crossesBases = from !== undefined && to !== undefined && from.baseUnit !== to.baseUnit;
  const text = (printed: DecimalText): DecimalText => {
    const converted = figure.unit === unit ? printed : (convert(printed, figure.unit, unit) ?? printed);
    return crossesBases
      ? new exact(converted).toSignificantDigits(significantDigits(printed)).toFixed()
      : converted;
  };
  const factor = from?.factor ?? 1;
  const times = Number(ratio);
  const end = (base: number | null) => {
    if (base === null) return null;
    // A division alone is rounded right; fifteen digits are what a double surely holds of a product.
    return times === 1 ? base / factor : Number(((base / factor) * times).toPrecision(15));
  };
  const valueText = text(figure.value);
  const valueHighText = figure.valueHigh === null ? null : text(figure.valueHigh);
  return {
    value: Number(valueText),
    valueText,
    valueHigh: valueHighText === null ? null : Number(valueHighText),
    valueHighText,
    low: end(figure.lowOverride ?? figure.low),
    high: end(figure.highOverride ?? figure.high),
    converted: Number(ratio) !== 1,
  };
}

/** The largest unit of the base in which at least half of the values are 1 or more. `fallback` where there are none. */
export function automaticUnit(figures: readonly Observation[], baseUnit: string, fallback: string): string {
  const sizes = figures
    .filter((figure) => figure.baseUnit === baseUnit && figure.baseValue !== null && figure.baseValue !== 0)
    .map((figure) => Math.abs(figure.baseValue ?? 0))
    .sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  if (middle === undefined) return fallback;
  const fitting = unitsFor(baseUnit).filter((unit) => Number(unit.factor) <= middle);
  return fitting.at(-1)?.symbol ?? unitsFor(baseUnit)[0]?.symbol ?? fallback;
}
