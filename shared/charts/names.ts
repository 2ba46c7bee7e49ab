/** What areas, indicators, units and sources are called in a language, for figures and their notes. */

import { units } from "../codelists/units.ts";
import { partsOf } from "../comparison/lineage.ts";
import type { Language } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { ReferenceArea } from "../model/reference-area.ts";
import type { Source } from "../model/source.ts";
import { formatTimePeriod } from "../model/time-period.ts";

export interface Names {
  language: Language;
  /** The id itself where nothing is known of it; 甲区＋乙区 for a group. */
  area(id: string): string;
  indicator(id: string): string;
  /** 《title》（publisher，2024年1月） · "title" (publisher, Jan 2024): the bundled font sets “ ” as wide as a character. */
  source(id: number): string;
  unit(unit: string): string;
  period(period: string): string;
  /** Direction of an indicator, for sorting. */
  isLowerBetter(indicatorId: string): boolean;
}

const englishUnits = new Map(units.map((unit) => [unit.symbol, unit.en]));

/** English of a unit; what has none there (个, 家, 幢 only say what is counted) is empty. */
const unitName = (unit: string, language: Language) =>
  language === "zh-CN"
    ? unit
    : (englishUnits.get(unit) ??
      unit
        .split("/")
        .map((part) => englishUnits.get(part) ?? part)
        .join("/"));

function sourceName(source: Pick<Source, "title" | "publisher" | "date">, language: Language): string {
  const date = source.date ? formatTimePeriod(source.date, language) : "";
  const details = [source.publisher ?? "", date].filter(Boolean);
  // A Chinese title keeps its marks in an English line: it often has quotation marks of its own.
  const isChinese = /\p{Script=Han}/u.test(source.title);
  const title = !isChinese
    ? `"${source.title}"`
    : source.title.startsWith("《")
      ? source.title
      : `《${source.title}》`;
  if (language === "en") return `${title}${details.length ? ` (${details.join(", ")})` : ""}`;
  return `${title}${details.length ? `（${details.join("，")}）` : ""}`;
}

/** Names out of the lists that the contract gives (`areas.list`, `indicators.list`, `sources.list`). */
export function namesOf(
  lists: {
    areas: readonly ReferenceArea[];
    indicators: readonly Indicator[];
    sources: readonly Pick<Source, "id" | "title" | "publisher" | "date">[];
  },
  language: Language,
): Names {
  const areas = new Map(lists.areas.map((area) => [area.id, area]));
  const indicators = new Map(lists.indicators.map((indicator) => [indicator.id, indicator]));
  const sources = new Map(lists.sources.map((source) => [source.id, source]));
  const pick = (zh: string, en: string) => (language === "en" && en ? en : zh);
  return {
    language,
    area(id) {
      const nameOf = (one: string) => {
        const area = areas.get(one);
        return area ? pick(area.nameZh, area.nameEn) : one;
      };
      return areas.has(id)
        ? nameOf(id)
        : partsOf(id)
            .map(nameOf)
            .join(language === "en" ? " + " : "＋");
    },
    indicator(id) {
      const indicator = indicators.get(id);
      return indicator ? pick(indicator.nameZh, indicator.nameEn) : id;
    },
    source(id) {
      const source = sources.get(id);
      return source ? sourceName(source, language) : `#${id}`;
    },
    unit: (unit) => unitName(unit, language),
    period: (period) => formatTimePeriod(period, language),
    isLowerBetter: (id) => indicators.get(id)?.direction === "lower_better",
  };
}
