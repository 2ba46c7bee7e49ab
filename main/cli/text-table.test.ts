import { describe, expect, it } from "vitest";
import { textTable, widthOf } from "./text-table.ts";

describe("the table for terminals", () => {
  it("knows that Chinese is two columns wide", () => {
    expect(widthOf("abc")).toBe(3);
    expect(widthOf("约578亿元")).toBe(9);
    expect(widthOf("（，）")).toBe(6);
    expect(widthOf("𠮷e\u0301")).toBe(3);
  });

  it("aligns, keeps every row on one line, and leaves no blanks at the end", () => {
    const table = textTable(
      [{ title: "地区" }, { title: "数值", align: "right" }, { title: "注" }],
      [
        ["云岭新城", "9", "两\n行"],
        ["河东", "1200", ""],
      ],
    );
    expect(table).toBe(
      ["地区      数值  注", "--------  ----  -----", "云岭新城     9  两 行", "河东      1200", ""].join(
        "\n",
      ),
    );
  });
});
