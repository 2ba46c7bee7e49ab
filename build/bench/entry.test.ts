import { expect, test } from "vitest";
import { measure, median } from "./entry.ts";

test("a median is what lies in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test("both sides run in turn, the warm-up does not count, and the ratio is that of the medians", async () => {
  const order: string[] = [];
  const closed: string[] = [];
  const side = (name: string, times: number[]) => () => ({
    round: () => {
      order.push(name);
      return times.shift()!;
    },
    close: () => void closed.push(name),
  });
  const result = await measure({
    name: "x",
    about: "",
    unit: "µs",
    n: 10,
    rounds: 3,
    ours: side("ours", [1000, 30, 20, 900]),
    bare: side("bare", [500, 10, 20, 10]),
  });
  expect(order.join(" ")).toBe("ours bare bare ours ours bare bare ours");
  expect(closed).toEqual(["ours", "bare"]);
  expect(result).toEqual({ name: "x", ours: 3000, bare: 1000, ratio: 3, unit: "µs", n: 10 });
});
