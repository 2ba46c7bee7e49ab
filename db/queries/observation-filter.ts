/**
 * From the filters of the contract to a condition on `observation AS o`. Conditions on names are resolved to ids before
 * SQL sees them (`terms.ts`), so every condition is one on a column of the table itself and an index can serve it. In
 * columns whose default is the empty text, empty and null are the same to a person, and so they are here.
 */
import type {
  ObservationColumn,
  ObservationFilter,
  ObservationQuery,
} from "../../shared/api/observations.ts";
import type { ReadableDb } from "../store/handles.ts";
import { join, likeLiterally, list, type Sql, sql } from "../store/sql.ts";
import { groupsOfIndicators, type TermKind, termsOf } from "./terms.ts";

type TextOp = Extract<ObservationFilter, { kind: "text" }>["op"];

/** Column → what it is in SQL; null is empty. Columns of `termKind` hold ids or codes that are called something else. */
export const columns: Record<
  Exclude<ObservationColumn, "group" | "annotations">,
  { of: Sql; termKind?: TermKind; numeric?: true }
> = {
  id: { of: sql`o.id`, numeric: true },
  area: { of: sql`o.area_id`, termKind: "area" },
  indicator: { of: sql`o.indicator_id`, termKind: "indicator" },
  source: { of: sql`o.source_id`, termKind: "source", numeric: true },
  period: { of: sql`o.period`, termKind: "period" },
  scenario: { of: sql`o.scenario`, termKind: "scenario" },
  bound: { of: sql`o.bound`, termKind: "bound" },
  measure: { of: sql`o.measure`, termKind: "measure" },
  accumulation: { of: sql`o.accumulation`, termKind: "accumulation" },
  reviewState: { of: sql`o.review_state`, termKind: "reviewState" },
  obsStatus: { of: sql`o.obs_status`, termKind: "obsStatus" },
  value: { of: sql`o.value` },
  baseValue: { of: sql`o.base_value`, numeric: true },
  unit: { of: sql`o.unit` },
  entity: { of: sql`NULLIF(o.entity, '')` },
  breakdown: { of: sql`NULLIF(o.breakdown, '{}')` },
  note: { of: sql`NULLIF(o.note, '')` },
  asReported: { of: sql`NULLIF(o.as_reported, '')` },
};

