/** When a report speaks: the year and period that it reports, and the end of what it knows. */
import { readDate, resolveDate } from "./dates.ts";
import type { ReportFrame, Source } from "./document.ts";

export interface ReportDate {
  year: number;
  month: number | undefined;
}
export interface ReportTime {
  year: number | undefined;
  /** The period of a flow that names none: 2023, 2020-Q1/2020-Q3. */
  period: string | undefined;
  /** The end of what is reported: 2023-12, 2020-09. */
  until: string | undefined;
}

export function timeOf(
  text: string,
  titles: string,
  dated: ReportDate | undefined,
  genre: ReportFrame["genre"],
): ReportTime {
  const years = yearCounts(text);
  const often = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  const titlePeriod = periodIn(titles, dated?.year ?? often) ?? announced(text, dated);
  if (genre === "work_report") {
    // The year of the title is the year of the meeting: 2024年政府工作报告 reviews 2023.
    const reviewed = /((?:19|20)\d{2})年[\u4e00-\u9fa5]{0,8}回顾/.exec(text.slice(0, 6000))?.[1];
    const planned =
      /((?:19|20)\d{2})年[\u4e00-\u9fa5]{0,14}(?:工作安排|重点工作|主要目标|主要预期目标|预期目标|目标任务)/.exec(
        text,
      )?.[1];
    const told = reviewed ? Number(reviewed) + 1 : planned ? Number(planned) : undefined;
    const meeting = told ?? dated?.year ?? titlePeriod?.year ?? often;
    const year =
      meeting === undefined
        ? undefined
        : titlePeriod && told === undefined && dated && titlePeriod.year === dated.year - 1
          ? titlePeriod.year
          : meeting - 1;
    return {
      year,
      period: year === undefined ? undefined : String(year),
      until: year === undefined ? undefined : `${year}-12`,
    };
  }
  if (titlePeriod) {
    const { year, period } = titlePeriod;
    return { year, period, until: untilOf(period) };
  }
  let year = dated?.year ?? often;
  let flows = year;
  let until: string | undefined;
  if (dated) {
    const before = years.get(dated.year - 1) ?? 0;
    const early = dated.month !== undefined && dated.month <= 3;
    const looksBack =
      early &&
      (/(?:^|[\n。])去年/.test(text.slice(0, 1_500)) ||
        (before > (years.get(dated.year) ?? 0) && before >= 2));
    if (looksBack) year = dated.year - 1;
    else if (dated.month !== undefined) until = `${dated.year}-${String(dated.month).padStart(2, "0")}`;
    flows = year;
    // A profile of May that says what the year before brought: its flows are of that year, its stocks of May.
    const lastYear = new RegExp(
      `(?<!截[至止])${dated.year - 1}年(?:，|全年|度|末|底|[\\u4e00-\\u9fa5]{2,12}(?:实现|完成))`,
    );
    if (!looksBack && genre === "news" && before >= 1 && (dated.month ?? 12) <= 9 && lastYear.test(text))
      flows = dated.year - 1;
  } else if (
    often !== undefined &&
    (years.get(often + 1) ?? 0) === 0 &&
    lastMonth(text, often) !== undefined
  ) {
    const month = lastMonth(text, often);
    const yearly = new RegExp(
      `${often}年(?:全年|度|内|，|,)|截至${often}年[底末]|过去(?:的)?一年|一年来`,
    ).test(text.replaceAll(",", "，"));
    if (!yearly && month !== undefined) until = `${often}-${month}`;
  }
  return {
    year,
    period: flows === undefined ? undefined : String(flows),
    until: until ?? (year === undefined ? undefined : `${year}-12`),
  };
}

/** 现将1-9月…情况通报如下: the period that a bulletin says it reports. */
function announced(
  text: string,
  dated: ReportDate | undefined,
): { year: number; period: string } | undefined {
  const words = /现将([^。；\n]{4,40}?)(?:通报|公布|报告|汇报|分析|发布)/.exec(text.slice(0, 1_500))?.[1];
  return words === undefined ? undefined : periodIn(words, dated?.year);
}

const untilOf = (period: string): string => {
  const end = period.split("/").at(-1) ?? period;
  if (end.includes("-Q")) return `${end.slice(0, 4)}-${String(Number(end.slice(-1)) * 3).padStart(2, "0")}`;
  if (end.includes("-H")) return `${end.slice(0, 4)}-${end.endsWith("1") ? "06" : "12"}`;
  return end.length === 4 ? `${end}-12` : end.slice(0, 7);
};

