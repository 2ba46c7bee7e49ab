import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Accumulation, Bound, Measure, ObsStatus, ReviewState, Scenario } from "../../shared/model/codes.ts";
import type { Observation, ObservationFields } from "../../shared/model/observation.ts";
import {
  changeForDelete,
  changeForInsert,
  changeForUpdate,
  columnsOf,
  derive,
  observationOf,
} from "./observation-columns.ts";

const nullable = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const decimal = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(99))
  .map(([a, b]) => (b ? `${a}.${b}` : `${a}`));
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const fieldsArb: fc.Arbitrary<ObservationFields> = fc
  .record({
    areaId: fc.constantFrom("linping", "xihu"),
    indicatorId: fc.constantFrom("gdp", "signed-projects"),
    period: fc.constantFrom("2023", "2023-Q3"),
    scenario: fc.constantFrom(...Scenario.options),
    measure: fc.constantFrom(...Measure.options),
    accumulation: nullable(fc.constantFrom(...Accumulation.options)),
    value: nullable(decimal),
    valueHigh: nullable(decimal),
    unit: fc.constantFrom("亿元", "个", "%", "个百分点"),
    bound: fc.constantFrom(...Bound.options),
    asReported: fc.string(),
    missingReason: fc.constant(null),
    breakdown: fc.dictionary(fc.constantFrom("level", "industry", "size"), fc.string()),
    entity: nullable(fc.string()),
    obsStatus: fc.constantFrom(...ObsStatus.options),
    reviewState: fc.constantFrom(...ReviewState.options),
    sourceId: nullable(fc.nat()),
    passageId: nullable(fc.nat()),
    note: fc.string(),
    lowOverride: nullable(number),
    highOverride: nullable(number),
  })
  .map((fields) => ({ ...fields, missingReason: fields.value === null ? ("cleared" as const) : null }));

const stored = (id: number, fields: ObservationFields): Observation =>
  observationOf({ id, ...columnsOf(fields) });

describe("one mapping, both ways", () => {
  test("what is written is what is read", () => {
    fc.assert(
      fc.property(fieldsArb, (fields) => {
        expect(stored(1, fields)).toEqual({ ...fields, id: 1, ...derive(fields) });
      }),
    );
  });
  test("an insert and a delete carry every column", () => {
    fc.assert(
      fc.property(fieldsArb, (fields) => {
        const { after } = changeForInsert(7, fields);
        expect(changeForDelete(stored(7, fields))).toEqual({
          entity: "observation",
          id: 7,
          before: after,
          after: null,
        });
      }),
    );
  });
  test("an update carries only what changes, with what it was, and leads to what was asked for", () => {
    let changed = 0;
    let idle = 0;
    const patchArb = fc.tuple(
      fieldsArb,
      fc.subarray(["value", "unit", "note", "breakdown", "bound", "highOverride"]),
    );
    fc.assert(
      fc.property(fieldsArb, patchArb, (fields, [other, names]) => {
        const patch = Object.fromEntries(
          names.map((name) => [name, other[name as keyof ObservationFields]]),
        ) as Partial<ObservationFields>;
        if ("value" in patch) patch.missingReason = patch.value === null ? "cleared" : null;
        const change = changeForUpdate(stored(3, fields), patch);
        const [before, after] = [columnsOf(fields), columnsOf({ ...fields, ...patch })];
        const differing = Object.keys(after).filter((column) => before[column] !== after[column]);
        if (change === null) idle++;
        else changed++;
        expect(Object.keys(change?.after ?? {}).sort()).toEqual(differing.sort());
        expect({ ...before, ...change?.before }).toEqual(before);
        expect({ ...before, ...change?.after }).toEqual(after);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(changed, idle)).toBeGreaterThan(20);
  });
});

describe("derived columns", () => {
  const figure = {
    value: "578",
    valueHigh: null,
    unit: "亿元",
    bound: "approx",
    lowOverride: null,
    highOverride: null,
  } as const;
  test("base value and interval", () => {
    expect(derive(figure)).toEqual({ baseUnit: "CNY", baseValue: 5.78e10, low: 5.775e10, high: 5.785e10 });
  });
  test("an override wins, at its end only", () => {
    expect(derive({ ...figure, highOverride: 6e10 })).toMatchObject({ low: 5.775e10, high: 6e10 });
  });
  test("no value, nothing derived; 0 is a value", () => {
    expect(derive({ ...figure, value: null, lowOverride: 1 })).toEqual({
      baseUnit: null,
      baseValue: null,
      low: null,
      high: null,
    });
    expect(derive({ ...figure, value: "0" }).baseValue).toBe(0);
  });
  test("the upper end counts only in a range", () => {
    expect(derive({ ...figure, valueHigh: "600" }).high).toBe(5.785e10);
    expect(derive({ ...figure, valueHigh: "600", bound: "range" })).toMatchObject({
      low: 5.78e10,
      high: 6e10,
    });
  });
  test("the same breakdown in another order of its keys is the same", () => {
    const fields = { breakdown: { b: "二", a: "一" } };
    const before = stored(1, { ...fc.sample(fieldsArb, 1)[0]!, breakdown: { a: "一", b: "二" } });
    expect(changeForUpdate(before, fields)).toBeNull();
  });
});
