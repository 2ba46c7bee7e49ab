/**
 * What the words of a table's heads and keys stand for. Names are compared whole (folded, without numbering, 其中 and
 * brackets of units): a table names its things, so nothing is guessed from likeness; what is not known is an error that
 * a person settles by an alias.
 */

import type { Measure, Scenario } from "../../../shared/model/codes.ts";
import type { Indicator } from "../../../shared/model/indicator.ts";
import { parseTimePeriod, spanOf } from "../../../shared/model/time-period.ts";
import { findUnit } from "../../../shared/model/unit.ts";
import { existsOn, type NamedArea } from "../guess-area.ts";

export interface FigureLists {
  areas: readonly NamedArea[];
  indicators: readonly Indicator[];
}

/** Longer than any name, head or period of a table; such a cell is prose and stands for nothing. */
export const longestName = 120;

const fold = (words: string) =>
  words
    .slice(0, longestName + 1)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•、,"“”*#]/g, "");

/** 一、 （二） 1. 其中： before a name. */
const leadIn = /^(?:其中|#|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．](?!\d)|\d{1,2}\s+)\s*[:：]?\s*/;
const bareName = (words: string) => {
  let name = words.normalize("NFKC").trim();
  for (let times = 0; times < 3; times++) name = name.replace(leadIn, "").replace(/^[:：]\s*/, "");
  return name;
};

/** The unit in brackets behind a name: 税收(亿元), 税收/亿元, 税收，亿元; and the name without it. */
export function splitUnit(words: string): { name: string; unit: string | null } {
  const text = words.slice(0, longestName).normalize("NFKC").trim();
  const match =
    /^(.*?)\s*[([【]\s*(?:单位\s*[:：])?\s*([^()[\]【】]+?)\s*[)\]】]\s*$/.exec(text) ??
    /^(.*?)\s*[/,，]\s*([^/,，]+)$/.exec(text);
  const unit = match?.[2];
  return unit !== undefined && findUnit(unit) ? { name: match![1]!, unit } : { name: text, unit: null };
}

const measureWords: [RegExp, Measure][] = [
  [
    /(?:的?(?:同比|比上年|较上年)?(?:名义|实际)?(?:增长率|增长速度|增长|增速|增幅|增减率?|±)(?:\(%\))?|growth(?:rate)?|yoy)$/i,
    "growth",
  ],
  [/(?:所?占比?重?|占比|比重|share)$/i, "share"],
  [/(?:计划)?完成(?:率|比例|进度)$/i, "completion"],
];
const scenarioWords: [RegExp, Scenario][] = [
  [
    /^(?:年度|全年)?(?:计划|目标|预算|任务)(?:数|值|完成|目标)?|(?:计划|目标|预算|任务)(?:数|值)$|^(?:target|plan|planned|budget)$/i,
    "target",
  ],
  [/^(?:预计|预测|预估|展望)(?:数|值)?|(?:预计|预测)(?:数|值)$|^(?:forecast|expected)$/i, "forecast"],
  [/^(?:实际|实绩|决算)(?:数|值|完成)?|(?:实际|完成)(?:数|值)$|^(?:actual|real)$/i, "actual"],
];

export interface IndicatorReading {
  indicator: Indicator;
  measure: Measure | null;
}

export class FigureNames {
  private readonly areas = new Map<string, NamedArea[]>();
  private readonly indicators = new Map<string, Indicator[]>();
  private readonly areasRead = new Map<string, NamedArea[]>();
  private readonly indicatorsRead = new Map<string, IndicatorReading | null>();

  constructor({ areas, indicators }: FigureLists) {
    for (const area of areas)
      for (const name of new Set([area.id, area.nameZh, area.nameEn, ...area.aliases].map(fold)))
        if (name !== "") push(this.areas, name, area);
    for (const indicator of indicators)
      for (const name of new Set(
        [indicator.id, indicator.nameZh, indicator.nameEn, ...indicator.aliases].map(fold),
      ))
        if (name !== "") push(this.indicators, name, indicator);
  }

  /** Areas of that name (or GB/T code); several where a place was re-drawn. */
  areasNamed(words: string): readonly NamedArea[] {
    if (words.length > longestName) return [];
    const known = this.areasRead.get(words);
    if (known) return known;
    const found = this.areas.get(fold(bareName(words))) ?? this.areas.get(fold(words)) ?? [];
    this.areasRead.set(words, found);
    return found;
  }

  /** The area of that name that existed in the period; null if there is none, or several did. */
  areaNamed(words: string, period: string | null): NamedArea | null {
    const named = this.areasNamed(words);
    if (named.length === 1) return named[0]!;
    const { end, start } = period === null ? { end: null, start: null } : spanOf(period);
    const alive = named.filter((area) => existsOn(area, end ?? start));
    return alive.length === 1 ? alive[0]! : null;
  }

  /** An indicator by its name, with the measure that words behind the name ask for (税收增速, 税收占比). */
  indicatorNamed(words: string): IndicatorReading | null {
    if (words.length > longestName) return null;
    const known = this.indicatorsRead.get(words);
    if (known !== undefined) return known;
    const found = this.readIndicator(words);
    this.indicatorsRead.set(words, found);
    return found;
  }

  private readIndicator(words: string): IndicatorReading | null {
    const whole = this.oneIndicator(words);
    if (whole) return { indicator: whole, measure: null };
    const name = splitUnit(bareName(words)).name;
    const plain = this.oneIndicator(name) ?? this.oneIndicator(bareName(name));
    if (plain) return { indicator: plain, measure: null };
    for (const [pattern, measure] of measureWords) {
      const shorter = name.replace(pattern, "");
      const indicator = shorter === name ? null : this.oneIndicator(shorter);
      if (indicator) return { indicator, measure: indicator.measure === measure ? null : measure };
    }
    return null;
  }

  private oneIndicator(words: string): Indicator | null {
    const found = this.indicators.get(fold(words));
    return found?.length === 1 ? found[0]! : null;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function scenarioOf(words: string): Scenario | null {
  if (words.length > longestName) return null;
  const text = words.normalize("NFKC").trim();
  return scenarioWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A period as a table writes it: whole numbers of a year only where they can be one. */
export function periodOf(words: string, year?: number): string | null {
  if (words.length > longestName) return null;
  const text = words.normalize("NFKC").trim();
  if (/^\d+$/.test(text) && !/^(?:19|20)\d{2}$/.test(text)) {
    const month = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
    return month ? `${month[1]}-${month[2]}` : null;
  }
  const parsed = parseTimePeriod(text, year === undefined ? {} : { year });
  return parsed.ok ? parsed.period : null;
}

export interface HeadReading {
  areaId: string | null;
  indicatorId: string | null;
  period: string | null;
  unit: string | null;
  scenario: Scenario | null;
  measure: Measure | null;
}

/**
 * What the head of a column of values says: 2023年, 税收（亿元）, 2023年税收, 云栖片区, 2024年计划, 增速. `parts` are the
 * words of the head's rows from the top. `rest`: something in it stands for nothing known.
 */
export function readHead(parts: readonly string[], names: FigureNames): HeadReading & { rest: boolean } {
  const reading: HeadReading & { rest: boolean } = {
    areaId: null,
    indicatorId: null,
    period: null,
    unit: null,
    scenario: null,
    measure: null,
    rest: false,
  };
  for (const part of new Set(parts.map((words) => words.trim()).filter((words) => words !== "")))
    readPart(part, reading, names);
  return reading;
}

const periodAhead =
  /^((?:截[至止]到?)?\s*(?:19|20)\d{2}\s*(?:年度?)?(?:\s*(?:上半年|下半年|[一二三四]季度|前[二两三]季度|Q[1-4]|H[12]|\d{1,2}\s*[-—–~至]\s*\d{1,2}月|\d{1,2}月|底|末))?)\s*[-—:：,，]?\s*/i;

function readPart(words: string, reading: HeadReading & { rest: boolean }, names: FigureNames): void {
  const take = (text: string): boolean => {
    if (text === "") return true;
    const period = periodOf(text);
    if (period !== null) {
      reading.period = period;
      return true;
    }
    const areas = names.areasNamed(text);
    if (areas.length > 0) {
      reading.areaId = (names.areaNamed(text, reading.period) ?? areas[0]!).id;
      return true;
    }
    const indicator = names.indicatorNamed(text);
    if (indicator) {
      reading.indicatorId = indicator.indicator.id;
      if (indicator.measure) reading.measure = indicator.measure;
      return true;
    }
    const scenario = scenarioOf(text);
    if (scenario !== null) {
      reading.scenario = scenario;
      return true;
    }
    const measure = measureWords.find(([pattern]) => text.replace(pattern, "") === "")?.[1];
    if (measure) {
      reading.measure = measure;
      return true;
    }
    if (findUnit(text)) {
      reading.unit = text;
      return true;
    }
    return /^(?:数值|数据|数量|数额|金额|绝对数|总量|本期|合计|值|value|amount|obs_value|figure)$/i.test(
      text,
    );
  };
  if (words.length > longestName) {
    reading.rest = true;
    return;
  }
  const { name, unit } = splitUnit(words);
  if (unit !== null) reading.unit = unit;
  if (take(words)) return;
  if (unit !== null && take(name)) return;
  const readRest = (text: string): boolean => {
    if (take(text)) return true;
    const part = { ...reading, rest: false };
    readPart(text, part, names);
    if (!part.rest) Object.assign(reading, part);
    return !part.rest;
  };
  const ahead = periodAhead.exec(name);
  if (ahead && periodOf(ahead[1]!) !== null && readRest(name.slice(ahead[0].length).replace(/^的/, ""))) {
    reading.period = periodOf(ahead[1]!);
    return;
  }
  // 税收计划, 预计税收: a name with the words of a scenario behind or before it.
  const told = /^(.+?)((?:年度)?(?:计划|目标|预算|预计|预测|实际|完成)(?:数|值)?)$/.exec(name) ?? null;
  const before = /^(计划|目标|预计|预测|实际)(.+)$/.exec(name);
  if (told && scenarioOf(told[2]!) !== null && take(told[1]!)) {
    reading.scenario = scenarioOf(told[2]!);
    return;
  }
  if (before && take(before[2]!)) {
    reading.scenario = scenarioOf(before[1]!);
    return;
  }
  // 云栖片区税收: an area, then an indicator.
  for (let at = name.length - 1; at > 1; at--)
    if (names.areasNamed(name.slice(0, at)).length > 0 && take(name.slice(at))) {
      take(name.slice(0, at));
      return;
    }
  reading.rest = true;
}
