import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import { gestureText } from "../../shared/history/gesture-text.ts";
import type { Engine } from "../engine/context.ts";
import { failureOf, spanOf, type TestClient, testClient } from "./test-client.ts";

/** In the style of what districts publish; names and numbers are ours. */
const text = [
  "岚湖新城2023年成绩单",
  "",
  "2024-01-18 09:30",
  "",
  "一、招商引资",
  "2023年，岚湖新城共签约项目42个，总投资约318亿元，其中20亿元以上项目5个。",
  "一季度双集中总投资82亿元，二季度双集中总投资106亿元，三季度双集中总投资121亿元。",
  "前三季度落地项目总投资近310亿元。",
  "",
  "二、楼宇经济",
  "新认定重点楼宇14幢、星级楼宇25幢，占全区总量82%、95%。",
  "入驻企业近260家，规上服务业营收增长12.5%。",
  "2023年，岚湖新城共签约项目42个，总投资约318亿元，其中20亿元以上项目5个。",
  "",
  "三、建设",
  "全年计划投资约113亿元，完成投资约128亿元，约完成年度计划的114%。",
].join("\n");

let client: TestClient;
let engine: Engine;
let sourceId: number;
afterAll(dropFresh);

beforeEach(async () => {
  ({ client, engine } = await testClient());
  await client.areas.insert({ kind: "new_town", nameZh: "岚湖新城", nameEn: "Lanhu" });
  const { source } = await client.sources.insert({
    input: { text },
    fields: { title: "岚湖新城2023年成绩单", date: "2024-01-18", areaId: "lanhu" },
  });
  sourceId = source.id;
  return () => engine.close();
});

const listed = async () => (await client.candidates.list({ sourceId })).candidates;
const at = (candidates: readonly ReviewCandidate[], words: string) => {
  const found = candidates.find((one) => one.text === words);
  if (!found) throw new Error(`no ${words} among ${candidates.map((one) => one.text).join(" ")}`);
  return found;
};
const span = (words: string) => {
  const { start, end } = spanOf(text, words);
  return { start, end };
};
const revisions = async () => (await client.history.list({})).total;

describe("the list", () => {
  test("offers every figure once, open, with indicator and area of the workbook, its section and its sentence", async () => {
    const { candidates, sections, coverage } = await client.candidates.list({ sourceId });
    const words = candidates.map((one) => one.text);
    for (const figure of [
      "42个",
      "约318亿元",
      "5个",
      "82亿元",
      "近310亿元",
      "14幢",
      "95%",
      "近260家",
      "114%",
    ])
      expect(words.filter((one) => one === figure)).toEqual([figure]);
    expect(candidates.every(({ state }) => state === "open")).toBe(true);
    expect(at(candidates, "约318亿元")).toMatchObject({
      areaId: "lanhu",
      bound: "approx",
      observationIds: [],
    });
    expect(at(candidates, "14幢").indicatorFrom).toBe("name");
    expect(at(candidates, "42个").repeats).toEqual([
      { start: text.lastIndexOf("42个"), end: text.lastIndexOf("42个") + 3 },
    ]);
    expect(sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["一、招商引资", "二、楼宇经济", "三、建设"]),
    );
    const building = at(candidates, "14幢");
    expect(sections[building.section]?.title).toBe("二、楼宇经济");
    expect(text.slice(building.sentence.start, building.sentence.end)).toContain("星级楼宇25幢");
    expect(coverage.total).toBe(coverage.spans.length);
    expect(coverage.open).toBe(candidates.length);
    expect(coverage.spans.some(({ because, state }) => because === "date" && state === "automatic")).toBe(
      true,
    );
  });

  test("is empty where only facts are held, and says so where the source is not there", async () => {
    const { client: sampled, engine: own } = await testClient({ sample: true });
    expect(await sampled.candidates.list({ sourceId: 1 })).toMatchObject({
      candidates: [],
      coverage: { total: 0 },
    });
    expect(
      (
        await failureOf(
          sampled.candidates.dismiss({ sourceId: 1, spans: [{ start: 0, end: 2 }], reason: "date" }),
        )
      ).code,
    ).toBe("REFUSED");
    expect((await failureOf(sampled.candidates.list({ sourceId: 99 }))).code).toBe("NOT_FOUND");
    await own.close();
  });
});

