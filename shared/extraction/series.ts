/**
 * Lists that are spread over lists: A、B分别增长3%和5% gives each number its own name; numbers that share the unit at
 * the end (12、15和18个) get it; 占全区82%、95% speaks of the two figures before.
 */
import type { AreaMention } from "./areas.ts";
import type { FigureContext, SentenceMarks } from "./clauses.ts";
import type { Subject } from "./indicators.ts";
import type { QuantityReading } from "./quantities.ts";

export interface SeriesPlace {
  /** What the number belongs to: one of the names before 分别. */
  name: string | undefined;
  area: AreaMention | undefined;
  /** The words between 分别 and the first number: 增长, 完成投资. */
  verb: string;
  /** 一、二、三季度分别…: which quarter. */
  quarter?: number;
}

/** No list of a report is longer; keeps the work per figure bounded. */
const longestList = 30;
const separator = /^(?:[、，和与及]|以及)*(?:分别)?$/;

/** Numbers without a unit take the one at the end of their list; what finds none is taken out. */
export function sharedUnits(text: string, figures: QuantityReading[]): QuantityReading[] {
  const out: QuantityReading[] = [];
  for (let index = 0; index < figures.length; index++) {
    const reading = figures[index] as QuantityReading;
    const bare = reading.unit === "" || (reading.unit === reading.scale && reading.scale !== "");
    if (
      !bare ||
      reading.form !== "number" ||
      (reading.unit === "" && !/^[、和与及，]/.test(text[reading.end] ?? ""))
    ) {
      out.push(reading);
      continue;
    }
    let last = index;
    while (
      last + 1 < figures.length &&
      last - index < longestList &&
      separator.test(
        text.slice((figures[last] as QuantityReading).end, (figures[last + 1] as QuantityReading).start),
      )
    )
      last++;
    const end = figures[last] as QuantityReading;
    if (last > index && end.unit !== "" && end.unit !== end.scale)
      out.push({ ...reading, unit: end.unit, baseUnit: end.baseUnit, factor: end.factor, scale: end.scale });
    else if (reading.unit !== "") out.push(reading);
  }
  return out;
}

/** For each figure behind 分别 in a sentence its place in the list, where the lists have the same length. */
export function spreadLists(
  text: string,
  from: number,
  to: number,
  figures: QuantityReading[],
  areas: AreaMention[],
): Map<QuantityReading, SeriesPlace> {
  const places = new Map<QuantityReading, SeriesPlace>();
  let at = text.indexOf("分别", from);
  while (at >= 0 && at < to) {
    const first = figures.findIndex((reading) => reading.start >= at);
    const verb = first >= 0 ? text.slice(at + 2, (figures[first] as QuantityReading).start) : "";
    if (first >= 0 && !/[，。；]/.test(verb) && verb.length < 16) {
      let last = first;
      while (
        last + 1 < figures.length &&
        last - first < longestList &&
        separator.test(
          text.slice((figures[last] as QuantityReading).end, (figures[last + 1] as QuantityReading).start),
        )
      )
        last++;
      const group = figures.slice(first, last + 1);
      let start = at;
      while (start > from && !/[，。；：\n]/.test(text[start - 1] ?? "")) start--;
      const inside = areas.filter((area) => area.start >= start && area.end <= at);
      const words = text.slice(start, at).replace(/(?:同比|均|也)$/, "");
      const names = words.split(/[、和与及]|以及/).filter((word) => word !== "");
      const listed = inside.length === group.length && inside.length > 1;
      // A区、B区固定资产投资分别增长…: what grew stands behind the areas.
      const what = listed ? text.slice((inside.at(-1) as AreaMention).end, at) : "";
      const quarters = words.endsWith("季度") && names.every((name) => /^[一二三四](?:季度)?$/.test(name));
      if (quarters && group.length > 1 && names.length === group.length)
        group.forEach((reading, index) =>
          places.set(reading, {
            name: "",
            area: undefined,
            verb,
            quarter: "一二三四".indexOf(names[index]?.[0] ?? "一") + 1,
          }),
        );
      else if (group.length > 1 && (names.length === group.length || listed))
        group.forEach((reading, index) =>
          places.set(reading, {
            name: listed ? undefined : withTail(names, index),
            area: listed ? inside[index] : undefined,
            verb: what + verb,
          }),
        );
    }
    at = text.indexOf("分别", at + 2);
  }
  return places;
}

const tails =
  /(?:居民)?(?:人均可支配收入|人均纯收入|人均消费支出|增加值|总产值|产值|营业收入|主营业务收入|利润总额|固定资产投资|投资|零售额|销售额|面积|产量|出栏|存栏|价格|收入|支出|余额|数量|总量|产业|项目|企业|比重|增速)$/;

/** 城镇、农村居民人均可支配收入分别…: the first names end as the last does. */
function withTail(names: string[], index: number): string | undefined {
  const name = names[index];
  const tail = tails.exec(names.at(-1) ?? "")?.[0];
  if (name === undefined || tail === undefined || index === names.length - 1 || tails.test(name)) return name;
  return name + tail;
}

/** 占全区82%、95%: the first number speaks of the first of the two figures before, the second of the second. */
export function subjectFor(
  text: string,
  context: FigureContext,
  named: Subject[],
  fallback: Subject | undefined,
): Subject | undefined {
  const { marks, index, reading } = context;
  if (reading.baseUnit !== "percent") return fallback;
  let first = index;
  while (first > 0 && index - first < 30 && /^[、和]$/.test(gap(text, marks, first))) first--;
  let last = index;
  while (last + 1 < marks.figures.length && last - index < 30 && /^[、和]$/.test(gap(text, marks, last + 1)))
    last++;
  const size = last - first + 1;
  if (size < 2 || named.length < size) return fallback;
  return named[named.length - size + (index - first)];
}

/** In a list of shares the later ones mean what was said before the first. */
export function shareList(context: FigureContext, last: FigureContext | undefined): void {
  if (
    context.joined !== "listed" ||
    !last ||
    context.pre !== "" ||
    last.reading.baseUnit !== context.reading.baseUnit
  )
    return;
  if (!["percent", "percentage_point", "ratio"].includes(context.reading.baseUnit)) return;
  context.pre = last.pre;
  context.rawPre = last.rawPre;
}

const gap = (text: string, marks: SentenceMarks, index: number): string =>
  text.slice(
    (marks.figures[index - 1] as QuantityReading).end,
    (marks.figures[index] as QuantityReading).start,
  );

/** A figure of a 分别-list is read as if its own name stood before it. */
export function withPlace(context: FigureContext, place: SeriesPlace): void {
  if (place.name !== undefined) {
    context.pre = place.name + place.verb;
    context.rawPre = context.pre;
  } else if (place.area) {
    context.pre = place.verb;
    context.rawPre = place.verb;
  }
  context.joined = "none";
}
