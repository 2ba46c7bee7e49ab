/**
 * A quantity as it stands in a folded text: number, unit and the words that bound both. The grid's cell editor, the
 * figure form and the extractor all read through here, so that the same words always mean the same.
 */
import { Decimal } from "decimal.js";
import type { Bound, DecimalText } from "../model/codes.ts";
import { matchUnit, type UnitMatch } from "../model/unit.ts";
import { hedgeAfter, hedgeBefore, inner } from "./hedges.ts";
import { isChineseNumeral, type Numeral, readNumeral } from "./numerals.ts";

export interface QuantityReading {
  /** Span with the hedges that touch it: 约578亿元, 10%以上. */
  start: number;
  end: number;
  /** Where the number itself begins. */
  numberStart: number;
  value: DecimalText;
  valueHigh: DecimalText | null;
  /** Canonical words of the unit, "" when there is none. */
  unit: string;
  baseUnit: string;
  factor: DecimalText;
  bound: Bound;
  /** The hedge words as written, joined: 约, 余, 以上. */
  hedge: string | null;
  numeral: Numeral | undefined;
  /** Where the unit's words begin (`end` of the number if there is none). */
  unitStart: number;
  unitEnd: number;
  /** 万, 亿 … of the unit. */
  scale: string;
  /** Which of the parts of 4.3:55.2:40.5, from 1. */
  part?: number;
  form: "number" | "fraction" | "ordinal" | "doubling" | "ratio" | "word";
}

const percent = { unit: "%", baseUnit: "percent", factor: "1", scale: "" };
const noUnit = { unit: "", baseUnit: "count", factor: "1", scale: "" };
const exact = Decimal.clone({ precision: 20 });

/** The quantity whose number begins at `at`; `undefined` if none does. Hedges before `at` are included in the span. */
export function readQuantity(text: string, at: number): QuantityReading | undefined {
  const reading =
    ordinal(text, at) ??
    ofThem(text, at) ??
    fixedWords(text, at) ??
    fraction(text, at) ??
    proportion(text, at) ??
    plain(text, at);
  return reading && withHedges(text, reading);
}

type Bare = Omit<QuantityReading, "start" | "hedge"> & { innerHedge?: string };

function withHedges(text: string, reading: Bare): QuantityReading {
  const words: string[] = [];
  let { bound, end } = reading;
  let start = reading.numberStart;
  const { innerHedge, ...rest } = reading;
  if (reading.form !== "ordinal") {
    const before = hedgeBefore(text, start);
    if (before) {
      start = before.start;
      words.push(before.word);
      bound = bound === "range" ? bound : before.bound;
    }
    if (innerHedge) words.push(innerHedge);
    const after = reading.unit || reading.form !== "number" ? hedgeAfter(text, end) : hedgeAfter(text, end);
    if (after) {
      end = after.end;
      words.push(after.word);
      if (bound === "eq" || after.bound === "at_least" || after.bound === "at_most")
        bound = bound === "range" ? bound : after.bound;
    } else if (
      text[end] === "起" &&
      (text[end + 1] === undefined || /[，。；、)]/.test(text[end + 1] ?? ""))
    ) {
      end++;
      words.push("起");
      bound = "at_least";
    }
  }
  return { ...rest, start, end, bound, hedge: words.length ? words.join("…") : null };
}

/** 第七位, 第3名, 第一. */
function ordinal(text: string, at: number): Bare | undefined {
  if (text[at] !== "第") return undefined;
  const numeral = readNumeral(text, at + 1);
  if (!numeral || numeral.value.includes(".")) return undefined;
  const unit = /[位名]/.test(text[numeral.end] ?? "") ? 1 : 0;
  return {
    numberStart: at,
    end: numeral.end + unit,
    value: numeral.value,
    valueHigh: null,
    unit: "位",
    baseUnit: "rank",
    factor: "1",
    scale: "",
    bound: "eq",
    numeral,
    unitStart: numeral.end,
    unitEnd: numeral.end + unit,
    form: "ordinal",
  };
}

const wordPattern =
  /(?:翻了?([一两二三四五六七八九十\d]{0,2})番)|(?:(一|近一|过|近|超)?半(?!径|导|岛|挂|成|月|年|天|日|小时|夜|路|个|山|坡|程|数|封|壁|边|自动|固态|潜|世纪|载|价|球)(?:以上|左右)?)|半数|两位数|零增长/y;

/** 坐拥其三: a number of what was just counted. */
function ofThem(text: string, at: number): Bare | undefined {
  const of = text[at - 1] === "其" && /(?:坐?拥|占|居|有)其$/.test(text.slice(Math.max(0, at - 3), at));
  if (!of || !/^[二三四五六七八九][，。；:]/.test(text.slice(at, at + 2))) return undefined;
  const numeral = readNumeral(text, at);
  return (
    numeral && {
      numberStart: at,
      end: at + 1,
      value: numeral.value,
      valueHigh: null,
      ...noUnit,
      unit: "个",
      bound: "eq",
      numeral,
      unitStart: at + 1,
      unitEnd: at + 1,
      form: "word",
    }
  );
}