function periodIn(
  titles: string,
  fallbackYear: number | undefined,
): { year: number; period: string } | undefined {
  let best: { year: number; period: string } | undefined;
  for (let at = 0; at < Math.min(titles.length, 400); at++) {
    const reading = readDate(titles, at);
    if (!reading) continue;
    at = reading.end - 1;
    const calendar = reading.from.half ?? reading.from.quarter ?? reading.from.month;
    const named =
      reading.from.year ?? (calendar === undefined && reading.kind !== "to_date" ? undefined : fallbackYear);
    if (named === undefined || reading.from.day || !["point", "span", "as_of"].includes(reading.kind))
      continue;
    const period = resolveDate(reading, { year: named });
    if (!period) continue;
    const plain = period.replace(/^\.\./, "");
    // A quarter or a span in the headline is narrower than its year.
    if (!best || plain.length > best.period.length) best = { year: Number(plain.slice(0, 4)), period: plain };
  }
  return best;
}

export const datePattern =
  /((?:19|20)\d{2})(?:年|[-/.])(1[0-2]|0?[1-9])(?:月|[-/.])(?:(3[01]|[12]\d|0?[1-9])日?)?/;

/** The date of the report: given, on a line of its own near the head or the foot, or in the words of a meeting. */
export function dateLine(
  text: string,
  source: Source,
): { year: number; month: number | undefined } | undefined {
  const given = source.date && /((?:19|20)\d{2})(?:[-/.年](\d{1,2}))?/.exec(source.date);
  if (given) return { year: Number(given[1]), month: given[2] ? Number(given[2]) : undefined };
  const head = text.slice(0, 600);
  const foot = text.slice(-300);
  for (const part of [head, foot])
    for (const line of part.split("\n")) {
      const match = datePattern.exec(line);
      if (!match) continue;
      const words = line
        .replace(
          /(?:来源|作者|记者|编辑|浏览次数|浏览量|阅读量?|点击量?|字体|字号):? ?[^: ]{0,16}(?= |$)/g,
          "",
        )
        .replace(datePattern, "")
        .replace(
          /[\d:()（）\s年月日-]|来源|发布|时间|日期|作者|记者|人民政府|统计局|编辑|发布者|字号|[-]/g,
          "",
        );
      const meeting = /会议上/.test(line);
      if (match && (words.length <= 12 || meeting) && line.length < 80)
        return { year: Number(match[1]), month: Number(match[2]) };
    }
  return undefined;
}

function yearCounts(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const match of text.slice(0, 200_000).matchAll(/(?<!\d)((?:19|20)\d{2})[年〕](?!代)/g)) {
    const year = Number(match[1]);
    const after = text.slice(match.index + 5, match.index + 9);
    // 到2025年 and 2024年是… speak of what is to come.
    const weight =
      /(?<!截)[到至]$/.test(text.slice(Math.max(0, match.index - 2), match.index)) || /^，?是/.test(after)
        ? 0.3
        : 1;
    const latest = /截[至止]$/.test(text.slice(Math.max(0, match.index - 2), match.index)) ? 0.6 : 0;
    counts.set(year, (counts.get(year) ?? 0) + weight + latest);
  }
  return counts;
}

/** 过去一年 in a text that mostly plans its year is the year before. */
export function pastYear(text: string, year: number | undefined): number | undefined {
  if (year === undefined) return undefined;
  let plans = 0;
  let all = 0;
  for (const match of text.slice(0, 200_000).matchAll(new RegExp(`${year}年[^。；\\n]{0,40}`, "g"))) {
    all++;
    if (/将|力争|任务|目标|确保|计划|重点工作|提速|开局|锚定/.test(match[0])) plans++;
  }
  return plans * 2 >= all && text.includes(`${year - 1}年`) ? year - 1 : year;
}

/** The last month that the text names in a year, as `09`. */
function lastMonth(text: string, year: number): string | undefined {
  let last = 0;
  for (const match of text.slice(0, 200_000).matchAll(/(?:((?:19|20)\d{2})年)?(?<!\d)(1[0-2]|[1-9])月/g))
    if (match[1] === undefined || Number(match[1]) === year) last = Math.max(last, Number(match[2]));
  return last ? String(last).padStart(2, "0") : undefined;
}
