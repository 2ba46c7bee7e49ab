/**
 * Words of time in a folded text: 2023年1-11月 · 前三季度 · 去年 · 截至2023年底 · 5月8日 · “十四五”期间 · 今年以来.
 * A reading says what the words say; `resolveDate` gives the canonical period once the year that the text speaks of is
 * known. Times of day and spans of years in prose (近五年) are read too, so that their numbers are no figures.
 */

/** A calendar unit: a year with, if given, its half, quarter, month, day. `year` undefined: not said. */
export interface CalendarPart {
  year?: number;
  /** 今年 0, 去年 −1, 明年 +1: counted from the year the text is about. */
  yearOffset?: number;
  /** Said by 今年, 去年 …: counted from the day of the report, not from the year it reports. */
  relative?: boolean;
  half?: 1 | 2;
  quarter?: number;
  month?: number;
  day?: number;
}
export interface DateReading {
  start: number;
  end: number;
  /**
   * point: 2023年5月; span: 1-11月; as_of: 截至2023年底, 年末; since: 2022年以来; to_date: 今年以来; now: 目前;
   * goal: 到2025年; years: 五年来 (a count of years back); ahead: 今后五年; plan: 十四五; none: times of day, anniversaries.
   */
  kind:
    | "point"
    | "span"
    | "as_of"
    | "since"
    | "to_date"
    | "now"
    | "goal"
    | "years"
    | "ahead"
    | "plan"
    | "none";
  from: CalendarPart;
  to?: CalendarPart;
  /** For `years`, `ahead`: how many; for `plan`: its first year. */
  count?: number;
}

export interface DateContext {
  /** The year that bare months and 今年 mean. */
  year?: number | undefined;
  /** What 今年 means, where that differs (a report of January on the year before). */
  thisYear?: number | undefined;
  /** The end of what the text reports, `2023-09` or `2023-12-31`: what 目前 and 今年以来 mean. */
  until?: string | undefined;
}

const chineseDigits: Record<string, string> = {
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};
const small = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "十") return 10;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens ? Number(chineseDigits[tens] ?? (tens === "两" ? 2 : 0)) : 1) : 0;
  return ten * 10 + (ones ? Number(chineseDigits[ones] ?? (ones === "两" ? 2 : 0)) : 0);
};
const fourDigits = (text: string): number =>
  Number(Array.from(text, (char) => chineseDigits[char] ?? char).join(""));

const Y =
  "(?:(?<year>(?:19|20)\\d{2}|[一二][零九]?[零一二三四五六七八九]{2,3}(?=年))年?度?的?|(?<rel>去年|上年|今年|本年|明年|次年|前年|当年|同年))";
const M = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const D = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
const Q = "[一二三四1-4]";
const tail = "(?<tail>年?底|年?末|初|以来|起(?=[，、至到])|伊始)?";

