/**
 * The figure form's contents: guessed from the words that were selected, from what the extractor reads at that place,
 * and from the source; corrected by the analyst; turned into the observation to be stored. Pure.
 */
import type { ObservationDraft } from "../../shared/api/observations.ts";
import { areasAt } from "../../shared/model/area-at.ts";
import type { Accumulation, Measure, Scenario } from "../../shared/model/codes.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { Observation } from "../../shared/model/observation.ts";
import { type ParsedQuantity, parseQuantity } from "../../shared/model/quantity.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import type { Source } from "../../shared/model/source.ts";
import { parseTimePeriod } from "../../shared/model/time-period.ts";
import { nearest } from "../../shared/search/name-match.ts";
import { onlyFigureIn } from "./figure-span.ts";
import type { Span } from "./text-offsets.ts";

/** What the extractor reads at a place (`shared/extraction`), as far as the form uses it. */
export interface FigureReading extends Span {
  indicator: string | null;
  area: string | null;
  period: string | null;
  scenario: Scenario;
  measure: Measure;
  accumulation: Accumulation | null;
  breakdown: Record<string, string>;
  entity: string | null;
  /** What the engine matched the words with; not there, or null: to be guessed from the words. */
  indicatorId?: string | null;
  areaId?: string | null;
}

export interface FigureDraft {
  span: Span;
  /** The words of the span exactly as they stand in the text. */
  words: string;
  /** The quantity as the analyst may correct it; begins as the words. */
  quantity: string;
  indicatorId: string | null;
  /** What the words call it: the first thing offered as a new indicator. */
  indicatorWords: string;
  areaId: string | null;
  /** What the words call the area, where the workbook has none of that name. */
  areaWords: string;
  period: string;
  scenario: Scenario;
  measure: Measure;
  accumulation: Accumulation | null;
  /** As `breakdownText` writes it. */
  breakdown: string;
  entity: string;
  note: string;
  /** The year of the source, by which 三季度 is read; null: unknown. */
  year: number | null;
}

export interface GuessFrom {
  text: string;
  span: Span;
  readings: readonly FigureReading[];
  source: Pick<Source, "date" | "areaId">;
  areas: readonly ReferenceArea[];
  indicators: readonly Indicator[];
}

/** Names by which reports may call an indicator or an area. */
export const indicatorNames = (i: Indicator): string[] => [i.nameZh, i.nameEn, ...i.aliases].filter(Boolean);
export const areaNames = (a: ReferenceArea): string[] => [a.nameZh, a.nameEn, ...a.aliases].filter(Boolean);
const named = <T extends { id: string }>(things: readonly T[], names: (thing: T) => string[]) =>
  things.map((thing) => ({ id: thing.id, names: names(thing), thing }));

/** The reading that shares most characters with the span; null if none touches it. */
export function readingAt(readings: readonly FigureReading[], span: Span): FigureReading | null {
  let best: FigureReading | null = null;
  let most = 0;
  for (const reading of readings) {
    const shared = Math.min(reading.end, span.end) - Math.max(reading.start, span.start);
    if (shared > most) {
      best = reading;
      most = shared;
    }
  }
  return best;
}

/** The form as it opens. */
export function draftOf(from: GuessFrom): FigureDraft {
  const { text, span, source } = from;
  const words = text.slice(span.start, span.end);
  const reading = readingAt(from.readings, span);
  const period = reading?.period ?? source.date?.slice(0, 4) ?? "";
  const { quantity, parsed } = quantityIn(text, span);
  const indicatorWords = reading?.indicator ?? "";
  const indicator =
    from.indicators.find((one) => one.id === reading?.indicatorId) ??
    guessIndicator(indicatorWords, parsed, from.indicators);
  const draft: FigureDraft = {
    span,
    words,
    quantity,
    indicatorId: indicator?.id ?? null,
    indicatorWords,
    areaId: reading?.areaId ?? guessArea(reading?.area ?? null, period, source.areaId, from.areas),
    areaWords: reading?.area ?? "",
    period,
    scenario: reading?.scenario ?? "actual",
    measure: reading?.measure ?? "level",
    accumulation: reading?.accumulation ?? null,
    breakdown: breakdownText(reading?.breakdown ?? {}),
    entity: reading?.entity ?? "",
    note: "",
    year: source.date ? Number(source.date.slice(0, 4)) : null,
  };
  return reading ? draft : { ...draft, ...kindFor(indicator, parsed) };
}

/** The form of a stored figure, to be corrected where it stands. */
export const draftOfFigure = (
  figure: Observation,
  words: string,
  span: Span,
  year: number | null,
): FigureDraft => ({
  span,
  words,
  quantity: figure.asReported || words,
  indicatorId: figure.indicatorId,
  indicatorWords: "",
  areaId: figure.areaId,
  areaWords: "",
  period: figure.period,
  scenario: figure.scenario,
  measure: figure.measure,
  accumulation: figure.accumulation,
  breakdown: breakdownText(figure.breakdown),
  entity: figure.entity ?? "",
  note: figure.note,
  year,
});

