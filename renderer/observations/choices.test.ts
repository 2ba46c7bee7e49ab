import { expect, it } from "vitest";
import { type Choice, meant, rank } from "./choices.ts";

const choice = (id: string, ...wordings: string[]): Choice => ({
  id,
  label: wordings[0]!,
  detail: "",
  wordings,
});
const choices = [
  choice("1", "签约项目总投资额", "签约总投资"),
  choice("2", "签约项目数", "签约引进项目数"),
  choice("3", "签约"),
  choice("4", "落地项目数"),
];
const ids = (text: string) => rank(choices, text).map((one) => one.id);

it("puts the same words first, then those that begin so, then those that hold them", () => {
  expect(ids("签约")).toStrictEqual(["3", "1", "2"]);
  expect(ids("引进")).toStrictEqual(["2"]);
  expect(ids("项目数")).toStrictEqual(["2", "4"]);
});
it("offers everything for nothing, and nothing for what is not there", () => {
  expect(ids(" ")).toHaveLength(4);
  expect(ids("楼宇")).toStrictEqual([]);
});
it("does not mind full width and case", () => {
  expect(rank([choice("x", "gdp 增速")], "ＧＤＰ").map((one) => one.id)).toStrictEqual(["x"]);
});
it("means one only where one is meant", () => {
  expect(meant(choices, "签约引进项目数")?.id).toBe("2");
  expect(meant([...choices, choice("5", "签约")], "签约")).toBeUndefined();
});
