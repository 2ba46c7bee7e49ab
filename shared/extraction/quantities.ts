/**
 * A quantity as it stands in a folded text: number, unit and the words that bound both. The grid's cell editor, the
 * figure form and the extractor all read through here, so that the same words always mean the same.
 */
import { Decimal } from "decimal.js";
import type { Bound, DecimalText } from "../model/codes.ts";
import { matchUnit, type UnitMatch } from "../model/unit.ts";
import { hedgeAfter, hedgeBefore, inner } from "./hedges.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import {
  amongFirst,
  type Bare,
  fixedWords,
  fraction,
  noUnit,
  ofThem,
  ordinal,
  percent,
  proportion,
} from "./word-quantities.ts";

const exact = Decimal.clone({ precision: 20 });

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

/** The quantity whose number begins at `at`; `undefined` if none does. Hedges before `at` are included in the span. */
export function readQuantity(text: string, at: number): QuantityReading | undefined {
  const reading =
    ordinal(text, at) ??
    amongFirst(text, at) ??
    ofThem(text, at) ??
    fixedWords(text, at) ??
    fraction(text, at) ??
    proportion(text, at) ??
    plain(text, at);
  return reading && withHedges(text, reading);
}

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
  // 自然增长率为-1.23‰: a sign, not a dash between two numbers.
  const negative =
    start === reading.numberStart &&
    text[start - 1] === "-" &&
    /[\u4e00-\u9fa5:(，]/.test(text[start - 2] ?? "x") &&
    reading.form === "number";
  if (negative) {
    start--;
    rest.value = `-${rest.value}`;
  }
  return { ...rest, start, end, bound, hedge: words.length ? words.join("…") : null };
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
  // 1.6万余家: the hedge stands between the scale and the unit.
  if (!innerHedge && /[万亿]/.test(text[position] ?? "") && /[余多]/.test(text[position + 1] ?? "")) {
    const whole = matchUnit((text[position] ?? "") + text.slice(position + 2, position + 10), 0);
    if (whole?.plain) {
      unit = { ...whole, end: position + whole.end + 1 };
      bound = "over";
      innerHedge = text[position + 1];
    }
  }
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
