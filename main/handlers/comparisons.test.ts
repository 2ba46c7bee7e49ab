import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropFresh, freshFolder } from "../../db/store/fresh-workbook.ts";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { createEngine } from "../engine/engine.ts";
import { areas } from "./areas.ts";
import { comparisons } from "./comparisons.ts";
import { exports } from "./exports.ts";
import { history } from "./history.ts";
import { indicators } from "./indicators.ts";
import { observations } from "./observations.ts";
import { failureOf } from "./test-client.ts";

const handlers = { areas, comparisons, exports, history, indicators, observations };
async function newClient() {
  const folder = freshFolder();
  const engine = createEngine({ configFolder: join(folder, "config") });
  await engine.create(join(folder, "对比.duibiao"), { sample: false });
  return { client: createRouterClient(handlers, { context: { engine } }), engine };
}
let made: Awaited<ReturnType<typeof newClient>>;

const spec: ComparisonSpec = {
  areaIds: ["yunqi", "lanwan"],
  indicatorIds: ["signed"],
  periods: ["2024"],
  scenarios: ["actual"],
  columns: "indicator",
  units: {},
  chosen: [],
  title: "",
  subtitle: "",
  order: "value",
};
const figure = (areaId: string, value: string, fields: Record<string, unknown> = {}) => ({
  fields: {
    areaId,
    indicatorId: "signed",
    period: "2024",
    value,
    unit: "亿元",
    asReported: `${value}亿元`,
    ...fields,
  },
  passage: null,
});

beforeEach(async () => {
  made = await newClient();
  const { client } = made;
  await client.areas.insert({ id: "yunqi", kind: "new_town", nameZh: "云栖新城", nameEn: "Yunqi" });
  await client.areas.insert({ id: "lanwan", kind: "new_town", nameZh: "蓝湾新城", nameEn: "Lanwan" });
  await client.indicators.insert({
    id: "signed",
    group: "investment-promotion",
    nameZh: "签约额",
    unit: "亿元",
  });
  await client.observations.edit({
    insert: [
      figure("yunqi", "41.5", { bound: "approx" }),
      figure("lanwan", "-3.2"),
      figure("yunqi", "9", { entity: "某公司" }),
      figure("lanwan", "30", { period: "2023" }),
    ],
  });
});
afterEach(() => made.engine.close());
afterAll(dropFresh);

