import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import type { Engine } from "../engine/context.ts";
import { candidateOf, reviewClient, reviewSpan, reviewText } from "./review-report.ts";
import { type TestClient } from "./test-client.ts";

const text = reviewText;
const at = candidateOf;
const span = reviewSpan;
let client: TestClient;
let engine: Engine;
let sourceId: number;
afterAll(dropFresh);
beforeEach(async () => {
  ({ client, engine, sourceId } = await reviewClient());
  return () => engine.close();
});

const listed = async () => (await client.candidates.list({ sourceId })).candidates;
const revisions = async () => (await client.history.list({})).total;

describe("what was accepted teaches", () => {
  test("the same construction in another report proposes the indicator chosen last time, and nothing is written", async () => {
    const made = await client.candidates.accept({
      sourceId,
      items: [
        {
          ...span("近260家"),
          createIndicator: { group: "industry", nameZh: "楼宇里的公司", unit: "家" },
        },
      ],
    });
    const other = await client.sources.insert({
      input: { text: "溪口新城2024年成绩单\n\n入驻企业近310家，规上服务业营收增长9%。\n" },
      fields: { title: "溪口新城2024年成绩单", date: "2025-01-10" },
    });
    const before = await revisions();
    const { candidates } = await client.candidates.list({ sourceId: other.source.id });
    const taught = at(candidates, "近310家");
    expect(taught).toMatchObject({
      indicatorId: made.createdIndicatorIds[0],
      indicatorFrom: "frame",
      taughtBy: made.observationIds[0],
      state: "open",
    });
    await client.history.undo();
    await client.history.undo();
    await client.history.redo();
    expect(await revisions()).toBeGreaterThan(before);
  });
});

describe("arithmetic", () => {
  test("what does not close comes first, with its sentences and in words; what closes is told apart", async () => {
    const { checks, open, closed } = await client.candidates.arithmetic({ sourceId });
    expect(open).toBe(1);
    expect(checks.length).toBe(open + closed);
    const [first] = checks;
    expect(first).toMatchObject({ kind: "share", closes: false, integers: [] });
    expect(first?.statement["zh-CN"]).toContain("没有整数");
    expect(first?.sentences.map(({ start, end }) => text.slice(start, end)).join()).toContain("星级楼宇25幢");
    expect(checks.find(({ kind }) => kind === "periods")).toMatchObject({ closes: true, relation: "equal" });
    expect(checks.find(({ kind }) => kind === "completion")).toMatchObject({ closes: true });
  });

  test("a corrected figure counts as corrected, a dismissed one not at all", async () => {
    const { start, end } = at(await listed(), "25幢");
    await client.candidates.accept({ sourceId, items: [{ start, end, fields: { value: "19" } }] });
    expect(await client.candidates.arithmetic({ sourceId })).toMatchObject({ open: 0 });
    expect(at(await listed(), "25幢").differs).toEqual(["value"]);
    await client.history.undo();
    await client.candidates.dismiss({ sourceId, spans: [{ start, end }], reason: "other" });
    expect(await client.candidates.arithmetic({ sourceId })).toMatchObject({ open: 0 });
  });

  test("growth is held against the level that last year's report gave", async () => {
    const indicator = await client.indicators.insert({
      group: "industry",
      nameZh: "岚湖专项营收",
      unit: "亿元",
    });
    await client.observations.edit({
      insert: [
        {
          fields: {
            areaId: "lanhu",
            indicatorId: indicator.id,
            period: "2022",
            value: "101.2",
            unit: "亿元",
          },
        },
      ],
    });
    const say = async (growth: string) => {
      const { source } = await client.sources.insert({
        input: { text: `2023年，岚湖新城岚湖专项营收121.4亿元，岚湖专项营收增长${growth}%。\n` },
        fields: { title: `岚湖${growth}`, date: "2024-02", areaId: "lanhu" },
      });
      const { checks } = await client.candidates.arithmetic({ sourceId: source.id });
      return checks.filter(({ kind }) => kind === "growth").map(({ closes }) => closes);
    };
    expect(await say("20.0")).toEqual([true]);
    expect(await say("12.5")).toEqual([false]);
  });
});

test("slips are flagged on entry beside earlier years, in the list and for what is typed", async () => {
  const indicator = await client.indicators.insert({
    group: "industry",
    nameZh: "岚湖专项产值",
    unit: "亿元",
  });
  const earlier = (period: string, value: string) => ({
    fields: { areaId: "lanhu", indicatorId: indicator.id, period, value, unit: "亿元" },
  });
  await client.observations.edit({ insert: [earlier("2021", "31"), earlier("2022", "34")] });
  const { source } = await client.sources.insert({
    input: { text: "2023年，岚湖新城岚湖专项产值36万元。\n" },
    fields: { title: "岚湖产值", date: "2024-02", areaId: "lanhu" },
  });
  const { candidates } = await client.candidates.list({ sourceId: source.id });
  expect(at(candidates, "36万元").slips).toMatchObject([{ kind: "scale", unit: "亿元" }]);
  const typed = {
    areaId: "lanhu",
    indicatorId: indicator.id,
    period: "2023",
    unit: "万元",
    measure: "level" as const,
  };
  const slips = await client.candidates.slips({
    figures: [
      { ...typed, value: "36" },
      { ...typed, value: "36", unit: "亿元" },
      { ...typed, value: null },
    ],
  });
  expect(slips.map((one) => one.map(({ unit }) => unit))).toEqual([["亿元"], [], []]);
});

test("a table of figures is no prose: nothing in it is offered, and it is settled", async () => {
  const table = "地区,指标,期间,数值,单位\n岚湖新城,签约项目数,2021,12,个\n";
  const file = { fileName: "表.csv", bytes: Buffer.from(table).toString("base64") };
  const { mapping } = await client.figureTables.preview({ file });
  const { source } = await client.figureTables.insert({ file, mapping });
  const id = source!.id;
  expect(await client.candidates.list({ sourceId: id })).toMatchObject({
    candidates: [],
    coverage: { total: 0 },
  });
  expect(await client.candidates.coverage({ sourceIds: [id] })).toMatchObject([{ total: 0, settled: true }]);
});
