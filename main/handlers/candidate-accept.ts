/**
 * Accepting candidates as the changes of one revision: indicators and areas that are made on the way, passages,
 * observations, figures that give way (split, merge), dismissals that no longer hold. Reading the text came before;
 * from here on nothing waits, so nothing comes between.
 */
import { dismissalColumns } from "../../db/queries/dismissals.ts";
import { observationsById } from "../../db/queries/observations.ts";
import { deletion } from "../../db/queries/row-changes.ts";
import type { ReadableDb } from "../../db/store/handles.ts";
import type { Acceptance, AcceptFields, ReviewCandidate } from "../../shared/api/candidates.ts";
import type { ObservationDraft, ObservationUpdate } from "../../shared/api/observations.ts";
import type { Change } from "../../shared/history/change.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import type { Observation } from "../../shared/model/observation.ts";
import { type Span, SpanIndex } from "../../shared/model/span.ts";
import { findUnit } from "../../shared/model/unit.ts";
import { candidateAt } from "./candidate-at.ts";
import { CodelistMaker } from "./candidate-create.ts";
import type { Review } from "./candidate-review.ts";
import { planEdit } from "./observation-edit.ts";
import { PassageMaker } from "./passage-edit.ts";
import { present, refusal, wordedRefusal } from "./refuse.ts";

type Missing = ReviewCandidate["missing"][number] | "accepted";

export interface AcceptOptions {
  incomplete: "refuse" | "skip";
  createIndicators: boolean;
}
export interface AcceptPlan {
  changes: Change[];
  observationIds: (number | null)[];
  skipped: (Span & { missing: Missing[] })[];
  createdIndicatorIds: string[];
  createdAreaIds: string[];
  /** For the name of the gesture: figures stored, moved, and taken away for others. */
  stored: number;
  moved: number;
  replaced: number;
  words: string;
}

const few = 10;

interface Ready {
  index: number;
  item: Acceptance;
  words: string;
  fields: AcceptFields & Pick<Observation, "areaId" | "indicatorId" | "period">;
}

/** The fields that a candidate would be stored with. */
export function fieldsOf(candidate: ReviewCandidate): AcceptFields {
  const known = { indicatorId: candidate.indicatorId, areaId: candidate.areaId, period: candidate.period };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    scenario: candidate.scenario,
    measure: candidate.measure,
    accumulation: candidate.accumulation,
    value: candidate.value,
    valueHigh: candidate.valueHigh,
    unit: candidate.unit,
    bound: candidate.bound,
    asReported: candidate.text,
    breakdown: candidate.breakdown,
    entity: candidate.entity,
    note: candidate.note ?? "",
  };
}

export function planAccept(
  db: ReadableDb,
  review: Review,
  items: readonly Acceptance[],
  options: AcceptOptions,
): AcceptPlan {
  const { source, reading } = review;
  const lists = new CodelistMaker(db);
  const observationIds: (number | null)[] = items.map(() => null);
  const skipped: AcceptPlan["skipped"] = [];
  const ready: Ready[] = [];
  // One alone is read alone, so that accepting by key stays quick in a text of any length.
  const many = items.length > few;
  const offered = new Map((many ? review.candidates() : []).map((one) => [`${one.start} ${one.end}`, one]));
  const stored = observationsById(
    db,
    review.passages.flatMap((passage) => passage.observationIds),
  );
  const storedAt = new Map(review.passages.map((one) => [`${one.start} ${one.end}`, one.observationIds]));
  const seen = new Set<string>();

  for (const [index, item] of items.entries()) {
    const { start, end } = item;
    const key = `${start} ${end}`;
    const candidate = offered.get(key) ?? review.reviewOne(candidateAt(reading, source, { start, end }));
    const fields = complete(candidate, item, lists, options);
    const missing = missingIn(fields);
    const twice = storedAt.get(key)?.find((id) => sameFigure(stored.get(id), fields));
    const again = `${key} ${fields.indicatorId ?? ""} ${fields.areaId ?? ""} ${fields.period ?? ""}`;
    if (
      item.observationId === undefined &&
      item.replaces.length === 0 &&
      (twice !== undefined || seen.has(again))
    ) {
      // The same key pressed twice stores nothing twice.
      observationIds[index] = twice ?? null;
      skipped.push({ start, end, missing: ["accepted"] });
    } else if (missing.length > 0) skipped.push({ start, end, missing });
    else {
      seen.add(again);
      ready.push({
        index,
        item,
        words: reading.text.slice(start, end),
        fields: fields as Ready["fields"],
      });
    }
  }
  if (options.incomplete === "refuse") refuseIncomplete(reading.text, skipped);

  const replaced = [...new Set(ready.flatMap(({ item }) => item.replaces))];
  const moved = ready.filter(({ item }) => item.observationId !== undefined);
  assertOwn(db, review, [...replaced, ...moved.map(({ item }) => item.observationId!)]);
  const fresh = ready.filter(({ item }) => item.observationId === undefined);
  const passages = new PassageMaker(db, new Map([[source.id, reading.text]]));
  const edit = planEdit(
    db,
    {
      insert: fresh.map(({ item, words, fields }): ObservationDraft => {
        const { start, end } = item;
        return { fields: { ...fields, sourceId: source.id }, passage: { start, end, words } };
      }),
      update: moved.map((one) => updateOf(one, source.id, passages)),
      delete: replaced.filter((id) => !moved.some(({ item }) => item.observationId === id)),
    },
    passages,
    lists.created,
  );
  fresh.forEach(({ index }, at) => (observationIds[index] = edit.inserted[at] ?? null));
  for (const { index, item } of moved) observationIds[index] = item.observationId!;
  const used = new Set(ready.flatMap(({ fields }) => [fields.areaId, fields.indicatorId]));
  return {
    changes: [
      ...lists.changesFor(used),
      ...edit.changes,
      ...liftedDismissals(
        review,
        ready.map(({ item }) => item),
      ),
    ],
    observationIds,
    skipped,
    createdIndicatorIds: lists.created.indicators.map(({ id }) => id).filter((id) => used.has(id)),
    createdAreaIds: lists.created.areaIds.filter((id) => used.has(id)),
    stored: fresh.length,
    moved: moved.length,
    replaced: replaced.length,
    words: ready[0]?.words ?? "",
  };
}

