/** Decimals as text for people: halves round away from zero (四舍五入), the minus is a minus, separators by wish. */
import { Decimal } from "decimal.js";

const exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/**
 * A decimal for the screen. `digits`: places behind the point, rounded half away from zero (as printed if left out);
 * `grouping`: thousands separators (never for years: leave it out there). A number is taken as its shortest decimal.
 */
export function formatDecimal(
  value: string | number,
  options: { digits?: number; grouping?: boolean } = {},
): string {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const number = new exact(value);
  const text =
    options.digits === undefined
      ? typeof value === "string"
        ? value
        : number.toFixed()
      : number.toDecimalPlaces(options.digits, Decimal.ROUND_HALF_UP).toFixed(options.digits);
  const plain = /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text;
  if (!options.grouping) return plain;
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const words: [power: number, word: string][] = [
  [12, " trillion"],
  [9, " billion"],
  [6, " million"],
];

/** `578` × 10⁸ → `57.8 billion`: the printed digits, in the steps of English. Exact, nothing is rounded. */
export function formatScaled(value: string, factor: string): string {
  const number = new exact(value).times(factor);
  if (new exact(factor).gte(1000))
    for (const [power, word] of words) {
      const unit = new exact(10).pow(power);
      if (number.abs().gte(unit))
        return `${formatDecimal(number.div(unit).toFixed(), { grouping: true })}${word}`;
    }
  return formatDecimal(factor === "1" ? value : number.toFixed(), { grouping: true });
}
