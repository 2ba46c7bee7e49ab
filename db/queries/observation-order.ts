/**
 * From the sorting of the contract to ORDER BY on `observation AS o`: empty last in both directions, ties by id in the
 * direction of the first key, so that an index on (column, id) serves both directions.
 *
 * Columns with few values (areas, indicators, sources, periods, codes) are sorted as people expect, Chinese by pinyin,
 * codes in the order of their list, by a join with their ranks (`rank-tables.ts`). Columns of free words (entity, note,
 * words, unit, breakdown) sort by code point: SQLite has no pinyin and better-sqlite3 lends no collation.
 */
import type { ObservationColumn, ObservationQuery } from "../../shared/api/observations.ts";
import type { ReadableDb } from "../store/handles.ts";
import { join, name, nothing, type Sql, sql } from "../store/sql.ts";
import { columns } from "./observation-filter.ts";
import { rankTable } from "./rank-tables.ts";
import type { TermKind } from "./terms.ts";

export type Sort = ObservationQuery["sort"];

export interface Order {
  /** `WITH …` or nothing. */
  ctes: Sql;
  /** Joins after `observation AS o`. */
  joins: Sql;
  orderBy: Sql;
}

interface Key {
  cte?: Sql;
  join?: Sql;
  by: Sql;
}

/** The column of ids that a column is sorted by, and whose ranks; undefined for numbers and free words. */
export function rankedBy(column: ObservationColumn): { of: Sql; kind: TermKind } | undefined {
  if (column === "annotations") return undefined;
  if (column === "group") return { of: columns.indicator.of, kind: "group" };
  const { of, termKind } = columns[column];
  return termKind && { of, kind: termKind };
}

function keyOf(db: ReadableDb, column: ObservationColumn, index: number): Key {
  const table = name(`k${index}`);
  const ranked = rankedBy(column);
  if (ranked)
    return {
      join: sql`LEFT JOIN ${rankTable(db, ranked.kind)} AS ${table} ON ${table}.id = ${ranked.of}`,
      by: sql`${table}.rank`,
    };
  if (column === "annotations")
    return {
      cte: sql`${table} (id, threads) AS MATERIALIZED (SELECT target_id, COUNT(*) FROM annotation
        WHERE target_entity = 'observation' AND parent_id IS NULL GROUP BY target_id)`,
      join: sql`LEFT JOIN ${table} ON ${table}.id = o.id`,
      by: sql`COALESCE(${table}.threads, 0)`,
    };
  if (column === "value") return { by: sql`CAST(o.value AS REAL)` };
  return { by: columns[column as Exclude<ObservationColumn, "group" | "annotations">].of };
}

/** At most eight keys count, each column once: more than that no person can tell apart. */
export function effectiveSort(sort: Sort): Sort {
  const seen = new Set<ObservationColumn>();
  return sort.filter(({ column }) => !seen.has(column) && seen.add(column)).slice(0, 8);
}

/** `ties`: the direction in which rows of equal keys follow by id. */
export function orderOf(
  db: ReadableDb,
  sort: Sort,
  ties: "asc" | "desc" = sort[0]?.direction ?? "asc",
): Order {
  const keys = sort.map(({ column }, index) => keyOf(db, column, index));
  const direction = (way: "asc" | "desc") => (way === "desc" ? sql`DESC` : sql`ASC`);
  const terms = keys.map((key, index) => sql`${key.by} ${direction(sort[index]!.direction)} NULLS LAST`);
  if (!sort.some(({ column }) => column === "id")) terms.push(sql`o.id ${direction(ties)}`);
  const ctes = keys.flatMap((key) => (key.cte ? [key.cte] : []));
  return {
    ctes: ctes.length > 0 ? sql`WITH ${join(ctes)}` : nothing,
    joins: join(
      keys.flatMap((key) => (key.join ? [key.join] : [])),
      sql` `,
    ),
    orderBy: join(terms),
  };
}
