import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestUnit, figureText, inUnit, unitChoices } from "./figure-text.ts";

describe("figures as they are shown", () => {
  it.each([
    [1234567.5, "1,234,567.5"],
    [-5.2, "−5.2"],
    [0, "0"],
    [578, "578"],
    [0.00005, "0.0001"],
    [-0.00005, "−0.0001"],
    [1.00005, "1.0001"],
    [2023, "2,023"],
  ])("%d → %s: grouped, as many digits as it has, half away from zero (habit 24)", (value, text) => {
    expect(figureText(value)).toBe(text);
  });
  it("reads back as the number, to four digits after the point", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (n) => {
        const value = n / 10_000;
        expect(Number(figureText(value).replaceAll(",", "").replace("−", "-"))).toBeCloseTo(value, 4);
      }),
    );
  });
});

describe("units", () => {
  it("takes the largest in which the number is at least one", () => {
    expect(bestUnit("CNY", 57_800_000_000).symbol).toBe("亿元");
    expect(bestUnit("CNY", 35_000_000).symbol).toBe("万元");
    expect(bestUnit("CNY", 0.5).symbol).toBe("元");
    expect(bestUnit("percent", 12.5).symbol).toBe("%");
  });
  it("has one for every base, also for those nobody listed", () => {
    expect(unitChoices("CNY/m2")).toHaveLength(1);
  });
  it("converts without binary noise", () => {
    const wan = unitChoices("CNY").find((unit) => unit.symbol === "万元")!;
    expect(inUnit(3 * 1_000.1, wan)).toBe(0.30003);
  });
});
