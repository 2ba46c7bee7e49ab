/** A quantity: what the words of a figure state, before anything is known of area, indicator or period. */
import { Decimal } from "decimal.js";
import { z } from "zod";
import { interval } from "../comparison/interval.ts";
import { fold } from "../extraction/fold.ts";
import { type QuantityReading, readQuantity } from "../extraction/quantities.ts";
import { Bound, DecimalText, type Language } from "./codes.ts";
import { formatDecimal, formatScaled } from "./decimal-text.ts";
import { findUnit } from "./unit.ts";

export const Quantity = z.object({
  /** In `unit`, as printed: 578 (亿元). */
  value: DecimalText,
  /** The upper end, only with bound `range`. */
  valueHigh: DecimalText.nullable(),
  /** As reported, without qualifiers: 亿元, 个, %, 万平方米. Never empty; a bare number has unit 个. */
  unit: z.string().min(1),
  bound: Bound,
});
export type Quantity = z.infer<typeof Quantity>;

/**
 * What a quantity comes to in its base unit. `base` is a code of `shared/codelists/units.ts` (CNY, count, percent,
 * percentage_point, m2, mu, km2, day, rank …); numbers are in that base. `low`/`high` are what the words allow
 * (`null`: open at that end), by the one rule in `shared/comparison/interval.ts`.
 */
