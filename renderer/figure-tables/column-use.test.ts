import { describe, expect, it } from "vitest";
import { roles, turnedTo } from "./column-use.ts";

describe("the use of a column", () => {
  it("turns to every other use, and a breakdown is called by its head", () => {
    for (const role of roles) expect(turnedTo({ role: "skip" }, role, "行业").role).toBe(role);
    expect(turnedTo({ role: "skip" }, "breakdown", " 行业 ")).toMatchObject({ dimension: "行业" });
    expect(turnedTo({ role: "skip" }, "breakdown", "")).toMatchObject({ dimension: "class" });
  });
  it("keeps «empty as above», and what was said while the use stays", () => {
    expect(turnedTo({ role: "area", fillDown: true }, "period", "")).toEqual({
      role: "period",
      fillDown: true,
    });
    const figures = turnedTo({ role: "skip" }, "figures", "");
    expect(turnedTo(figures, "figures", "")).toBe(figures);
  });
});
