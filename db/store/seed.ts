/**
 * What a new workbook begins with: the codelists of areas and indicators. They are part of the creation, not of the
 * history: undo does not take them away; every later change of them is a revision like any other.
 */
import { areaChanges } from "../../shared/codelists/area-changes.ts";
import { indicators } from "../../shared/codelists/indicators.ts";
import { type AreaSeed, referenceAreas } from "../../shared/codelists/reference-areas.ts";
import { rebuildSearchIndex } from "../queries/search-index.ts";
import type { WritableDb } from "./handles.ts";
import { run, sql } from "./sql.ts";

/** Areas in an order in which every parent comes before what lies in it. */
function parentsFirst(areas: readonly AreaSeed[]): AreaSeed[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const ordered = new Set<AreaSeed>();
  const add = (area: AreaSeed): void => {
    const parent = area.parentId === null ? undefined : byId.get(area.parentId);
    if (parent !== undefined && !ordered.has(parent)) add(parent);
    ordered.add(area);
  };
  for (const area of areas) add(area);
  return [...ordered];
}

export function seed(db: WritableDb): void {
  for (const a of parentsFirst(referenceAreas)) {
    run(
      db,
      sql`INSERT INTO reference_area (id, kind, code, parent_id, name_zh, name_en, valid_from, valid_to, area_km2,
            note_zh, note_en, earlier_parents)
          VALUES (${a.id}, ${a.kind}, ${a.code}, ${a.parentId}, ${a.nameZh}, ${a.nameEn}, ${a.validFrom}, ${a.validTo},
            ${a.areaKm2}, ${a.noteZh}, ${a.noteEn}, ${JSON.stringify(a.earlierParents)})`,
    );
    for (const alias of new Set(a.aliases))
      run(db, sql`INSERT INTO area_alias (area_id, alias) VALUES (${a.id}, ${alias})`);
  }
  for (const c of areaChanges)
    run(
      db,
      sql`INSERT INTO area_change (id, date, kind, from_ids, to_ids, exact, note_zh, note_en, source)
          VALUES (${c.id}, ${c.date}, ${c.kind}, ${JSON.stringify(c.fromIds)}, ${JSON.stringify(c.toIds)},
            ${c.exact ? 1 : 0}, ${c.noteZh}, ${c.noteEn}, ${c.source})`,
    );
  for (const i of indicators) {
    run(
      db,
      sql`INSERT INTO indicator (id, indicator_group, name_zh, name_en, unit, base_unit, measure, accumulation,
            direction, additive, stage, definition_zh, definition_en)
          VALUES (${i.id}, ${i.group}, ${i.nameZh}, ${i.nameEn}, ${i.unit}, ${i.baseUnit}, ${i.measure},
            ${i.accumulation}, ${i.direction}, ${i.additive ? 1 : 0}, ${i.stage}, ${i.definitionZh}, ${i.definitionEn})`,
    );
    for (const alias of new Set(i.aliases))
      run(db, sql`INSERT INTO indicator_alias (indicator_id, alias) VALUES (${i.id}, ${alias})`);
  }
  rebuildSearchIndex(db);
}