describe("accepting", () => {
  test("stores the figure as it was read, with its passage, in one revision", async () => {
    const { start, end } = at(await listed(), "14幢");
    const before = await revisions();
    const { observationIds, revision } = await client.candidates.accept({
      sourceId,
      items: [{ start, end }],
    });
    expect(await revisions()).toBe(before + 1);
    expect(revision && gestureText("zh-CN", revision.gesture)).toBe("从原文取出「14幢」");
    expect(await client.observations.get({ id: observationIds[0]! })).toMatchObject({
      value: "14",
      unit: "幢",
      areaId: "lanhu",
      asReported: "14幢",
      sourceId,
      reviewState: "entered",
    });
    expect(at(await listed(), "14幢")).toMatchObject({ state: "accepted", observationIds, differs: [] });
    const { passages } = await client.sources.get({ id: sourceId });
    expect(passages).toMatchObject([{ start, end, words: "14幢", observationIds }]);
  });

  test("twice stores it once", async () => {
    const { start, end } = at(await listed(), "14幢");
    const items = [{ start, end }];
    const first = await client.candidates.accept({ sourceId, items: [...items, ...items] });
    const again = await client.candidates.accept({ sourceId, items });
    expect(again).toMatchObject({
      revision: null,
      observationIds: [first.observationIds[0]],
      skipped: [{ missing: ["accepted"] }],
    });
    expect((await client.observations.list({})).total).toBe(1);
  });

  test("takes what the analyst set, and makes an indicator on the way: one undo takes all of it back", async () => {
    const { start, end } = at(await listed(), "近310亿元");
    const made = await client.candidates.accept({
      sourceId,
      items: [
        {
          start,
          end,
          fields: { period: "2023-Q1/2023-Q3", note: "口径待核" },
          createIndicator: {
            group: "investment-promotion",
            nameZh: "岚湖落地总投资",
            unit: "亿元",
            aliases: ["落地总投"],
          },
          createArea: { kind: "park", nameZh: "岚湖湾", parentId: "lanhu" },
        },
      ],
    });
    expect(made.createdIndicatorIds).toHaveLength(1);
    expect(made.createdAreaIds).toHaveLength(1);
    expect(await client.observations.get({ id: made.observationIds[0]! })).toMatchObject({
      note: "口径待核",
      bound: "under",
      period: "2023-Q1/2023-Q3",
      indicatorName: "岚湖落地总投资",
      areaName: "岚湖湾",
    });
    await client.history.undo();
    expect((await client.observations.list({})).total).toBe(0);
    expect((await client.indicators.list()).some(({ nameZh }) => nameZh === "岚湖落地总投资")).toBe(false);
    expect((await client.sources.get({ id: sourceId })).passages).toEqual([]);
    await client.history.redo();
    expect((await client.observations.list({})).total).toBe(1);
  });

  test("all at once is one revision and one undo, also after another report was opened", async () => {
    const all = await listed();
    const before = await revisions();
    const { observationIds, createdIndicatorIds, revision } = await client.candidates.accept({
      sourceId,
      items: all.map(({ start, end }) => ({ start, end })),
      incomplete: "skip",
      createIndicators: true,
    });
    expect(observationIds.every((id) => id !== null)).toBe(true);
    expect(await revisions()).toBe(before + 1);
    expect(revision && gestureText("en", revision.gesture)).toContain(`Take ${all.length} figure(s)`);
    const settled = await client.candidates.coverage({});
    expect(settled).toMatchObject([{ sourceId, open: 0, settled: true, notClosing: 1 }]);

    const other = await client.sources.insert({
      input: { text: "云溪镇有商铺30家。" },
      fields: { title: "云溪" },
    });
    await client.candidates.list({ sourceId: other.source.id });
    await client.history.undo();
    await client.history.undo();
    expect((await client.observations.list({})).total).toBe(0);
    const names = (await client.indicators.list()).map(({ id }) => id);
    for (const id of createdIndicatorIds) expect(names).not.toContain(id);
    expect((await listed()).every(({ state }) => state === "open")).toBe(true);
  });

  test("without indicator, area or period is refused as a whole, or left out and named", async () => {
    const all = await listed();
    const sure = at(all, "14幢");
    const items = [{ start: sure.start, end: sure.end }, { ...span("二、楼宇经济") }];
    const failure = await failureOf(client.candidates.accept({ sourceId, items }));
    expect(failure.code).toBe("UNREADABLE");
    expect(failure.text["zh-CN"]).toContain("指标");
    expect((await client.observations.list({})).total).toBe(0);
    const { observationIds, skipped } = await client.candidates.accept({
      sourceId,
      items,
      incomplete: "skip",
    });
    expect(observationIds).toEqual([expect.any(Number), null]);
    expect(skipped).toMatchObject([
      { ...span("二、楼宇经济"), missing: expect.arrayContaining(["indicator"]) },
    ]);
  });

  test("spans of one's own: read by hand, extended, split, merged", async () => {
    const wide = span("总投资约318亿元");
    const read = await client.candidates.read({ sourceId, ...span("318亿元") });
    expect(read).toMatchObject({ text: "318亿元", value: "318", unit: "亿元", bound: "eq", state: "open" });
    expect(read.reasons).toContain("by_hand");
    const by = { indicatorId: (await client.indicators.list())[0]!.id, period: "2023" };
    const stored = await client.candidates.accept({ sourceId, items: [{ ...span("318亿元"), fields: by }] });
    const id = stored.observationIds[0]!;

    const moved = await client.candidates.accept({
      sourceId,
      items: [{ ...span("约318亿元"), observationId: id }],
    });
    expect(moved.revision?.gesture.code).toBe("gesture.review.move");
    expect(await client.observations.get({ id })).toMatchObject({ bound: "approx", asReported: "约318亿元" });
    expect((await client.sources.get({ id: sourceId })).passages).toMatchObject([span("约318亿元")]);

    const split = await client.candidates.accept({
      sourceId,
      items: [
        { ...span("42个"), fields: by, replaces: [id] },
        { ...wide, fields: { ...by, value: "318", unit: "亿元", bound: "approx" }, replaces: [id] },
      ],
    });
    expect(split.revision?.gesture).toMatchObject({
      code: "gesture.review.split",
      params: { from: 1, count: 2 },
    });
    expect((await client.observations.list({})).total).toBe(2);
    expect((await failureOf(client.observations.get({ id }))).code).toBe("NOT_FOUND");

    const whole = span("签约项目42个，总投资约318亿元");
    const [first, second] = split.observationIds;
    await client.candidates.accept({
      sourceId,
      items: [{ ...whole, fields: { ...by, value: "318", unit: "亿元" }, replaces: [first!, second!] }],
    });
    expect((await client.sources.get({ id: sourceId })).passages).toMatchObject([whole]);
    const now = await listed();
    expect(at(now, "42个").state).toBe("accepted");
    expect(at(now, "约318亿元").state).toBe("accepted");
    for (let step = 0; step < 4; step++) await client.history.undo();
    expect((await client.observations.list({})).total).toBe(0);
  });

  test("a figure of another report is neither moved nor replaced from here", async () => {
    const { inserted } = await client.observations.edit({
      insert: [
        {
          fields: {
            areaId: "lanhu",
            indicatorId: (await client.indicators.list())[0]!.id,
            period: "2023",
            value: "1",
          },
        },
      ],
    });
    const items = [{ ...span("14幢"), replaces: inserted }];
    expect((await failureOf(client.candidates.accept({ sourceId, items }))).code).toBe("REFUSED");
  });
});