const patterns: [name: string, source: string][] = [
  [
    "iso",
    "(?<year>(?:19|20)\\d{2})[-/.](?<month>1[0-2]|0?[1-9])[-/.](?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?",
  ],
  ["iso_month", "(?<year>(?:19|20)\\d{2})[-/](?<month>1[0-2]|0[1-9])(?![\\d年月])"],
  ["days", `(?:${Y})?(?<month>${M})月(?<day>${D})日?(?:-|~|至|到)(?:(?<month2>${M})月)?(?<day2>${D})日`],
  ["day", `(?:${Y})?(?<month>${M})月(?<day>${D})(?:日|号)(?<since>以来|起(?![来草]))?`],
  ["months", `(?:${Y})?(?<month>${M})月?(?:-|~|至|到)(?<month2>${M})月(?!\\d)份?`],
  ["first_months", `(?:${Y})?前(?<n>[\\d一二三四五六七八九十]{1,2})个?月`],
  [
    "quarters",
    `(?:${Y})?(?:前(?<n>[一二两三123])个?季度?(?:末)?|(?<a>[一1])(?:至|到|-|~)(?<b>[二三四2-4])季度)`,
  ],
  ["quarter", `(?:${Y})?(?:第?(?<q>${Q})季度?|(?<first>首季))(?:度)?(?<tail>末|以来)?`],
  ["half", `(?:${Y})?(?<half>[上下])半年(?<tail>末)?`],
  ["month", `(?:${Y})?(?<month>${M})月(?!\\d)(?:份|中旬|上旬|下旬|间)?${tail}`],
  ["years", "(?<year>(?:19|20)\\d{2})年?(?:-|~|至|到)(?<year2>(?:19|20)\\d{2})年(?!\\d)度?"],
  [
    "decade",
    "[一二]十?世纪(?:[\\d一二三四五六七八九]+0?年代)?|\\d{2}世纪(?:\\d0年代)?|上?个?世纪(?:[\\d一二三四五六七八九十]+年代)?|[\\d一二三四五六七八九]0?十?年代",
  ],
  ["year_end", "(?<year>(?:19|20)\\d{2}|二零[零一二三四五六七八九]{2})年?(?:年底|年末|底|末)"],
  [
    "year",
    "(?<year>(?:19|20)\\d{2}|二零[零一二三四五六七八九]{2})年(?:全年|度|内|期间|当年)?(?<tail>以来|起(?=[，、至到])|初)?(?!\\d|[期级届])",
  ],
  ["rel_end", "(?<rel>去年|上年|今年|本年|明年|当年)?(?:年底|年末|底|末)(?![人气端])"],
  ["to_date", "(?:今年|本年|开年|年初|入春)(?:度)?以来|(?:今年|本年)[一1]至今"],
  ["since_rel", "(?<rel>去年|上年)(?:度)?以来"],
  ["rel", "(?<rel>去年|上年|今年|本年度?|明年|前年|当年|同年)(?:全年|同期|度)?"],
  ["goal_plan", "十(?<p>[一二三四五])五”?(?:规划)?(?<ptail>末|以来|初)?(?:期间|时期|开局之年|收官之年)?"],
  [
    "now",
    "(?:截[至止]到?)?(?:目前|当前|现今|如今|眼下|当下)(?:为止)?|截至(?:发稿|今日|日前|现在)|迄今(?:为止)?|至今",
  ],
  [
    "years_back",
    "(?:近|过去的?|最近|这|前)?(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:多|余)?(?:来|以来|间(?!隔))|(?:近|过去的?|最近|这)(?<m>\\d{1,2}|[一二两三四五六七八九十]{1,3})年(?![级期多余])|(?<k>[三五])年(?=年均|累计)",
  ],
  ["years_ahead", "(?:今后|未来)的?(?<n>[三五])年"],
  [
    "clock",
    "(?:上午|下午|晚上?|早上|中午|凌晨|傍晚)?(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?:-\\d{1,2}:\\d{2})?|(?<=上午|下午|晚|晚上|早上|凌晨|中午)[\\d一二三四五六七八九十]{1,2}[时点](?:半|\\d{1,2}分|许)?)(?!:)",
  ],
  ["full_year", "全年|年内"],
];
const compiled = patterns.map(([name, source]) => ({ name, pattern: new RegExp(source, "y") }));

const digitStart = new Set([
  "first_months",
  "half",
  "iso",
  "iso_month",
  "days",
  "day",
  "months",
  "quarters",
  "quarter",
  "month",
  "years",
  "decade",
  "year_end",
  "year",
  "years_back",
  "clock",
]);
const digitLike = "0123456789";
const numeralLike = "一二三四五六七八九十零两";
const firstWords = new Set(
  "去年 上年 今年 本年 明年 次年 前年 当年 同年 上半 下半 上世 上个 世纪 上午 下午 首季 年底 年末 年初 年内 开年 入春 今后 未来 截至 截止 目前 当前 现今 如今 眼下 当下 迄今 至今 过去 最近 全年 晚上 早上 中午 凌晨 傍晚".split(
    " ",
  ),
);
const counted = new Set("近过这前第最晚");
const inDate = new Set("年月季世:-/.~至到日号时点五代0123456789一二三四五六七八九十零两");

/** A cheap look at the next characters: whether words of time may begin here at all. */
function mayBegin(text: string, at: number): boolean {
  const first = text[at] as string;
  const second = text[at + 1] ?? "";
  if (digitLike.includes(first)) {
    let end = at + 1;
    while (end - at < 5 && digitLike.includes(text[end] ?? "x")) end++;
    return inDate.has(text[end] ?? "x") && !(text[end] === "." && end - at < 4);
  }
  if (numeralLike.includes(first)) {
    for (let step = 1; step < 6; step++) {
      const char = text[at + step] ?? "x";
      if (char === "年" || char === "月" || char === "季" || char === "世" || char === "点" || char === "时")
        return true;
      if (first === "十" && char === "五") return true;
      if (!inDate.has(char)) return false;
    }
    return false;
  }
  if (firstWords.has(first + second)) return true;
  return counted.has(first) && (digitLike.includes(second) || numeralLike.includes(second));
}

