/**
 * Saved comparisons, and the facts that one is computed from: the figures of its areas and indicators, found by the index
 * over (indicator, area, period, scenario) with IN lists, and the codelists beside them.
 */

import type { ComparisonFacts } from "../../shared/comparison/compare.ts";
import { matchPeriod } from "../../shared/comparison/matching.ts";
import { neededFacts } from "../../shared/comparison/needed-facts.ts";
import type { Comparison, ComparisonSpec } from "../../shared/comparison/spec.ts";
import type { Columns } from "../../shared/history/change.ts";
import type { Observation } from "../../shared/model/observation.ts";
import type { Source } from "../../shared/model/source.ts";
import { comparePeriods } from "../../shared/model/time-period.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, list, nothing, type Sql, sql } from "../store/sql.ts";
import { listAreaChanges, listAreas } from "./areas.ts";
import { canonicalJson } from "./canonical-json.ts";
import { listIndicators } from "./indicators.ts";
import { type ObservationColumns, observationOf } from "./observation-columns.ts";
import { perRevision } from "./per-revision.ts";

interface ComparisonRow {
  id: number;
  name: string;
  note: string;
  spec: string;
}

const comparisonOf = (row: ComparisonRow): Comparison => ({
  id: row.id,
  name: row.name,
  note: row.note,
  spec: JSON.parse(row.spec) as ComparisonSpec,
});

export const comparisonColumns = (comparison: Omit<Comparison, "id">): Columns => ({
  name: comparison.name,
  note: comparison.note,
  spec: canonicalJson(comparison.spec),
});

/** All saved comparisons in the order they were made. */
export const listComparisons = (db: ReadableDb): Comparison[] =>
  all<ComparisonRow>(db, sql`SELECT * FROM comparison ORDER BY id`).map(comparisonOf);

export function findComparison(db: ReadableDb, id: number): Comparison | undefined {
  const row = get<ComparisonRow>(db, sql`SELECT * FROM comparison WHERE id = ${id}`);
  return row && comparisonOf(row);
}

type Asked = Pick<ComparisonSpec, "areaIds" | "indicatorIds" | "scenarios" | "periods">;

/**
 * The figures that a spec asks for. Which periods stand for one another is known to `shared/comparison` alone, so the
 * index is asked first which there are, and only rows of fitting ones are read; where an area then has nothing, all of
 * its figures are, so that its gap can say what there is instead.
 */
export function figuresOf(db: ReadableDb, spec: Asked): Observation[] {
  if (spec.periods.length === 0) return readFigures(db, spec, nothing);
  const fitting = allPeriods(db).filter((period) =>
    spec.periods.some((asked) => matchPeriod({ period, accumulation: "stock" }, asked) !== null),
  );
  const found = readFigures(db, spec, sql`AND period IN (${list(fitting)})`);
  const filled = new Set(found.map((figure) => `${figure.areaId}|${figure.indicatorId}`));
  const gaps = spec.areaIds.flatMap((areaId) =>
    spec.indicatorIds.flatMap((indicatorId) =>
      filled.has(`${areaId}|${indicatorId}`) ? [] : [{ areaId, indicatorId }],
    ),
  );
  if (gaps.length === 0) return found;
  const others = readFigures(
    db,
    {
      ...spec,
      areaIds: [...new Set(gaps.map(({ areaId }) => areaId))],
      indicatorIds: [...new Set(gaps.map(({ indicatorId }) => indicatorId))],
    },
    nothing,
  );
  const known = new Set(found.map(({ id }) => id));
  return [...found, ...others.filter(({ id }) => !known.has(id))];
}

/** Every period of the workbook: one step of the index each, not one of each row. */
const allPeriods = (db: ReadableDb): string[] =>
  perRevision(db, "periods", () =>
    all<{ period: string }>(
      db,
      sql`WITH RECURSIVE there (period) AS (
            SELECT MIN(period) FROM observation
            UNION ALL
            SELECT (SELECT MIN(o.period) FROM observation o WHERE o.period > there.period) FROM there
              WHERE there.period IS NOT NULL)
          SELECT period FROM there WHERE period IS NOT NULL`,
    ).map(({ period }) => period),
  );

