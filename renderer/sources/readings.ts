/** The readings of a source's text, computed in a worker; empty until they are there. The page does not wait for them. */
import { useEffect, useState } from "react";
import type { Source } from "../../shared/model/source.ts";
import type { FigureReading } from "./figure-draft.ts";
import { useAreas } from "./named-things.ts";
import type { ReadingRequest } from "./readings-of.ts";

const none: FigureReading[] = [];

export function useReadings(text: string | null, source: Source | undefined): readonly FigureReading[] {
  const areas = useAreas();
  const [found, setFound] = useState<{ text: string; readings: FigureReading[] } | null>(null);
  const title = source?.title;
  const date = source?.date ?? null;
  const area = (source?.areaId && areas.get(source.areaId)?.nameZh) || null;
  useEffect(() => {
    if (text === null || title === undefined) return undefined;
    const worker = new Worker(new URL("./readings-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<FigureReading[]>) => {
      setFound({ text, readings: event.data });
      worker.terminate();
    });
    worker.postMessage({ text, source: { title, date, area } } satisfies ReadingRequest, { transfer: [] });
    return () => worker.terminate();
  }, [text, title, date, area]);
  return found && found.text === text ? found.readings : none;
}
