/**
 * What the workbook would make of a candidate: which of its indicators and areas the words mean, by the frame that was
 * accepted before, else by the nearest name. Pure; proposes only.
 */
import type { Candidate } from "../extraction/candidate.ts";
import { areasAt } from "../model/area-at.ts";
import type { Accumulation, Measure } from "../model/codes.ts";
import type { Indicator } from "../model/indicator.ts";
import type { ReferenceArea } from "../model/reference-area.ts";
import { findUnit } from "../model/unit.ts";
import { NameIndex } from "../search/name-match.ts";
import type { Frames, Taught } from "./frames.ts";

export interface Choice {
  id: string;
  /** 0…1. */
  score: number;
  from: "frame" | "name";
}

export interface Proposal {
  indicatorId: string | null;
  indicatorFrom: "frame" | "name" | null;
  /** At most five, best first. */
  indicatorChoices: Choice[];
  areaId: string | null;
  areaFrom: "name" | "source" | null;
  measure: Measure;
  accumulation: Accumulation | null;
  /** The candidate's own, raised by what was accepted before. */
  score: number;
  taughtBy: number | null;
}

const near = 0.55;
const otherMeasure = 0.12;
const otherUnit = 0.25;
const otherLandUnit = 0.1;
const land = new Set(["m2", "mu", "ha", "km2"]);
const unitDistance = (a: string, b: string) =>
  a === b ? 0 : land.has(a) && land.has(b) ? otherLandUnit : otherUnit;
const names = (thing: { nameZh: string; nameEn: string; aliases: readonly string[] }): string[] =>
  [thing.nameZh, thing.nameEn, ...thing.aliases].filter(Boolean);

/** Matches against one state of the workbook's lists. */
export class Matcher {
  private readonly indicators: ReadonlyMap<string, Indicator>;
  private readonly indicatorNames: NameIndex<{ id: string; names: string[] }>;
  private readonly areas: readonly ReferenceArea[];
  private readonly areaNames = new Map<string, NameIndex<{ id: string; names: string[] }>>();

  constructor(indicators: readonly Indicator[], areas: readonly ReferenceArea[]) {
    this.indicators = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    this.indicatorNames = new NameIndex(indicators.map((one) => ({ id: one.id, names: names(one) })));
    this.areas = areas;
  }

  propose(
    candidate: Candidate,
    place: { before: string; after: string },
    frames: Frames,
    sourceAreaId: string | null,
  ): Proposal {
    const taught = frames.taught({ words: candidate.text, ...place, called: candidate.indicator || null });
    const known = taught && this.indicators.has(taught.lesson.indicatorId) ? taught : null;
    const choices = this.choicesOf(candidate, known);
    const best = choices[0];
    const sure = best !== undefined && (best.from === "frame" || best.score >= near) ? best : null;
    return {
      indicatorId: sure?.id ?? null,
      indicatorFrom: sure?.from ?? null,
      indicatorChoices: choices,
      ...this.areaOf(candidate, sourceAreaId),
      measure: known?.lesson.measure ?? candidate.measure,
      accumulation: known ? known.lesson.accumulation : candidate.accumulation,
      score: known ? raised(candidate.score, known.strength) : candidate.score,
      taughtBy: known?.lesson.observationId ?? null,
    };
  }

  private choicesOf(candidate: Candidate, taught: Taught | null): Choice[] {
    const unit = findUnit(candidate.unit)?.baseUnit ?? candidate.baseUnit;
    const found = new Map<string, Choice>();
    if (taught)
      found.set(taught.lesson.indicatorId, {
        id: taught.lesson.indicatorId,
        score: taught.strength,
        from: "frame",
      });
    const named = this.indicatorNames
      .best(candidate.indicator, 40)
      .map(({ thing, score }): Choice => {
        const indicator = this.indicators.get(thing.id)!;
        const less =
          (indicator.measure === candidate.measure ? 0 : otherMeasure) +
          unitDistance(indicator.baseUnit, unit);
        return { id: thing.id, score: Math.round((score - less) * 1000) / 1000, from: "name" };
      })
      .filter(({ score }) => score > 0.3)
      .sort((a, b) => b.score - a.score);
    for (const choice of named) if (!found.has(choice.id)) found.set(choice.id, choice);
    return [...found.values()].slice(0, 5);
  }

  /** The area of that name as it was in the period; the source's own where the text names none. */
  private areaOf(
    { area, period }: Candidate,
    sourceAreaId: string | null,
  ): Pick<Proposal, "areaId" | "areaFrom"> {
    const own = this.areas.find(({ id }) => id === sourceAreaId);
    if (area === null || (own && names(own).includes(area)))
      return own ? { areaId: own.id, areaFrom: "source" } : { areaId: null, areaFrom: null };
    const best = this.areasIn(period).best(area, 2);
    const [first, second] = best;
    if (!first || first.score < 0.8 || (second && second.score === first.score && first.score < 1))
      return { areaId: null, areaFrom: null };
    return { areaId: first.thing.id, areaFrom: "name" };
  }

  private areasIn(period: string | null): NameIndex<{ id: string; names: string[] }> {
    const key = period ?? "";
    let index = this.areaNames.get(key);
    if (!index) {
      const areas = period === null ? this.areas : areasAt(this.areas, period);
      index = new NameIndex(areas.map((one) => ({ id: one.id, names: names(one) })));
      this.areaNames.set(key, index);
    }
    return index;
  }
}

/** Half the way to certainty for the same clause, less for looser likeness. */
const raised = (score: number, strength: number): number =>
  Math.round((score + (1 - score) * 0.5 * strength) * 1000) / 1000;
