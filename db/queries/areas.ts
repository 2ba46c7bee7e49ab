/** Reference areas, their aliases and the changes between them. */

import type { Columns } from "../../shared/history/change.ts";
import type { AreaKind } from "../../shared/model/codes.ts";
import type { AreaChange, ReferenceArea } from "../../shared/model/reference-area.ts";
import type { ReadableDb } from "../store/handles.ts";
import { all, get, type Sql, sql } from "../store/sql.ts";
import { aliasesByOwner } from "./aliases.ts";
import { countObservationsWith } from "./observations.ts";
import { perChangeOf } from "./per-revision.ts";

interface AreaRow {
  id: string;
  kind: AreaKind;
  code: string | null;
  parent_id: string | null;
  name_zh: string;
  name_en: string;
  valid_from: string | null;
  valid_to: string | null;
  area_km2: string | null;
  note_zh: string;
  note_en: string;
}

const areaOf = (row: AreaRow, aliases: string[]): ReferenceArea => ({
  id: row.id,
  kind: row.kind,
  code: row.code,
  parentId: row.parent_id,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  aliases,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  areaKm2: row.area_km2,
  noteZh: row.note_zh,
  noteEn: row.note_en,
});

/** The columns of an area; its aliases are rows of their own. */
export const areaColumns = (area: ReferenceArea): Columns => ({
  kind: area.kind,
  code: area.code,
  parent_id: area.parentId,
  name_zh: area.nameZh,
  name_en: area.nameEn,
  valid_from: area.validFrom,
  valid_to: area.validTo,
  area_km2: area.areaKm2,
  note_zh: area.noteZh,
  note_en: area.noteEn,
});

/** All areas: those with a code by code, the others after them by id. */
export const listAreas = (db: ReadableDb): ReferenceArea[] =>
  perChangeOf(db, ["reference_area", "area_alias"], "areas", () => {
    const aliases = aliasesByOwner(db, "area_alias");
    return all<AreaRow>(db, sql`SELECT * FROM reference_area ORDER BY code NULLS LAST, id`).map((row) =>
      areaOf(row, aliases.get(row.id) ?? []),
    );
  });

export const findArea = (db: ReadableDb, id: string): ReferenceArea | undefined =>
  listAreas(db).find((area) => area.id === id);

interface AreaChangeRow {
  id: string;
  date: string;
  kind: AreaChange["kind"];
  from_ids: string;
  to_ids: string;
  exact: number;
  note_zh: string;
  note_en: string;
}

/** All changes of areas, oldest first. */
export const listAreaChanges = (db: ReadableDb): AreaChange[] =>
  all<AreaChangeRow>(db, sql`SELECT * FROM area_change ORDER BY date, id`).map((row) => ({
    id: row.id,
    date: row.date,
    kind: row.kind,
    fromIds: JSON.parse(row.from_ids) as string[],
    toIds: JSON.parse(row.to_ids) as string[],
    exact: row.exact === 1,
    noteZh: row.note_zh,
    noteEn: row.note_en,
  }));

export interface Uses {
  observations: number;
  sources: number;
  /** Areas that lie in it, or once did. */
  children: number;
  changes: number;
  comparisons: number;
}

/** What uses an area: how many of each. */
export function usesOfArea(db: ReadableDb, id: string): Uses {
  const count = (query: Sql): number => get<{ n: number }>(db, query)?.n ?? 0;
  return {
    observations: countObservationsWith(db, "area", id),
    sources: count(sql`SELECT COUNT(*) AS n FROM source WHERE area_id = ${id}`),
    children: count(
      sql`SELECT COUNT(*) AS n FROM reference_area WHERE parent_id = ${id}
          OR EXISTS (SELECT 1 FROM json_each(earlier_parents) WHERE json_extract(value, '$.areaId') = ${id})`,
    ),
    changes: listAreaChanges(db).filter((change) => [...change.fromIds, ...change.toIds].includes(id)).length,
    comparisons: comparisonsNaming(db, "areaIds", id),
  };
}

/** How many saved comparisons name an id in one of their lists. */
export const comparisonsNaming = (db: ReadableDb, list: "areaIds" | "indicatorIds", id: string): number =>
  get<{ n: number }>(
    db,
    sql`SELECT COUNT(*) AS n FROM comparison
        WHERE EXISTS (SELECT 1 FROM json_each(spec, ${`$.${list}`}) WHERE value = ${id})`,
  )?.n ?? 0;
