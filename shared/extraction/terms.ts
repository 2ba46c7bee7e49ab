/**
 * Periods that follow from how a figure is said rather than from the nearest words of time: what a term of years began
 * and ended with, what a movement came from (由A增加到B), how long a notice is in force.
 */
import type { Measure } from "../model/codes.ts";
import type { FigureContext } from "./clauses.ts";

const moved =
  /^(?:[\u4e00-\u9fa5]{0,3})?(?:左右)?(?:(?:大幅|逐步|稳步)?(?:提高|增加|增长|提升|上升|下降|扩大|减少|缩短|压缩|压减|缩减|降低|调整|跃升|前移|升|增|降|减|发展)(?:到|至|为)|[，、]?[^，。；]{0,4}升至)/;

/** 由A[增加到B]: A is what stood before. */
export const isBase = (context: FigureContext): boolean =>
  /(?:由|从)[^，。；：:]{0,12}$/.test(context.rawPre) &&
  (moved.test(context.sentencePost) || /^[\d.:]+调整为/.test(context.sentencePost.replace(/^:/, "")));

/** The period before the one in which something moved: 2018/2022 → 2017, 2022 → 2021. */
export function baseOf(period: string, context: FigureContext, stock: boolean): string | null {
  // 由投产时的12%: nobody knows when that was.
  if (/(?:由|从)[^，。；]{0,8}(?:时|初期|之初|前)的?$/.test(context.rawPre)) return null;
  const first = /^(?:\.\.)?(\d{4})(?:-12)?(?:\/\d{4})?$/.exec(period)?.[1];
  if (first === undefined) return period;
  const year = Number(first) - 1;
  return stock || period.startsWith("..") ? `..${year}-12` : String(year);
}

/** What of a term (2018/2022) a figure speaks of: the whole, or where it ended. */
export function inTerm(period: string, context: FigureContext, measure: Measure, stock: boolean): string {
  const end = /^\d{4}\/(\d{4})$/.exec(period)?.[1];
  if (end === undefined || measure === "growth") return period;
  if (stock && /累计/.test(context.rawPre) && /^(?:CNY|USD)$/.test(context.reading.baseUnit)) return period;
  if (stock) return `..${end}-12`;
  if (measure === "ratio" || measure === "duration" || measure === "rank") return end;
  const reached =
    (/[到至达为]了?$/.test(context.pre) ||
      (context.reading.bound === "over" && /^(?:CNY|USD|t)$/.test(context.reading.baseUnit)) ||
      /实现[^，。；]{2,24}$/.test(context.sentencePre)) &&
    !/(?:累计|总计|共)/.test(context.rawPre) &&
    !/年累计[^。；]*$/.test(context.sentencePre);
  if (reached && /^(?:count|person)$/.test(context.reading.baseUnit)) return `..${end}-12`;
  return (measure === "share" || measure === "level") && reached ? end : period;
}

/** What of the years to come (2022/2026) a figure is promised for: what is to be reached by their end, or in them. */
export function inYearsAhead(period: string, context: FigureContext, measure: Measure): string {
  const within = measure === "growth" || /(?:年均|每年|累计|新增|实施|完成|引进)/.test(context.rawPre);
  return within ? period : period.slice(-4);
}

const yearWords: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 八: 8, 十: 10 };

/** The years in which a notice is in force, `2023/2025`; `undefined` if it does not say until when. */
export function validityOf(text: string, year: number | undefined): string | undefined {
  const words =
    /(?:有效期|执行期限?|实施期限?|施行期限?)(?:限)?(?:暂定)?(?:为|是|:)?(?:自[^，。；]{0,16}?)?(?:(?:[截]?[至到止]+|-)((?:19|20)\d{2})年|(\d|[一二两三四五六八十])年)/.exec(
      text,
    );
  const closed =
    /自((?:19|20)\d{2})年\d{1,2}月\d{1,2}日(?:起)?(?:至|到)((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/.exec(text);
  if (!words && closed) return `${closed[1]}/${closed[2]}`;
  if (!words) return undefined;
  const begun = [
    ...text.matchAll(
      /(?:自|从)((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|之日起|开始)?(?:正式)?(?:施行|实施|执行|生效|起)/g,
    ),
  ].at(-1)?.[1];
  const first = begun ? Number(begun) : year;
  if (first === undefined) return undefined;
  const last = words[1] ? Number(words[1]) : first + (yearWords[words[2] ?? ""] ?? Number(words[2] ?? 1)) - 1;
  return last > first ? `${first}/${last}` : String(first);
}
