/** The period of a figure: from its clause, its sentence, its paragraph, its section, the report. */

import type { Measure } from "../model/codes.ts";
import { isTotal } from "./accumulations.ts";
import type { FigureContext } from "./clauses.ts";
import { canonicalPart, type DateReading, endOfPart, resolveDate } from "./dates.ts";
import type { ReportFrame } from "./document.ts";
import { baseOf, inTerm, inYearsAhead, isBase } from "./terms.ts";

export interface PeriodReading {
  period: string | null;
  reason: string;
  date: DateReading | undefined;
}
/** What of a figure its period depends on. */
export interface FigureKind {
  stock: boolean;
  actual: boolean;
  measure: Measure;
  flow: boolean;
}
/** What the paragraph and the section have said about time. */
export interface PeriodState {
  paragraph: DateReading | undefined;
  section: DateReading | undefined;
  /** The last words of time of the sentence before, for one that goes on with 其中. */
  last: DateReading | undefined;
  /** The year that bare months and 今年 mean here. */
  year: number | undefined;
}

const compares =
  /(?:比|较|与|同|和|跟|相比|高于|低于|超过|快于|相当于|是|为|占|按|以|从|由|于)(?:去年|上年)?$/;

const eventName = /^[^，。；\d]{0,8}集中(?:开工|签约|竣工)[^，。；\d]{0,14}(?:活动|仪式|大会)/;

/** Whether words of time only name what is compared with, or belong to a name. */
export function isReference(text: string, date: DateReading): boolean {
  const before = text.slice(Math.max(0, date.start - 3), date.start);
  const words = text.slice(date.start, date.end);
  const after = text.slice(date.end, date.end + 6);
  if (date.kind === "none") return true;
  // 2022年第四季度…集中开工活动: the name of the event, not when it was.
  if (
    date.from.quarter &&
    date.kind === "point" &&
    /日(?:[上下]午)?，?[^。；，]{0,12}$/.test(text.slice(Math.max(0, date.start - 18), date.start)) &&
    eventName.test(text.slice(date.end, date.end + 30))
  )
    return true;
  // 于每年3月底前: no date of a year.
  if (/每年[度]?$/.test(before) && date.from.year === undefined) return true;
  if (/^(?:[底末]?的?[\d.一二三四五六七八九十两]+倍)/.test(text.slice(date.end, date.end + 8))) return true;
  if (
    /^(?:上年|去年|前年)/.test(words) &&
    (/[比较与同跟以于]$/.test(before) || /^(?:同期|增长|下降|的?\d)/.test(after) || words.endsWith("同期"))
  )
    return true;
  if (/(?:比|较|与|同|相比)$/.test(before)) return true;
  if (
    /^(?:杭|“|度[“《]|中国|全国|世界|国际)/.test(after) &&
    /^\d{4}年?度?$/.test(words) &&
    /[“《]/.test(before + after)
  )
    return true;
  if (date.kind === "point" && date.from.day === undefined && /^(?:第)/.test(after)) return false;
  return compares.test(before) && /^(?:去年|上年)/.test(words);
}

/** 始建于1998年,2010年经国务院批准升格…: what follows in later clauses is not of that year. */
function isEvent(text: string, date: DateReading): boolean {
  return (
    /(?:建|立|办|步|始)于$/.test(text.slice(Math.max(0, date.start - 3), date.start)) ||
    /^[^，。；\d]{0,12}(?:批准|获批|升格|成立|设立|挂牌|更名|晋升为|升级为|认定为|揭牌|正式启动)/.test(
      text.slice(date.end, date.end + 20),
    )
  );
}

/** 投产后预计年产…: of no year that anyone knows. */
const yearly = /(?:投产|建成|达产)后/;

