/** Re-drawn districts and aligned periods through the whole of `compare`. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteText } from "../charts/footnotes.ts";
import { namesOf } from "../charts/names.ts";
import { areaChanges } from "../codelists/area-changes.ts";
import { referenceAreas } from "../codelists/reference-areas.ts";
import type { Observation } from "../model/observation.ts";
import { compare } from "./compare.ts";
import { factsWith, figure, indicators, spec } from "./facts-for-tests.ts";

const years = ["2019", "2020", "2022", "2023"];
const facts = (observations: Observation[]) => ({
  ...factsWith(observations),
  areas: referenceAreas,
  changes: areaChanges,
});
const series = (fields: Parameters<typeof spec>[0]) => spec({ periods: years, columns: "period", ...fields });
const shown = (result: ReturnType<typeof compare>) =>
  result.cells.map((row) => row.map((cell) => cell.valueText));
const codes = (result: ReturnType<typeof compare>) => new Set(result.notes.map(({ code }) => code));

const yuhang = [
  figure("yuhang-to-2021", "signed", "800", { period: "2019" }),
  figure("yuhang-to-2021", "signed", "900", { period: "2020" }),
  figure("yuhang-2021", "signed", "610", { period: "2022" }),
  figure("yuhang-2021", "signed", "640.5", { period: "2023" }),
  figure("linping", "signed", "330.25", { period: "2022" }),
  figure("linping", "signed", "360", { period: "2023", bound: "over" }),
  figure("yuhang-2021", "growth", "5.1", {
    period: "2022",
    unit: "%",
    measure: "growth",
    accumulation: null,
  }),
  figure("linping", "growth", "4.1", { period: "2022", unit: "%", measure: "growth", accumulation: null }),
  figure("yuhang-to-2021", "growth", "7", {
    period: "2019",
    unit: "%",
    measure: "growth",
    accumulation: null,
  }),
];

describe("a district that was re-drawn", () => {
  it("shows its own figures alone unless a boundary is chosen", () => {
    const result = compare(series({ areaIds: ["yuhang-2021"] }), facts(yuhang));
    expect(shown(result)).toEqual([[null, null, "610", "640.5"]]);
  });

  it("is a broken line as reported, and says so where the other ground is", () => {
    const result = compare(series({ areaIds: ["yuhang-2021"], boundary: "as_reported" }), facts(yuhang));
    expect(shown(result)).toEqual([["800", "900", "610", "640.5"]]);
    expect(result.cells[0]!.map((cell) => cell.from?.areaIds)).toEqual([
      ["yuhang-to-2021"],
      ["yuhang-to-2021"],
      undefined,
      undefined,
    ]);
    expect(codes(result)).toContain("note.boundary.other");
    expect(result.grade?.reasons.map(({ code }) => code)).toContain("redrawn");
    expect(result.cells[0]![0]!.observationId).toBe(yuhang[0]!.id);
  });

  it("is followed on the old boundary by exact sums, with intervals and the way to every part", () => {
    const result = compare(
      series({ areaIds: ["yuhang-2021", "linping"], boundary: "constant" }),
      facts(yuhang),
    );
    expect(result.areaIds).toEqual(["yuhang-to-2021"]);
    expect(shown(result)).toEqual([["800", "900", "940.25", "1000.5"]]);
    const last = result.cells[0]![3]!;
    expect(last).toMatchObject({
      observationId: null,
      bound: "approx",
      low: 640.45 + 360,
      high: 640.55 + 370,
      from: { how: "sum_areas", observationIds: [yuhang[3]!.id, yuhang[5]!.id] },
    });
    expect(codes(result)).toContain("note.sum.areas");
    expect(codes(result)).toContain("note.ground");
    expect(codes(result)).not.toContain("note.boundary.after");
    expect(result.grade?.reasons.map(({ code }) => code)).toContain("derived");
  });

  it("never adds rates, nor what lacks a part, and says which", () => {
    const rates = compare(
      series({ areaIds: ["yuhang-to-2021"], indicatorIds: ["growth"], boundary: "constant" }),
      facts(yuhang),
    );
    expect(shown(rates)).toEqual([["7", null, null, null]]);
    expect(codes(rates)).toContain("note.missing.notAdditive");
    const lacking = compare(
      series({ areaIds: ["yuhang-to-2021"], boundary: "constant" }),
      facts(yuhang.filter(({ areaId, period }) => areaId !== "linping" || period !== "2023")),
    );
    expect(shown(lacking)).toEqual([["800", "900", "940.25", null]]);
    expect(lacking.notes.find(({ code }) => code === "note.missing.part")?.params).toEqual({
      areaId: "linping",
    });
  });

  it("is refused alone where only a group closes, and the group is offered and works", () => {
    const old = ["shangcheng-to-2021", "jianggan", "xiaoshan-to-2021"];
    const now = ["shangcheng-2021", "qiantang", "xiaoshan-2021"];
    const observations = [
      ...old.map((id, i) => figure(id, "signed", String(100 * (i + 1)), { period: "2020" })),
      ...now.map((id, i) => figure(id, "signed", String(150 * (i + 1)), { period: "2022" })),
    ];
    const asked = { periods: ["2020", "2022"], boundary: "constant" as const };
    const alone = compare(series({ ...asked, areaIds: ["qiantang"] }), facts(observations));
    expect(shown(alone)).toEqual([[null, "300"]]);
    expect(alone.groups).toEqual([now.join("+")]);
    const [group] = alone.groups!;
    const together = compare(series({ ...asked, areaIds: [group!] }), facts(observations));
    expect(shown(together)).toEqual([["600", "900"]]);
    const names = namesOf({ areas: referenceAreas, indicators, sources: [] }, "zh-CN");
    expect(names.area(group!)).toBe("上城区＋钱塘区＋萧山区");
    const note = alone.notes.find(({ code }) => code === "note.missing.onlyGroup")!;
    expect(noteText(note, names)).toBe(
      "2021年4月9日区划调整后单独一区无法还原，只有上城区＋钱塘区＋萧山区合计可比",
    );
  });

  it("has sums that are exact at both ends, whatever the parts", () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, fc.constantFrom("eq", "approx", "over", "under"), (a, b, bound) => {
        const text = (x: number) => (x / 100).toFixed(2);
        const parts = [
          figure("yuhang-2021", "signed", text(a), { period: "2022", bound }),
          figure("linping", "signed", text(b), { period: "2022", bound }),
        ];
        const asked = series({ areaIds: ["yuhang-to-2021"], periods: ["2022"], boundary: "constant" });
        const cell = compare(asked, facts(parts)).cells[0]![0]!;
        expect(Number(cell.valueText)).toBe((a + b) / 100);
        const half = bound === "eq" || bound === "approx";
        const low = 10 * (a + b) - (half ? 10 : bound === "under" ? 20 : 0);
        const high = 10 * (a + b) + (half ? 10 : bound === "over" ? 20 : 0);
        expect([cell.low, cell.high]).toEqual([low / 1000, high / 1000]);
      }),
    );
  });
});

const observed = (id: string, values: Record<string, string>, fields: Partial<Observation> = {}) =>
  Object.entries(values).map(([period, value]) => figure(id, "signed", value, { period, ...fields }));

describe("periods brought together", () => {
  it("adds four quarters to a year, and never three", () => {
    const four = { "2023-Q1": "10", "2023-Q2": "20", "2023-Q3": "30", "2023-Q4": "40.5" };
    const { "2023-Q4": _, ...three } = four;
    const observations = [...observed("east", four), ...observed("west", three)];
    const result = compare(spec({ addQuarters: true }), factsWith(observations));
    expect(shown(result)).toEqual([["100.5"], [null]]);
    expect(result.cells[0]![0]!.from).toMatchObject({ how: "sum_quarters" });
    expect(result.cells[0]![0]!.from?.observationIds).toHaveLength(4);
    expect(codes(result)).toContain("note.sum.quarters");
    expect(shown(compare(spec({}), factsWith(observations)))).toEqual([[null], [null]]);
    const stocks = observed("east", four, { accumulation: "stock" });
    expect(shown(compare(spec({ addQuarters: true }), factsWith(stocks)))[0]).toEqual([null]);
  });

  it.each([
    ["before", 12, "90"],
    ["after", 12, "130"],
    ["either", 24, "90"],
    ["before", 11, null],
  ] as const)("takes the nearest %s within %i months: %s", (direction, months, expected) => {
    const observations = [
      ...observed("east", { "2023": "100" }),
      ...observed("west", { "2022": "90", "2024": "130", "2023-Q4": "20" }),
    ];
    const result = compare(
      spec({ alignment: { rule: "nearest", direction, months } }),
      factsWith(observations),
    );
    expect(shown(result)).toEqual([["100"], [expected]]);
    expect(codes(result).has("note.align.nearest")).toBe(expected !== null);
    expect(codes(result).has("note.period")).toBe(expected !== null);
  });

  it("takes the latest period that all have", () => {
    const observations = [
      ...observed("east", { "2021": "1", "2022": "2", "2023": "3" }),
      ...observed("west", { "2021": "10", "2022": "20" }),
    ];
    const asked = spec({ periods: [], alignment: { rule: "latest_common" } });
    const result = compare(asked, factsWith(observations));
    expect(shown(result)).toEqual([["2"], ["20"]]);
    expect(result.columns[0]!.period).toBe("2022");
    const apart = compare(
      asked,
      factsWith([...observed("east", { "2021": "1" }), ...observed("west", { "2022": "2" })]),
    );
    expect(shown(apart)).toEqual([["1"], ["2"]]);
    expect(codes(apart)).toContain("note.align.noCommon");
  });

  it("sets January to September against January to September", () => {
    const observations = [
      ...observed("east", {
        "2022": "100",
        "2022-Q1/2022-Q3": "70",
        "2023-Q1/2023-Q3": "80",
        "2023-Q1": "20",
      }),
      ...observed("west", { "2022-01/2022-09": "7", "2023-01/2023-09": "8", "2023-Q3": "3" }),
    ];
    const asked = spec({
      periods: ["2022", "2023"],
      columns: "period",
      alignment: { rule: "year_to_date" },
    });
    const result = compare(asked, factsWith(observations));
    expect(result.columns.map(({ period }) => period)).toEqual(["2022-Q1/2022-Q3", "2023-Q1/2023-Q3"]);
    expect(shown(result)).toEqual([
      ["70", "80"],
      ["7", "8"],
    ]);
    expect(codes(result)).toContain("note.align.yearToDate");
    const latest = compare({ ...asked, periods: [] }, factsWith(observations));
    expect(shown(latest)).toEqual([["80"], ["8"]]);
  });

  it("says where nothing runs from January to one month", () => {
    const observations = [...observed("east", { "2023-H1": "1" }), ...observed("west", { "2023-Q1": "2" })];
    const result = compare(
      spec({ periods: [], alignment: { rule: "year_to_date" } }),
      factsWith(observations),
    );
    expect(codes(result)).toContain("note.align.noYearToDate");
  });
});
