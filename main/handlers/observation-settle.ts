/**
 * What an edit makes of an observation: defaults, what follows from what, and what cannot be. Pure; the database has
 * been asked before. A refusal names the field, so that the grid can show it red where it was typed.
 */
import { columnOf, derive, toColumn } from "../../db/queries/observation-columns.ts";
import { StoreError } from "../../db/store/store-error.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { Observation, ObservationFields } from "../../shared/model/observation.ts";
import { parseTimePeriod } from "../../shared/model/time-period.ts";
import { findUnit } from "../../shared/model/unit.ts";
import { refusal } from "./refuse.ts";

type Field = keyof ObservationFields;
export type Draft = Partial<ObservationFields> & Pick<ObservationFields, "areaId" | "indicatorId" | "period">;

/** Fields that make the figure: a change of one of them re-opens what was checked. */
export const figureFields: readonly Field[] = [
  "areaId",
  "indicatorId",
  "period",
  "value",
  "valueHigh",
  "unit",
  "bound",
  "scenario",
  "measure",
  "accumulation",
  "missingReason",
  "breakdown",
  "entity",
  "lowOverride",
  "highOverride",
];

const differs = (field: Field, a: ObservationFields[Field], b: ObservationFields[Field]) =>
  toColumn(field, a) !== toColumn(field, b);

function canonicalPeriod(text: string, details: Record<string, unknown>): string {
  const parsed = parseTimePeriod(text);
  if (!parsed.ok) throw new StoreError("UNREADABLE", parsed.message, { ...details, field: "period" });
  return parsed.period;
}

/** Throws UNREADABLE if the fields do not go together. */
function assertFigure(fields: ObservationFields, details: Record<string, unknown>): void {
  const unreadable = (
    field: Field,
    reason: Parameters<typeof refusal>[1],
    params: Record<string, string | number>,
  ) => refusal("UNREADABLE", reason, params, { ...details, field });
  if (!findUnit(fields.unit)) throw unreadable("unit", "refusals.observation.unit", { unit: fields.unit });
  const { value, valueHigh, bound, lowOverride, highOverride } = fields;
  if (value !== null && bound === "range") {
    if (valueHigh === null) throw unreadable("valueHigh", "refusals.observation.range", {});
    if (Number(valueHigh) < Number(value))
      throw unreadable("valueHigh", "refusals.observation.rangeOrder", { low: value, high: valueHigh });
  }
  if (lowOverride !== null && highOverride !== null && lowOverride > highOverride)
    throw unreadable("lowOverride", "refusals.observation.interval", {
      low: lowOverride,
      high: highOverride,
    });
  const derived = derive(fields);
  if (![derived.baseValue, derived.low, derived.high].every((n) => n === null || Number.isFinite(n)))
    throw unreadable("value", "refusals.observation.tooLarge", {
      value: `${(value ?? "").slice(0, 12)}…`,
      unit: fields.unit,
    });
}

/** A draft with all its fields. A figure without a value is one that nobody has read yet, unless it says otherwise. */
export function settleDraft(
  draft: Draft,
  indicator: Indicator,
  words: string,
  details: Record<string, unknown>,
): ObservationFields {
  const value = draft.value ?? null;
  const bound = draft.bound ?? "eq";
  if (value !== null && draft.missingReason != null)
    throw refusal(
      "UNREADABLE",
      "refusals.observation.missingReason",
      { value },
      { ...details, field: "value" },
    );
  const measure = draft.measure ?? indicator.measure;
  const fields: ObservationFields = {
    areaId: draft.areaId,
    indicatorId: draft.indicatorId,
    period: canonicalPeriod(draft.period, details),
    scenario: draft.scenario ?? "actual",
    measure,
    // What an indicator accumulates says nothing of its growth or its share.
    accumulation:
      draft.accumulation === undefined
        ? measure === indicator.measure
          ? indicator.accumulation
          : null
        : draft.accumulation,
    value,
    valueHigh: value !== null && bound === "range" ? (draft.valueHigh ?? null) : null,
    unit: (draft.unit ?? indicator.unit).trim(),
    bound,
    asReported: draft.asReported ?? words,
    missingReason: value === null ? (draft.missingReason ?? "not_read") : null,
    breakdown: draft.breakdown ?? {},
    entity: draft.entity || null,
    obsStatus: draft.obsStatus ?? "A",
    reviewState: draft.reviewState ?? "entered",
    sourceId: draft.sourceId ?? null,
    passageId: draft.passageId ?? null,
    note: draft.note ?? "",
    lowOverride: draft.lowOverride ?? null,
    highOverride: draft.highOverride ?? null,
  };
  assertFigure(fields, details);
  return fields;
}

/** The fields that an update sets, with what follows: value and reason, range and upper end, re-opening. */
export function settleUpdate(
  before: Observation,
  asked: Partial<ObservationFields>,
  details: Record<string, unknown>,
): Partial<ObservationFields> {
  const patch: Partial<ObservationFields> = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  );
  if (patch.period !== undefined) patch.period = canonicalPeriod(patch.period, details);
  if (patch.unit !== undefined) patch.unit = patch.unit.trim();
  if (patch.entity === "") patch.entity = null;

  const value = patch.value === undefined ? before.value : patch.value;
  if (value === null) {
    patch.missingReason = patch.missingReason ?? before.missingReason ?? "cleared";
    patch.valueHigh = null;
  } else {
    if (patch.missingReason != null)
      throw refusal(
        "UNREADABLE",
        "refusals.observation.missingReason",
        { value },
        { ...details, field: "missingReason" },
      );
    patch.missingReason = null;
    if ((patch.bound ?? before.bound) !== "range") patch.valueHigh = null;
  }
  // A passage is a place in its source.
  if (patch.sourceId !== undefined && patch.sourceId !== before.sourceId && patch.passageId === undefined)
    patch.passageId = null;
  // An interval of one's own is in the base unit: in another one it would mean something else.
  const baseUnit = patch.unit === undefined ? before.baseUnit : (findUnit(patch.unit)?.baseUnit ?? null);
  if (before.baseUnit !== null && baseUnit !== before.baseUnit) {
    patch.lowOverride ??= null;
    patch.highOverride ??= null;
  }

  const settled = { ...before, ...patch } as ObservationFields;
  const figureChanges = figureFields.some((field) => differs(field, before[field], settled[field]));
  if (figureChanges) {
    assertFigure(settled, details);
    if (patch.reviewState === undefined && before.reviewState !== "entered") patch.reviewState = "entered";
  }
  return patch;
}

/** The first field that is not as its author saw it; null if all are. */
export const mismatch = (stored: Observation, expected: Partial<ObservationFields>): Field | null =>
  (Object.keys(expected) as Field[]).find(
    (field) =>
      Object.hasOwn(columnOf, field) &&
      expected[field] !== undefined &&
      differs(field, stored[field], expected[field]),
  ) ?? null;
