/**
 * Time periods in canonical form: `2023`, `2023-H1`, `2023-Q3`, `2023-05`, `2020-09-29`; `A/B` a span of two of them,
 * `..2023-12` as of the end of, `2022../` since. One string, so that it can be a key in SQL, JSON and CSV.
 */
import { z } from "zod";
import { readDate, resolveDate } from "../extraction/dates.ts";
import { fold } from "../extraction/fold.ts";
import type { Language } from "./codes.ts";

export type Grain = "year" | "half" | "quarter" | "month" | "day";
export type PeriodKind = "single" | "span" | "as_of" | "since";
export interface PeriodSpan {
  /** First and last day, `null` where it is open or not said. */
  start: string | null;
  end: string | null;
  /** The finer of the two ends. */
  grain: Grain;
  kind: PeriodKind;
}

const point = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/;
const grains: Grain[] = ["year", "half", "quarter", "month", "day"];
const pad = (number: number, width = 2) => String(number).padStart(width, "0");
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function pointSpan(text: string): { start: string; end: string; grain: Grain } | undefined {
  const match = point.exec(text);
  if (!match) return undefined;
  const [, yearText, half, quarter, month, day] = match;
  const year = Number(yearText);
  if (year < 1000) return undefined;
  const months = (from: number, to: number, grain: Grain) => ({
    start: `${yearText}-${pad(from)}-01`,
    end: `${yearText}-${pad(to)}-${pad(lastDay(year, to))}`,
    grain,
  });
  if (half) return months(half === "1" ? 1 : 7, half === "1" ? 6 : 12, "half");
  if (quarter) return months(Number(quarter) * 3 - 2, Number(quarter) * 3, "quarter");
  if (month && day) {
    if (Number(day) < 1 || Number(day) > lastDay(year, Number(month))) return undefined;
    return { start: text, end: text, grain: "day" };
  }
  if (month) return months(Number(month), Number(month), "month");
  return months(1, 12, "year");
}

function readCanonical(text: string): PeriodSpan | undefined {
  if (text.startsWith("..")) {
    const at = pointSpan(text.slice(2));
    return at && { start: null, end: at.end, grain: at.grain, kind: "as_of" };
  }
  if (text.endsWith("../")) {
    const at = pointSpan(text.slice(0, -3));
    return at && { start: at.start, end: null, grain: at.grain, kind: "since" };
  }
  const [from = "", to, more] = text.split("/");
  const a = pointSpan(from);
  if (!a || more !== undefined) return undefined;
  if (to === undefined) return { ...a, kind: "single" };
  const b = pointSpan(to);
  if (!b || b.end < a.start) return undefined;
  const grain = grains[Math.max(grains.indexOf(a.grain), grains.indexOf(b.grain))] ?? a.grain;
  return { start: a.start, end: b.end, grain, kind: "span" };
}

/** A period in canonical form. */
export const TimePeriod = z.string().refine((text) => readCanonical(text) !== undefined, {
  error: "no period: 2023, 2023-Q3, 2023-H1, 2023-05, 2020-09-29, 2020-Q1/2020-Q3, ..2023-12, 2022../",
});
export type TimePeriod = z.infer<typeof TimePeriod>;

/** First and last day and grain of a canonical period. For what is no period both ends are null and the grain year. */
export function spanOf(period: TimePeriod): PeriodSpan {
  return readCanonical(period) ?? { start: null, end: null, grain: "year", kind: "single" };
}

/**
 * Order for sorting: by the last day, then the first, then the coarser grain, then the text. A period without an end
 * (since) sorts by its beginning; what is no period comes last. Total and stable for any two strings.
 */
export function comparePeriods(a: TimePeriod, b: TimePeriod): number {
  const keys = [sortKey(a), sortKey(b)] as const;
  return keys[0] < keys[1] ? -1 : keys[0] > keys[1] ? 1 : 0;
}

function sortKey(period: string): string {
  const span = readCanonical(period);
  if (!span) return `9|${period}`;
  const end = span.end ?? span.start ?? "";
  return `0|${end}|${span.start ?? end}|${9 - grains.indexOf(span.grain)}|${period}`;
}

type Message = { "zh-CN": string; en: string };
export type ParsedPeriod = { ok: true; period: TimePeriod } | { ok: false; code: string; message: Message };

const failures = {
  "period.empty": {
    "zh-CN": "这里还没有时间。写 2023、2023年三季度、2024年1—11月 或 截至2023年底。",
    en: "There is no period yet. Write 2023, 2023-Q3, 2024年1—11月 or 截至2023年底.",
  },
  "period.no_year": {
    "zh-CN": "没有写年份。在前面加上年份,例如 2023年5月。",
    en: "The year is missing. Put it in front, for example 2023年5月 or 2023-05.",
  },
  "period.unread": {
    "zh-CN": "读不出一个时间。写 2023、2023年上半年、2023年5月8日、2020年前三季度 或 截至2023年底。",
    en: "No period can be read. Write 2023, 2023-H1, 2023-05-08, 2020-Q1/2020-Q3 or ..2023-12.",
  },
  "period.impossible": {
    "zh-CN": "日历上没有这个时间。检查月、日,以及起止的先后。",
    en: "The calendar has no such period. Check month and day, and which end comes first.",
  },
} satisfies Record<string, Message>;
const fail = (code: keyof typeof failures): ParsedPeriod => ({ ok: false, code, message: failures[code] });

