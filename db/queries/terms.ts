/**
 * What ids are called: the names of areas, indicators, sources and periods, held in memory until they change (hundreds of
 * areas and indicators, thousands of sources), so that filters and sorting by name become conditions on ids and a million
 * observations need no join.
 */
import { indicatorGroups } from "../../shared/codelists/indicators.ts";
import { translateCode } from "../../shared/i18n/translate.ts";
import { Accumulation, Bound, Measure, ObsStatus, ReviewState, Scenario } from "../../shared/model/codes.ts";
import { comparePeriods, formatTimePeriod } from "../../shared/model/time-period.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, sql } from "../store/sql.ts";
import { perChangeOf, perRevision } from "./per-revision.ts";

export interface Term {
  /** As in the column: an id or a code. */
  value: string | number;
  /** What it is called; the first is what is shown and sorted by. */
  names: string[];
  /** Its place in the order that people expect. Equal ranks are equal. */
  rank: number;
}

export type TermKind =
  | "area"
  | "indicator"
  | "group"
  | "source"
  | "period"
  | "scenario"
  | "bound"
  | "measure"
  | "accumulation"
  | "reviewState"
  | "obsStatus";

const pinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true });

const byName = (terms: Omit<Term, "rank">[]): Term[] =>
  terms
    .sort((a, b) => pinyin.compare(a.names[0] ?? "", b.names[0] ?? "") || (a.value < b.value ? -1 : 1))
    .map((term, rank) => Object.assign(term, { rank }));

/** Terms of a closed codelist, in its order. */
const codes = (kind: string, options: readonly string[]): Term[] =>
  options.map((value, rank) => ({
    value,
    rank,
    names: [translateCode("zh-CN", `${kind}.${value}`), translateCode("en", `${kind}.${value}`), value],
  }));

interface NamedRow {
  id: string;
  name_zh: string;
  name_en: string;
  aliases: string | null;
}
const namesOf = (row: NamedRow): string[] => [
  row.name_zh,
  ...(row.name_en ? [row.name_en] : []),
  ...(row.aliases === null ? [] : (JSON.parse(row.aliases) as string[])),
];

const readers: Record<TermKind, (db: ReadableDb) => Term[]> = {
  area: (db) =>
    byName(
      all<NamedRow>(
        db,
        sql`SELECT id, name_zh, name_en,
              (SELECT json_group_array(alias) FROM area_alias WHERE area_id = reference_area.id) AS aliases
            FROM reference_area`,
      ).map((row) => ({ value: row.id, names: namesOf(row) })),
    ),
  indicator: (db) =>
    byName(
      all<NamedRow>(
        db,
        sql`SELECT id, name_zh, name_en,
              (SELECT json_group_array(alias) FROM indicator_alias WHERE indicator_id = indicator.id) AS aliases
            FROM indicator`,
      ).map((row) => ({ value: row.id, names: namesOf(row) })),
    ),
  group: (db) => {
    const used = all<{ id: string }>(
      db,
      sql`SELECT DISTINCT indicator_group AS id FROM indicator ORDER BY 1`,
    );
    const known = new Map(indicatorGroups.map((group, rank) => [group.id, { group, rank }]));
    return used.map(({ id }) => {
      const found = known.get(id);
      return {
        value: id,
        rank: found?.rank ?? known.size,
        names: found ? [found.group.zh, found.group.en, id] : [id],
      };
    });
  },
  source: (db) =>
    byName(
      all<{ id: number; title: string }>(db, sql`SELECT id, title FROM source`).map(({ id, title }) => ({
        value: id,
        names: [title],
      })),
    ),
  period: (db) =>
    all<{ period: string }>(db, sql`SELECT DISTINCT period FROM observation`)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map(({ period }, rank) => ({
        value: period,
        rank,
        names: [period, formatTimePeriod(period, "zh-CN"), formatTimePeriod(period, "en")],
      })),
  scenario: () => codes("scenario", Scenario.options),
  bound: () => codes("bound", Bound.options),
  measure: () => codes("measure", Measure.options),
  accumulation: () => codes("accumulation", Accumulation.options),
  reviewState: () => codes("reviewState", ReviewState.options),
  obsStatus: () => codes("obsStatus", ObsStatus.options),
};

/** What the terms of a kind are made of; those not listed here are fixed. */
const madeOf = {
  area: ["reference_area", "area_alias"],
  indicator: ["indicator", "indicator_alias"],
  group: ["indicator"],
  source: ["source"],
} as const;

/** `compute()`, or what it gave since the terms of this kind last changed. */
export function whileTermsHold<T>(db: ReadableDb, kind: TermKind, key: string, compute: () => T): T {
  if (kind === "period") return perRevision(db, key, compute);
  const entities = kind in madeOf ? madeOf[kind as keyof typeof madeOf] : [];
  return perChangeOf(db, entities, key, compute);
}

/** The terms of a kind, in order. */
export const termsOf = (db: ReadableDb, kind: TermKind): Term[] =>
  whileTermsHold(db, kind, `terms ${kind}`, () => readers[kind](db));

/** By value. */
export const termMap = (db: ReadableDb, kind: TermKind): Map<string | number, Term> =>
  whileTermsHold(
    db,
    kind,
    `term map ${kind}`,
    () => new Map(termsOf(db, kind).map((term) => [term.value, term])),
  );

/** Indicator → its group. */
export const groupsOfIndicators = (db: ReadableDb): Map<string, string> =>
  whileTermsHold(
    db,
    "group",
    "groups of indicators",
    () =>
      new Map(
        all<{ id: string; g: string }>(db, sql`SELECT id, indicator_group AS g FROM indicator`).map((row) => [
          row.id,
          row.g,
        ]),
      ),
  );
