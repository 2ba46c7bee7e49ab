import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import { gestureText } from "../../shared/history/gesture-text.ts";
import type { Engine } from "../engine/context.ts";
import { candidateOf, reviewClient, reviewSpan, reviewText } from "./review-report.ts";
import { failureOf, type TestClient, testClient } from "./test-client.ts";

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