/** 翻番, 一半, 半数, 两位数, 零增长. */
function fixedWords(text: string, at: number): Bare | undefined {
  const first = text[at];
  if (
    first !== "翻" &&
    first !== "一" &&
    first !== "半" &&
    first !== "两" &&
    first !== "零" &&
    first !== "过" &&
    first !== "近"
  )
    return undefined;
  wordPattern.lastIndex = at;
  const match = wordPattern.exec(text);
  if (!match) return undefined;
  const words = match[0];
  const end = at + words.length;
  const made = (value: string, unit: Partial<Bare>, bound: Bound = "eq", stop = end): Bare => ({
    numberStart: at,
    end: stop,
    value,
    valueHigh: null,
    ...percent,
    bound,
    numeral: undefined,
    unitStart: stop,
    unitEnd: stop,
    form: "word",
    ...unit,
  });
  if (first === "翻") {
    const times = match[1] ? Number(readNumeral(match[1], 0)?.value ?? 1) : 1;
    if (times > 20) return undefined;
    return made(String(2 ** times), { unit: "倍", baseUnit: "ratio", form: "doubling" });
  }
  if (words === "两位数") return made("10", {}, "at_least");
  if (words === "零增长") return made("0", {}, "eq", at + 1);
  if (words === "半数") return made("50", {});
  // 一半 is a share; 半 alone only after a hedge (过半, 近半).
  if (words.startsWith("一半")) return made("50", {}, "eq", at + 2);
  if (/^(近|过|超)/.test(words)) {
    const bare = words.replace(/(?:以上|左右)$/, "");
    return made("50", {}, words.startsWith("近") ? "under" : "over", at + bare.length);
  }
  return undefined;
}

const fractionPattern = /(百|千|万|[二两三四五六七八九十]{1,2})分之/y;

/** 百分之三十五, 三分之一, 1/4. */
function fraction(text: string, at: number): Bare | undefined {
  const code = text.charCodeAt(at);
  const digit = code >= 48 && code <= 57;
  if (digit) {
    const sign = text[at + 1] === "/" || text[at + 2] === "/";
    if (!sign) return undefined;
    slash.lastIndex = at;
    const match = slash.exec(text);
    if (!match) return undefined;
    const [below, above] = [Number(match[2]), Number(match[1])];
    if (above >= below || below > 100) return undefined;
    return share(at, slash.lastIndex, above, below);
  }
  if (!isChineseNumeral(text[at])) return undefined;
  fractionPattern.lastIndex = at;
  const match = fractionPattern.exec(text);
  if (!match) return undefined;
  const numerator = readNumeral(text, fractionPattern.lastIndex);
  if (!numerator) return undefined;
  const below =
    match[1] === "百"
      ? 100
      : match[1] === "千"
        ? 1000
        : match[1] === "万"
          ? 10_000
          : Number(readNumeral(match[1] ?? "", 0)?.value);
  if (!below) return undefined;
  if (below === 100 || below === 1000)
    return {
      ...share(at, numerator.end, 1, 1),
      value: numerator.value,
      ...(below === 1000 ? { unit: "‰", baseUnit: "permille" } : percent),
      numeral: numerator,
    };
  return { ...share(at, numerator.end, Number(numerator.value), below), numeral: numerator };
}

const slash = /([1-9]\d?)\/([1-9]\d{0,2})(?![\d/.年月%]|[万亿]?[元个家人])/y;

function share(at: number, end: number, above: number, below: number): Bare {
  return {
    numberStart: at,
    end,
    value: new exact(above).times(100).div(below).toDecimalPlaces(6).toFixed(),
    valueHigh: null,
    ...percent,
    bound: "eq",
    numeral: undefined,
    unitStart: end,
    unitEnd: end,
    form: "fraction",
  };
}

const ratioPattern = /(\d{1,4}(?:\.\d+)?):(1(?:\.0)?)(?![\d:.]|[点分时])/y;

/** 2.1:1 is 2.1. Only to one: other proportions are several numbers. */
function proportion(text: string, at: number): Bare | undefined {
  const code = text.charCodeAt(at);
  if (code < 48 || code > 57) return undefined;
  let colon = at + 1;
  while (colon - at < 8 && /[\d.]/.test(text[colon] ?? "")) colon++;
  if (text[colon] !== ":") return undefined;
  ratioPattern.lastIndex = at;
  const match = ratioPattern.exec(text);
  if (!match?.[1]) return undefined;
  const end = ratioPattern.lastIndex;
  return { ...share(at, end, 1, 1), value: match[1], unit: "倍", baseUnit: "ratio", form: "ratio" };
}

const rangeMarks = "-~至到";

