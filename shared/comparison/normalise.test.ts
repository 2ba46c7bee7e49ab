import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOf } from "../charts/names.ts";
import type { Observation } from "../model/observation.ts";
import type { AreaChange } from "../model/reference-area.ts";
import { compare } from "./compare.ts";
import { area, factsWith, figure, indicator, indicators, spec } from "./facts-for-tests.ts";
import { normalisedUnit } from "./normalise.ts";
import { previousYear } from "./periods.ts";
import type { ComparisonSpec, Normalising } from "./spec.ts";

const areas = [
  area("city", "海州市", { kind: "city" }),
  area("east", "东港区", { parentId: "city", areaKm2: "500" }),
  area("west", "西岭区", { parentId: "city", areaKm2: "250.5" }),
  area("bare", "无面积区"),
  area("old", "南浦区", { validTo: "2021-04-08", areaKm2: "900" }),
  area("new", "南浦区", { validFrom: "2021-04-09", areaKm2: "600" }),
  area("cut", "浦东新区", { validFrom: "2021-04-09", areaKm2: "300" }),
];
const changes: AreaChange[] = [
  {
    id: "cut-2021",
    date: "2021-04-09",
    kind: "split",
    fromIds: ["old"],
    toIds: ["new", "cut"],
    exact: true,
    noteZh: "",
    noteEn: "",
  },
];
const residents = indicator("residents", "常住人口", {
  unit: "万人",
  baseUnit: "person",
  accumulation: "stock",
  direction: "neutral",
});
const people = (areaId: string, value: string, period = "2023") =>
  figure(areaId, "residents", value, { unit: "万人", accumulation: "stock", period });
const computed = (
  observations: Observation[],
  normalise: Normalising,
  fields: Partial<ComparisonSpec> = {},
) =>
  compare(spec({ areaIds: ["east"], normalise, ...fields }), {
    ...factsWith(observations),
    areas,
    changes,
    indicators: [...indicators, residents],
  });
type Result = ReturnType<typeof compare>;
const shown = (result: Result) => result.cells.map((row) => row.map((cell) => cell.valueText));
const codes = (result: Result) => result.notes.map(({ code }) => code);

