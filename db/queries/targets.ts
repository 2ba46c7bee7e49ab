/** What the ledger of goals is made from: the goals, the results for the same areas and indicators, the reports. */

import { relatives } from "../../shared/comparison/lineage.ts";
import type { TargetFacts } from "../../shared/comparison/targets.ts";
import type { Observation } from "../../shared/model/observation.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, list, nothing, sql } from "../store/sql.ts";
import { listAreaChanges, listAreas } from "./areas.ts";
import { listIndicators } from "./indicators.ts";
import { type ObservationColumns, observationOf } from "./observation-columns.ts";

/** `areaIds`, `indicatorIds`: of the goals; empty for all. */
export function targetFacts(
  db: ReadableDb,
  asked: { areaIds: readonly string[]; indicatorIds: readonly string[] },
): TargetFacts {
  const ofAreas = asked.areaIds.length ? sql`AND area_id IN (${list(asked.areaIds)})` : nothing;
  const ofIndicators = asked.indicatorIds.length
    ? sql`AND indicator_id IN (${list(asked.indicatorIds)})`
    : nothing;
  const goals = all<ObservationColumns>(
    db,
    sql`SELECT * FROM observation WHERE scenario = 'target' AND value IS NOT NULL ${ofAreas} ${ofIndicators}`,
  ).map(observationOf);
  const areas = listAreas(db);
  const changes = listAreaChanges(db);
  const areaIds = relatives([...new Set(goals.map(({ areaId }) => areaId))], changes);
  const indicatorIds = [...new Set(goals.map(({ indicatorId }) => indicatorId))];
  const results: Observation[] = all<ObservationColumns>(
    db,
    sql`SELECT * FROM observation WHERE indicator_id IN (${list(indicatorIds)})
        AND area_id IN (${list(areaIds)}) AND scenario = 'actual' AND value IS NOT NULL`,
  ).map(observationOf);
  return {
    observations: [...goals, ...results],
    indicators: listIndicators(db),
    sources: all<{ id: number; date: string | null; areaId: string | null }>(
      db,
      sql`SELECT id, date, area_id AS areaId FROM source`,
    ),
    lineage: { areas: new Map(areas.map((area) => [area.id, area])), changes },
  };
}