/** The longest known words of time that begin at `at` (with 截至, 自, 到 just before them taken into account). */
export function readDate(text: string, at: number): DateReading | undefined {
  const first = text[at];
  if (first === undefined || !mayBegin(text, at)) return undefined;
  const code = first.charCodeAt(0);
  const digit = code >= 48 && code <= 57;
  // A digit inside a number is no beginning.
  if (digit && at > 0 && /[\d.]/.test(text[at - 1] ?? "")) return undefined;
  for (const { name, pattern } of compiled) {
    if (digit && !digitStart.has(name)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match[0] === "") continue;
    const reading = interpret(name, match, text);
    if (reading) return reading;
  }
  return undefined;
}

const offsets: Record<string, number> = {
  去年: -1,
  上年: -1,
  前年: -2,
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  同年: 0,
  明年: 1,
  次年: 1,
};

function interpret(name: string, match: RegExpExecArray, text: string): DateReading | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const groups: Record<string, string | undefined> = match.groups ?? {};
  const base: CalendarPart = groups.year
    ? { year: fourDigits(groups.year) }
    : groups.rel
      ? { yearOffset: offsets[groups.rel] ?? 0, relative: true }
      : {};
  const before = text.slice(Math.max(0, start - 3), start);
  const asOfBefore = /截[至止]到?$/.test(before);
  const sinceBefore = /[自从]$/.test(before);
  const goalBefore = /[到至]$/.test(before) && !asOfBefore;
  const made = (kind: DateReading["kind"], from: CalendarPart, to?: CalendarPart): DateReading => {
    const reading: DateReading = { start, end, kind, from: { ...base, ...from } };
    if (to) reading.to = { ...base, ...to };
    const after = text.slice(end, end + 2);
    if (kind === "point" && asOfBefore) reading.kind = "as_of";
    else if (kind === "point" && (/^以来|^起[，、至到开]/.test(after) || groups.since))
      reading.kind = "since";
    else if (kind === "point" && sinceBefore && !/^(?:的|到|至)/.test(after)) reading.kind = "since";
    else if ((kind === "point" || kind === "as_of") && goalBefore)
      reading.kind = kind === "as_of" ? "as_of" : "goal";
    return reading;
  };
  switch (name) {
    case "iso":
      return made("point", { month: Number(groups.month), day: Number(groups.day) });
    case "iso_month":
      return made("point", { month: Number(groups.month) });
    case "days": {
      const month = small(groups.month ?? "");
      return made(
        "span",
        { month, day: small(groups.day ?? "") },
        { month: groups.month2 ? small(groups.month2) : month, day: small(groups.day2 ?? "") },
      );
    }
    case "day":
      return made("point", { month: small(groups.month ?? ""), day: small(groups.day ?? "") });
    case "months":
      return made("span", { month: small(groups.month ?? "") }, { month: small(groups.month2 ?? "") });
    case "first_months": {
      const count = small(groups.n ?? "");
      return count <= 12 ? made("span", { month: 1 }, { month: count }) : undefined;
    }
    case "quarters":
      return made("span", { quarter: 1 }, { quarter: small(groups.n ?? groups.b ?? "3") });
    case "quarter": {
      // 三季 alone is a word of poetry; with 度 or a year it is a quarter.
      if (!match[0].includes("度") && !groups.first) return undefined;
      const quarter = groups.first ? 1 : small(groups.q ?? "");
      return made(groups.tail === "末" ? "as_of" : "point", { quarter });
    }
    case "half":
      return made(groups.tail ? "as_of" : "point", { half: groups.half === "上" ? 1 : 2 });
    case "month": {
      const kind =
        groups.tail === "底" || groups.tail === "末"
          ? "as_of"
          : groups.tail === "以来" || groups.tail?.startsWith("起")
            ? "since"
            : "point";
      return made(kind, { month: small(groups.month ?? "") });
    }
    case "years":
      return made("span", { year: Number(groups.year) }, { year: Number(groups.year2) });
    case "year_end":
      return made("as_of", {});
    case "rel":
    case "year":
      if (groups.tail === "以来" || groups.tail?.startsWith("起")) return made("since", {});
      return made("point", {});
    case "rel_end":
      return made("as_of", groups.rel ? {} : { yearOffset: 0 });
    case "to_date":
      return made("to_date", { yearOffset: 0, relative: true });
    case "since_rel":
      return made("since", {});
    case "full_year":
      return made("point", { yearOffset: 0 });
    case "now":
      return made("now", {});
    case "goal_plan": {
      const count = 1981 + 5 * (small(groups.p ?? "") + 4);
      const reading = made("plan", {});
      if (
        !groups.ptail &&
        !/(?:期间|时期|开局之年|收官之年)$/.test(match[0]) &&
        /^[”\u4e00-\u9fa5]/.test(text.slice(end, end + 1))
      )
        return { ...reading, kind: "none" };
      if (groups.ptail === "末") return { ...reading, kind: "as_of", from: { year: count + 4 } };
      if (groups.ptail === "以来") return { ...reading, kind: "since", from: { year: count } };
      if (match[0].includes("开局之年")) return { ...reading, kind: "point", from: { year: count } };
      if (match[0].includes("收官之年")) return { ...reading, kind: "point", from: { year: count + 4 } };
      return { ...reading, count };
    }
    case "years_back":
      return { ...made("years", {}), count: small(groups.n ?? groups.m ?? groups.k ?? "") };
    case "years_ahead":
      return { ...made("ahead", {}), count: small(groups.n ?? "") };
    default:
      return made("none", {});
  }
}

