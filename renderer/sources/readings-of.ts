/** What the extractor reads in a text, as far as the figure form uses it. */
import { extract } from "../../shared/extraction/extract.ts";
import type { FigureReading } from "./figure-draft.ts";

export interface ReadingRequest {
  text: string;
  /** What is known of the source; the area by its plain name. */
  source: { title: string; date: string | null; area: string | null };
}

/** The figures of a text in its order; numbers that are none (dates, names) are left out. */
export const readingsOf = (text: string, source: ReadingRequest["source"]): FigureReading[] =>
  extract(text, {
    title: source.title,
    date: source.date ?? undefined,
    area: source.area ?? undefined,
  })
    .filter((candidate) => candidate.class !== "other")
    .map(({ start, end, indicator, area, period, scenario, measure, accumulation, breakdown, entity }) => ({
      start,
      end,
      indicator,
      area,
      period,
      scenario,
      measure,
      accumulation,
      breakdown,
      entity,
    }));