/** The candidate's fields under those that the analyst set, with what is made for it. */
function complete(
  candidate: ReviewCandidate,
  { fields, createIndicator, createArea }: Acceptance,
  lists: CodelistMaker,
  { createIndicators }: AcceptOptions,
): AcceptFields {
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const all: AcceptFields = { ...fieldsOf(candidate), ...set };
  if (createIndicator) all.indicatorId = lists.indicator(withoutUndefined(createIndicator));
  if (createArea) all.areaId = lists.area(withoutUndefined(createArea));
  // Made of its own words only where the rest is there: a skipped figure leaves no indicator behind.
  const others = missingIn(all).filter((field) => field !== "indicator");
  if (all.indicatorId === undefined && createIndicators && candidate.indicator !== "" && others.length === 0)
    all.indicatorId = lists.indicator({
      group: "other",
      nameZh: candidate.indicator,
      unit: all.unit ?? candidate.unit,
      measure: all.measure ?? candidate.measure,
      accumulation: all.accumulation ?? null,
    });
  return all;
}

const withoutUndefined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

function missingIn(fields: AcceptFields): Missing[] {
  const missing: Missing[] = [];
  if (!fields.indicatorId) missing.push("indicator");
  if (!fields.areaId) missing.push("area");
  if (!fields.period) missing.push("period");
  if (fields.value !== null && !findUnit(fields.unit ?? "")) missing.push("unit");
  return missing;
}

const sameFigure = (stored: Observation | undefined, fields: AcceptFields): boolean =>
  stored !== undefined &&
  stored.indicatorId === fields.indicatorId &&
  stored.areaId === fields.areaId &&
  stored.period === fields.period &&
  stored.scenario === (fields.scenario ?? "actual");

/** A figure that moves takes the quantity of its new words, and whatever the analyst set. */
function updateOf(
  { item, words, fields }: Ready,
  sourceId: number,
  passages: PassageMaker,
): ObservationUpdate {
  const { start, end, observationId } = item;
  const passageId = passages.idOf(sourceId, { start, end, words }, { start, end });
  const { value, valueHigh, unit, bound } = fields;
  const set = Object.fromEntries(Object.entries(item.fields).filter(([, given]) => given !== undefined));
  const made = {
    ...(item.createIndicator ? { indicatorId: fields.indicatorId } : {}),
    ...(item.createArea ? { areaId: fields.areaId } : {}),
  };
  const quantity = Object.fromEntries(
    Object.entries({ value, valueHigh, unit, bound }).filter(([, given]) => given !== undefined),
  );
  return {
    id: observationId!,
    fields: { ...quantity, asReported: words, ...set, ...made, sourceId, passageId },
  };
}

/** What is moved or replaced must come from this source. */
function assertOwn(db: ReadableDb, { source }: Review, ids: readonly number[]): void {
  const stored = observationsById(db, ids);
  for (const id of ids)
    if (present(stored.get(id), "observation", id).sourceId !== source.id)
      throw refusal("REFUSED", "review.otherSource", { id, title: source.title }, { id });
}

function refuseIncomplete(text: string, skipped: AcceptPlan["skipped"]): void {
  const lacking = skipped.filter(({ missing }) => !missing.includes("accepted"));
  const [first] = lacking;
  if (!first) return;
  const names = first.missing.map((field) => bothLanguages(`review.missing.${field}`));
  throw wordedRefusal(
    "UNREADABLE",
    "review.incomplete",
    {
      count: lacking.length,
      words: text.slice(first.start, first.end).slice(0, 40),
      missing: {
        "zh-CN": names.map((name) => name["zh-CN"]).join("、"),
        en: names.map((name) => name.en).join(", "),
      },
    },
    { items: lacking },
  );
}

/** Somebody takes what was dismissed: the dismissals of these figures themselves go. */
function liftedDismissals(review: Review, spans: readonly Span[]): Change[] {
  const taken = new SpanIndex(spans);
  return review.dismissals
    .filter((one) => one.scope === "numeral" && taken.over(one).length > 0)
    .map((one) => deletion("dismissal", one.id, dismissalColumns(one)));
}
