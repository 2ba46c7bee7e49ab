/** What accepted readings teach: stored figures with the words that they come from (`shared/frames`). */
import type { Lesson } from "../../shared/frames/frames.ts";
import { isTable } from "../../shared/model/source.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, list, sql } from "../store/sql.ts";
import { listSources } from "./sources.ts";

/** More than a year's reports of twenty districts; older ones are outweighed by these anyway. */
const mostLessons = 10_000;

/**
 * The last lessons, oldest first. Cells of tables are no constructions and teach nothing; a table may have a million, so
 * the sources come first.
 */
export const lastLessons = (
  db: ReadableDb,
): (Omit<Lesson, "called"> & { passageId: number; sourceId: number })[] => {
  const prose = listSources(db)
    .filter((source) => !isTable(source))
    .map(({ id }) => id);
  return all<{
    observation_id: number;
    passage_id: number;
    source_id: number;
    words: string;
    context_before: string;
    context_after: string;
    indicator_id: string;
    measure: Lesson["measure"];
    accumulation: Lesson["accumulation"];
  }>(
    db,
    sql`SELECT o.id AS observation_id, p.id AS passage_id, p.source_id, p.words, p.context_before, p.context_after,
          o.indicator_id, o.measure, o.accumulation
        FROM source s CROSS JOIN passage p ON p.source_id = s.id CROSS JOIN observation o ON o.passage_id = p.id
        WHERE s.id IN (${list(prose)})
        ORDER BY p.id DESC, o.id DESC LIMIT ${mostLessons}`,
  )
    .map((row) => ({
      observationId: row.observation_id,
      passageId: row.passage_id,
      sourceId: row.source_id,
      words: row.words,
      before: row.context_before,
      after: row.context_after,
      indicatorId: row.indicator_id,
      measure: row.measure,
      accumulation: row.accumulation,
    }))
    .reverse();
};