export const Normalised = z.object({
  baseUnit: z.string(),
  baseValue: z.number(),
  baseValueHigh: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Normalised = z.infer<typeof Normalised>;

type Message = { "zh-CN": string; en: string };
export type ParsedQuantity =
  | { ok: true; quantity: Quantity; normalised: Normalised; hedge: string | null }
  | { ok: false; code: string; message: Message };

const exact = Decimal.clone({ precision: 40 });

/** `value × factor` as a number, multiplied exactly. */
export function inBase(value: string, factor: string): number {
  if (factor === "1") return Number(value);
  // The usual case without big decimals: digits × 10ⁿ, exact while it is a safe integer.
  const point = value.indexOf(".");
  const places = point < 0 ? 0 : value.length - point - 1;
  const scale = Number(factor) / 10 ** places;
  const number = Number(point < 0 ? value : value.slice(0, point) + value.slice(point + 1)) * scale;
  return scale >= 1 && Number.isSafeInteger(scale) && Number.isSafeInteger(number)
    ? number
    : new exact(value).times(factor).toNumber();
}

/** The quantity in its base unit, with the interval that its words allow. A unit nobody knows counts as 个. */
export function normalise(quantity: Quantity): Normalised {
  const unit = findUnit(quantity.unit);
  const factor = unit?.factor ?? "1";
  const { low, high } = interval(quantity);
  return {
    baseUnit: unit?.baseUnit ?? "count",
    baseValue: inBase(quantity.value, factor),
    baseValueHigh: quantity.valueHigh === null ? null : inBase(quantity.valueHigh, factor),
    low,
    high,
  };
}

const failures = {
  "quantity.empty": {
    "zh-CN": "这里还没有数。写一个数和它的单位,例如 约578亿元。",
    en: "There is no number yet. Write a number and its unit, for example 约578亿元.",
  },
  "quantity.unread": {
    "zh-CN": "读不出一个数量。写成数加单位,例如 1.2亿元、三成、12.5%、近350家。",
    en: "No quantity can be read. Write a number and a unit, for example 1.2亿元, 三成, 12.5%, 近350家.",
  },
  "quantity.unknown_unit": {
    "zh-CN": "数读到了,后面的单位不认识。改用 亿元、%、个、万平方米 这样的单位。",
    en: "The number is read, but not the unit behind it. Use a unit such as 亿元, %, 个, 万平方米.",
  },
  "quantity.several": {
    "zh-CN": "这里有不止一个数量。一格写一个。",
    en: "There is more than one quantity here. Write one to a cell.",
  },
} satisfies Record<string, Message>;

const fail = (code: keyof typeof failures): ParsedQuantity => ({ ok: false, code, message: failures[code] });

const leadIn =
  /^(?:同比|环比|比上年|较上年|分别|累计|共计|合计|总计|共|计|为|达到了|达到|达|实现|完成|占|名列|位列|位居|列|居|排名|排在|前移|后移|提升|均|各|已)+/;
const direction =
  /^(?:(实际|名义|净)?(?:(下降|减少|降低|回落|下滑|收窄|缩减|压减|下跌|负增长|跌|降|减)|(增长|增加|上升|提高|提升|扩大|增|升|新增|净增))(?:了|幅度?为|幅)?)/;

/**
 * Reads what people type into a cell or select in a report: 约578亿元, 1.2亿, 三成, １２０亿, 20-50亿元, 翻番, 第七位,
 * 下降5.2% (negative). The words round the number give the bound. A number without a unit takes `defaultUnit` (or 个);
 * with a `defaultUnit` that has its own scale, 万/亿 in the words replaces it (1.2亿 in a 万元 column is 1.2亿元).
 * Fails with a sentence for people when the words are empty, no quantity, several quantities, or in an unknown unit.
 */
export function parseQuantity(text: string, options: { defaultUnit?: string } = {}): ParsedQuantity {
  let words = fold(text.trim())
    .text.replaceAll("\n", "")
    .replace(/[。，；]$/, "");
  if (words === "") return fail("quantity.empty");
  let negative = false;
  words = words.replace(leadIn, "");
  const sign = /^[-+](?=[\d.])/.exec(words);
  if (sign) {
    negative = sign[0] === "-";
    words = words.slice(1);
  }
  const moved = direction.exec(words);
  const grows = moved?.[3] !== undefined;
  if (moved) {
    negative = moved[2] !== undefined;
    words = words.slice(moved[0].length).replace(/^(?:了|至|到)/, "");
  }
  const reading = firstReading(words);
  if (!reading) return fail("quantity.unread");
  const rest = words.slice(reading.end).replace(/^(?:的?(?:增长|涨幅|降幅|增幅|水平|人民币)|元|之多)$/, "");
  const unit = unitOf(reading, options.defaultUnit);
  if (rest !== "") {
    const trailing = reading.unit === "" || /^[万亿千百十]+$/.test(reading.unit);
    if (/\d/.test(rest)) return fail("quantity.several");
    return fail(trailing ? "quantity.unknown_unit" : "quantity.unread");
  }
  const sized = grows ? grownTimes(reading) : reading.value;
  const quantity: Quantity = {
    value: negative && Number(sized) !== 0 ? `-${sized}` : sized,
    valueHigh: reading.valueHigh === null ? null : negative ? `-${reading.valueHigh}` : reading.valueHigh,
    unit,
    bound: reading.bound,
  };
  return { ok: true, quantity, normalised: normalise(quantity), hedge: reading.hedge };
}

/** 增长1.5倍 ends at 2.5 times. */
function grownTimes(reading: QuantityReading): string {
  return reading.unit === "倍" && reading.form === "number"
    ? new exact(reading.value).plus(1).toFixed()
    : reading.value;
}

function firstReading(words: string): QuantityReading | undefined {
  for (let at = 0; at < Math.min(words.length, 7); at++) {
    const reading = readQuantity(words, at);
    if (reading) return reading.start === 0 ? reading : undefined;
  }
  return undefined;
}

function unitOf(reading: QuantityReading, defaultUnit: string | undefined): string {
  if (reading.unit !== "" && reading.unit !== reading.scale) return reading.unit;
  if (!defaultUnit) return reading.unit === "" ? "个" : `${reading.unit}个`;
  if (reading.unit === "") return defaultUnit;
  const plain = defaultUnit.replace(/^[十百千万亿]+(?=.)/, "");
  const scaled = reading.unit + (findUnit(plain) ? plain : defaultUnit);
  return findUnit(scaled) ? scaled : defaultUnit;
}

const hedges: Record<Language, Record<Bound, [before: string, after: string]>> = {
  "zh-CN": {
    eq: ["", ""],
    approx: ["约", ""],
    over: ["超", ""],
    under: ["近", ""],
    at_least: ["", "以上"],
    at_most: ["", "以内"],
    range: ["", ""],
  },
  en: {
    eq: ["", ""],
    approx: ["about ", ""],
    over: ["over ", ""],
    under: ["nearly ", ""],
    at_least: ["at least ", ""],
    at_most: ["at most ", ""],
    range: ["", ""],
  },
};

/** 约578亿元 · about 57.8 billion CNY; 第7位 · no. 7; 20–50亿元. */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const [before, after] = hedges[language][quantity.bound];
  const unit = findUnit(quantity.unit);
  if (unit?.baseUnit === "rank" && quantity.unit === "强")
    return language === "en" ? `top ${quantity.value}` : `${quantity.value}强`;
  if (unit?.baseUnit === "rank" && quantity.bound === "eq" && !quantity.value.startsWith("-"))
    return language === "en" ? `no. ${quantity.value}` : `第${quantity.value}位`;
  const number = (value: string) =>
    language === "en" && unit
      ? formatScaled(value, unit.factor)
      : formatDecimal(value, { grouping: language === "en" });
  const span = quantity.valueHigh === null ? "" : `–${number(quantity.valueHigh)}`;
  const spaced = /^[A-Za-z]/.test(quantity.unit) ? " " : "";
  if (language === "zh-CN")
    return `${before}${number(quantity.value)}${span}${spaced}${quantity.unit}${after}`;
  return `${before}${number(quantity.value)}${span}${englishUnit(unit?.baseUnit ?? quantity.unit)}${after}`;
}

const englishNames: Record<string, string> = {
  percent: "%",
  percentage_point: " percentage points",
  permille: "‰",
  count: "",
  person: " persons",
  ratio: " times",
  m2: " m²",
  km2: " km²",
  m3: " m³",
  rank: " places",
  working_day: " working days",
  celsius: " °C",
};
const englishUnit = (base: string) => englishNames[base] ?? ` ${base.replaceAll("_", " ")}`;

export { formatDecimal } from "./decimal-text.ts";
