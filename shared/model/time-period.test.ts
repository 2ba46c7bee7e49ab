import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeriods, formatTimePeriod, parseTimePeriod, spanOf, TimePeriod } from "./time-period.ts";

const read: [string, string][] = [
  ["2023", "2023"],
  ["2023-q3", "2023-Q3"],
  ["2023-H1", "2023-H1"],
  ["2023-05", "2023-05"],
  ["2020-09-29", "2020-09-29"],
  ["2020-Q1/2020-Q3", "2020-Q1/2020-Q3"],
  ["..2023-12", "..2023-12"],
  ["2022../", "2022../"],
  ["2023年", "2023"],
  ["2024年1—11月", "2024-01/2024-11"],
  ["2020年前三季度", "2020-Q1/2020-Q3"],
  ["2023年上半年", "2023-H1"],
  ["2023年第三季度", "2023-Q3"],
  ["截至2023年底", "..2023-12"],
  ["2023年末", "..2023-12"],
  ["2023年5月8日", "2023-05-08"],
  ["自2022年起", "2022../"],
  ["“十四五”期间", "2021/2025"],
  ["2021－2023年", "2021/2023"],
  ["二〇二三年", "2023"],
];

describe("time periods", () => {
  test.each(read)("%s is %s", (words, period) => {
    expect(parseTimePeriod(words)).toEqual({ ok: true, period });
  });
  test("bare months need the year of their surroundings", () => {
    expect(parseTimePeriod("五月")).toMatchObject({ ok: false, code: "period.no_year" });
    expect(parseTimePeriod("五月", { year: 2024 })).toEqual({ ok: true, period: "2024-05" });
    expect(parseTimePeriod("去年", { year: 2024 })).toEqual({ ok: true, period: "2023" });
  });
  test("what the calendar has not is refused", () => {
    expect(parseTimePeriod("2023-02-30")).toMatchObject({ ok: false });
    expect(parseTimePeriod("2023年13月")).toMatchObject({ ok: false, code: "period.impossible" });
    expect(TimePeriod.safeParse("2023-Q3/2023-Q1").success).toBe(false);
    expect(parseTimePeriod("随便")).toMatchObject({ ok: false, code: "period.unread" });
  });
  test("spans", () => {
    expect(spanOf("2023-Q3")).toEqual({
      start: "2023-07-01",
      end: "2023-09-30",
      grain: "quarter",
      kind: "single",
    });
    expect(spanOf("2024-02")).toMatchObject({ end: "2024-02-29", grain: "month" });
    expect(spanOf("..2023-12")).toMatchObject({ start: null, end: "2023-12-31", kind: "as_of" });
    expect(spanOf("2022../")).toMatchObject({ start: "2022-01-01", end: null, kind: "since" });
    expect(spanOf("2020-Q1/2020-Q3")).toMatchObject({ start: "2020-01-01", end: "2020-09-30", kind: "span" });
  });
  test("sorts through the year, nonsense last", () => {
    const sorted = ["x", "2023", "2023-Q2", "2022", "2023-01", "2023-H1", "..2022-12"].sort(comparePeriods);
    expect(sorted).toEqual(["2022", "..2022-12", "2023-01", "2023-H1", "2023-Q2", "2023", "x"]);
  });
  test("the order is total and nothing throws, whatever the strings", () => {
    const any = fc.oneof(fc.string(), fc.constantFrom(...read.map(([, period]) => period)));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        const ordered = comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0;
        expect(ordered && comparePeriods(a, c) > 0).toBe(false);
        expect(typeof formatTimePeriod(a, "zh-CN")).toBe("string");
        spanOf(a);
        parseTimePeriod(a);
      }),
    );
  });
  test("formatted periods are read back", () => {
    for (const [, period] of read)
      expect([period, parseTimePeriod(formatTimePeriod(period, "zh-CN"))]).toEqual([
        period,
        { ok: true, period },
      ]);
    expect(formatTimePeriod("2023-Q3", "en")).toBe("Q3 2023");
    expect(formatTimePeriod("..2023-12", "en")).toBe("as of Dec 2023");
  });
});