describe("dismissing", () => {
  test("says why, can be taken back, and gives way when the figure is accepted after all", async () => {
    const { start, end } = at(await listed(), "近260家");
    const place = { start, end };
    const { dismissalIds, revision } = await client.candidates.dismiss({
      sourceId,
      spans: [place, place],
      reason: "not_of_interest",
      note: "口径不同",
    });
    expect(dismissalIds).toHaveLength(1);
    expect(revision?.changeCount).toBe(1);
    expect(at(await listed(), "近260家")).toMatchObject({ state: "dismissed", dismissalId: dismissalIds[0] });
    const again = await client.candidates.dismiss({ sourceId, spans: [place], reason: "other" });
    expect(again.dismissalIds).toEqual(dismissalIds);
    expect((await client.candidates.list({ sourceId })).dismissals).toMatchObject([
      { reason: "other", words: "近260家" },
    ]);
    await client.candidates.restore({ sourceId, dismissalIds });
    expect(at(await listed(), "近260家").state).toBe("open");
    await client.history.undo();
    expect(at(await listed(), "近260家").state).toBe("dismissed");
    await client.candidates.accept({ sourceId, items: [place], createIndicators: true });
    expect(await client.candidates.list({ sourceId })).toMatchObject({ dismissals: [] });
    expect(await client.candidates.dismiss({ sourceId, spans: [place], reason: "other" })).toMatchObject({
      revision: null,
    });
    expect((await failureOf(client.candidates.restore({ sourceId, dismissalIds }))).code).toBe("NOT_FOUND");
  });

  test("«nothing here» settles a passage or the whole source, and is one undo", async () => {
    const passage = span("一季度双集中总投资82亿元，二季度双集中总投资106亿元，三季度双集中总投资121亿元。");
    const open = (await client.candidates.list({ sourceId })).coverage.open;
    await client.candidates.markNothing({ sourceId, span: passage });
    expect((await client.candidates.list({ sourceId })).coverage.open).toBe(open - 3);
    const { dismissalId } = await client.candidates.markNothing({ sourceId });
    expect(await client.candidates.markNothing({ sourceId })).toEqual({ revision: null, dismissalId });
    expect(await client.candidates.list({ sourceId })).toMatchObject({
      coverage: { open: 0 },
      nothingHere: dismissalId,
    });
    expect(await client.candidates.coverage({ sourceIds: [sourceId] })).toMatchObject([{ settled: true }]);
    await client.history.undo();
    expect((await client.candidates.list({ sourceId })).coverage.open).toBe(open - 3);
    expect(
      (await failureOf(client.candidates.markNothing({ sourceId, span: { start: 5, end: 9999 } }))).code,
    ).toBe("UNREADABLE");
  });

  test("goes with the source", async () => {
    await client.candidates.markNothing({ sourceId });
    await client.sources.delete({ id: sourceId });
    await client.history.undo();
    expect((await client.candidates.list({ sourceId })).nothingHere).not.toBeNull();
  });
});

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
          fields: { areaId: "lanhu", indicatorId: indicator.id, period: "2022", value: "101.2", unit: "亿元" },
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
