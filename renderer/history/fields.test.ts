import { describe, expect, it } from "vitest";
import type { Names } from "../app/names.ts";
import { fieldName, fieldValue, type Knows, shownColumns } from "./fields.ts";

const names: Names = {
  areas: new Map(),
  indicators: new Map(),
  area: (id) => `地区 ${id}`,
  indicator: (id) => `指标 ${id}`,
};
const knows: Knows = { names, sources: new Map([[3, "青岚新城一年回顾"]]), language: "zh-CN" };

describe("the log in words", () => {
  it("names fields as the grid does", () => {
    expect(fieldName("area_id", "zh-CN")).toBe("地区");
    expect(fieldName("as_reported", "en")).toBe("As reported");
    expect(fieldName("review_state", "zh-CN")).toBe("审核");
    expect(fieldName("unheard_of", "zh-CN")).toBe("unheard_of");
  });
  it("reads ids and codes", () => {
    const read = (column: string, value: string | number | null) =>
      fieldValue("observation", column, value, knows);
    expect(read("area_id", "qinglan")).toBe("地区 qinglan");
    expect(read("source_id", 3)).toBe("青岚新城一年回顾");
    expect(read("source_id", 9)).toBe("#9");
    expect(read("scenario", "target")).toBe("目标");
    expect(read("missing_reason", "cleared")).toBe("已清除");
    expect(read("breakdown", '{"industry":"制造业"}')).toBe("制造业");
    expect(read("note", null)).toBe("");
    expect(fieldValue("comparison", "spec", '{"areaIds":["a"],"indicatorIds":["b"]}', knows)).toBe(
      "地区 a / 指标 b",
    );
  });
  it("leaves out what follows from the rest, and the empty fields of what is new", () => {
    const before = { value: "1", base_value: 1, low: 1 };
    expect(shownColumns({ before, after: { value: "2", base_value: 2, low: 2 } })).toStrictEqual(["value"]);
    expect(shownColumns({ before: null, after: { note: "", value: "1", entity: null } })).toStrictEqual([
      "value",
    ]);
    expect(shownColumns({ before: { note: "x" }, after: { note: "" } })).toStrictEqual(["note"]);
  });
});