describe("comparisons", () => {
  test("are computed from the store, for the areas asked and no others", async () => {
    const result = await made.client.comparisons.compute({ spec });
    expect(result.cells.map((row) => row[0]!.valueText)).toEqual(["41.5", "-3.2"]);
    const one = await made.client.comparisons.compute({
      spec: { ...spec, areaIds: ["lanwan"], periods: [] },
    });
    expect(one.cells.map((row) => row[0]!.period)).toEqual(["2024"]);
  });
  test("see a correction at once", async () => {
    const id = (await made.client.comparisons.compute({ spec })).cells[0]![0]!.observationId!;
    await made.client.observations.edit({ update: [{ id, fields: { value: "45" } }] });
    expect((await made.client.comparisons.compute({ spec })).cells[0]![0]!.value).toBe(45);
  });
  test("are saved, changed, removed, each as one step that can be undone", async () => {
    const { client } = made;
    const saved = await client.comparisons.insert({ name: "一季度", note: "", spec });
    await client.comparisons.update({ id: saved.id, fields: { name: "全年" } });
    expect(await client.comparisons.get({ id: saved.id })).toEqual({ ...saved, name: "全年" });
    await client.comparisons.delete({ id: saved.id });
    expect(await failureOf(client.comparisons.get({ id: saved.id }))).toMatchObject({ code: "NOT_FOUND" });
    await client.history.undo();
    await client.history.undo();
    expect(await client.comparisons.list()).toEqual([saved]);
  });
  test("read what a boundary, an alignment and a base need beyond what they name", async () => {
    const { client } = made;
    await client.areas.insert({ id: "old", kind: "district", nameZh: "旧港区", validTo: "2021-04-08" });
    await client.observations.edit({
      insert: [
        figure("yunqi", "10", { period: "2023-Q1", accumulation: "flow" }),
        figure("yunqi", "20", { period: "2023-Q2", accumulation: "flow" }),
        figure("yunqi", "30", { period: "2023-Q3", accumulation: "flow" }),
        figure("yunqi", "23", { period: "2023-Q4", accumulation: "flow" }),
      ],
    });
    const both = { ...spec, areaIds: ["yunqi+lanwan", "yunqi"] };
    expect((await client.comparisons.compute({ spec: both })).cells.map((row) => row[0]!.valueText)).toEqual([
      "38.3",
      "41.5",
    ]);
    const grown: ComparisonSpec = {
      ...spec,
      addQuarters: true,
      normalise: { by: "growth" },
      areaIds: ["yunqi"],
    };
    const cell = (await client.comparisons.compute({ spec: grown })).cells[0]![0]!;
    expect(cell.valueText).toBe("-50");
    expect(cell.divisorIds).toHaveLength(4);
  });
  test("set goals against results", async () => {
    const { client } = made;
    await client.observations.edit({
      insert: [
        figure("yunqi", "40", { scenario: "target" }),
        figure("lanwan", "5", { scenario: "target", period: "2026" }),
      ],
    });
    const { targets, counts } = await client.comparisons.targets({});
    expect(targets.map(({ areaId, verdict }) => [areaId, verdict])).toEqual([
      ["yunqi", "met"],
      ["lanwan", "pending"],
    ]);
    expect(counts).toMatchObject({ met: 1, pending: 1 });
    expect((await client.comparisons.targets({ areaIds: ["lanwan"] })).targets).toHaveLength(1);
  });
  test("tell what is missing, and who looked for it in vain", async () => {
    const { client } = made;
    const gap = { value: null, missingReason: "not_reported", note: "通篇未提", period: "2023" };
    await client.observations.edit({ insert: [figure("yunqi", "", { ...gap, asReported: "" })] });
    const { cells, counts } = await client.comparisons.completeness({
      areaIds: ["yunqi", "lanwan"],
      indicatorIds: ["signed"],
      periods: ["2022", "2023", "2024"],
    });
    expect(cells.map((area) => area[0]!.map(({ state }) => state))).toEqual([
      ["not_read", "absent", "reported"],
      ["not_read", "reported", "reported"],
    ]);
    expect(cells[0]![0]![1]!.evidence).toMatchObject({
      words: "通篇未提",
      author: expect.any(String) as string,
    });
    expect(counts).toMatchObject({ reported: 3, absent: 1, not_read: 2 });
  });
  test("offer what there are figures of the areas themselves for, latest period first", async () => {
    const all = await made.client.comparisons.available({});
    expect(all.areas).toEqual([
      { id: "lanwan", count: 2 },
      { id: "yunqi", count: 1 },
    ]);
    expect(all.indicators).toEqual([{ id: "signed", count: 3, areas: 2 }]);
    expect(all.periods.map(({ period }) => period)).toEqual(["2024", "2023"]);
    expect((await made.client.comparisons.available({ areaIds: ["yunqi"] })).periods).toEqual([
      { period: "2024", count: 1 },
    ]);
  });
});

describe("exports", () => {
  test("give SVG, PNG and CSV of the same comparison, in the language asked for", async () => {
    const { client } = made;
    const svg = await client.exports.chart({ spec, format: "svg", language: "zh-CN" });
    expect(svg.fileName).toMatch(/^签约额_\d{4}-\d\d-\d\d\.svg$/);
    const drawn = Buffer.from(svg.bytes, "base64").toString();
    for (const words of ["云栖新城", "蓝湾新城", "约41.5", "−3.2"]) expect(drawn).toContain(words);
    const png = await client.exports.chart({
      spec,
      format: "png",
      width: 500,
      height: 300,
      fileName: "图一",
    });
    expect(png.fileName).toBe("图一.png");
    const bytes = Buffer.from(png.bytes, "base64");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1000, 600]);
    const csv = await client.exports.table({ spec, language: "en" });
    expect(csv.mediaType).toBe("text/csv; charset=utf-8");
    expect(Buffer.from(csv.bytes, "base64").toString()).toContain("Yunqi,41.5,≈41.5①");
  });
  test("refuse a figure of nothing with what to do", async () => {
    const refused = await failureOf(
      made.client.exports.chart({ spec: { ...spec, areaIds: [] }, format: "svg" }),
    );
    expect(refused).toMatchObject({ code: "REFUSED" });
    expect(refused.text["zh-CN"]).toContain("选定至少一个地区");
  });
  test("give all observations that match, as CSV in GB18030 and as JSON", async () => {
    const query = {
      search: "",
      sort: [],
      filters: [{ kind: "set" as const, column: "area" as const, values: ["lanwan"] }],
    };
    const csv = await made.client.exports.observations({ query, encoding: "gb18030" });
    const lines = new TextDecoder("gb18030").decode(Buffer.from(csv.bytes, "base64")).trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(
      "蓝湾新城,lanwan,签约额,signed,2024,2024年,实绩,-3.2亿元".replace("-3.2亿元", "'-3.2亿元"),
    );
    const json = await made.client.exports.observations({ query, format: "json" });
    const rows = JSON.parse(Buffer.from(json.bytes, "base64").toString()) as { value: string }[];
    expect(rows.map(({ value }) => value).sort()).toEqual(["-3.2", "30"]);
  });
});
