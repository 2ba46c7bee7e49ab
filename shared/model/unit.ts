/**
 * Reading and converting units. `findUnit` reads the words (万平方米, 亿美元, 万元/人); `matchUnit` reads the longest
 * unit at a place of a folded text. `convert` works between units of one base, and between bases of one measure
 * (亩 ↔ 公顷) because there a person asked for it; % and 个百分点 never meet.
 */
import { Decimal } from "decimal.js";
import { baseMeasures, displayUnits, type Unit, units } from "../codelists/units.ts";
import type { DecimalText } from "./codes.ts";

const exact = Decimal.clone({ precision: 40 });

export interface UnitReading {
  /** As reported: 亿元, 万元/人. */
  unitText: string;
  baseUnit: string;
  factor: DecimalText;
}
export interface UnitMatch extends UnitReading {
  /** Where the unit ends in the text it was matched in. */
  end: number;
  /** The plain unit without 万/亿 (`undefined`: 亿 alone). */
  plain: Unit | undefined;
  /** 万, 亿, 万亿 …, or "". */
  scale: string;
}

const byName = new Map<string, Unit>();
for (const unit of units) for (const name of [unit.symbol, ...unit.aliases]) byName.set(name, unit);
const longest = Math.max(...[...byName.keys()].map((name) => name.length));
const firstChars = new Set([...byName.keys()].map((name) => name[0]));
const scales: Record<string, bigint> = {
  十: 10n,
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  亿: 100_000_000n,
};

/** The longest plain unit at `at`, without 万/亿. */
export function plainUnitAt(text: string, at: number): Unit | undefined {
  if (!firstChars.has(text[at])) return undefined;
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const unit = byName.get(text.substr(at, length));
    if (unit) return unit;
  }
  return undefined;
}

/** How many characters the longest unit name at `at` has; 0 if none. */
function nameLengthAt(text: string, at: number): number {
  if (!firstChars.has(text[at])) return 0;
  for (let length = Math.min(longest, text.length - at); length > 0; length--)
    if (byName.has(text.substr(at, length))) return length;
  return 0;
}

const times = (a: string, b: bigint) => (b === 1n ? a : new exact(a).times(b.toString()).toFixed());

/** The longest unit that begins at `at`, compositions with 万/亿 and quotients (元/平方米) included. */
export function matchUnit(text: string, at: number): UnitMatch | undefined {
  let scaleEnd = at;
  let scale = 1n;
  let length = nameLengthAt(text, scaleEnd);
  for (;;) {
    const step = scales[text[scaleEnd] ?? ""];
    if (step === undefined) break;
    // 千瓦 and 千米 are units; 万 before a unit is always a scale.
    if (length > 1 && (text[scaleEnd] === "千" || text[scaleEnd] === "百")) break;
    scale *= step;
    scaleEnd++;
    length = nameLengthAt(text, scaleEnd);
  }
  const unit = length ? byName.get(text.substr(scaleEnd, length)) : undefined;
  if (!unit) {
    if (scaleEnd === at) return undefined;
    const unitText = text.slice(at, scaleEnd);
    return {
      unitText,
      baseUnit: "count",
      factor: scale.toString(),
      end: scaleEnd,
      plain: undefined,
      scale: unitText,
    };
  }
  let end = scaleEnd + length;
  let baseUnit = unit.baseUnit;
  const scaleText = text.slice(at, scaleEnd);
  let factor = times(unit.factor, scale);
  let unitText = scaleText + unit.symbol;
  if (unit.dimension === "count" || unit.dimension === "person" || unit.dimension === "duration")
    unitText = text.slice(at, end);
  const per = quotientAt(text, end, unit);
  if (per) {
    end = per.end;
    baseUnit = `${baseUnit}/${per.base}`;
    unitText += per.text;
  }
  return { unitText, baseUnit, factor, end, plain: unit, scale: scaleText };
}

/** `/平方米`, `每平方米`, `/万元` after a unit. */
function quotientAt(
  text: string,
  at: number,
  over: Unit,
): { end: number; base: string; text: string } | undefined {
  const sign = text[at];
  if (sign !== "/" && !(sign === "每" && over.dimension === "money")) return undefined;
  let from = at + 1;
  if (sign === "/" && text[from] === " ") from++;
  const scale = scales[text[from] ?? ""];
  const unitFrom = scale === undefined ? from : from + 1;
  const length = nameLengthAt(text, unitFrom);
  const below = length ? byName.get(text.substr(unitFrom, length)) : undefined;
  if (sign === "/" && text[from] === "月") return { end: from + 1, base: "month", text: "/月" };
  if (!below) return undefined;
  const factor = times(below.factor, scale ?? 1n);
  const end = unitFrom + length;
  return {
    end,
    base: `${factor === "1" ? "" : factor}${below.baseUnit}`,
    text: `/${text.slice(from, end)}`,
  };
}

const found = new Map<string, UnitReading | undefined>();

/** Reads the words of a unit, all of them: 亿元, 万家, 元/平方米. `undefined` if they are no unit. */
export function findUnit(text: string): UnitReading | undefined {
  const words = text.trim().replaceAll("／", "/").replaceAll("％", "%");
  if (found.has(words)) return found.get(words);
  const match = matchUnit(words, 0);
  const reading =
    match?.end === words.length && words !== ""
      ? { unitText: words, baseUnit: match.baseUnit, factor: match.factor }
      : undefined;
  if (found.size < 5_000) found.set(words, reading);
  return reading;
}

/**
 * A number in another unit, exactly where the decimals allow (20 places otherwise). `undefined` if either word is no
 * unit or they measure different things: 亩 → 公顷 is possible, % → 个百分点 and 元 → 美元 are not.
 */
export function convert(value: DecimalText, fromUnit: string, toUnit: string): DecimalText | undefined {
  const from = findUnit(fromUnit);
  const to = findUnit(toUnit);
  if (!from || !to) return undefined;
  let number = new exact(value).times(from.factor);
  if (from.baseUnit !== to.baseUnit) {
    const a = baseMeasures[from.baseUnit];
    const b = baseMeasures[to.baseUnit];
    if (!a || !b || a.common !== b.common) return undefined;
    number = number.times(a.times).times(b.over).div(new exact(a.over).times(b.times));
  }
  return number.div(to.factor).toDecimalPlaces(20).toFixed();
}

/** The units in which a column of this base unit may be shown, smallest first: CNY → 元, 万元, 亿元. */
export function unitsFor(baseUnit: string): Unit[] {
  const named = (displayUnits[baseUnit] ?? []).map((symbol) => byName.get(symbol));
  const known = named.filter((unit) => unit !== undefined);
  if (known.length) return known;
  const plain = units.find((unit) => unit.baseUnit === baseUnit && unit.factor === "1");
  return plain ? [plain] : [];
}
