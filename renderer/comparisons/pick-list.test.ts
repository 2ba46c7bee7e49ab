import { describe, expect, it } from "vitest";
import { grouped, type PickItem } from "./pick-list.tsx";

const item = (id: string, group: string, count: number, names = [id]): PickItem => ({
  id,
  label: id,
  names,
  group,
  detail: "",
  count,
});
const items = [
  item("总投资额", "招商", 5, ["总投资额", "投资总额"]),
  item("签约项目数", "招商", 9),
  item("楼宇数", "楼宇", 3),
  item("无数", "楼宇", 0),
];
const ids = (chosen: string[], query = "") =>
  grouped(items, chosen, query, "已选").map((group) => [group.name, ...group.items.map((one) => one.id)]);

describe("what a picker shows", () => {
  it("is only what has figures, by group", () => {
    expect(ids([])).toEqual([
      ["招商", "总投资额", "签约项目数"],
      ["楼宇", "楼宇数"],
    ]);
  });
  it("has the chosen first in their order, also without figures", () => {
    expect(ids(["无数", "总投资额"])).toEqual([
      ["已选", "无数", "总投资额"],
      ["招商", "签约项目数"],
      ["楼宇", "楼宇数"],
    ]);
  });
  it("finds by alias, best first, without groups", () => {
    expect(ids([], "投资总")).toEqual([["", "总投资额"]]);
    expect(ids([], "数")).toEqual([["", "签约项目数", "楼宇数"]]);
    expect(ids([], "没有")).toEqual([]);
  });
});
