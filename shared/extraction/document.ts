/**
 * What is known of the source, and what the text itself tells where nothing was given: title, reporting area, the
 * period that is reported, the date of the report.
 */
import type { AreaMention, HomeArea, KnownAreas } from "./areas.ts";
import { eventDay } from "./events.ts";
import { fold } from "./fold.ts";
import { homeArea, knownAreas } from "./home-area.ts";
import { dateLine, datePattern, pastYear, timeOf } from "./report-time.ts";
import type { Line } from "./sentences.ts";
import { validityOf } from "./terms.ts";

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
  /** The day of the event that a bulletin tells of: what it announces is of that day. */
  event?: string | undefined;
  /** The years in which a notice is in force: what it promises holds in them. */
  validity?: string | undefined;
}

/** What is known before the text is scanned. */
export interface Headline {
  titles: string;
  title: string;
  /** Where the headline ends in the text. */
  end: number;
  known: KnownAreas;
}

export function headlineOf(text: string, lines: Line[], source: Source): Headline {
  const head = headLines(text, lines);
  const titleEnd = head.at(-1)?.end ?? 0;
  const headText = head.map((line) => text.slice(line.start, line.end)).join("\n");
  const title = source.title ?? headText.split("\n")[0] ?? "";
  const titles = fold(`${source.title ?? ""}\n${headText}`).text;
  return { titles, title, end: titleEnd, known: knownAreas(text, titles, source.area) };
}

/**
 * The frame in which the text's words are to be read. What is not known of the source is asked of the text: `areas` are
 * its mentions of areas.
 */
export function frameOf(text: string, areas: AreaMention[], headline: Headline, source: Source): ReportFrame {
  const { titles, title, known } = headline;
  const workReport =
    /政府工作报告|工作报告/.test(titles) ||
    /我代表[\u4e00-\u9fa5]{0,12}政府[，]?向大会/.test(text.slice(0, 3000));
  const genre = /统计公报|公报/.test(titles)
    ? "communique"
    : workReport
      ? "work_report"
      : /(?:通知|办法|细则|意见|政策|措施|规定|方案|计划|规划|条例|公告|指南|规划纲要)(?:\([^()\n]{2,14}\))?$/m.test(
            titles,
          )
        ? "notice"
        : "news";
  const dated = dateLine(text, source);
  const time = timeOf(text, titles, dated, genre);
  const home = homeArea(text, areas, headline.end, known, source);
  const thisYear = workReport && time.year !== undefined ? time.year + 1 : (dated?.year ?? time.year);
  const past = pastYear(text, time.year);
  // A report of the new year's first days that names no date: what it reports is the year before.
  if (
    !dated &&
    genre === "news" &&
    past !== undefined &&
    past !== time.year &&
    /(?:^|[\n。，])(?:去年|过去(?:的)?一年)/.test(text.slice(0, 20_000))
  )
    return {
      title,
      home,
      known,
      year: past,
      period: String(past),
      until: `${past}-12`,
      thisYear,
      pastYear: past,
      workReport,
      genre,
    };
  const validity = genre === "notice" ? validityOf(text, dated?.year ?? time.year) : undefined;
  const event = genre === "news" ? eventDay(text, titles, time.year) : undefined;
  const until = event?.slice(0, 7) ?? time.until;
  return { title, home, known, ...time, until, thisYear, pastYear: past, workReport, genre, validity, event };
}

/** The lines before the running text: title, subtitle. At most four, none that is prose. */
function headLines(text: string, lines: Line[]): Line[] {
  const head: Line[] = [];
  for (const line of lines.slice(0, 5)) {
    const words = text.slice(line.start, line.end);
    if (
      /[。；]/.test(words) ||
      line.end - line.start > 75 ||
      (/[，,]/.test(words) && line.end - line.start > 45)
    )
      break;
    if (/^[一二三四五六七八九十]{1,2}、/.test(words)) break;
    if (datePattern.test(words) && words.length < 40 && !/(?:报告|公报|运行|情况)/.test(words)) continue;
    head.push(line);
  }
  return head.slice(0, 4);
}
