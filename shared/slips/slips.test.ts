import { describe, expect, test } from "vitest";
import { type Neighbour, scaledUnit, slipsOf } from "./slips.ts";

const year = (value: string, unit: string, more: Partial<Neighbour> = {}): Neighbour => ({
  value,
  unit,
  measure: "level",
  period: "2022",
  observationId: 1,
  text: `${value}${unit}`,
  ownArea: true,
  ...more,
});
const other = (value: string, unit: string) => year(value, unit, { ownArea: false });
const level = (value: string, unit: string) => ({ value, unit, measure: "level" as const });
const amount = { baseUnit: "CNY", measure: "level" as const };

describe("万 and 亿", () => {
  test.each([
    ["35", "亿元", [year("32", "万元")], "万元"],
    ["35", "万元", [year("32", "亿元")], "亿元"],
    ["1.2", "万家", [year("1.1", "家"), year("0.9", "家")], "家"],
    ["3.1", "家", [year("2.8", "万家")], "万家"],
    ["61", "亿元", [other("50", "万元"), other("80", "万元"), other("66", "万元")], "万元"],
    ["2", "万亿元", [year("1.5", "亿元")], "亿元"],
  ])("%s%s beside its neighbours would fit as %s", (value, unit, neighbours, fits) => {
    expect(slipsOf(level(value, unit), neighbours, amount)).toMatchObject([{ kind: "scale", unit: fits }]);
  });

  test.each([
    ["35", "亿元", [year("3.2", "亿元")]],
    ["35", "亿元", [year("350000", "万元")]],
    ["35", "亿元", []],
    ["35", "亿元", [other("32", "万元"), other("30", "万元")]],
    ["0", "亿元", [year("32", "万元")]],
    ["35", "亿元", [year("32", "万元"), year("40", "亿元")]],
    ["35", "亿元", [year("32", "万元", { measure: "growth" })]],
  ])("%s%s is left alone where nothing speaks clearly", (value, unit, neighbours) => {
    expect(slipsOf(level(value, unit), neighbours, amount)).toEqual([]);
  });

  test("the step of a unit is taken back by its inverse", () => {
    for (const unit of ["亿元", "万元", "万家", "万亩"]) {
      const down = scaledUnit(unit, false);
      expect(down && scaledUnit(down, true)).toBe(unit);
    }
    expect(scaledUnit("家", false)).toBeNull();
    expect(scaledUnit("%", true)).toBeNull();
  });
});

describe("亩 and 公顷", () => {
  test("show as fifteen times", () => {
    expect(slipsOf(level("1400", "公顷"), [year("1383", "亩")], null)).toMatchObject([
      { kind: "land", unit: "亩" },
    ]);
    expect(slipsOf(level("92", "亩"), [year("95", "公顷")], null)).toMatchObject([
      { kind: "land", unit: "公顷" },
    ]);
  });
  test("of other areas say nothing, and land that grew fifteenfold in its own unit is no slip of the unit", () => {
    const areas = [other("1383", "亩"), other("1300", "亩"), other("1500", "亩")];
    expect(slipsOf(level("1400", "公顷"), areas, null)).toEqual([]);
    expect(slipsOf(level("1400", "亩"), [year("90", "亩")], null)).toEqual([]);
  });
});

describe("% and 个百分点", () => {
  const growth = (value: string, unit: string) => ({ value, unit, measure: "growth" as const });
  test("a rate changes in points, an amount in percent", () => {
    const share = { baseUnit: "percent", measure: "share" as const };
    expect(slipsOf(growth("2.3", "%"), [], share)).toMatchObject([{ kind: "percent", unit: "个百分点" }]);
    expect(slipsOf(growth("2.3", "个百分点"), [], share)).toEqual([]);
    expect(slipsOf(growth("2.3", "个百分点"), [], amount)).toMatchObject([{ kind: "percent", unit: "%" }]);
    expect(slipsOf(growth("2.3", "%"), [], amount)).toEqual([]);
  });
  test("the earlier years of the same indicator decide", () => {
    const before = [
      year("1.8", "个百分点", { measure: "growth" }),
      year("2", "个百分点", { measure: "growth" }),
    ];
    expect(slipsOf(growth("2.3", "%"), before, null)).toMatchObject([{ kind: "percent", unit: "个百分点" }]);
    expect(slipsOf(growth("2.3", "%"), [...before, year("3", "%", { measure: "growth" })], null)).toEqual([]);
  });
});
