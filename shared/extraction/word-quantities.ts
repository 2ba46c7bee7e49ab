/**
 * Quantities that are words or fractions: 第七位, 坐拥其三, 翻番, 一半, 两位数, 三分之一, 1/4, 2.1:1.
 */
import { Decimal } from "decimal.js";
import type { Bound } from "../model/codes.ts";
import { isChineseNumeral, readNumeral } from "./numerals.ts";
import type { QuantityReading } from "./quantities.ts";

/** A reading before the hedges round it are known. */
export type Bare = Omit<QuantityReading, "start" | "hedge"> & { innerHedge?: string };

export const percent = { unit: "%", baseUnit: "percent", factor: "1", scale: "" };
export const noUnit = { unit: "", baseUnit: "count", factor: "1", scale: "" };
const exact = Decimal.clone({ precision: 20 });

/** 第七位, 第3名, 第一. */
export function ordinal(text: string, at: number): Bare | undefined {
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

/** 居全省前三位, 进入前10名: among the first few. */
export function amongFirst(text: string, at: number): Bare | undefined {
  if (text[at] !== "前") return undefined;
  const numeral = readNumeral(text, at + 1);
  if (!numeral || numeral.value.includes(".") || Number(numeral.value) > 500) return undefined;
  const unit = /[位名强]/.test(text[numeral.end] ?? "") ? 1 : 0;
  const end = numeral.end + unit;
  const ranked = /(?:居|列|进入|跻身|全省|全国|全市|全区|挺进|迈入|排|保持|世界|全球)$/.test(
    text.slice(Math.max(0, at - 3), at),
  );
  if (!ranked || !/^(?:[，。；、)(]|$|\n|的|行列)/.test(text.slice(end, end + 2))) return undefined;
  return {
    numberStart: at,
    end,
    value: numeral.value,
    valueHigh: null,
    unit: "位",
    baseUnit: "rank",
    factor: "1",
    scale: "",
    bound: "at_most",
    numeral: undefined,
    unitStart: end,
    unitEnd: end,
    form: "ordinal",
  };
}

/** 坐拥其三: a number of what was just counted. */
export function ofThem(text: string, at: number): Bare | undefined {
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
export function fixedWords(text: string, at: number): Bare | undefined {
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
export function fraction(text: string, at: number): Bare | undefined {
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
export function proportion(text: string, at: number): Bare | undefined {
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
