/** Passages: spans of a source's text that figures come from, with the words around them. */
import type { Columns } from "../../shared/history/change.ts";
import type { Passage } from "../../shared/model/source.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, list, sql } from "../store/sql.ts";

interface PassageRow {
  id: number;
  source_id: number;
  start_offset: number;
  end_offset: number;
  words: string;
  context_before: string;
  context_after: string;
}

const passageOf = (row: PassageRow): Passage => ({
  id: row.id,
  sourceId: row.source_id,
  start: row.start_offset,
  end: row.end_offset,
  words: row.words,
  before: row.context_before,
  after: row.context_after,
});

export const passageColumns = (passage: Omit<Passage, "id">): Columns => ({
  source_id: passage.sourceId,
  start_offset: passage.start,
  end_offset: passage.end,
  words: passage.words,
  context_before: passage.before,
  context_after: passage.after,
});

const contextLength = 40;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Up to 40 characters on either side of a span, never half a character. */
export function contextOf(text: string, start: number, end: number): Pick<Passage, "before" | "after"> {
  let from = Math.max(0, start - contextLength);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from++;
  let to = Math.min(text.length, end + contextLength);
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

/** The passages of a source in the order of the text, each with the observations that come from it. */
export const passagesOfSource = (
  db: ReadableDb,
  sourceId: number,
): (Passage & { observationIds: number[] })[] =>
  all<PassageRow & { observation_ids: string }>(
    db,
    sql`SELECT p.*, (SELECT json_group_array(o.id ORDER BY o.id) FROM observation o WHERE o.passage_id = p.id)
          AS observation_ids
        FROM passage p WHERE p.source_id = ${sourceId} ORDER BY p.start_offset, p.end_offset, p.id`,
  ).map((row) => ({ ...passageOf(row), observationIds: JSON.parse(row.observation_ids) as number[] }));

/** The passage with exactly this span. */
export function findPassageAt(
  db: ReadableDb,
  sourceId: number,
  start: number,
  end: number,
): Passage | undefined {
  const row = get<PassageRow>(
    db,
    sql`SELECT * FROM passage WHERE source_id = ${sourceId} AND start_offset = ${start} AND end_offset = ${end}`,
  );
  return row && passageOf(row);
}

export const passagesById = (db: ReadableDb, ids: readonly number[]): Map<number, Passage> =>
  new Map(
    all<PassageRow>(db, sql`SELECT * FROM passage WHERE id IN (${list(ids)})`).map((row) => [
      row.id,
      passageOf(row),
    ]),
  );
