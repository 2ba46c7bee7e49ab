/**
 * The one mapping between an observation and its row. `value`, `unit`, `bound` are as reported; `base_unit`,
 * `base_value`, `low` and `high` follow from them by `normalise` and are written with them, so that SQL can sort, filter
 * and compare without computing. An override of the interval wins over what the words allow.
 */
import type { Change, Columns, ColumnValue } from "../../shared/history/change.ts";
import type { Observation, ObservationFields } from "../../shared/model/observation.ts";
import { normalise } from "../../shared/model/quantity.ts";
import { canonicalJson } from "./canonical-json.ts";

type Field = keyof ObservationFields;

/** Field → column. */
export const columnOf: Record<Field, string> = {
  areaId: "area_id",
  indicatorId: "indicator_id",
  period: "period",
  scenario: "scenario",
  measure: "measure",
  accumulation: "accumulation",
  value: "value",
  valueHigh: "value_high",
  unit: "unit",
  bound: "bound",
  asReported: "as_reported",
  missingReason: "missing_reason",
  breakdown: "breakdown",
  entity: "entity",
  obsStatus: "obs_status",
  reviewState: "review_state",
  sourceId: "source_id",
  passageId: "passage_id",
  note: "note",
  lowOverride: "low_override",
  highOverride: "high_override",
};

export const observationFields = Object.keys(columnOf) as Field[];

/** Columns that follow from others. */
export const derivedColumns = ["base_unit", "base_value", "low", "high"] as const;

/** A row of the table. */
export type ObservationColumns = Record<string, ColumnValue> & { id: number };

const isField = (field: string): field is Field => Object.hasOwn(columnOf, field);

/** One field as its column holds it. */
export const toColumn = (field: Field, value: ObservationFields[Field]): ColumnValue =>
  field === "breakdown" ? canonicalJson(value) : (value as ColumnValue);

export type Derived = Pick<Observation, "baseUnit" | "baseValue" | "low" | "high">;

/** What follows from the figure as reported; all null where the value is missing (an override alone bounds nothing). */
export function derive(
  fields: Pick<ObservationFields, "value" | "valueHigh" | "unit" | "bound" | "lowOverride" | "highOverride">,
): Derived {
  if (fields.value === null) return { baseUnit: null, baseValue: null, low: null, high: null };
  const { value, valueHigh, unit, bound } = fields;
  const normalised = normalise({ value, valueHigh: bound === "range" ? valueHigh : null, unit, bound });
  return {
    baseUnit: normalised.baseUnit,
    baseValue: normalised.baseValue,
    low: fields.lowOverride ?? normalised.low,
    high: fields.highOverride ?? normalised.high,
  };
}

/**
 * A row of the table as an observation. Written out, not looped over `columnOf`: objects of one known shape are read
 * several times faster, and a comparison reads a thousand of them over and over; the test holds both to each other.
 */
export function observationOf(row: ObservationColumns): Observation {
  const { breakdown } = row;
  const fields: Record<Field, unknown> & Omit<Observation, Field> = {
    id: row.id,
    areaId: row["area_id"],
    indicatorId: row["indicator_id"],
    period: row["period"],
    scenario: row["scenario"],
    measure: row["measure"],
    accumulation: row["accumulation"],
    value: row["value"],
    valueHigh: row["value_high"],
    unit: row["unit"],
    bound: row["bound"],
    asReported: row["as_reported"],
    missingReason: row["missing_reason"],
    breakdown: breakdown === "{}" ? {} : (JSON.parse(String(breakdown)) as unknown),
    entity: row["entity"],
    obsStatus: row["obs_status"],
    reviewState: row["review_state"],
    sourceId: row["source_id"],
    passageId: row["passage_id"],
    note: row["note"],
    lowOverride: row["low_override"],
    highOverride: row["high_override"],
    baseUnit: row["base_unit"] as string | null,
    baseValue: row["base_value"] as number | null,
    low: row["low"] as number | null,
    high: row["high"] as number | null,
  };
  return fields as Observation;
}

/** All columns but the id. */
export function columnsOf(fields: ObservationFields): Columns {
  const derived = derive(fields);
  return {
    ...Object.fromEntries(
      observationFields.map((field) => [columnOf[field], toColumn(field, fields[field])]),
    ),
    base_unit: derived.baseUnit,
    base_value: derived.baseValue,
    low: derived.low,
    high: derived.high,
  };
}

export const changeForInsert = (id: number, fields: ObservationFields): Change => ({
  entity: "observation",
  id,
  before: null,
  after: columnsOf(fields),
});

export const changeForDelete = (observation: Observation): Change => ({
  entity: "observation",
  id: observation.id,
  before: storedColumns(observation),
  after: null,
});

/** The columns as they stand in the table, derived ones included as stored (an older rule may have made them). */
const storedColumns = (observation: Observation): Columns => ({
  ...columnsOf(observation),
  base_unit: observation.baseUnit,
  base_value: observation.baseValue,
  low: observation.low,
  high: observation.high,
});

/** Fields from which the derived columns follow. */
const figureParts = new Set<string>(["value", "valueHigh", "unit", "bound", "lowOverride", "highOverride"]);

/**
 * The changed columns with what they were; null where nothing changes. Derived columns are computed anew only where the
 * figure changes: correcting a note never moves an interval.
 */
export function changeForUpdate(before: Observation, fields: Partial<ObservationFields>): Change | null {
  const old = storedColumns(before);
  const changed = Object.entries(fields).filter(
    (entry): entry is [Field, ObservationFields[Field]] =>
      isField(entry[0]) && entry[1] !== undefined && toColumn(entry[0], entry[1]) !== old[columnOf[entry[0]]],
  );
  if (changed.length === 0) return null;
  const after: Columns = Object.fromEntries(
    changed.map(([field, value]) => [columnOf[field], toColumn(field, value)]),
  );
  if (changed.some(([field]) => figureParts.has(field))) {
    const now = columnsOf({ ...before, ...fields });
    for (const column of derivedColumns) if (now[column] !== old[column]) after[column] = now[column] ?? null;
  }
  const was = Object.fromEntries(Object.keys(after).map((column) => [column, old[column] ?? null]));
  return { entity: "observation", id: before.id, before: was, after };
}