/**
 * Reads a period as people type it: the canonical forms, 2023年, 2024年1—11月, 2020年前三季度, 截至2023年底, 十四五.
 * 五月 and 去年 need `options.year`, the year that the surroundings speak of. Fails with a sentence for people.
 */
export function parseTimePeriod(text: string, options: { year?: number } = {}): ParsedPeriod {
  const trimmed = text.trim();
  if (trimmed === "") return fail("period.empty");
  const upper = trimmed.toUpperCase().replace(/\s*([/-])\s*/g, "$1");
  if (readCanonical(upper)) return { ok: true, period: upper };
  const bareYear = /^(\d{4})\s*[-–—~至]\s*(\d{4})年?$/.exec(trimmed);
  if (bareYear && readCanonical(`${bareYear[1]}/${bareYear[2]}`))
    return { ok: true, period: `${bareYear[1]}/${bareYear[2]}` };
  const quarter = /^(\d{4})\s*(?:年第?)?\s*([QH])([1-4])$/.exec(upper);
  if (quarter && readCanonical(`${quarter[1]}-${quarter[2]}${quarter[3]}`))
    return { ok: true, period: `${quarter[1]}-${quarter[2]}${quarter[3]}` };
  const yearMonth = /^(\d{4})[./年](\d{1,2})月?$/.exec(trimmed);
  if (yearMonth) {
    const period = `${yearMonth[1]}-${pad(Number(yearMonth[2]))}`;
    return readCanonical(period) ? { ok: true, period } : fail("period.impossible");
  }
  const words = fold(trimmed)
    .text.replace(/[“”"]/g, "")
    .replace(/(?:为止|期间|时期|全年)$/, "");
  const lead = /^(?:截[至止]到?|自|从|到|至)/.exec(words)?.[0].length ?? 0;
  const reading = readDate(words, lead);
  if (!reading) return fail("period.unread");
  const rest = words.slice(reading.end).replace(/^(?:以来|起|开始|以前|之前|底|末|止|的|初|中)+/, "");
  if (rest !== "" || reading.kind === "none") return fail("period.unread");
  const year = options.year;
  const period = resolveDate(reading.kind === "goal" ? { ...reading, kind: "point" } : reading, {
    year,
    until: year === undefined ? undefined : `${year}-12`,
  });
  if (period === undefined) return fail("period.no_year");
  return readCanonical(period) ? { ok: true, period } : fail("period.impossible");
}

const numerals = ["", "一", "二", "三", "四"];
const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function formatPoint(text: string, language: Language, withYear = true): string {
  const match = point.exec(text);
  if (!match) return text;
  const [, year, half, quarter, month, day] = match;
  if (language === "en") {
    if (half) return `H${half} ${year}`;
    if (quarter) return `Q${quarter} ${year}`;
    const name = englishMonths[Number(month) - 1];
    if (month && day) return `${Number(day)} ${name} ${year}`;
    return month ? `${name} ${year}` : `${year}`;
  }
  const head = withYear ? `${year}年` : "";
  if (half) return `${head}${half === "1" ? "上" : "下"}半年`;
  if (quarter) return `${head}${numerals[Number(quarter)]}季度`;
  if (month) return `${head}${Number(month)}月${day ? `${Number(day)}日` : ""}`;
  return `${year}年`;
}

/** 2023年三季度 · Q3 2023; 2024年1月—11月; 截至2023年12月 · as of Dec 2023; 2022年以来 · since 2022. */
export function formatTimePeriod(period: TimePeriod, language: Language): string {
  const english = language === "en";
  if (period.startsWith("..")) {
    const at = formatPoint(period.slice(2), language);
    return english ? `as of ${at}` : `截至${at}`;
  }
  if (period.endsWith("../")) {
    const at = formatPoint(period.slice(0, -3), language);
    return english ? `since ${at}` : `${at}以来`;
  }
  const [from = "", to] = period.split("/");
  if (to === undefined) return formatPoint(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (!english && from.endsWith("-Q1") && to.includes("-Q") && sameYear)
    return `${from.slice(0, 4)}年前${numerals[Number(to.slice(-1))]?.replace("二", "两")}季度`;
  if (!english && sameYear && /^\d{4}-\d{2}$/.test(from) && /^\d{4}-\d{2}$/.test(to))
    return `${from.slice(0, 4)}年${Number(from.slice(5))}—${Number(to.slice(5))}月`;
  return english
    ? `${formatPoint(from, language)} – ${formatPoint(to, language)}`
    : `${formatPoint(from, language)}—${formatPoint(to, language, !sameYear || !to.includes("-"))}`;
}
