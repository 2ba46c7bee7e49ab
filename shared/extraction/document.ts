/**
 * What is known of the source, and what the text itself tells where nothing was given: title, reporting area, the
 * period that is reported, the date of the report.
 */
import { type HomeArea, KnownAreas, mentionAt } from "./areas.ts";
import { readDate, resolveDate } from "./dates.ts";
import { findPlaces, lineage, type Place, placeAt } from "./gazetteer.ts";
import { fullPlaceNames } from "./scan.ts";
import type { Line } from "./sentences.ts";
import { zoneEndingAt } from "./zones.ts";

export interface Source {
  title?: string | undefined;
  /** Any date or year: 2024-01-28, 2023. */
  date?: string | undefined;
  publisher?: string | undefined;
  area?: string | undefined;
}
export interface ReportFrame {
  title: string;
  home: HomeArea;
  known: KnownAreas;
  /** The year that 今年 and bare months mean. */
  year: number | undefined;
  /** What 今年 means. */
  thisYear: number | undefined;
  /** What 过去一年 means. */
  pastYear: number | undefined;
  /** The period of a flow that names none: 2023, 2020-Q1/2020-Q3. */
  period: string | undefined;
  /** The end of what is reported: 2023-12, 2020-09. */
  until: string | undefined;
  /** A work report: the year before is reviewed, the year of the date is planned. */
  workReport: boolean;
  genre: "communique" | "work_report" | "notice" | "news";
}

/** The frame in which the text's words are to be read. `title` and the like may be empty: then the text is asked. */
export function frameOf(text: string, lines: Line[], source: Source): ReportFrame {
  const head = lines.slice(0, 4).filter((line) => line.end - line.start <= 90);
  const headText = head.map((line) => text.slice(line.start, line.end)).join("\n");
  const title = source.title ?? headText.split("\n")[0] ?? "";
  const titles = `${source.title ?? ""}\n${headText}`;
  const workReport =
    /政府工作报告|工作报告/.test(titles) ||
    /我代表[\u4e00-\u9fa5]{0,12}政府[，]?向大会/.test(text.slice(0, 3000));
  const genre = /统计公报|公报/.test(titles)
    ? "communique"
    : workReport
      ? "work_report"
      : /(?:通知|办法|细则|意见|政策|措施|规定|实施方案)$/m.test(titles)
        ? "notice"
        : "news";
  const time = timeOf(text, titles, source, genre);
  const places = placesOf(text, titles, source);
  const thisYear =
    workReport && time.year !== undefined ? time.year + 1 : (dateLine(text, source)?.year ?? time.year);
  return { title, ...places, ...time, thisYear, pastYear: pastYear(text, time.year), workReport, genre };
}