/** The quantity that the words are, or that alone stands in them; else the words, for correction. */
function quantityIn(text: string, span: Span): { quantity: string; parsed: ParsedQuantity } {
  const read = ({ start, end }: Span) => {
    const quantity = text.slice(start, end).replace(/\s*[\r\n]+\s*/g, "");
    return { quantity, parsed: parseQuantity(quantity) };
  };
  const whole = read(span);
  const inner = whole.parsed.ok ? null : onlyFigureIn(text, span);
  const part = inner && read(inner);
  return part?.parsed.ok ? part : whole;
}

/** Measure and accumulation that an indicator has, unless the quantity is of another kind: a % of an amount is growth. */
export function kindFor(
  indicator: Indicator | null,
  parsed: ParsedQuantity,
): Pick<FigureDraft, "measure" | "accumulation"> {
  const base = parsed.ok ? parsed.normalised.baseUnit : null;
  const own = indicator?.baseUnit ?? null;
  if ((base === "percent" || base === "percentage_point") && own !== base)
    return { measure: "growth", accumulation: null };
  if (base === "rank" && own !== base) return { measure: "rank", accumulation: null };
  return { measure: indicator?.measure ?? "level", accumulation: indicator?.accumulation ?? null };
}

/** The indicator that the words name, those of the same base unit first. */
export function guessIndicator(
  words: string,
  parsed: ParsedQuantity,
  indicators: readonly Indicator[],
): Indicator | null {
  if (!words) return null;
  const base = parsed.ok ? parsed.normalised.baseUnit : null;
  const all = named(indicators, indicatorNames);
  const alike = all.filter((one) => one.thing.baseUnit === base);
  return (nearest(words, alike, 0.55) ?? nearest(words, all, 0.8))?.thing ?? null;
}

/** The area that the words name, as it was in the period; else the source's. */
export function guessArea(
  words: string | null,
  period: string,
  sourceAreaId: string | null,
  areas: readonly ReferenceArea[],
): string | null {
  const own = areas.find((area) => area.id === sourceAreaId);
  if (!words || (own && areaNames(own).includes(words))) return sourceAreaId;
  return nearest(words, named(areasAt(areas, period), areaNames), 0.8)?.id ?? sourceAreaId;
}

export type DraftField = "quantity" | "indicatorId" | "areaId" | "period";

/** The fields that still stand in the way of storing. */
export function problemsOf(draft: FigureDraft, parsed: ParsedQuantity): DraftField[] {
  const problems: DraftField[] = [];
  if (!parsed.ok) problems.push("quantity");
  if (!draft.indicatorId) problems.push("indicatorId");
  if (!draft.areaId) problems.push("areaId");
  if (canonicalPeriod(draft.period, draft.year) === null) problems.push("period");
  return problems;
}

/** 2023年三季度, or 三季度 in a report of 2023, in the form in which periods are stored; null if it cannot be read. */
export function canonicalPeriod(words: string, year: number | null): string | null {
  const parsed = parseTimePeriod(words, year === null ? {} : { year });
  return parsed.ok ? parsed.period : null;
}

/** Further dimensions as one line: `investment_size：20-50亿元；市级`. A value without a name has the name `class`. */
export const breakdownText = (breakdown: Record<string, string>): string =>
  Object.entries(breakdown)
    .map(([name, value]) => (name === "class" ? value : `${name}：${value}`))
    .join("；");

export function readBreakdown(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of text.split(/[；;]/)) {
    const [, name = "class", value = ""] = /^(?:([^：:]+)[：:])?(.*)$/s.exec(part.trim()) ?? [];
    if (value.trim() !== "") found[name.trim()] = value.trim();
  }
  return found;
}

/** Whether the quantity's unit measures something else than the indicator's (亩 and 公顷, % and 个百分点). */
export const unitDiffers = (indicator: Indicator | null, parsed: ParsedQuantity, measure: Measure): boolean =>
  indicator !== null &&
  parsed.ok &&
  measure === indicator.measure &&
  parsed.normalised.baseUnit !== indicator.baseUnit;

const shortest = (value: number) => String(Number(value.toPrecision(12)));

/** What the words allow, in the unit of the words: 311.5–312.5, ≥45; empty where it is the number itself. */
export function intervalText({ quantity, normalised }: ParsedQuantity & { ok: true }): string {
  const { low, high, baseValue } = normalised;
  const factor = Number(quantity.value) === 0 ? 0 : baseValue / Number(quantity.value);
  if (factor === 0 || (low === high && low === baseValue)) return "";
  if (low === null) return high === null ? "" : `≤${shortest(high / factor)}`;
  if (high === null) return `≥${shortest(low / factor)}`;
  return `${shortest(low / factor)}–${shortest(high / factor)}`;
}

/** The observation to be stored. `draft` has no problems. */
export function observationOf(
  draft: FigureDraft,
  parsed: ParsedQuantity & { ok: true },
  sourceId: number,
): ObservationDraft {
  return {
    fields: {
      areaId: draft.areaId ?? "",
      indicatorId: draft.indicatorId ?? "",
      period: canonicalPeriod(draft.period, draft.year) ?? draft.period,
      scenario: draft.scenario,
      measure: draft.measure,
      accumulation: draft.accumulation,
      ...parsed.quantity,
      asReported: draft.quantity.trim(),
      breakdown: readBreakdown(draft.breakdown),
      entity: draft.entity.trim() || null,
      note: draft.note.trim(),
      sourceId,
    },
    passage: { ...draft.span, words: draft.words },
  };
}