export function periodOf(
  context: FigureContext,
  text: string,
  state: PeriodState,
  frame: ReportFrame,
  kind: FigureKind,
): PeriodReading {
  const read = placed(periodIn(context, text, state, frame, kind), context, text, frame, kind);
  // A list is published on a day and ranks a year.
  if (
    context.reading.baseUnit === "rank" &&
    read.period &&
    /^\d{4}-\d{2}/.test(read.period) &&
    !read.period.includes("/")
  )
    return { ...read, period: read.period.slice(0, 4) };
  if (frame.event && read.reason === "period.report" && yearly.test(context.sentencePre))
    return { ...read, period: null };
  // 年度计划投资, 计划新开工的14个: of the year, whatever part of it is told of.
  if (
    frame.event &&
    read.period &&
    /^\d{4}-/.test(read.period) &&
    /(?:年度计划(?:总)?投资|^计划新?(?:开工|竣工)的?)$/.test(context.rawPre)
  )
    return { ...read, period: read.period.slice(0, 4) };
  // How long something takes is said of the year, not of the quarter that is reported.
  if (
    kind.measure === "duration" &&
    !frame.event &&
    read.reason === "period.report" &&
    frame.year !== undefined
  )
    return { ...read, period: lateStocks(frame) ? `..${frame.until}` : String(frame.year) };
  // 每年: no year in particular.
  if (read.reason === "period.report" && /每年/.test(context.sentencePre)) return { ...read, period: null };
  return read;
}

/** A report whose flows are of the last full year and whose stocks are of its own month. */
const lateStocks = (frame: ReportFrame): boolean =>
  frame.genre === "news" &&
  frame.period?.length === 4 &&
  frame.until !== undefined &&
  !frame.until.startsWith(frame.period);

/** Whether an undated figure tells how things stand, rather than what a year brought. */
function ofToday({ reading, rawPre }: FigureContext, measure: Measure): boolean {
  if (measure === "rank" || (measure === "share" && !/占/.test(rawPre))) return true;
  return (
    measure === "level" &&
    (!/^(?:CNY|USD|t|kg)$/.test(reading.baseUnit) || /(?:已|现|累计|设立|撬动|总规模)/.test(rawPre)) &&
    !/年均|每年|^年/.test(rawPre)
  );
}

/** 到2025年,…企业突破800家: how many there are to be, not how many are to come. */
const standing = ({ reading, rawPre }: FigureContext): boolean =>
  reading.baseUnit === "count" &&
  /[个家所座]$/.test(reading.unit) &&
  !/(?:新增|新建|完成|实施|开工|签约|引进|新认定|每年|净增)/.test(rawPre);

const inYear = (end: string, date: DateReading): string =>
  date.from.month === undefined && date.from.quarter === undefined ? end.slice(0, 4) : end;

/** The period by how the figure is said: a promise, a part of a term, what a movement began with. */
function placed(
  read: PeriodReading,
  context: FigureContext,
  text: string,
  frame: ReportFrame,
  kind: FigureKind,
): PeriodReading {
  const { actual, stock, measure } = kind;
  const { period, date } = read;
  if (
    frame.validity &&
    !actual &&
    (date === undefined ||
      text.slice(date.start, date.end) === "当年" ||
      /每年[^，。；]{0,20}$|有效期[^，。；]{0,4}$/.test(context.rawPre))
  )
    return { ...read, period: frame.validity, reason: "period.validity" };
  if (period === null) return read;
  // 园区已建成学校32所 in a profile of May that reports the year before.
  if (
    date === undefined &&
    actual &&
    lateStocks(frame) &&
    !period.startsWith("..") &&
    ofToday(context, measure)
  )
    return { ...read, period: `..${frame.until}` };
  const deadline = date !== undefined && text[date.end] === "前";
  const closed =
    date?.kind === "as_of" && !/截[至止]到?$/.test(text.slice(Math.max(0, date.start - 3), date.start));
  // 年末…下降1.2%, 9月底前…到位率85%: rates are of the period, not as of its end.
  if (
    date &&
    closed &&
    period.startsWith("..") &&
    (deadline ? !stock : measure === "growth" || measure === "share")
  )
    return { ...read, period: inYear(period.slice(2), date) };
  if (date?.kind === "goal" && /^\d{4}$/.test(period)) {
    if (measure === "growth" && /年均/.test(context.rawPre) && Number(period) % 5 === 0)
      return { ...read, period: `${Number(period) - 4}/${period}` };
    // 到2024年,…年均增长16%, said in a notice of 2022.
    if (measure === "growth" && /年均/.test(context.rawPre) && frame.validity)
      return { ...read, period: `${frame.validity.slice(0, 4)}/${period}` };
    if (measure === "level" && standing(context)) return { ...read, period: `..${period}-12` };
  }
  const span = frame.period !== undefined && frame.period.length > 4 ? frame.period : undefined;
  if (span && !actual && date === undefined && frame.year !== undefined)
    return { ...read, period: String(frame.year) };
  // 截至9月底,累计完成投资…: what came within the nine months that are reported.
  if (
    span &&
    actual &&
    !stock &&
    measure !== "rank" &&
    !context.pre.startsWith("未") &&
    (date?.kind === "as_of" || date?.kind === "now") &&
    period === `..${frame.until}`
  )
    return { ...read, period: span };
  if (isBase(context)) {
    const base = baseOf(period, context, stock);
    return base === period ? read : { ...read, period: base };
  }
  if (date?.kind === "ahead") return { ...read, period: inYearsAhead(period, context, measure) };
  if (date?.kind === "years") return { ...read, period: inTerm(period, context, measure, stock) };
  return read;
}

