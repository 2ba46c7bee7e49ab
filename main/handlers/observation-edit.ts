/**
 * One edit of observations as the changes of one revision: inserts, updates, deletes, the passages that come and go with
 * them, the comments that go. Reading and committing happen in one turn of the event loop, so nothing comes between.
 */
import { nextId } from "../../db/history/ids.ts";
import { changesOf } from "../../db/history/log.ts";
import { findArea, listAreas } from "../../db/queries/areas.ts";
import { findIndicator, listIndicators } from "../../db/queries/indicators.ts";
import {
  changeForDelete,
  changeForInsert,
  changeForUpdate,
  columnOf,
} from "../../db/queries/observation-columns.ts";
import { observationsById } from "../../db/queries/observations.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { ObservationDraft, ObservationUpdate } from "../../shared/api/observations.ts";
import type { Change } from "../../shared/history/change.ts";
import { bothLanguages, type TextKey } from "../../shared/i18n/translate.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { Observation, ObservationFields } from "../../shared/model/observation.ts";
import { removalOfAnnotationsOn } from "./annotation-removal.ts";
import { mismatch, settleDraft, settleUpdate } from "./observation-settle.ts";
import { assertPassageOfSource, PassageMaker, removalOfUnused } from "./passage-edit.ts";
import { present, wordedRefusal } from "./refuse.ts";

export interface ObservationEdit {
  insert: readonly ObservationDraft[];
  update: readonly ObservationUpdate[];
  delete: readonly number[];
}

export interface EditPlan {
  changes: Change[];
  inserted: number[];
  updated: number[];
}

/** Somebody changed it meanwhile: what it is now, what its author saw, who changed it. */
function conflict(
  db: ReadableDb,
  stored: Observation,
  expected: Partial<ObservationFields>,
  field: keyof ObservationFields,
) {
  const words = (value: ObservationFields[keyof ObservationFields] | undefined) => {
    if (value === null || value === undefined || value === "") return bothLanguages("refusals.field.empty");
    return typeof value === "object" ? JSON.stringify(value) : value;
  };
  const last = changesOf(db, "observation", stored.id)
    .reverse()
    .find(({ change }) => change.after && columnOf[field] in change.after);
  return wordedRefusal(
    "CONFLICT",
    "refusals.observation.changed",
    {
      area: findArea(db, stored.areaId)?.nameZh ?? stored.areaId,
      indicator: findIndicator(db, stored.indicatorId)?.nameZh ?? stored.indicatorId,
      period: stored.period,
      column: bothLanguages(`refusals.field.${field}` as TextKey),
      actual: words(stored[field]),
      expected: words(expected[field]),
      author: last?.revision.author ?? "?",
    },
    { entity: "observation", id: stored.id, field, expected: expected[field], actual: stored[field] },
  );
}

/** What rows may refer to, read once for an edit of ten thousand. */
interface Codelists {
  areas: ReadonlySet<string>;
  indicators: ReadonlyMap<string, Indicator>;
}

/** What the same revision makes and its observations may already refer to. */
export interface Created {
  areaIds: readonly string[];
  indicators: readonly Indicator[];
}

const readCodelists = (db: ReadableDb, created: Created): Codelists => ({
  areas: new Set([...listAreas(db).map(({ id }) => id), ...created.areaIds]),
  indicators: new Map(
    [...listIndicators(db), ...created.indicators].map((indicator) => [indicator.id, indicator]),
  ),
});

const knownArea = ({ areas }: Codelists, id: string) => present(areas.has(id) || undefined, "area", id);
const knownIndicator = ({ indicators }: Codelists, id: string) =>
  present(indicators.get(id), "indicator", id);