describe("normalising", () => {
  it("divides by land, with the interval of the area as printed", () => {
    const result = computed(
      [figure("east", "signed", "1000"), figure("west", "signed", "501")],
      { by: "km2" },
      {
        areaIds: ["east", "west", "bare"],
      },
    );
    expect(shown(result)).toEqual([["2"], ["2"], [null]]);
    expect(result.columns[0]!.unit).toBe("亿元/平方公里");
    // 1000 is printed to thousands, 500 to hundreds.
    expect(result.cells[0]![0]!.low).toBeCloseTo(500 / 550, 12);
    expect(result.cells[0]![0]!.high).toBeCloseTo(1500 / 450, 12);
    expect(codes(result)).toContain("note.normalise.km2");
    const bare = computed([figure("bare", "signed", "10")], { by: "km2" }, { areaIds: ["bare"] });
    expect(shown(bare)).toEqual([[null]]);
    expect(codes(bare)).toEqual(["note.missing.noArea"]);
  });

  it("divides by residents of the very time, never of another year", () => {
    const result = computed(
      [
        figure("east", "signed", "250"),
        figure("west", "signed", "80"),
        people("east", "62.5"),
        people("west", "40", "2022"),
      ],
      { by: "resident" },
      { areaIds: ["east", "west"] },
    );
    expect(shown(result)).toEqual([["4"], [null]]);
    expect(result.columns[0]!.unit).toBe("万元/人");
    expect(result.cells[0]![0]!.divisorIds).toHaveLength(1);
    expect(codes(result)).toContain("note.missing.noResidents");
    const ofQuarter = computed(
      [figure("east", "signed", "250", { period: "2023-Q4" }), people("east", "62.5", "..2023-12")],
      { by: "resident" },
      { periods: ["2023-Q4"] },
    );
    expect(shown(ofQuarter)).toEqual([["4"]]);
  });

  it("divides by the residents and the land of the ground that the figure is of", () => {
    const observations = [
      figure("old", "signed", "900", { period: "2019" }),
      figure("new", "signed", "700", { period: "2022" }),
      figure("cut", "signed", "500", { period: "2022" }),
      people("old", "90", "2019"),
      people("new", "50", "2022"),
      people("cut", "30", "2022"),
    ];
    const asked = { areaIds: ["new"], periods: ["2019", "2022"], columns: "period" } as const;
    const fields = { ...asked, areaIds: [...asked.areaIds], periods: [...asked.periods] };
    const per = (by: "resident" | "km2", boundary: "as_reported" | "constant") =>
      shown(computed(observations, { by }, { ...fields, boundary }));
    expect(per("resident", "as_reported")).toEqual([["10", "14"]]);
    expect(per("resident", "constant")).toEqual([["10", "15"]]);
    expect(per("km2", "as_reported")).toEqual([["1", "1.17"]]);
    expect(per("km2", "constant")).toEqual([["1", "1.33"]]);
  });

  it("gives the share of the area around", () => {
    const result = computed(
      [figure("east", "signed", "250"), figure("city", "signed", "1000"), figure("bare", "signed", "1")],
      { by: "parent" },
      { areaIds: ["east", "west", "bare"] },
    );
    expect(shown(result)).toEqual([["25"], [null], [null]]);
    expect(result.columns[0]!.unit).toBe("%");
    expect(codes(result)).toContain("note.missing.noParent");
  });

  it("gives an index and growth on one ground only", () => {
    const observations = [
      figure("old", "signed", "900", { period: "2019" }),
      figure("old", "signed", "990", { period: "2020" }),
      figure("new", "signed", "700", { period: "2022" }),
      figure("new", "signed", "770", { period: "2023" }),
    ];
    const fields = { areaIds: ["new"], columns: "period" as const, boundary: "as_reported" as const };
    const growth = computed(observations, { by: "growth" }, { ...fields, periods: ["2020", "2022", "2023"] });
    expect(shown(growth)).toEqual([["10", null, "10"]]);
    const index = computed(
      observations,
      { by: "index", base: "2019" },
      { ...fields, periods: ["2019", "2020", "2022"] },
    );
    expect(shown(index)).toEqual([["100", "110", null]]);
    expect(codes(index)).toContain("note.missing.otherGround");
    expect(index.columns[0]!.unit).toBe("2019=100");
  });

  it("refuses rates, and a base that may be zero", () => {
    const rate = figure("east", "growth", "5", { unit: "%", measure: "growth", accumulation: null });
    const rates = computed([rate], { by: "km2" }, { indicatorIds: ["growth"] });
    expect(codes(rates)).toEqual(["note.missing.notDivisible"]);
    const zero = computed(
      [figure("east", "signed", "0.0", { period: "2022" }), figure("east", "signed", "5")],
      { by: "growth" },
    );
    expect(codes(zero)).toEqual(["note.missing.zeroBase"]);
  });

  it("holds every quotient of values that the words allow", () => {
    const printed = fc.integer({ min: 1, max: 99_999 }).map((whole) => (whole / 10).toFixed(1));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        printed,
        printed,
        share,
        share,
        fc.constantFrom("eq", "approx", "over", "under"),
        (a, b, s, t, bound) => {
          const top = figure("east", "signed", a, { bound });
          const bottom = people("east", b);
          const cell = computed([top, bottom], { by: "resident" }).cells[0]![0]!;
          const inside = (one: Observation, at: number, unit: number) =>
            (one.low! + (one.high! - one.low!) * at) / unit;
          const divisor = inside(bottom, t, 1e4);
          const sample = inside(top, s, 1e8) / divisor;
          const slack = Math.abs(sample) * 1e-9 + 1e-12;
          expect(cell.low! - slack <= sample && sample <= cell.high! + slack).toBe(true);
        },
      ),
    );
  });
});

describe("units and periods of what was normalised", () => {
  it.each([
    ["亿元", { by: "resident" }, "万元/人"],
    ["万元", { by: "resident" }, "元/人"],
    ["个", { by: "resident" }, "个/万人"],
    ["家", { by: "km2" }, "家/平方公里"],
    ["亿元", { by: "growth" }, "%"],
  ] as const)("%s by %o: %s", (unit, by, expected) => {
    expect(normalisedUnit(unit, by)).toBe(expected);
  });
  it("has an English name", () => {
    const names = namesOf({ areas, indicators, sources: [] }, "en");
    expect(names.unit("亿元/平方公里")).toMatch(/km²$/);
    expect(names.unit("亿元/平方公里")).not.toMatch(/\p{Script=Han}/u);
  });
  it.each([
    ["2023", "2022"],
    ["2023-Q1/2023-Q3", "2022-Q1/2022-Q3"],
    ["..2023-12", "..2022-12"],
    ["2022../", "2021../"],
    ["2024-02-29", "2023-02-28"],
    ["", null],
  ])("the year before %s is %s", (period, expected) => {
    expect(previousYear(period)).toBe(expected);
  });
});