/** A number with its unit, or a range of two. */
function plain(text: string, at: number): Bare | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral) return undefined;
  let position = numeral.end;
  let bound: Bound = numeral.vague ? "over" : numeral.high === null ? "eq" : "range";
  let innerHedge: string | undefined = numeral.vague ? text[numeral.start] : undefined;
  let valueHigh = numeral.high;
  const hedge = inner[text[position] ?? ""];
  if (hedge && (text[position] !== "几" || numeral.chinese) && innerIsHedge(text, position)) {
    bound = hedge;
    innerHedge = text[position];
    position++;
  }
  let unit = unitAt(text, position);
  // 三个半月: the half stands inside the unit.
  const inside =
    text[position] === "个" && text[position + 1] === "半"
      ? /^个半(月|小时|工作日)/.exec(text.slice(position, position + 6))
      : null;
  const halfUnit = inside && matchUnit(`个${inside[1]}`, 0);
  if (inside && halfUnit) {
    const end = position + inside[0].length;
    return {
      ...noUnit,
      numberStart: at,
      end,
      value: new exact(numeral.value).plus("0.5").toFixed(),
      valueHigh: null,
      unit: `个${inside[1]}`,
      baseUnit: halfUnit.baseUnit,
      factor: halfUnit.factor,
      bound,
      innerHedge,
      numeral,
      unitStart: position,
      unitEnd: end,
      form: "number",
    };
  }
  if (
    text[position] === "成" &&
    !/^成(?:[五半]|[、，。；以左的]|$|多)/.test(text.slice(position, position + 2)) &&
    !numeral.chinese
  )
    unit = undefined;
  let { value } = numeral;
  let unitEnd = unit?.end ?? position;
  // 20-50亿元, 5亿元至8亿元, 10%-15%
  const mark =
    bound === "eq" &&
    rangeMarks.includes(text[unitEnd] ?? " ") &&
    !(/[至到]/.test(text[unitEnd] ?? "") && /[从由]/.test(text[at - 1] ?? ""));
  if (mark) {
    const second = readNumeral(text, unitEnd + 1);
    const secondUnit = second && !second.bare ? unitAt(text, second.end) : undefined;
    const same =
      secondUnit &&
      (!unit ||
        unit.unitText === secondUnit.unitText ||
        (unit.plain === undefined && secondUnit.unitText.startsWith(unit.unitText)));
    if (
      second &&
      same &&
      Number(second.value) * 1 > Number(value) &&
      !(text[unitEnd] === "-" && text[unitEnd + 1] === "-")
    ) {
      return {
        numberStart: at,
        end: secondUnit.end,
        value,
        valueHigh: second.value,
        unit: secondUnit.unitText,
        baseUnit: secondUnit.baseUnit,
        factor: secondUnit.factor,
        scale: secondUnit.scale,
        bound: "range",
        numeral,
        unitStart: second.end,
        unitEnd: secondUnit.end,
        form: "number",
      };
    }
  }
  let end = unitEnd;
  if (unit?.plain?.symbol === "成") {
    const half = /^[五半]/.exec(text.slice(unitEnd, unitEnd + 1));
    value = new exact(value)
      .times(10)
      .plus(half ? 5 : 0)
      .toFixed();
    if (valueHigh) valueHigh = new exact(valueHigh).times(10).toFixed();
    end = unitEnd + (half ? 1 : 0);
    if (text[end] === "多") {
      bound = "over";
      innerHedge = "多";
      end++;
    }
    return {
      numberStart: at,
      end,
      value,
      valueHigh,
      ...percent,
      bound,
      innerHedge,
      numeral,
      unitStart: position,
      unitEnd: end,
      form: "number",
    };
  }
  // 3天多, 5公里余
  const trailing =
    unit &&
    !innerHedge &&
    /^[多余]/.test(text.slice(end, end + 1)) &&
    /^(?:[，。；、的)]|$)/.test(text.slice(end + 1, end + 2));
  if (trailing) {
    bound = "over";
    innerHedge = text[end];
    end++;
  }
  // Among the first thirty: the rank itself is not given.
  if (unit?.plain?.symbol === "强") bound = "at_most";
  unitEnd = unit?.end ?? position;
  const half =
    unit && /^半(?!导|岛|数|年)/.test(text.slice(end, end + 2)) && unit.plain?.dimension === "duration";
  if (half) {
    value = new exact(value).plus("0.5").toFixed();
    end++;
  }
  return {
    numberStart: at,
    end,
    value,
    valueHigh,
    ...(unit
      ? { unit: unit.unitText, baseUnit: unit.baseUnit, factor: unit.factor, scale: unit.scale }
      : noUnit),
    bound,
    innerHedge,
    numeral,
    unitStart: position,
    unitEnd,
    form: "number",
  };
}

/** 多 in 多个项目 is no hedge after a bare decimal; 余 and 来 need a unit, a scale or a noun behind them. */
function innerIsHedge(text: string, at: number): boolean {
  const next = text[at + 1];
  return (
    next !== undefined &&
    !/[\d，。；、]/.test(next) &&
    !text.startsWith("来自", at) &&
    !text.startsWith("多样", at) &&
    !text.startsWith("余杭", at) &&
    !text.startsWith("余姚", at)
  );
}

function unitAt(text: string, at: number): UnitMatch | undefined {
  return matchUnit(text, at);
}