const and = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`TRUE` : sql`(${join(conditions, sql` AND `)})`;
const or = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, sql` OR `)})`;

const like = (of: Sql, before: string, text: string, after: string): Sql =>
  sql`${of} LIKE ${before + likeLiterally(text) + after} ESCAPE '\\'`;

const textConditions: Record<TextOp, (of: Sql, text: string) => Sql> = {
  contains: (of, text) => like(of, "%", text, "%"),
  not_contains: (of, text) => sql`(${of} IS NULL OR NOT ${like(of, "%", text, "%")})`,
  equals: (of, text) => sql`${of} = ${text} COLLATE NOCASE`,
  starts: (of, text) => like(of, "", text, "%"),
  ends: (of, text) => like(of, "%", text, ""),
  blank: (of) => sql`${of} IS NULL`,
  not_blank: (of) => sql`${of} IS NOT NULL`,
};
const textCondition = (of: Sql, op: TextOp, text: string): Sql => textConditions[op](of, text);

const nameMatches = (name: string, op: TextOp, text: string): boolean => {
  const [a, b] = [name.toLowerCase(), text.toLowerCase()];
  if (op === "equals") return a === b;
  if (op === "starts") return a.startsWith(b);
  if (op === "ends") return a.endsWith(b);
  return a.includes(b);
};

/** Values of the terms one of whose names matches. */
const termsNamed = (db: ReadableDb, kind: TermKind, op: TextOp, text: string): (string | number)[] =>
  termsOf(db, kind)
    .filter((term) => term.names.some((name) => nameMatches(name, op, text)))
    .map((term) => term.value);

function termCondition(db: ReadableDb, of: Sql, kind: TermKind, op: TextOp, text: string): Sql {
  if (op === "blank" || op === "not_blank") return textCondition(of, op, text);
  const found = list(termsNamed(db, kind, op, text));
  return op === "not_contains" ? sql`(${of} IS NULL OR ${of} NOT IN (${found}))` : sql`${of} IN (${found})`;
}

const indicatorsOf = (db: ReadableDb, groups: ReadonlySet<string | number>): string[] =>
  [...groupsOfIndicators(db)].filter(([, group]) => groups.has(group)).map(([id]) => id);

function setCondition(db: ReadableDb, column: ObservationColumn, values: readonly (string | null)[]): Sql {
  const named = values.filter((value) => value !== null && value !== "") as string[];
  const empty = named.length < values.length;
  if (column === "group") return sql`o.indicator_id IN (${list(indicatorsOf(db, new Set(named)))})`;
  if (column === "annotations") {
    const counts = named.map(Number).filter(Number.isInteger);
    return annotationCount(sql`COUNT(*) IN (${list(counts)})`, empty || counts.includes(0));
  }
  const { of, numeric } = columns[column];
  const wanted = numeric ? named.map(Number).filter(Number.isFinite) : named;
  return or([sql`${of} IN (${list(wanted)})`, ...(empty ? [sql`${of} IS NULL`] : [])]);
}

/** Observations whose number of threads meets `having` (one of them: `none` says whether no thread does). */
function annotationCount(having: Sql, none: boolean): Sql {
  const counted = (condition: Sql) =>
    sql`(SELECT target_id FROM annotation WHERE target_entity = 'observation' AND parent_id IS NULL
         GROUP BY target_id HAVING ${condition})`;
  return none ? sql`o.id NOT IN ${counted(sql`NOT (${having})`)}` : sql`o.id IN ${counted(having)}`;
}

const between = (of: Sql, from: number | null, to: number | null): Sql =>
  and([...(from === null ? [] : [sql`${of} >= ${from}`]), ...(to === null ? [] : [sql`${of} <= ${to}`])]);

function condition(db: ReadableDb, filter: ObservationFilter): Sql {
  if (filter.kind === "set") return setCondition(db, filter.column, filter.values);
  if (filter.kind === "number") {
    const { column, from, to } = filter;
    if (from === null && to === null) return sql`TRUE`;
    if (column === "annotations")
      return annotationCount(between(sql`COUNT(*)`, from, to), (from ?? 0) <= 0 && (to ?? 0) >= 0);
    return between(column === "value" ? sql`CAST(o.value AS REAL)` : columns[column].of, from, to);
  }
  const { column, op, text } = filter;
  if (text === "" && op !== "blank" && op !== "not_blank") return sql`TRUE`;
  if (column === "annotations") {
    if (op === "blank" || op === "not_blank") return annotationCount(sql`COUNT(*) < 1`, op === "blank");
    const bodies = sql`(SELECT target_id FROM annotation WHERE target_entity = 'observation'
                        AND ${textCondition(sql`body`, op === "not_contains" ? "contains" : op, text)})`;
    return op === "not_contains" ? sql`o.id NOT IN ${bodies}` : sql`o.id IN ${bodies}`;
  }
  if (column === "group") {
    if (op === "blank") return sql`FALSE`;
    if (op === "not_blank") return sql`TRUE`;
    const found = indicatorsOf(db, new Set(termsNamed(db, "group", op, text)));
    return op === "not_contains"
      ? sql`o.indicator_id NOT IN (${list(found)})`
      : sql`o.indicator_id IN (${list(found)})`;
  }
  const { of, termKind } = columns[column];
  return termKind ? termCondition(db, of, termKind, op, text) : textCondition(of, op, text);
}

/** Quick search: every word must stand somewhere, in a name, in the words of the report, in a note. */
function wordCondition(db: ReadableDb, word: string): Sql {
  const named = (column: "area" | "indicator" | "source" | "period"): Sql[] => {
    const found = termsNamed(db, column, "contains", word);
    return found.length === 0 ? [] : [sql`${columns[column].of} IN (${list(found)})`];
  };
  return or([
    ...named("area"),
    ...named("indicator"),
    ...named("source"),
    ...named("period"),
    like(sql`o.as_reported`, "%", word, "%"),
    like(sql`o.note`, "%", word, "%"),
    like(sql`o.entity`, "%", word, "%"),
    sql`o.passage_id IN (SELECT id FROM passage WHERE ${like(sql`words`, "%", word, "%")})`,
  ]);
}

/** The condition on `observation AS o` for a query of the contract; TRUE if it asks for everything. */
export function conditionOf(db: ReadableDb, query: Pick<ObservationQuery, "filters" | "search">): Sql {
  const words = query.search.split(/\s+/u).filter((word) => word !== "");
  return and([
    ...query.filters.map((filter) => condition(db, filter)),
    ...words.map((word) => wordCondition(db, word)),
  ]);
}
