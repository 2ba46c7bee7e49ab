/**
 * Reading observations. The ids of a page come first, from the table alone (`observation-filter.ts`,
 * `observation-order.ts`, `observation-page.ts`); names, titles and counts are joined afterwards to the few rows that are shown, so that a page
 * costs the same on a thousand rows and on a million, apart from the sort.
 */
import type { ObservationColumn, ObservationQuery } from "../../shared/api/observations.ts";
import type { Observation, ObservationRow } from "../../shared/model/observation.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, list, type Sql, sql } from "../store/sql.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type ObservationColumns, observationOf } from "./observation-columns.ts";
import { columns, conditionOf } from "./observation-filter.ts";
import { type ObservationPage, pageIds } from "./observation-page.ts";
import { perRevision } from "./per-revision.ts";
import { groupsOfIndicators, termMap } from "./terms.ts";

type Conditions = Pick<ObservationQuery, "filters" | "search">;

/** How many rows match; counted once per revision and condition. */
export function countMatching(db: ReadableDb, { filters, search }: Conditions): number {
  return perRevision(db, `count ${canonicalJson({ filters, search })}`, () => {
    const row = get<{ n: number }>(
      db,
      sql`SELECT COUNT(*) AS n FROM observation AS o WHERE ${conditionOf(db, { filters, search })}`,
    );
    return row?.n ?? 0;
  });
}

/** A page of rows, with the numbers of rows that match and of all. */
export function listObservations(
  db: ReadableDb,
  page: ObservationPage,
): { rows: ObservationRow[]; matching: number; total: number } {
  const total = countMatching(db, { filters: [], search: "" });
  const ids = page.limit === 0 ? [] : pageIds(db, page);
  return { rows: observationRows(db, ids), matching: countMatching(db, page), total };
}

/** Rows of these ids from the table, in the order of `ids`; ids that are not there are left out. */
export const rowsQuery = (ids: readonly number[]): Sql => sql`SELECT o.*, s.title AS source_title,
    (SELECT COUNT(*) FROM annotation a WHERE a.target_entity = 'observation' AND a.target_id = o.id
       AND a.parent_id IS NULL) AS threads,
    (SELECT COUNT(*) FROM annotation a WHERE a.target_entity = 'observation' AND a.target_id = o.id
       AND a.parent_id IS NULL AND a.resolved_at IS NULL) AS open_threads
  FROM json_each(${JSON.stringify(ids)}) AS wanted
  CROSS JOIN observation AS o ON o.id = wanted.value
  LEFT JOIN source AS s ON s.id = o.source_id
  ORDER BY wanted.key`;

type Joined = ObservationColumns & { source_title: string | null; threads: number; open_threads: number };

/** Rows of the grid for these ids, in their order; ids that are not there are left out. */
export function observationRows(db: ReadableDb, ids: readonly number[]): ObservationRow[] {
  if (ids.length === 0) return [];
  const areas = termMap(db, "area");
  const indicators = termMap(db, "indicator");
  const groups = groupsOfIndicators(db);
  return all<Joined>(db, rowsQuery(ids)).map((row) => {
    const observation = observationOf(row);
    return {
      ...observation,
      areaName: areas.get(observation.areaId)?.names[0] ?? observation.areaId,
      indicatorName: indicators.get(observation.indicatorId)?.names[0] ?? observation.indicatorId,
      indicatorGroup: groups.get(observation.indicatorId) ?? "",
      sourceTitle: row.source_title,
      openAnnotations: row.open_threads,
      annotations: row.threads,
    };
  });
}

/** One row of the grid. */
export const observationRow = (db: ReadableDb, id: number): ObservationRow | undefined =>
  observationRows(db, [id])[0];

/** Observations alone, by id. */
export const observationsById = (db: ReadableDb, ids: readonly number[]): Map<number, Observation> =>
  new Map(
    all<ObservationColumns>(
      db,
      sql`SELECT o.* FROM json_each(${JSON.stringify(ids)}) AS wanted
          CROSS JOIN observation AS o ON o.id = wanted.value`,
    ).map((row) => [row.id, observationOf(row)]),
  );

