import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDecimal, formatQuantity, parseQuantity } from "./quantity.ts";

/** value, value_high, unit, bound */
const read: [words: string, value: string, high: string | null, unit: string, bound: string][] = [
  ["约578亿元", "578", null, "亿元", "approx"],
  ["1.2亿", "1.2", null, "亿个", "eq"],
  ["三成", "30", null, "%", "eq"],
  ["两成五", "25", null, "%", "eq"],
  ["12.5%", "12.5", null, "%", "eq"],
  ["１２０亿", "120", null, "亿个", "eq"],
  ["１２．５％", "12.5", null, "%", "eq"],
  ["1万2千", "12000", null, "个", "eq"],
  ["3万5", "35000", null, "个", "eq"],
  ["1亿2000万元", "12000", null, "万元", "eq"],
  ["三千五百万元", "3500", null, "万元", "eq"],
  ["20-50亿元", "20", "50", "亿元", "range"],
  ["5%～8%", "5", "8", "%", "range"],
  ["15余万平方米", "15", null, "万平方米", "over"],
  ["近350家", "350", null, "家", "under"],
  ["10%以上", "10", null, "%", "at_least"],
  ["不超过30个工作日", "30", null, "个工作日", "at_most"],
  ["超过了10亿元", "10", null, "亿元", "over"],
  ["翻番", "2", null, "倍", "eq"],
  ["翻两番", "4", null, "倍", "eq"],
  ["增长两倍", "3", null, "倍", "eq"],
  ["1.2个百分点", "1.2", null, "个百分点", "eq"],
  ["十余家", "10", null, "家", "over"],
  ["上千家", "1000", null, "家", "over"],
  ["七八个", "7", "8", "个", "range"],
  ["一半", "50", null, "%", "eq"],
  ["过半", "50", null, "%", "over"],
  ["四分之一", "25", null, "%", "eq"],
  ["百分之三十五", "35", null, "%", "eq"],
  ["1/4", "25", null, "%", "eq"],
  ["2.1∶1", "2.1", null, "倍", "eq"],
  ["12,000", "12000", null, "个", "eq"],
  ["1.2万亿", "1.2", null, "万亿个", "eq"],
  ["下降5.2%", "-5.2", null, "%", "eq"],
  ["-5.2%", "-5.2", null, "%", "eq"],
  ["减少3个", "-3", null, "个", "eq"],
  ["第七位", "7", null, "位", "eq"],
  ["30强", "30", null, "强", "at_most"],
  ["三个半月", "3.5", null, "个月", "eq"],
  ["3.5 万元/人", "3.5", null, "万元/人", "eq"],
  ["两位数", "10", null, "%", "at_least"],
];

describe("parseQuantity reads what people type", () => {
  test.each(read)("%s", (words, value, valueHigh, unit, bound) => {
    const parsed = parseQuantity(words);
    expect(parsed.ok && parsed.quantity).toEqual({ value, valueHigh, unit, bound });
  });
  test("normalises exactly", () => {
    const parsed = parseQuantity("1681.57亿元");
    expect(parsed.ok && parsed.normalised).toEqual({
      baseUnit: "CNY",
      baseValue: 168_157_000_000,
      baseValueHigh: null,
      low: 168_156_500_000,
      high: 168_157_500_000,
    });
  });
  test("keeps the hedge word", () => {
    const parsed = parseQuantity("近350家");
    expect(parsed.ok && parsed.hedge).toBe("近");
  });
  test("a bare number takes the column's unit, 万 and 亿 its currency", () => {
    const unit = (words: string) => {
      const parsed = parseQuantity(words, { defaultUnit: "万元" });
      return parsed.ok && parsed.quantity.unit;
    };
    expect(unit("57")).toBe("万元");
    expect(unit("1.2亿")).toBe("亿元");
    expect(unit("30%")).toBe("%");
  });
  test("what is no quantity is refused in words", () => {
    const code = (words: string) => {
      const parsed = parseQuantity(words);
      return parsed.ok ? "ok" : parsed.code;
    };
    expect(code("")).toBe("quantity.empty");
    expect(code("良好")).toBe("quantity.unread");
    expect(code("5厘")).toBe("quantity.unknown_unit");
    expect(code("3个和5个")).toBe("quantity.several");
  });
  test("never throws, and reads its own formatting back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => typeof parseQuantity(words).ok === "boolean"),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom("亿元", "%", "个", "万平方米", "亩", "家次"),
        fc.constantFrom(
          "eq" as const,
          "approx" as const,
          "over" as const,
          "under" as const,
          "at_least" as const,
          "at_most" as const,
        ),
        (value, unit, bound) => {
          const quantity = { value: String(value), valueHigh: null, unit, bound };
          const parsed = parseQuantity(formatQuantity(quantity, "zh-CN"));
          expect(parsed.ok && parsed.quantity).toEqual(quantity);
        },
      ),
    );
  });
});

test("decimals round half away from zero and keep what was printed", () => {
  expect(formatDecimal("2.5", { digits: 0 })).toBe("3");
  expect(formatDecimal("-2.5", { digits: 0 })).toBe("-3");
  expect(formatDecimal("1.005", { digits: 2 })).toBe("1.01");
  expect(formatDecimal("-0.04", { digits: 1 })).toBe("0.0");
  expect(formatDecimal("12000.50", { grouping: true })).toBe("12,000.50");
});

test("in English 亿 becomes millions and billions without losing a digit", () => {
  expect(formatQuantity({ value: "578", valueHigh: null, unit: "亿元", bound: "approx" }, "en")).toBe(
    "about 57.8 billion CNY",
  );
  expect(formatQuantity({ value: "12.5", valueHigh: null, unit: "%", bound: "at_least" }, "en")).toBe(
    "at least 12.5%",
  );
});
