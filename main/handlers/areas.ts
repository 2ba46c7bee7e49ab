/** Reference areas. One is removed only while nothing uses it: otherwise it gets a last day of validity. */

import { aliasChanges } from "../../db/queries/aliases.ts";
import { areaColumns, findArea, listAreaChanges, listAreas, usesOfArea } from "../../db/queries/areas.ts";
import { deletion, difference, insertion } from "../../db/queries/row-changes.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { os } from "../engine/context.ts";
import { present, refusal, usesInWords, wordedRefusal } from "./refuse.ts";
import { freeSlug } from "./slug.ts";

const gesture = (what: "insert" | "update" | "delete", area: ReferenceArea) => ({
  code: `gesture.reference_area.${what}`,
  params: { name: area.nameZh },
});

/** Throws if the area lies in itself, in an area that is not there, or ends before it begins. */
export function assertSound(db: ReadableDb, area: ReferenceArea): void {
  if (area.validFrom !== null && area.validTo !== null && area.validTo < area.validFrom)
    throw refusal(
      "UNREADABLE",
      "refusals.area.validity",
      { from: area.validFrom, to: area.validTo },
      { field: "validTo" },
    );
  for (let at = area.parentId; at !== null; ) {
    if (at === area.id)
      throw refusal("REFUSED", "refusals.area.parent", { name: area.nameZh }, { field: "parentId" });
    at = present(findArea(db, at), "area", at).parentId;
  }
}

export type AreaDraft = { [Field in keyof ReferenceArea]?: ReferenceArea[Field] | undefined } & Pick<
  ReferenceArea,
  "kind" | "nameZh"
>;

/** An area with its defaults and an id of its own. CONFLICT if the id is taken. */
export function newArea(input: AreaDraft, taken: ReadonlySet<string>): ReferenceArea {
  const id = input.id ?? freeSlug("area", [input.nameEn, input.code], taken);
  if (taken.has(id)) throw refusal("CONFLICT", "refusals.area.exists", { id }, { field: "id" });
  return {
    id,
    kind: input.kind,
    code: input.code ?? null,
    parentId: input.parentId ?? null,
    nameZh: input.nameZh,
    nameEn: input.nameEn ?? "",
    aliases: [],
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
    areaKm2: input.areaKm2 ?? null,
    noteZh: input.noteZh ?? "",
    noteEn: input.noteEn ?? "",
  };
}

export const areas = {
  list: os.areas.list.handler(({ context: { engine } }) => ({
    areas: listAreas(engine.readable()),
    changes: listAreaChanges(engine.readable()),
  })),

  insert: os.areas.insert.handler(({ input, context: { engine } }) => {
    const db = engine.writable();
    const taken = new Set(listAreas(db).map(({ id }) => id));
    const area = newArea(input, taken);
    const { id } = area;
    assertSound(db, area);
    engine.commit(gesture("insert", area), [
      insertion("reference_area", id, areaColumns(area)),
      ...aliasChanges(db, "area_alias", id, input.aliases ?? []),
    ]);
    return present(findArea(db, id), "area", id);
  }),

  update: os.areas.update.handler(({ input: { id, fields }, context: { engine } }) => {
    const db = engine.writable();
    const before = present(findArea(db, id), "area", id);
    const after = { ...before, ...fields };
    assertSound(db, after);
    engine.commit(gesture("update", after), [
      ...difference("reference_area", id, areaColumns(before), areaColumns(after)),
      ...(fields.aliases ? aliasChanges(db, "area_alias", id, fields.aliases) : []),
    ]);
    return present(findArea(db, id), "area", id);
  }),

  delete: os.areas.delete.handler(({ input: { id }, context: { engine } }) => {
    const db = engine.writable();
    const area = present(findArea(db, id), "area", id);
    const uses = usesOfArea(db, id);
    const words = usesInWords({ ...uses });
    if (words)
      throw wordedRefusal("REFUSED", "refusals.area.used", { name: area.nameZh, uses: words }, { id, uses });
    const revision = engine.commit(gesture("delete", area), [
      ...aliasChanges(db, "area_alias", id, []),
      deletion("reference_area", id, areaColumns(area)),
    ]);
    return { revision: revision! };
  }),
};
