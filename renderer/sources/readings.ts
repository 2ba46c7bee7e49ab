/** The figures that are read in a source's text, in its order; computed once a text, after it is on the page. */
import { useEffect, useState } from "react";
import { fold } from "../../shared/extraction/fold.ts";
import { readQuantity } from "../../shared/extraction/quantities.ts";
import type { Source } from "../../shared/model/source.ts";
import type { FigureReading } from "./figure-draft.ts";

const none: FigureReading[] = [];

export function useReadings(text: string | null, source: Source | undefined): readonly FigureReading[] {
  const [found, setFound] = useState<{ text: string; readings: FigureReading[] } | null>(null);
  useEffect(() => {
    if (text === null || !source) return undefined;
    const timer = setTimeout(() => setFound({ text, readings: readingsOf(text) }));
    return () => clearTimeout(timer);
  }, [text, source]);
  return found && found.text === text ? found.readings : none;
}

export function readingsOf(text: string): FigureReading[] {
  const folded = fold(text);
  const found: FigureReading[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    const reading = readQuantity(folded.text, at);
    if (!reading) continue;
    at = reading.end - 1;
    if (reading.unit === "") continue;
    found.push({
      start: folded.startOf(reading.start),
      end: folded.endOf(reading.end),
      indicator: null,
      area: null,
      period: null,
      scenario: "actual",
      measure: "level",
      accumulation: null,
      breakdown: {},
      entity: null,
    });
  }
  return found;
}
