/** What the matrix of completeness is made from: figures, reports, what was dismissed, and who said so. */
import type {
  CompletenessFacts,
  CompletenessQuestion,
  Evidence,
} from "../../shared/comparison/completeness.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, sql } from "../store/sql.ts";
import { listAreaChanges, listAreas } from "./areas.ts";
import { figuresOf } from "./comparisons.ts";
import { listIndicators } from "./indicators.ts";

export function completenessFacts(db: ReadableDb, question: CompletenessQuestion): CompletenessFacts {
  const { areaIds, indicatorIds, periods, scenario } = question;
  return {
    observations:
      periods.length === 0 ? [] : figuresOf(db, { areaIds, indicatorIds, periods, scenarios: [scenario] }),
    indicators: listIndicators(db),
    sources: all<CompletenessFacts["sources"][number]>(
      db,
      sql`SELECT id, date, area_id AS areaId FROM source ORDER BY id`,
    ),
    dismissals: all<CompletenessFacts["dismissals"][number]>(
      db,
      sql`SELECT id, source_id AS sourceId, scope, reason, note FROM dismissal WHERE scope = 'source' ORDER BY id`,
    ),
    lineage: {
      areas: new Map(listAreas(db).map((area) => [area.id, area])),
      changes: listAreaChanges(db),
    },
    evidenceOf: (entity, id) => lastHand(db, entity, id),
  };
}

/** Who changed a row last; null for what came with the sample. */
function lastHand(db: ReadableDb, entity: string, id: number): Evidence | null {
  const found = get<{ author: string; at: string }>(
    db,
    sql`SELECT r.author AS author, r.at AS at FROM change c JOIN revision r ON r.id = c.revision_id
        WHERE c.entity = ${entity} AND c.row_id = ${id} ORDER BY c.id DESC LIMIT 1`,
  );
  return found ? { ...found, words: "" } : null;
}
