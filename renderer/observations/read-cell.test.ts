import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ObservationFields } from "../../shared/model/observation.ts";
import type { Choice } from "./choices.ts";
import { type CellReading, cleared, readCell } from "./read-cell.ts";

const row = { unit: "亿元" };
const fields = (reading: CellReading) => (reading.ok ? reading.fields : reading.reason);
const value = (text: string, defaultUnit?: string) =>
  fields(readCell("asReported", { text }, row, { defaultUnit }));

describe("a quantity as people type it (habits 17, 20)", () => {
  it.each([
    ["约578亿元", { value: "578", unit: "亿元", bound: "approx" }],
    ["１２０亿元", { value: "120", unit: "亿元", bound: "eq" }],
    ["12.5%", { value: "12.5", unit: "%", bound: "eq" }],
    ["20-50亿元", { value: "20", valueHigh: "50", unit: "亿元", bound: "range" }],
  ])("%s", (text, wanted) => {
    expect(value(text)).toMatchObject({ ...wanted, asReported: text, missingReason: null });
  });
  it("takes the unit of the indicator where none is typed", () => {
    expect(value("42", "亿元")).toMatchObject({ value: "42", unit: "亿元" });
  });
  it("says why it cannot be read, in both languages", () => {
    const reading = readCell("asReported", { text: "很多" }, row);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.reason["zh-CN"].length > 5 && reading.reason.en.length > 5).toBe(true);
  });
  it("is cleared by nothing, with a reason, never to 0 (habit 25)", () => {
    expect(value("  ")).toStrictEqual(cleared("asReported"));
    expect(cleared("asReported")).toMatchObject({ value: null, missingReason: "cleared" });
  });
});

describe("other columns", () => {
  const choices: Choice[] = [
    { id: "qinglan", label: "青岚新城", detail: "", wordings: ["青岚新城", "qinglan new town"] },
    { id: "old", label: "望江区", detail: "—2021-03", wordings: ["望江区"] },
    { id: "new", label: "望江区", detail: "", wordings: ["望江区"] },
  ];
  const area = (entry: { id: string } | { text: string }) =>
    fields(readCell("area", entry, row, { choices }));

  it("takes an area by its id, or by words that mean exactly one", () => {
    expect(area({ id: "new" })).toStrictEqual({ areaId: "new" });
    expect(area({ text: " Qinglan New Town " })).toStrictEqual({ areaId: "qinglan" });
    expect(area({ text: "望江区" })).toHaveProperty("zh-CN");
    expect(area({ id: "elsewhere" })).toHaveProperty("en");
  });
  it("reads periods, and says what is wrong with others", () => {
    expect(fields(readCell("period", { text: "2023年三季度" }, row))).toStrictEqual({ period: "2023-Q3" });
    expect(fields(readCell("period", { text: "去年" }, row))).toHaveProperty("zh-CN");
  });
  it("reads breakdowns, several with either semicolon", () => {
    expect(fields(readCell("breakdown", { text: "industry=制造业；size=≥1亿元" }, row))).toStrictEqual({
      breakdown: { industry: "制造业", size: "≥1亿元" },
    });
    expect(fields(readCell("breakdown", { text: "制造业" }, row))).toHaveProperty("zh-CN");
  });
  it("keeps a note letter by letter: nothing that looks like a number is changed (habit 18)", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fields(readCell("note", { text }, row))).toStrictEqual({ note: text });
      }),
    );
  });
  it("answers any words with fields that fit the contract, or with a reason", () => {
    const columns = ["asReported", "period", "breakdown", "entity", "note"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.string({ unit: "grapheme" }), (column, text) => {
        const reading = readCell(column, { text }, row);
        const fits = reading.ok
          ? ObservationFields.partial().safeParse(reading.fields).success
          : reading.reason["zh-CN"] !== "" && reading.reason.en !== "";
        expect(fits).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
