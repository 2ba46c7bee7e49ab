/** The figures beside a figure: the same indicator of the same area in other periods, and of other areas. */
import type { Observation } from "../../shared/model/observation.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, list, sql } from "../store/sql.ts";
import { type ObservationColumns, observationOf } from "./observation-columns.ts";

const mostOfOneArea = 24;
const mostOfOthers = 24;

/** Indicator → its stored values; those of `areaIds` first, the last ones given; of others whichever the index has first. */
export function neighboursOf(
  db: ReadableDb,
  indicatorIds: readonly string[],
  areaIds: readonly string[],
): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const indicatorId of new Set(indicatorIds)) {
    const own = all<ObservationColumns>(
      db,
      sql`SELECT * FROM observation WHERE indicator_id = ${indicatorId} AND area_id IN (${list(areaIds)})
          AND value IS NOT NULL ORDER BY id DESC LIMIT ${mostOfOneArea * Math.max(1, Math.min(areaIds.length, 10))}`,
    );
    const others = all<ObservationColumns>(
      db,
      sql`SELECT * FROM observation WHERE indicator_id = ${indicatorId} AND value IS NOT NULL
          AND area_id NOT IN (${list(areaIds)}) LIMIT ${mostOfOthers}`,
    );
    found.set(indicatorId, [...own, ...others].map(observationOf));
  }
  return found;
}