const pad = (number: number) => String(number).padStart(2, "0");

/** A part in canonical form, `undefined` if no year is known. */
export function canonicalPart(part: CalendarPart, context: DateContext): string | undefined {
  const now = part.relative ? (context.thisYear ?? context.year) : context.year;
  const year = part.year ?? (now === undefined ? undefined : now + (part.yearOffset ?? 0));
  if (year === undefined) return undefined;
  if (part.half) return `${year}-H${part.half}`;
  if (part.quarter) return `${year}-Q${part.quarter}`;
  if (part.month && part.day) return `${year}-${pad(part.month)}-${pad(part.day)}`;
  if (part.month) return `${year}-${pad(part.month)}`;
  return String(year);
}

/** Months from January that fill quarters are said in quarters: 2023-Q1, 2023-H1, 2023-Q1/2023-Q3, 2023. */
function wholeQuarters(from: string, to: string): string {
  const year = from.slice(0, 4);
  const end = /^(?:(?:-0?(?<month>\d{1,2}))|(?:-Q(?<quarter>[1-4])))$/.exec(to.slice(4))?.groups;
  const last = end?.month ? Number(end.month) / 3 : Number(end?.quarter ?? 0);
  if (!/^-(?:01|Q1)$/.test(from.slice(4)) || to.slice(0, 4) !== year || ![1, 2, 3, 4].includes(last))
    return `${from}/${to}`;
  return [`${year}-Q1`, `${year}-H1`, `${year}-Q1/${year}-Q3`, year][last - 1] as string;
}

/** As of the end of a part: a year ends with its December, a quarter with its last month. */
export function endOfPart(part: CalendarPart, context: DateContext): string | undefined {
  const canonical = canonicalPart(part, context);
  if (canonical === undefined) return undefined;
  const year = canonical.slice(0, 4);
  if (part.half) return `${year}-${part.half === 1 ? "06" : "12"}`;
  if (part.quarter) return `${year}-${pad(part.quarter * 3)}`;
  return canonical.length === 4 ? `${year}-12` : canonical;
}

/** The canonical period that a reading means in its context; `undefined` if it means none or no year is known. */
export function resolveDate(reading: DateReading, context: DateContext): string | undefined {
  const { kind, from, to } = reading;
  switch (kind) {
    case "point":
    case "goal":
      return canonicalPart(from, context);
    case "span": {
      const a = canonicalPart(from, context);
      const b = canonicalPart(to ?? from, context);
      return a && b ? wholeQuarters(a, b) : undefined;
    }
    case "as_of": {
      const end = endOfPart(from, context);
      return end && `..${end}`;
    }
    case "since": {
      const start = canonicalPart(from, context);
      return start && `${start}../`;
    }
    case "plan":
      return reading.count ? `${reading.count}/${reading.count + 4}` : undefined;
    case "years": {
      const count = reading.count ?? 1;
      const year = context.year;
      if (year === undefined) return undefined;
      return count <= 1 ? canonicalPart({}, context) : `${year - count + 1}/${year}`;
    }
    case "ahead": {
      const first = context.thisYear ?? context.year;
      return first === undefined ? undefined : `${first}/${first + (reading.count ?? 1) - 1}`;
    }
    case "now":
      return context.until && `..${context.until.slice(0, 7)}`;
    case "to_date": {
      const year = canonicalPart(from, context);
      if (!year) return undefined;
      const until = context.until;
      return until?.startsWith(year) && until.length >= 7 && until.slice(5, 7) !== "12"
        ? wholeQuarters(`${year}-01`, until.slice(0, 7))
        : year;
    }
    default:
      return undefined;
  }
}
