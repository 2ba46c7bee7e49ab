/**
 * One number as it is written, in a folded text: 1,681.57 · 1万2千 · 二百三十 · 三五(个) · 数十 · 几百.
 * 万 and 亿 at the end stay with the unit (五万人 is 5 万人), so that the value is the one that was printed.
 */
import type { DecimalText } from "../model/codes.ts";

export interface Numeral {
  start: number;
  end: number;
  value: DecimalText;
  /** The upper end of 三五个, 七八十家. */
  high: DecimalText | null;
  chinese: boolean;
  /** 数十, 几百, 十几: at least the value, how much more is not said. */
  vague: boolean;
  /** Only a place name of the number system (千, 万, 百亿): a number only in 上千, 近万, 千亿级. */
  bare: boolean;
}

const digitValues: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const placeValues: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const arabic = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const mixedTail = /([万亿千百])(\d{1,4})(?:([万千百])|(?=[余多]?[个家人名元户套件项亩吨台辆]|$))/y;
const chineseChar = /[零一二两三四五六七八九十百千万亿]/;
const chineseRun = /[零一二两三四五六七八九十百千万亿]{1,24}/y;

/** Whether a Chinese numeral may begin with this character. */
export const isChineseNumeral = (char: string | undefined): boolean =>
  char !== undefined && chineseChar.test(char);

/** The number that begins at `at`, or undefined. Never looks before `at`. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return readArabic(text, at);
  return readChinese(text, at);
}

function readArabic(text: string, at: number): Numeral | undefined {
  arabic.lastIndex = at;
  const match = arabic.exec(text);
  if (!match) return undefined;
  let end = at + match[0].length;
  let value = match[0].replaceAll(",", "");
  if (value.length > 18)
    return { start: at, end, value, high: null, chinese: false, vague: false, bare: false };
  mixedTail.lastIndex = end;
  const tail = mixedTail.exec(text);
  if (tail) {
    // 1万2千 → 12000; 1亿2000万 → 12000 with 万 left to the unit; 3万5 → 35000.
    const upper = placeValues[tail[1] ?? ""] ?? 1;
    const lower = tail[3] ? (placeValues[tail[3]] ?? 1) : upper / 10 ** (tail[2] ?? "").length;
    const total = Number(value) * upper + Number(tail[2]) * lower;
    if (upper > lower && Number.isSafeInteger(total)) {
      const keeps = tail[3] === "万";
      value = String(keeps ? total / 10_000 : total);
      end = mixedTail.lastIndex - (keeps ? 1 : 0);
    }
  }
  return { start: at, end, value, high: null, chinese: false, vague: false, bare: false };
}

function readChinese(text: string, at: number): Numeral | undefined {
  let from = at;
  let vague = false;
  if ((text[at] === "数" || text[at] === "几") && /[十百千万亿]/.test(text[at + 1] ?? "")) {
    vague = true;
    from = at + 1;
  }
  chineseRun.lastIndex = from;
  const run = chineseRun.exec(text)?.[0];
  if (!run) return undefined;
  let digits = run;
  // 万 and 亿 at the end belong to the unit.
  let scale = /[万亿]+$/.exec(digits)?.[0] ?? "";
  if (scale && scale.length < digits.length) digits = digits.slice(0, -scale.length);
  else if (scale) {
    digits = "";
  }
  const end = from + digits.length;
  const made = (value: number, high: number | null, stop = end): Numeral => ({
    start: at,
    end: stop,
    value: String(value),
    high: high === null ? null : String(high),
    chinese: true,
    vague,
    bare: !vague && /^[十百千万亿]*$/.test(run) && !/^十$/.test(run),
  });
  if (digits === "") return made(1, null, from);
  const decimal = text[end] === "点" && !scale ? decimals(text, end + 1) : undefined;
  if (decimal) {
    const whole = chineseNumber(digits);
    if (whole !== undefined)
      return { ...made(whole, null, decimal.end), value: `${whole}.${decimal.digits}`, bare: false };
  }
  if (text[end] === "几" && digits.endsWith("十")) {
    vague = true;
    return made(chineseNumber(digits) ?? 10, null, end + 1);
  }
  const pair = neighbours(digits);
  if (pair) return made(pair[0], pair[1]);
  const value = chineseNumber(digits);
  if (value !== undefined) return made(value, null);
  scale = "";
  return undefined;
}

function decimals(text: string, at: number): { digits: string; end: number } | undefined {
  let end = at;
  let digits = "";
  while (end < text.length && digits.length < 4) {
    const digit = digitValues[text[end] ?? ""];
    if (digit === undefined) break;
    digits += digit;
    end++;
  }
  return digits ? { digits, end } : undefined;
}

/** 三五, 七八十, 十七八, 两三百: two neighbouring digits where the language has one. */
function neighbours(run: string): [number, number] | undefined {
  for (let index = 0; index + 1 < run.length; index++) {
    const a = digitValues[run[index] ?? ""];
    const b = digitValues[run[index + 1] ?? ""];
    if (a === undefined || b === undefined || a === 0) continue;
    if (b !== a + 1 && !(a === 3 && b === 5)) return undefined;
    const low = chineseNumber(run.slice(0, index + 1) + run.slice(index + 2));
    const high = chineseNumber(run.slice(0, index) + run.slice(index + 1));
    if (low === undefined || high === undefined || low >= high) return undefined;
    return [low, high];
  }
  return undefined;
}

/** 二百三十 → 230, 十五 → 15, 两百五 → 250, 二零二三 → 2023. Undefined for what is no number (三百千). */
export function chineseNumber(run: string): number | undefined {
  if (/^[零一二三四五六七八九]{2,}$/.test(run))
    return run.length >= 3 ? Number(Array.from(run, (char) => digitValues[char]).join("")) : undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPlace = 0;
  for (const char of run) {
    const value = digitValues[char];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      if (value === 0) lastPlace = 0;
      continue;
    }
    const place = placeValues[char] ?? 1;
    if (place >= 10_000) {
      section = (section + (digit ?? 0)) * place || place;
      total += section;
      section = 0;
    } else {
      if (lastPlace && place >= lastPlace) return undefined;
      section += (digit ?? 1) * place;
    }
    lastPlace = place >= 10_000 ? 0 : place;
    digit = undefined;
  }
  // 两百五 is 250, 三万五 is 35000 only with the place just before.
  if (digit !== undefined) section += lastPlace >= 100 ? (digit * lastPlace) / 10 : digit;
  return total + section;
}