const readFigures = (db: ReadableDb, spec: Omit<Asked, "periods">, ofPeriods: Sql): Observation[] =>
  all<ObservationColumns>(
    db,
    sql`SELECT * FROM observation WHERE indicator_id IN (${list(spec.indicatorIds)})
        AND area_id IN (${list(spec.areaIds)}) ${ofPeriods} AND scenario IN (${list(spec.scenarios)})`,
  ).map(observationOf);

export type ComparedSource = Pick<Source, "id" | "title" | "publisher" | "date">;
export type GatheredFacts = ComparisonFacts & { sources: ComparedSource[] };

/** Everything that a comparison is computed from. */
export function comparisonFacts(db: ReadableDb, spec: ComparisonSpec): GatheredFacts {
  const changes = listAreaChanges(db);
  const areas = listAreas(db);
  const observations = figuresOf(db, neededFacts(spec, { areas, changes }));
  const sourceIds = [
    ...new Set(observations.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId]))),
  ];
  return {
    observations,
    areas,
    changes,
    indicators: listIndicators(db),
    sources: all<ComparedSource>(
      db,
      sql`SELECT id, title, publisher, date FROM source WHERE id IN (${list(sourceIds)})`,
    ),
    areaColours: areaColours(db),
  };
}

/** An area has a plain colour of its own once it has this many figures; before, it has one with a pattern. */
const figuresForColour = 5;
const plainColours = 10;

/**
 * The colour of every area that has figures, the same in every chart of the workbook. Areas are numbered in the order in
 * which they came by their fifth figure, so that new reports add colours and change none; those with fewer are numbered
 * from the eleventh on, by their first.
 */
export const areaColours = (db: ReadableDb): ReadonlyMap<string, number> =>
  perRevision(db, "area colours", () => {
    const nth = (n: number) =>
      sql`(SELECT o.id FROM observation o WHERE o.area_id = a.id ORDER BY o.id LIMIT 1 OFFSET ${n - 1})`;
    const colours = new Map<string, number>();
    let own = 0;
    let shared = plainColours;
    for (const { id, rich } of all<{ id: string; rich: number | null }>(
      db,
      sql`SELECT a.id AS id, ${nth(1)} AS first, ${nth(figuresForColour)} AS rich FROM reference_area a
          WHERE first IS NOT NULL ORDER BY rich NULLS LAST, first`,
    ))
      colours.set(id, rich === null ? shared++ : own++);
    return colours;
  });

export interface Available {
  areas: { id: string; count: number }[];
  indicators: { id: string; count: number; areas: number }[];
  periods: { period: string; count: number }[];
}

/**
 * What there are figures for. Areas are counted among the chosen indicators, indicators among the chosen areas, periods
 * among both; an empty choice chooses all. Figures of single companies and projects are not counted.
 */
export function availableFigures(
  db: ReadableDb,
  chosen: { areaIds: readonly string[]; indicatorIds: readonly string[] },
): Available {
  const ofAreas = chosen.areaIds.length ? sql`AND area_id IN (${list(chosen.areaIds)})` : nothing;
  const ofIndicators = chosen.indicatorIds.length
    ? sql`AND indicator_id IN (${list(chosen.indicatorIds)})`
    : nothing;
  const own = sql`entity IS NULL AND value IS NOT NULL`;
  return perRevision(db, `available ${canonicalJson(chosen)}`, () => ({
    areas: all<{ id: string; count: number }>(
      db,
      sql`SELECT area_id AS id, COUNT(*) AS count FROM observation WHERE ${own} ${ofIndicators}
          GROUP BY area_id ORDER BY 2 DESC, 1`,
    ),
    indicators: all<{ id: string; count: number; areas: number }>(
      db,
      sql`SELECT indicator_id AS id, COUNT(*) AS count, COUNT(DISTINCT area_id) AS areas FROM observation
          WHERE ${own} ${ofAreas} GROUP BY indicator_id ORDER BY 3 DESC, 2 DESC, 1`,
    ),
    periods: all<{ period: string; count: number }>(
      db,
      sql`SELECT period, COUNT(*) AS count FROM observation WHERE ${own} ${ofAreas} ${ofIndicators} GROUP BY period`,
    ).sort((a, b) => comparePeriods(b.period, a.period)),
  }));
}
