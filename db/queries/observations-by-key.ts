/** Observations by area, indicator and period, many keys at once. */
import type { Observation } from "../../shared/model/observation.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, sql } from "../store/sql.ts";
import { type ObservationColumns, observationOf } from "./observation-columns.ts";

export type ObservationKey = Pick<Observation, "areaId" | "indicatorId" | "period">;

/** All observations that have one of the keys, oldest first. CROSS JOIN keeps the keys outside and the index inside. */
export function observationsByKey(db: ReadableDb, keys: readonly ObservationKey[]): Observation[] {
  const distinct = new Set(
    keys.map(({ areaId, indicatorId, period }) => JSON.stringify([indicatorId, areaId, period])),
  );
  if (distinct.size === 0) return [];
  return all<ObservationColumns>(
    db,
    sql`SELECT o.* FROM json_each(${`[${[...distinct].join(",")}]`}) AS wanted
        CROSS JOIN observation AS o ON o.indicator_id = wanted.value ->> 0
          AND o.area_id = wanted.value ->> 1 AND o.period = wanted.value ->> 2
        ORDER BY o.id`,
  ).map(observationOf);
}