function timeOf(text: string, titles: string, source: Source, genre: ReportFrame["genre"]) {
  const dated = dateLine(text, source);
  const years = yearCounts(text);
  const often = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  const titlePeriod = periodIn(titles, dated?.year ?? often);
  if (genre === "work_report") {
    // The year of the title is the year of the meeting: 2024年政府工作报告 reviews 2023.
    const meeting = dated?.year ?? titlePeriod?.year ?? often;
    const year =
      meeting === undefined
        ? undefined
        : titlePeriod && dated && titlePeriod.year === dated.year - 1
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
  let until: string | undefined;
  if (dated) {
    const before = years.get(dated.year - 1) ?? 0;
    const looksBack =
      dated.month !== undefined && dated.month <= 3 && before > (years.get(dated.year) ?? 0) && before >= 2;
    if (looksBack) year = dated.year - 1;
    else if (dated.month !== undefined) until = `${dated.year}-${String(dated.month).padStart(2, "0")}`;
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
    period: year === undefined ? undefined : String(year),
    until: until ?? (year === undefined ? undefined : `${year}-12`),
  };
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

const datePattern = /((?:19|20)\d{2})(?:年|[-/.])(1[0-2]|0?[1-9])(?:月|[-/.])(?:(3[01]|[12]\d|0?[1-9])日?)?/;

/** The date of the report: given, on a line of its own near the head or the foot, or in the words of a meeting. */
function dateLine(text: string, source: Source): { year: number; month: number | undefined } | undefined {
  const given = source.date && /((?:19|20)\d{2})(?:\D{0,3}(\d{1,2}))?/.exec(source.date);
  if (given) return { year: Number(given[1]), month: given[2] ? Number(given[2]) : undefined };
  const head = text.slice(0, 600);
  const foot = text.slice(-300);
  for (const part of [head, foot])
    for (const line of part.split("\n")) {
      const match = datePattern.exec(line);
      const words = line
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
  for (const match of text.slice(0, 200_000).matchAll(/(?<!\d)((?:19|20)\d{2})年(?!代)/g)) {
    const year = Number(match[1]);
    const after = text.slice(match.index + 5, match.index + 9);
    // 到2025年 and 2024年是… speak of what is to come.
    const weight =
      /[到至]$/.test(text.slice(Math.max(0, match.index - 1), match.index)) || /^，?是/.test(after) ? 0.3 : 1;
    counts.set(year, (counts.get(year) ?? 0) + weight);
  }
  return counts;
}

/** 过去一年 in a text that mostly plans its year is the year before. */
function pastYear(text: string, year: number | undefined): number | undefined {
  if (year === undefined) return undefined;
  let plans = 0;
  let all = 0;
  for (const match of text.slice(0, 200_000).matchAll(new RegExp(`${year}年[^。；\\n]{0,40}`, "g"))) {
    all++;
    if (/将|力争|任务|目标|确保|计划|重点工作|提速|开局|锚定/.test(match[0])) plans++;
  }
  return plans * 2 > all && text.includes(`${year - 1}年`) ? year - 1 : year;
}

/** The last month that the text names in a year, as `09`. */
function lastMonth(text: string, year: number): string | undefined {
  let last = 0;
  for (const match of text.slice(0, 200_000).matchAll(/(?:((?:19|20)\d{2})年)?(?<!\d)(1[0-2]|[1-9])月/g))
    if (match[1] === undefined || Number(match[1]) === year) last = Math.max(last, Number(match[2]));
  return last ? String(last).padStart(2, "0") : undefined;
}

/** The report's own area: given, named in the headline, or the one that the text names most. */
function placesOf(text: string, titles: string, source: Source): { home: HomeArea; known: KnownAreas } {
  const sample = text.slice(0, 100_000);
  const named = fullPlaceNames(sample);
  const full: Place[] = [];
  for (const { place } of named.values()) if (place) full.push(...place.places);
  const scores = new Map<string, { name: string; place: Place | undefined; score: number }>();
  const vote = (name: string, place: Place | undefined, score: number) => {
    const entry = scores.get(name);
    if (entry) entry.score += score;
    else scores.set(name, { name, place, score });
  };
  const guess = new KnownAreas(titleLines(titles, full));
  const count = (part: string, weight: number) => {
    let floor = 0;
    for (let at = 0; at < part.length; at++) {
      const zone = zoneEndingAt(part, at + 1, floor);
      if (zone && !zone.generic) {
        const before = placeAt(part, Math.max(0, zone.start - 2));
        const name =
          before && before.end === zone.start
            ? part.slice(zone.start - 2, zone.end)
            : part.slice(zone.start, zone.end);
        const subject = zone.start === 0 || /[\n，。；：、“》]/.test(part[zone.start - 1] ?? "");
        vote(name, findPlaces(name)[0], weight * (subject ? 1.5 : 0.7));
        floor = zone.end;
        continue;
      }
      const mention = at >= floor ? mentionAt(part, at, guess) : undefined;
      if (mention?.place) {
        // 余杭经济技术开发区 is a vote for the zone, not for 余杭.
        const level = mention.place.level;
        vote(
          mention.name,
          mention.place,
          weight * (mention.short ? 0.8 : 1) * (level === 0 ? 0.35 : level === 1 ? 0.8 : 1),
        );
        floor = mention.end;
        at = mention.end - 1;
      }
    }
  };
  count(titles, 25);
  count(source.publisher ?? "", 4);
  count(sample, 1);
  const given = source.area;
  const best = given
    ? { name: given, place: findPlaces(given)[0] }
    : [...scores.values()].sort((a, b) => b.score - a.score)[0];
  const name = best?.name ?? "";
  const place = best?.place;
  const within =
    place ??
    [...scores.values()]
      .filter((entry) => entry.place)
      .sort((a, b) => b.score * (b.place?.level ?? 0) - a.score * (a.place?.level ?? 0))[0]?.place;
  const trusted = [...full, ...(within ? lineage(within) : [])];
  return { home: { name, place, within }, known: new KnownAreas(trusted) };
}

/** Places that the headline names, in full or short, so that their short forms are trusted in the text. */
function titleLines(titles: string, full: Place[]): Place[] {
  const found = [...full];
  for (let at = 0; at < titles.length; at++) {
    const match = placeAt(titles, at);
    if (!match) continue;
    if (!match.everyday) found.push(...match.places.slice(0, 1));
    at = match.end - 1;
  }
  return found;
}