function periodIn(
  context: FigureContext,
  text: string,
  state: PeriodState,
  frame: ReportFrame,
  { stock, actual, flow }: FigureKind,
): PeriodReading {
  const { reading, marks } = context;
  const near = nearest(text, context) ?? (continues(text, marks.sentence.start) ? state.last : undefined);
  const chosen = near ?? state.paragraph ?? state.section;
  const reason = near
    ? "period.sentence"
    : state.paragraph
      ? "period.paragraph"
      : state.section
        ? "period.section"
        : "period.report";
  const year = state.year ?? frame.year;
  const until = frame.until;
  if (!chosen) {
    if (frame.event && actual) return { period: frame.event, reason, date: undefined };
    if (frame.period === undefined) return { period: null, reason: "period.unknown", date: undefined };
    if (stock && actual) return { period: until ? `..${until}` : null, reason, date: undefined };
    return { period: frame.period, reason, date: undefined };
  }
  // 2020年, 三季度: the year may stand earlier in the sentence than the month.
  const yearBefore = marks.dates.findLast(
    (date) => date.start < reading.start && date.from.year !== undefined && date !== chosen,
  );
  const contextYear =
    chosen.from.year ??
    (near && yearBefore && (chosen.from.month ?? chosen.from.quarter ?? chosen.from.half)
      ? yearBefore.from.year
      : undefined) ??
    year;
  const inside = { year: contextYear, thisYear: frame.thisYear, until };
  const begun = near && marks.dates.find((date) => date.kind === "to_date" && date.start < chosen.start);
  if (
    chosen.kind === "now" &&
    begun &&
    /目前已?(?:落地|签约|开工|完成|引进|建成|实现)/.test(context.sentencePre)
  )
    return {
      period: frame.period && frame.period.length > 4 ? frame.period : (resolveDate(begun, inside) ?? null),
      reason,
      date: begun,
    };
  if (chosen.kind === "now") return { period: until ? `..${until}` : null, reason, date: chosen };
  if (chosen.kind === "to_date") {
    const reported =
      frame.period?.includes("/") || frame.period?.includes("-") ? frame.period : resolveDate(chosen, inside);
    return { period: stock && actual && until ? `..${until}` : (reported ?? null), reason, date: chosen };
  }
  if (chosen.kind === "years" && (chosen.count ?? 1) <= 1 && frame.pastYear !== undefined)
    return { period: String(frame.pastYear), reason, date: chosen };
  // 比上年末净增112户, 年末: what came within the year.
  if (
    flow &&
    actual &&
    chosen.kind === "as_of" &&
    chosen.from.month === undefined &&
    !/截[至止]到?$/.test(text.slice(Math.max(0, chosen.start - 3), chosen.start))
  )
    return { period: canonicalPart(chosen.from, inside) ?? null, reason, date: chosen };
  const wholeYear =
    near !== undefined &&
    !isTotal(context) &&
    /^(?:全年|年内|20\d\d年全年)/.test(text.slice(chosen.start, chosen.end));
  const finer = chosen.from.month !== undefined || chosen.from.quarter !== undefined;
  const had = /(?:有|达到?)$/.test(context.pre);
  if (
    stock &&
    actual &&
    !wholeYear &&
    !(finer && had) &&
    (chosen.kind === "point" || chosen.kind === "span")
  ) {
    const end = endOfPart(chosen.to ?? chosen.from, inside);
    const today =
      until &&
      end?.startsWith(until.slice(0, 4)) &&
      chosen.from.month === undefined &&
      chosen.from.quarter === undefined &&
      chosen.from.half === undefined
        ? until
        : end;
    return { period: today ? `..${today.slice(0, chosen.from.day ? 10 : 7)}` : null, reason, date: chosen };
  }
  if (!actual && chosen.kind === "as_of")
    return {
      period: `..${endOfPart(chosen.from, inside) ?? ""}`.replace(/^\.\.$/, "") || null,
      reason,
      date: chosen,
    };
  if (chosen.kind === "goal")
    return { period: canonicalPart(chosen.from, inside) ?? null, reason, date: chosen };
  return { period: resolveDate(chosen, inside) ?? null, reason, date: chosen };
}

