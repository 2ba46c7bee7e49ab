import { expect, test } from "vitest";
import { units } from "../codelists/units.ts";
import { convert, findUnit, unitsFor } from "./unit.ts";

test("every unit of the list is read as itself, once", () => {
  expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length);
  for (const unit of units) {
    const reading = findUnit(unit.symbol);
    expect([unit.symbol, reading?.baseUnit, reading?.factor]).toEqual([
      unit.symbol,
      unit.baseUnit,
      unit.factor,
    ]);
  }
});
test("万 and 亿 multiply any unit, quotients keep both sides", () => {
  expect(findUnit("万家")).toEqual({ unitText: "万家", baseUnit: "count", factor: "10000" });
  expect(findUnit("万亿元")?.factor).toBe("1000000000000");
  expect(findUnit("万千瓦")).toMatchObject({ baseUnit: "kW", factor: "10000" });
  expect(findUnit("元/平方米")?.baseUnit).toBe("CNY/m2");
  expect(findUnit("万元/人")).toMatchObject({ baseUnit: "CNY/person", factor: "10000" });
  expect(findUnit("吨标准煤/万元")).toMatchObject({ baseUnit: "tce/10000CNY", factor: "1" });
  expect(findUnit("厘")).toBeUndefined();
});
test("亩 becomes 公顷 only when asked, % never 个百分点, 元 never 美元", () => {
  expect(findUnit("亩")?.baseUnit).toBe("mu");
  expect(convert("15", "亩", "公顷")).toBe("1");
  expect(convert("3", "亩", "平方米")).toBe("2000");
  expect(convert("1", "平方公里", "公顷")).toBe("100");
  expect(convert("578", "亿元", "万元")).toBe("5780000");
  expect(convert("5", "%", "个百分点")).toBeUndefined();
  expect(convert("5", "元", "美元")).toBeUndefined();
  expect(convert("5", "厘", "元")).toBeUndefined();
});
test("a column offers the units of its base", () => {
  expect(unitsFor("CNY").map((unit) => unit.symbol)).toEqual(["元", "万元", "亿元", "万亿元"]);
  expect(unitsFor("count").map((unit) => unit.symbol)).toEqual(["个", "万个", "亿个"]);
  expect(unitsFor("kWh").map((unit) => unit.symbol)).toEqual(["千瓦时"]);
  expect(unitsFor("nothing")).toEqual([]);
});
