/** The reading of a stored source: its text, read with what is known of it. */
import { listAreas } from "../../db/queries/areas.ts";
import { textOfSource } from "../../db/queries/sources.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import { isTable, type Source } from "../../shared/model/source.ts";
import type { TextReading } from "../../shared/source-text/reading.ts";
import { readingOf } from "./readings.ts";

export interface SourceReading extends TextReading {
  text: string;
}

/** Null where only the facts of the source are held, and for a table of figures. */
export async function readSource(db: ReadableDb, source: Source): Promise<SourceReading | null> {
  const text = isTable(source) ? null : textOfSource(db, source);
  if (text === null) return null;
  const area = listAreas(db).find(({ id }) => id === source.areaId)?.nameZh;
  const reading = await readingOf(source.textHash, text, {
    title: source.title,
    date: source.date ?? undefined,
    publisher: source.publisher ?? undefined,
    area,
  });
  return { ...reading, text };
}
