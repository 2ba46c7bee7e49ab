/**
 * What a report seems to be: title, publisher, date, area, guessed from its words for a person to correct. Web pages
 * bring furniture with them (site names, datelines, captions, «read more»), which is told from the report by its shape.
 */
import type { SourceGuess } from "../../shared/api/sources.ts";
import { guessArea, type NamedArea, namesAnyArea } from "./guess-area.ts";

const dateWords =
  /(?<!\d)((?:19|20)\d{2})\s*(?:[-/.]|年)\s*(0?[1-9]|1[0-2])\s*(?:[-/.]|月)\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?/;
const furniture =
  /^(?:[-—·•\s]*(?:来源|作者|编辑|责编|责任编辑|记者|通讯员|摄影|发布(?:时间|日期|机构)?|时间|日期|浏览|点击|阅读|字号|字体|打印|分享|收藏|扫码|扫一扫|关闭|返回|首页|当前位置|您的位置|相关(?:阅读|链接|文章)|推荐阅读|上一篇|下一篇|文号|索引号|主题分类|公开(?:方式|日期)|source|author|date|print|share)\s*(?:[:：>》|/\s]|$)|文章图片$|图片来源|https?:\/\/|www\.|\d{1,3}$)/i;
const publisherEnd =
  "(?:日报|晚报|早报|晨报|时报|快报|商报|新闻网?|政府网|信息网|写字楼网|网|发布|在线|客户端|电视台|通讯社|杂志|统计局|人民政府|管委会|管理委员会|办公室|发展和改革局|发改局|经济和信息化局|商务局|招商局|集团|研究院|研究中心)";
const publisherLine = new RegExp(`^[-—·\\s]*([\\p{Script=Han}A-Za-z()（）·]{1,24}${publisherEnd})\\s*$`, "u");
const sentenceEnd = /[。；;！!？?：:，,]$/;
/** 应陶 孙卯宁; 记者 张三. */
const personNames = /^(?:\p{Script=Han}{2,4}[\s、]+)*\p{Script=Han}{2,3}$/u;

const titleLimit = 120;

interface Line {
  text: string;
  /** Empty lines before it. */
  gap: number;
}

/** The first `limit` lines that are not empty, trimmed. */
function linesOf(text: string, limit: number): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  while (from < text.length && lines.length < limit) {
    const found = text.slice(from, from + 20_000).search(/[\n\r]/);
    const end = found < 0 ? Math.min(text.length, from + 20_000) : from + found;
    const line = text.slice(from, end).trim();
    if (line) {
      lines.push({ text: line, gap });
      gap = 0;
    } else gap++;
    from = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

const isDateline = (line: string) =>
  dateWords.test(line) &&
  line
    .replace(dateWords, "")
    .replace(/\d{1,2}:\d{2}(?::\d{2})?/, "")
    .trim().length <= 8;

const isFurniture = (line: string) =>
  furniture.test(line) || isDateline(line) || publisherLine.test(line) || !/[\p{L}]/u.test(line);

/**
 * The headline: the first line that is no furniture. A shoulder line that names no area is joined with the headline
 * below it that does (newspapers print both).
 */
function guessTitle(lines: Line[], areas: readonly NamedArea[]): string | null {
  const at = lines.findIndex(({ text }) => !isFurniture(text));
  const first = lines[at]?.text;
  if (first === undefined) return null;
  const next = lines[at + 1];
  const joins =
    next !== undefined &&
    next.gap <= 1 &&
    next.text !== first &&
    first.length <= 40 &&
    next.text.length >= 8 &&
    next.text.length <= 60 &&
    !sentenceEnd.test(first) &&
    !sentenceEnd.test(next.text) &&
    !/^[（(]?[一二三四五六七八九十\d]+[、.)）]/.test(next.text) &&
    !isFurniture(next.text) &&
    !personNames.test(next.text) &&
    !namesAnyArea(first, areas) &&
    namesAnyArea(next.text, areas);
  const title = (joins ? `${first} ${next.text}` : first).replace(/^#+\s*/, "").replace(/\s+/g, " ");
  if (title.length <= titleLimit) return title;
  const sentence = title.slice(0, titleLimit).search(/[。！？!?；;]/);
  return sentence > 5 ? title.slice(0, sentence) : `${title.slice(0, titleLimit - 1)}…`;
}

/** Who published it: what the page says after 来源, else a line that is a publisher's name, else an agency's dateline. */
function guessPublisher(head: Line[], tail: Line[]): string | null {
  const around = [...head, ...tail].map(({ text }) => text);
  for (const line of around) {
    const named = /(?:来源|信息来源|稿源|发布机构|Source)\s*[:：]\s*([^\s,，;；|:：]{2,30})/i.exec(line)?.[1];
    if (named && !/^(?:作者|编辑|网络|互联网)/.test(named)) return named.replace(/[(（].*$/, "") || null;
  }
  for (const line of around) {
    const match = publisherLine.exec(line);
    if (match?.[1]) return match[1];
  }
  for (const line of around.slice(0, 12)) {
    const agency =
      /^[（(【[]?(新华社|中新社|[\p{Script=Han}]{2,10}日报)[\p{Script=Han}\d]{0,16}(?:电|讯)/u.exec(
        line,
      )?.[1];
    if (agency) return agency;
  }
  return null;
}

const isoDay = (match: RegExpExecArray): string | null => {
  const [year, month, day] = [match[1]!, match[2]!.padStart(2, "0"), match[3]!.padStart(2, "0")];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? null : `${year}-${month}-${day}`;
};

const yearIn = (text: string): string | null => /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1] ?? null;

/** When: a dateline, else year (and month) in the title, in the file's name, else the year that the text names most. */
function guessDate(
  text: string,
  title: string,
  fileName: string | null,
  head: Line[],
  tail: Line[],
): string | null {
  for (const { text: line } of [...head, ...tail]) {
    const match = dateWords.exec(line);
    if (match && (isDateline(line) || /(?:发布|时间|日期|date)/i.test(line.slice(0, 12)))) {
      const day = isoDay(match);
      if (day) return day;
    }
  }
  const month = /(?<!\d)((?:19|20)\d{2})年(0?[1-9]|1[0-2])月/.exec(title);
  if (month) return `${month[1]}-${month[2]!.padStart(2, "0")}`;
  const named = yearIn(title) ?? yearIn(fileName ?? "");
  if (named) return named;
  const counts = new Map<string, number>();
  for (const [, year] of text.slice(0, 200_000).matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g))
    counts.set(year!, (counts.get(year!) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0];
  return best && best[1] > 1 ? best[0] : null;
}

/** Guesses for a text; never throws. `areas` are those of the workbook, with their names and aliases. */
export function guess(text: string, fileName: string | null, areas: readonly NamedArea[]): SourceGuess {
  const head = linesOf(text, 12);
  // What stands at the end counts only where it is no part of the head.
  const tail = head.length < 12 ? [] : linesOf(text.slice(-1500), 200).slice(-25);
  const nameOfFile = fileName?.replace(/\.[^.]*$/, "") ?? null;
  const title = guessTitle(head, areas) ?? nameOfFile ?? (text.trim().split(/\s+/)[0] ?? "").slice(0, 30);
  const date = guessDate(text, title, nameOfFile, head, tail);
  return {
    title: title || nameOfFile || "—",
    publisher: guessPublisher(head, tail),
    date,
    areaId: guessArea(title, date, areas) ?? guessArea(text.slice(0, 200_000), date, areas),
  };
}
