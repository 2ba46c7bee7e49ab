/**
 * The ids of a page. Sorted by a column of few values that has an index (area, indicator, group, source, period), a page is
 * found by walking: how many rows each value has is counted once per revision, the values that lie on the page are read
 * each through the index, in order. Nothing is sorted but the rows of those values, so a page in the middle of a million
 * rows costs as much as the first. Every other sort is one query.
 */
import type { ObservationColumn, ObservationQuery } from "../../shared/api/observations.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, list, type Sql, sql } from "../store/sql.ts";
import { canonicalJson } from "./canonical-json.ts";
import { conditionOf } from "./observation-filter.ts";
import { effectiveSort, orderOf, rankedBy, type Sort } from "./observation-order.ts";
import { perRevision } from "./per-revision.ts";
import { groupsOfIndicators, termMap } from "./terms.ts";

export type ObservationPage = ObservationQuery & { offset: number; limit: number };

/** Columns that an index of the schema begins with. */
const indexed = new Set<ObservationColumn>(["area", "indicator", "group", "source", "period"]);
/** Beyond this many values on one page a single query is cheaper than a walk. */
const mostSteps = 200;

interface Bucket {
  /** Values of one rank; null is empty. */
  values: (string | number | null)[];
  rank: number | null;
  count: number;
}

/** The page as one query. */
export function pageQuery(db: ReadableDb, page: ObservationPage): Sql {
  const { ctes, joins, orderBy } = orderOf(db, effectiveSort(page.sort));
  return sql`${ctes} SELECT o.id AS id FROM observation AS o ${joins}
    WHERE ${conditionOf(db, page)} ORDER BY ${orderBy} LIMIT ${page.limit} OFFSET ${page.offset}`;
}

/** A part of the page: rows with these values of the first key, sorted by the others. */
export function bucketQuery(
  db: ReadableDb,
  page: Pick<ObservationPage, "filters" | "search">,
  of: Sql,
  { values }: Pick<Bucket, "values">,
  rest: { sort: Sort; ties: "asc" | "desc"; limit: number; offset: number },
): Sql {
  const { ctes, joins, orderBy } = orderOf(db, rest.sort, rest.ties);
  const [only] = values;
  const here =
    values.length > 1
      ? sql`${of} IN (${list(values.filter((value) => value !== null))})`
      : only === null || only === undefined
        ? sql`${of} IS NULL`
        : sql`${of} = ${only}`;
  return sql`${ctes} SELECT o.id AS id FROM observation AS o ${joins}
    WHERE ${here} AND ${conditionOf(db, page)} ORDER BY ${orderBy} LIMIT ${rest.limit} OFFSET ${rest.offset}`;
}

/** How many matching rows each rank of a column has, upwards, empty last. */
function bucketsOf(db: ReadableDb, column: ObservationColumn, page: ObservationPage): Bucket[] {
  const conditions = { filters: page.filters, search: page.search };
  return perRevision(db, `buckets ${column} ${canonicalJson(conditions)}`, () => {
    const { of, kind } = rankedBy(column)!;
    const terms = termMap(db, kind);
    const groups = groupsOfIndicators(db);
    const buckets = new Map<number | null, Bucket>();
    for (const { value, count } of all<{ value: string | number | null; count: number }>(
      db,
      sql`SELECT ${of} AS value, COUNT(*) AS count FROM observation AS o WHERE ${conditionOf(db, page)} GROUP BY 1`,
    )) {
      const term = kind === "group" ? (groups.get(String(value)) ?? "") : value;
      const rank = term === null ? null : (terms.get(term)?.rank ?? terms.size);
      const bucket = buckets.get(rank);
      if (bucket) {
        bucket.values.push(value);
        bucket.count += count;
      } else buckets.set(rank, { values: [value], rank, count });
    }
    return [...buckets.values()].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE));
  });
}

/** The parts of the buckets that lie on the page; null if they are too many to walk. */
function stepsOf(buckets: readonly Bucket[], { offset, limit }: ObservationPage) {
  const steps: { bucket: Bucket; offset: number; limit: number }[] = [];
  let skip = offset;
  let wanted = limit;
  for (const bucket of buckets) {
    if (wanted === 0) break;
    if (skip >= bucket.count) {
      skip -= bucket.count;
      continue;
    }
    const taken = Math.min(wanted, bucket.count - skip);
    steps.push({ bucket, offset: skip, limit: taken });
    skip = 0;
    wanted -= taken;
    if (steps.length > mostSteps) return null;
  }
  return steps;
}

/** The ids of a page, in order. */
export function pageIds(db: ReadableDb, page: ObservationPage): number[] {
  const ids = (query: Sql) => all<{ id: number }>(db, query).map(({ id }) => id);
  const [first, ...others] = effectiveSort(page.sort);
  if (first === undefined || !indexed.has(first.column)) return ids(pageQuery(db, page));
  const buckets = bucketsOf(db, first.column, page);
  const inOrder =
    first.direction === "asc" ? buckets : [...buckets].sort((a, b) => (b.rank ?? -1) - (a.rank ?? -1));
  const steps = stepsOf(inOrder, page);
  if (steps === null) return ids(pageQuery(db, page));
  const { of } = rankedBy(first.column)!;
  return steps.flatMap(({ bucket, offset, limit }) =>
    ids(bucketQuery(db, page, of, bucket, { sort: others, ties: first.direction, limit, offset })),
  );
}
