/** What headings and openings say of the text below them: a look back, or what is to be done, and of which year. */
import { type DateReading, readDate } from "./dates.ts";
import type { ReportFrame } from "./document.ts";

export interface Section {
  plan: boolean;
  date: DateReading | undefined;
}

const plans =
  /(?:目标任务|工作安排|工作打算|工作思路|工作计划|下一步|下步|工作重点|重点工作|预期目标|主要目标|发展目标|总体要求|工作建议|任务举措|今后|未来|展望|规划目标|工作任务|重点任务|新的一年)/;
const reviews =
  /(?:回顾|总结|成效|完成情况|运行情况|执行情况|基本情况|过去(?:的)?一年|过去五年|发展成就|工作情况|主要做法|进展)/;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}[章部节]|[(][一二三四五六七八九十]{1,3}[)])/;

/** The section that a line opens, or undefined if it opens none. */
export function sectionOf(line: string, heading: boolean, frame: ReportFrame): Section | undefined {
  if (!(heading || (numbered.test(line) && line.length < 40)) || line.length > 60) return undefined;
  const date = /[年五]/.test(line) ? firstDate(line) : undefined;
  const ahead = date?.from.year !== undefined && frame.year !== undefined && date.from.year > frame.year;
  const thisYear = frame.workReport && date?.from.relative === true && date.from.yearOffset === 0;
  if (reviews.test(line) && !plans.test(line)) return { plan: false, date };
  if (plans.test(line) || ((ahead || thisYear) && /(?:工作|目标|任务|安排|计划|重点)/.test(line)))
    return { plan: true, date };
  // A numbered top heading of another kind ends neither; only a dated one does.
  return date && /^[一二三四]、/.test(line) ? { plan: ahead || thisYear, date } : undefined;
}

/** An opening sentence that turns the text to what is to come. */
export const turnsAhead = (sentence: string): boolean =>
  /^(?:各位代表[！，：])?(?:今年|20\d\d年|新的一年)[\u4e00-\u9fa5]{0,8}(?:工作的?总体要求|发展的?主要(?:预期)?目标|主要预期目标|重点做好|政府工作的?(?:总体|主要))/.test(
    sentence,
  );

function firstDate(line: string): DateReading | undefined {
  for (let at = 0; at < line.length; at++) {
    const reading = readDate(line, at);
    if (reading && ["point", "span", "plan", "as_of"].includes(reading.kind)) return reading;
    if (reading) at = reading.end - 1;
  }
  return undefined;
}
