import { describe, expect, it } from "vitest";
import type { Observation } from "../model/observation.ts";
import { type CompletenessFacts, completenessOf } from "./completeness.ts";
import { areas, changes, figure, indicators } from "./facts-for-tests.ts";

const source = (id: number, areaId: string, date: string) => ({ id, areaId, date });
const emptied = (id: number, sourceId: number) =>
  ({ id, sourceId, scope: "source", reason: "nothing_here", note: "通读两遍" }) as const;

const matrix = (
  observations: Observation[],
  facts: Partial<CompletenessFacts> = {},
  question: {
    areaIds?: string[];
    indicatorIds?: string[];
    periods?: string[];
    scenario?: "actual" | "target";
  } = {},
) =>
  completenessOf(
    { areaIds: ["east"], indicatorIds: ["signed"], periods: ["2023"], scenario: "actual", ...question },
    {
      observations,
      indicators,
      sources: [],
      dismissals: [],
      lineage: { areas: new Map(areas.map((area) => [area.id, area])), changes },
      evidenceOf: (entity, id) => ({ author: "王芳", at: `${entity} ${id}`, words: "" }),
      ...facts,
    },
  );
const only = (...given: Parameters<typeof matrix>) => matrix(...given).cells[0]![0]![0]!;

describe("completeness", () => {
  it.each([
    ["a value", [figure("east", "signed", "5")], "reported", null],
    [
      "a stock as of the end",
      [figure("east", "signed", "5", { period: "..2023-12", accumulation: "stock" })],
      "reported",
      null,
    ],
    [
      "two that say the same",
      [figure("east", "signed", "5"), figure("east", "signed", "5", { sourceId: 2 })],
      "reported",
      null,
    ],
    [
      "two that differ",
      [figure("east", "signed", "5"), figure("east", "signed", "6", { sourceId: 2 })],
      "conflict",
      null,
    ],
    [
      "parts alone",
      [
        figure("east", "signed", "5", { breakdown: { a: "1" } }),
        figure("east", "signed", "6", { breakdown: { a: "2" } }),
      ],
      "reported",
      "only_parts",
    ],
    ["another unit", [figure("east", "signed", "5", { unit: "亿美元" })], "reported", "other_unit"],
    ["searched, not in the report", [figure("east", "signed", null)], "absent", "not_reported"],
    ["withheld", [figure("east", "signed", null, { missingReason: "withheld" })], "absent", "withheld"],
    [
      "not applicable",
      [figure("east", "signed", null, { missingReason: "not_applicable" })],
      "not_applicable",
      "not_applicable",
    ],
    ["not read", [figure("east", "signed", null, { missingReason: "not_read" })], "not_read", "not_read"],
    ["cleared", [figure("east", "signed", null, { missingReason: "cleared" })], "not_read", "cleared"],
    [
      "a value beside a gap",
      [figure("east", "signed", null), figure("east", "signed", "5")],
      "reported",
      null,
    ],
    ["of a company only", [figure("east", "signed", "5", { entity: "某公司" })], "not_read", "no_reports"],
    ["of another period", [figure("east", "signed", "5", { period: "2022" })], "not_read", "no_reports"],
    ["a goal only", [figure("east", "signed", "5", { scenario: "target" })], "not_read", "no_reports"],
  ] as const)("%s", (_, observations, state, reason) => {
    const cell = only([...observations]);
    expect([cell.state, cell.reason]).toEqual([state, reason]);
    expect(matrix([...observations]).counts[state]).toBe(1);
  });

  it("says who found nothing, when and in which words", () => {
    const gap = figure("east", "signed", null, { note: "第三部分未列签约额", sourceId: 1 });
    expect(only([gap])).toMatchObject({
      observationIds: [gap.id],
      sourceIds: [1],
      evidence: { author: "王芳", at: `observation ${gap.id}`, words: "第三部分未列签约额" },
    });
  });

  it("names the reports to be read next, and takes silence for absence only when all were looked through", () => {
    const sources = [source(1, "east", "2024-01"), source(2, "east", "2024"), source(3, "west", "2024-01")];
    expect(only([], { sources })).toMatchObject({
      state: "not_read",
      reason: "open_reports",
      sourceIds: [1, 2],
    });
    expect(only([], { sources, dismissals: [emptied(1, 1)] })).toMatchObject({
      state: "not_read",
      sourceIds: [2],
    });
    expect(only([], { sources, dismissals: [emptied(1, 1), emptied(2, 2)] })).toMatchObject({
      state: "absent",
      reason: "looked_through",
      sourceIds: [1, 2],
      evidence: { at: "dismissal 2", words: "通读两遍" },
    });
  });

  it.each([
    ["2023-12", true],
    ["2024-06-30", true],
    ["2024", true],
    ["2023", true],
    ["2023-09", false],
    ["2025-03", false],
  ])("a report of %s can speak of 2023: %s", (date, can) => {
    expect(only([], { sources: [source(1, "east", date)] }).reason).toBe(can ? "open_reports" : "no_reports");
  });

  it("does not ask for what no longer was", () => {
    const cells = matrix([], {}, { areaIds: ["old-south", "south"], periods: ["2019", "2022"] }).cells;
    expect(cells.map((area) => area[0]!.map(({ state }) => state))).toEqual([
      ["not_read", "not_applicable"],
      ["not_applicable", "not_read"],
    ]);
  });

  it("is laid out as asked, and counts every cell once", () => {
    const { cells, counts } = matrix(
      [figure("west", "projects", "5", { unit: "个", scenario: "target" })],
      {},
      {
        areaIds: ["west", "nowhere", "east"],
        indicatorIds: ["projects", "signed"],
        periods: ["2022", "2023"],
        scenario: "target",
      },
    );
    expect(
      cells.map((area) =>
        area.map((row) => row.map((cell) => `${cell.areaId} ${cell.period} ${cell.state}`)),
      ),
    ).toEqual([
      [
        ["west 2022 not_read", "west 2023 reported"],
        ["west 2022 not_read", "west 2023 not_read"],
      ],
      [
        ["east 2022 not_read", "east 2023 not_read"],
        ["east 2022 not_read", "east 2023 not_read"],
      ],
    ]);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(8);
  });
});
