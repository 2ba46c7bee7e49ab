import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseTimePeriod } from "../../shared/model/time-period.ts";
import { periodAfter } from "./period-series.ts";

it.each([
  [["2021", "2022"], 1, "2023"],
  [["2021", "2022"], -2, "2019"],
  [["2019", "2021"], 1, "2023"],
  [["2023-Q3", "2023-Q4"], 1, "2024-Q1"],
  [["2023-H2", "2024-H1"], 2, "2025-H1"],
  [["2023-11", "2023-12"], 1, "2024-01"],
  [["2024-02-28", "2024-02-29"], 1, "2024-03-01"],
  [["..2022-12", "..2023-12"], 1, "..2024-12"],
  [["2020-Q1/2020-Q3", "2021-Q1/2021-Q3"], 1, "2022-Q1/2022-Q3"],
])("habit 6: the series of %j goes on by %d to %s", (run, steps, next) => {
  expect(periodAfter(run, steps)).toBe(next);
});
it.each([[["2021"]], [["2021", "2021"]], [["2021", "2022", "2024"]], [["2021", "2022-Q1"]]])(
  "%j says no step: it is copied",
  (run) => {
    expect(periodAfter(run, 1)).toBeUndefined();
  },
);
it("what it makes is a period, and there and back is the same", () => {
  const run = fc
    .tuple(fc.integer({ min: 1950, max: 2050 }), fc.constantFrom("", "-Q2", "-H1", "-05", "-05-17"))
    .map(([year, rest]) => [`${year}${rest}`, `${year + 1}${rest}`] as const);
  fc.assert(
    fc.property(run, fc.integer({ min: 1, max: 30 }), (pair, steps) => {
      const next = periodAfter(pair, steps)!;
      const again = periodAfter(pair, steps + 1)!;
      expect(parseTimePeriod(next)).toMatchObject({ ok: true, period: next });
      expect(periodAfter([next, again], -steps)).toBe(periodAfter([pair[1], next], -1) ? pair[1] : "");
    }),
  );
});
