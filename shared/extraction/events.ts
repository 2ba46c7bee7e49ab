/**
 * A bulletin of an event: projects started or signed together on a day. What it announces without a time is of that
 * day, whatever quarter the headline gives the event; what it tells of the year so far is said apart (1-10月).
 */

const occasion = /(?:开工|签约|竣工|投产)[\u4e00-\u9fa5“”]{0,14}(?:活动|仪式|大会)/;
const held =
  /(?<!\d)(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日[^。；\n]{0,70}(?:(?:开工|签约|竣工|投产)[^。；\n]{0,16}(?:活动|仪式|大会)[^。；\n]{0,24}(?:举行|举办|召开)|(?:举行|举办|召开)[^。；\n]{0,40}(?:开工|签约|竣工|投产)[^。；\n]{0,16}(?:活动|仪式|大会))/;

/** The day of the event, `2022-11-18`, of a bulletin whose headline and lead tell of one. */
export function eventDay(text: string, titles: string, year: number | undefined): string | undefined {
  if (year === undefined || !occasion.test(titles)) return undefined;
  const day = held.exec(text.slice(0, 800));
  if (!day) return undefined;
  return `${year}-${(day[1] ?? "").padStart(2, "0")}-${(day[2] ?? "").padStart(2, "0")}`;
}
