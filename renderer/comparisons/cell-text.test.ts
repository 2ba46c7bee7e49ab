import { describe, expect, it } from "vitest";
import type { ComparisonCell } from "../../shared/comparison/result.ts";
import { missingSign } from "../../shared/model/missing-sign.ts";
import { cellText, missingKey, roomOf } from "./cell-text.ts";
import { type CopiedTable, tableHtml, tableText } from "./table-copy.ts";

const cell = (fields: Partial<ComparisonCell>): ComparisonCell => ({
  areaId: "a",
  indicatorId: "i",
  period: "2023",
  scenario: "actual",
  observationId: 1,
  value: null,
  valueHigh: null,
  valueText: null,
  valueHighText: null,
  low: null,
  high: null,
  bound: null,
  reviewState: "checked",
  asReported: "",
  sourceId: 1,
  missing: null,
  alternatives: [],
  notes: [],
  ...fields,
});
const approx = cell({ valueText: "1234.5", value: 1234.5, bound: "approx", notes: [1, 3] });
const exactly = cell({ valueText: "-7", value: -7, bound: "eq" });
const range = cell({ valueText: "20", valueHighText: "50", bound: "range" });
const gap = cell({ missing: "not_read" });

describe("a cell of the table", () => {
  it("has its hedge, its digits and its note marks apart", () => {
    expect(cellText(approx, "zh-CN")).toEqual({ hedge: "约", whole: "1,234", fraction: ".5", marks: "①③" });
    expect(cellText(approx, "en")?.hedge).toBe("≈");
    expect(cellText(exactly, "zh-CN")).toEqual({ hedge: "", whole: "−7", fraction: "", marks: "" });
    expect(cellText(range, "zh-CN")?.whole).toBe("20–50");
    expect(cellText(gap, "zh-CN")).toBeNull();
  });
  it("keeps room for the longest of its column", () => {
    expect(roomOf([cellText(approx, "en"), cellText(exactly, "en"), null])).toEqual({
      fraction: 2,
      marks: 2,
    });
    expect(roomOf([null])).toEqual({ fraction: 0, marks: 0 });
  });
  it("shows a gap by its reason, never as 0", () => {
    expect([missingSign("not_read"), missingSign("no_observation"), missingSign(null)]).toEqual([
      "…",
      "—",
      "—",
    ]);
    expect(missingKey(null)).toBe("missing.no_observation");
    expect(missingKey("withheld")).toBe("missing.withheld");
  });
});

describe("the copied table", () => {
  const table: CopiedTable = {
    title: "总投资 <b>",
    subtitle: "2023年",
    corner: "地区",
    heads: ["投资（亿元）", "=evil()"],
    rows: [
      { name: "甲区\t一", cells: [approx, exactly] },
      { name: "@乙", cells: [range, gap] },
    ],
    below: ["注：①约数。", ""],
    language: "zh-CN",
  };
  it("is bare numbers as text, and no formulas", () => {
    expect(tableText(table).split("\r\n")).toEqual([
      "地区\t投资（亿元）\t'=evil()",
      "甲区 一\t1234.5\t-7",
      "'@乙\t20\t…",
    ]);
  });
  it("is a real table as HTML, with hedges, marks and notes, and no markup out of the data", () => {
    const html = tableHtml(table);
    expect(html).not.toContain("<b>总投资 <b>");
    expect(html).toContain("约1,234.5<sup>①③</sup>");
    expect(html).toContain('<p style="font-size:9pt">注：①约数。</p>');
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html.match(/<p /g)).toHaveLength(2);
  });
});