/** Ids of the observations of a source, oldest first. */
export const observationIdsOfSource = (db: ReadableDb, sourceId: number): number[] =>
  all<{ id: number }>(db, sql`SELECT id FROM observation WHERE source_id = ${sourceId} ORDER BY id`).map(
    ({ id }) => id,
  );

export interface ColumnValueCount {
  /** Id or code or words; null: empty. */
  value: string | null;
  /** What it is called: names in Chinese; codes stay codes, the screens name them in their language. */
  label: string;
  count: number;
}

const mostFrequentFirst = (a: ColumnValueCount, b: ColumnValueCount) =>
  b.count - a.count || Number(a.value === null) - Number(b.value === null) || (a.label < b.label ? -1 : 1);

const named = new Set<ObservationColumn>(["area", "indicator", "source"]);

/** The distinct values of a column among the rows that match. */
export function columnValues(
  db: ReadableDb,
  column: ObservationColumn,
  conditions: Conditions,
  limit: number,
): ColumnValueCount[] {
  const where = conditionOf(db, conditions);
  if (column === "group") return groupValues(db, where).slice(0, limit);
  const rows = all<{ value: string | number | null; count: number }>(
    db,
    column === "annotations"
      ? sql`WITH threads (id, n) AS MATERIALIZED (SELECT target_id, COUNT(*) FROM annotation
              WHERE target_entity = 'observation' AND parent_id IS NULL GROUP BY target_id)
            SELECT COALESCE(threads.n, 0) AS value, COUNT(*) AS count
            FROM observation AS o LEFT JOIN threads ON threads.id = o.id
            WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`
      : sql`SELECT ${columns[column].of} AS value, COUNT(*) AS count FROM observation AS o
            WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`,
  );
  const names = named.has(column) ? termMap(db, column as "area" | "indicator" | "source") : undefined;
  const labelOf = (value: string | number | null) => {
    if (value === null) return "";
    if (column === "breakdown") return breakdownLabel(String(value));
    return names?.get(value)?.names[0] ?? String(value);
  };
  return rows
    .map(({ value, count }) => ({
      value: value === null ? null : String(value),
      label: labelOf(value),
      count,
    }))
    .sort(mostFrequentFirst);
}

function groupValues(db: ReadableDb, where: Sql): ColumnValueCount[] {
  const counts = new Map<string, number>();
  const groups = groupsOfIndicators(db);
  for (const { id, count } of all<{ id: string; count: number }>(
    db,
    sql`SELECT o.indicator_id AS id, COUNT(*) AS count FROM observation AS o WHERE ${where} GROUP BY 1`,
  )) {
    const group = groups.get(id) ?? "";
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, label: value, count })).sort(mostFrequentFirst);
}

/** {"industry":"制造业"} → industry: 制造业. */
const breakdownLabel = (json: string): string =>
  Object.entries(JSON.parse(json) as Record<string, string>)
    .map(([dimension, member]) => `${dimension}: ${member}`)
    .join(", ");

/** How many observations name each of these values in a column. */
export const countObservationsWith = (
  db: ReadableDb,
  column: "area" | "indicator" | "source",
  value: string | number,
): number =>
  get<{ n: number }>(
    db,
    sql`SELECT COUNT(*) AS n FROM observation AS o WHERE ${columns[column].of} = ${value}`,
  )?.n ?? 0;

/** Of these passages, those that an observation outside `leaving` uses. */
export const passagesInUse = (
  db: ReadableDb,
  passageIds: readonly number[],
  leaving: ReadonlySet<number>,
): Set<number> =>
  new Set(
    all<{ id: number; passage_id: number }>(
      db,
      sql`SELECT id, passage_id FROM observation WHERE passage_id IN (${list(passageIds)})`,
    )
      .filter(({ id }) => !leaving.has(id))
      .map(({ passage_id }) => passage_id),
  );