/** The changes of an edit. Throws NOT_FOUND, CONFLICT or UNREADABLE, and then nothing is to be written. */
export function planEdit(
  db: ReadableDb,
  edit: ObservationEdit,
  /** With passages that updates already point to. */
  passages: PassageMaker = new PassageMaker(db),
  created: Created = { areaIds: [], indicators: [] },
): EditPlan {
  const leaving = [...new Set(edit.delete)];
  const stored = observationsById(db, [...leaving, ...edit.update.map(({ id }) => id)]);
  const kept = new Set<number>();
  const freed: number[] = [];

  const codelists = readCodelists(db, created);
  const insertions = planInserts(db, codelists, edit.insert, passages, kept);
  const leavingSet = new Set(leaving);
  const updates = planUpdates(
    db,
    codelists,
    edit.update.filter(({ id }) => !leavingSet.has(id)),
    stored,
    { kept, freed, made: passages },
  );
  const gone = leaving.map((id) => present(stored.get(id), "observation", id));
  for (const { passageId } of gone) if (passageId !== null) freed.push(passageId);
  const released = new Set([...leaving, ...updates.released]);

  return {
    changes: [
      ...passages.changes,
      ...insertions.changes,
      ...updates.changes,
      ...removalOfAnnotationsOn(db, "observation", leaving),
      ...gone.map(changeForDelete),
      ...removalOfUnused(db, freed, released, kept),
    ],
    inserted: insertions.ids,
    updated: updates.ids,
  };
}

function planInserts(
  db: ReadableDb,
  codelists: Codelists,
  drafts: readonly ObservationDraft[],
  passages: PassageMaker,
  kept: Set<number>,
): { changes: Change[]; ids: number[] } {
  const first = nextId(db, "observation", drafts.length);
  const changes = drafts.map((draft, index) => {
    const details = { entity: "observation", insert: index };
    const { areaId, indicatorId } = draft.fields;
    knownArea(codelists, areaId);
    const indicator = knownIndicator(codelists, indicatorId);
    const fields = settleDraft(draft.fields, indicator, draft.passage?.words ?? "", details);
    if (draft.passage) fields.passageId = passages.idOf(fields.sourceId, draft.passage, details);
    else if (fields.passageId !== null) assertPassageOfSource(db, fields.passageId, fields.sourceId, details);
    if (fields.passageId !== null) kept.add(fields.passageId);
    return changeForInsert(first + index, fields);
  });
  return { changes, ids: drafts.map((_, index) => first + index) };
}

function planUpdates(
  db: ReadableDb,
  codelists: Codelists,
  updates: readonly ObservationUpdate[],
  stored: ReadonlyMap<number, Observation>,
  passages: { kept: Set<number>; freed: number[]; made: PassageMaker },
): { changes: Change[]; ids: number[]; released: number[] } {
  const patches = new Map<number, Partial<ObservationFields>>();
  for (const { id, fields, expected } of updates) {
    const before = present(stored.get(id), "observation", id);
    const wrong = expected ? mismatch(before, expected) : null;
    if (wrong !== null) throw conflict(db, before, expected ?? {}, wrong);
    patches.set(id, { ...patches.get(id), ...fields });
  }
  const changes: Change[] = [];
  const ids: number[] = [];
  const released: number[] = [];
  for (const [id, asked] of patches) {
    const before = stored.get(id)!;
    const details = { entity: "observation", id };
    if (asked.areaId !== undefined) knownArea(codelists, asked.areaId);
    if (asked.indicatorId !== undefined) knownIndicator(codelists, asked.indicatorId);
    const patch = settleUpdate(before, asked, details);
    const now = { ...before, ...patch };
    const moved = now.passageId !== before.passageId || now.sourceId !== before.sourceId;
    if (now.passageId !== null && moved && !passages.made.makes(now.passageId))
      assertPassageOfSource(db, now.passageId, now.sourceId, details);
    if (before.passageId !== null && now.passageId !== before.passageId) {
      passages.freed.push(before.passageId);
      released.push(id);
    }
    if (now.passageId !== null) passages.kept.add(now.passageId);
    const change = changeForUpdate(before, patch);
    if (change) changes.push(change);
    ids.push(id);
  }
  return { changes, ids, released };
}