/** Whether a sentence goes on with the one before: 其中, 当天, 此次. */
export const continues = (text: string, start: number): boolean =>
  /^[“]?(?:其中|包括|当天|当日|此次|这次|该批)/.test(text.slice(start, start + 5));

/** The nearest words of time before the figure in its sentence, or just behind it in its clause. */
function nearest(text: string, context: FigureContext): DateReading | undefined {
  if (context.near === undefined) context.near = findNearest(text, context) ?? null;
  return context.near ?? undefined;
}

function findNearest(text: string, context: FigureContext): DateReading | undefined {
  const { marks, reading, clauseStart, clauseEnd } = context;
  let best: DateReading | undefined;
  for (const date of marks.dates) {
    if (isReference(text, date)) continue;
    if (date.end <= clauseStart && isEvent(text, date)) continue;
    // 由2016年的289天增加到328天: 328 is not of 2016.
    if (
      date.from.year !== undefined &&
      /[由从]$/.test(text[date.start - 1] ?? "") &&
      [...marks.figures, ...marks.others].some(
        (other) => other.start >= date.end && other.end <= reading.start,
      )
    )
      continue;
    if (date.end <= reading.numberStart) {
      // A day in an earlier clause gives way to nothing nearer, but 目前 in between ends it.
      // 今年…,预计全年完成: the year was named before.
      const weak =
        best !== undefined &&
        /^(?:全年|年内)$/.test(text.slice(date.start, date.end)) &&
        (best.from.year !== undefined || best.from.relative === true) &&
        best.kind === "point";
      if (!weak) best = date;
    } else if (!best && date.start >= reading.end && date.end <= clauseEnd + 1 && date.start >= clauseStart)
      best = date;
  }
  return best;
}

/** What a sentence leaves behind for the next: a period of a month or more at its head. */
export function carriedPeriod(
  text: string,
  dates: DateReading[],
  sentenceStart: number,
): DateReading | undefined {
  for (const date of dates) {
    if (isReference(text, date) || isEvent(text, date) || date.from.day !== undefined) continue;
    // 五年来,…: the paragraph looks back on a term.
    if (
      date.kind === "years" &&
      (date.count ?? 1) > 1 &&
      /^[-●·]*$/.test(text.slice(sentenceStart, date.start)) &&
      text[date.end] === "，"
    )
      return date;
    if (
      date.kind === "years" ? (date.count ?? 1) > 1 : !["point", "span", "plan", "ahead"].includes(date.kind)
    )
      continue;
    if (date.kind === "point" && date.from.month !== undefined) continue;
    const before = text.slice(sentenceStart, date.start);
    if (before.length <= 6 || /[，；：]$/.test(before)) return date;
    return undefined;
  }
  return undefined;
}
