import { describe, expect, it } from "vitest";
import { unitsFor } from "./unit-choice.tsx";

describe("units of a column", () => {
  it("are those of the same measure, and never another measure", () => {
    expect(unitsFor("亿元")).toEqual(["元", "万元", "亿元", "万亿元"]);
    expect(unitsFor("%")).toEqual(["%"]);
    expect(unitsFor("亩")).not.toContain("公顷");
  });
  it("keep the word of what is counted", () => {
    expect(unitsFor("家")).toEqual(["家", "万家"]);
    expect(unitsFor("万人")).toEqual(["人", "万人"]);
  });
  it("keep a unit that nobody knows", () => {
    expect(unitsFor("某单位")).toEqual(["某单位"]);
  });
});
