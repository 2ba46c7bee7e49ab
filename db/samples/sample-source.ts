/**
 * The sample workbook as facts: what five reports on districts of Hangzhou state, each figure with the place where it
 * stands, checked by hand against the texts. Numbers, names and spans only; no sentence of a report is kept.
 *
 * All figures are here, those of the areas and those of single companies, projects and plots (`entity`); a passage that a
 * report repeats is here once, and so is a number that it states twice. What the text leaves without a time is kept as
 * of the report (`..2023-12`), with a note where that was a decision.
 */
import { indicators } from "../../shared/codelists/indicators.ts";
import type { Accumulation, Bound, DecimalText, Measure, Scenario } from "../../shared/model/codes.ts";

export interface SampleFact {
  /** UTF-16 offsets into the report's text, end exclusive. */
  start: number;
  end: number;
  /** The span as printed: 约578亿元. */
  words: string;
  value: DecimalText;
  /** Only with bound `range`. */
  valueHigh: DecimalText | null;
  unit: string;
  bound: Bound;
  measure: Measure;
  scenario: Scenario;
  accumulation: Accumulation | null;
  indicatorId: string;
  areaId: string;
  /** The company, project or plot it is about; null: the area itself. */
  entity: string | null;
  period: string;
  breakdown: Record<string, string>;
  note: { zh: string; en: string } | null;
}

export interface SampleSource {
  /** Also the name of the report's file in the corpus, without its ending. */
  id: string;
  title: string;
  publisher: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as far as the text tells. */
  date: string;
  /** The area it reports on. */
  areaId: string;
  /** SHA-256 of the text as UTF-8, lower-case hex, so that an import of the report finds its facts already there. */
  textSha256: string;
  facts: SampleFact[];
}

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/**
 * The maker of one report's facts. Unless said otherwise a fact is exact, actual, about the area itself and of the
 * report's area, and has the measure and accumulation of its indicator. Throws for an indicator that is not listed.
 */
export const figuresOf =
  (areaId: string) =>
  (
    start: number,
    words: string,
    value: DecimalText,
    unit: string,
    indicatorId: string,
    period: string,
    more: Partial<SampleFact> = {},
  ): SampleFact => {
    const indicator = byId.get(indicatorId);
    if (!indicator) throw new Error(`no indicator ${indicatorId}`);
    return {
      start,
      end: start + words.length,
      words,
      value,
      valueHigh: null,
      unit,
      bound: "eq",
      measure: indicator.measure,
      scenario: "actual",
      accumulation: indicator.accumulation,
      indicatorId,
      areaId,
      entity: null,
      period,
      breakdown: {},
      note: null,
      ...more,
    };
  };
