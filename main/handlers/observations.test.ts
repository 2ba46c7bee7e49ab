import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import type { ObservationDraft } from "../../shared/api/observations.ts";
import type { ObservationFields } from "../../shared/model/observation.ts";
import { failureOf, report, spanOf, type TestClient, testClient } from "./test-client.ts";

let client: TestClient;
let close: () => Promise<void>;

beforeEach(async () => {
  const made = await testClient();
  client = made.client;
  close = () => made.engine.close();
  await client.areas.insert({ id: "yunqi", kind: "new_town", nameZh: "云栖新城", aliases: ["云栖"] });
  await client.indicators.insert({
    id: "signed",
    group: "investment-promotion",
    nameZh: "签约项目总额",
    unit: "亿元",
    accumulation: "flow",
  });
  await client.indicators.insert({
    id: "growth",
    group: "fiscal",
    nameZh: "税收增速",
    unit: "%",
    measure: "growth",
  });
});
afterEach(() => close());
afterAll(dropFresh);

const draft = (fields: Partial<ObservationFields> = {}): ObservationDraft => ({
  fields: { areaId: "yunqi", indicatorId: "signed", period: "2024-Q1", ...fields },
  passage: null,
});
const insert = async (fields: Partial<ObservationFields> = {}) => {
  const { rows } = await client.observations.edit({ insert: [draft(fields)] });
  return rows[0]!;
};

describe("inserting", () => {
  test("fills in what follows from the indicator and the figure", async () => {
    const row = await insert({ value: "41.5", bound: "approx" });
    expect(row).toMatchObject({
      areaName: "云栖新城",
      indicatorName: "签约项目总额",
      indicatorGroup: "investment-promotion",
      unit: "亿元",
      measure: "level",
      accumulation: "flow",
      scenario: "actual",
      reviewState: "entered",
      missingReason: null,
      baseUnit: "CNY",
      baseValue: 4_150_000_000,
      low: 4_145_000_000,
      high: 4_155_000_000,
      openAnnotations: 0,
    });
  });
  test("a growth of an indicator of levels accumulates nothing", async () => {
    expect(await insert({ value: "12", unit: "%", measure: "growth" })).toMatchObject({ accumulation: null });
  });
  test("without a value it is a figure that nobody has read, never 0", async () => {
    expect(await insert()).toMatchObject({
      value: null,
      missingReason: "not_read",
      baseValue: null,
      low: null,
    });
  });
  test("0 is a value and survives", async () => {
    expect(await insert({ value: "0", unit: "个" })).toMatchObject({
      value: "0",
      baseValue: 0,
      missingReason: null,
    });
  });
  test("a period as people write it becomes the canonical one", async () => {
    expect((await insert({ value: "1", period: "2024年前三季度" })).period).toBe("2024-Q1/2024-Q3");
  });
  test("300 figures are one revision and one undo", async () => {
    const { revision, inserted } = await client.observations.edit({
      insert: Array.from({ length: 300 }, (_, n) => draft({ value: String(n) })),
    });
    expect(revision).toMatchObject({
      gesture: { code: "gesture.observation.insert", params: { count: 300 } },
      changeCount: 300,
    });
    expect(new Set(inserted).size).toBe(300);
    await client.history.undo();
    expect((await client.observations.list({})).total).toBe(0);
    await client.history.redo();
    expect((await client.observations.list({})).total).toBe(300);
  });
  test.each([
    ["a unit nobody knows", { value: "1", unit: "坨" }, "UNREADABLE", "unit"],
    ["a period that is none", { period: "那年" }, "UNREADABLE", "period"],
    ["a range with one end", { value: "20", bound: "range" as const }, "UNREADABLE", "valueHigh"],
    [
      "a range the wrong way round",
      { value: "50", valueHigh: "20", bound: "range" as const },
      "UNREADABLE",
      "valueHigh",
    ],
    [
      "a value and a reason for its absence",
      { value: "1", missingReason: "withheld" as const },
      "UNREADABLE",
      "value",
    ],
    ["a value beyond computing", { value: "9".repeat(400) }, "UNREADABLE", "value"],
    ["an interval upside down", { value: "1", lowOverride: 2, highOverride: 1 }, "UNREADABLE", "lowOverride"],
  ])("refuses %s, says why and where", async (_, fields, code, field) => {
    const refused = await failureOf(insert(fields));
    expect(refused).toMatchObject({ code, details: { field, insert: 0 } });
    expect(refused.text["zh-CN"]).toMatch(/。$/);
    expect(refused.text.en).not.toBe(refused.text["zh-CN"]);
    expect((await client.observations.list({})).total).toBe(0);
  });
  test("one bad figure among good ones: nothing is written", async () => {
    const refused = await failureOf(
      client.observations.edit({ insert: [draft({ value: "1" }), draft({ value: "1", unit: "坨" })] }),
    );
    expect(refused.details).toMatchObject({ insert: 1 });
    expect((await client.observations.list({})).total).toBe(0);
  });
  test("refuses an area or an indicator that is not there", async () => {
    expect(await failureOf(insert({ areaId: "atlantis" }))).toMatchObject({
      code: "NOT_FOUND",
      details: { entity: "area" },
    });
    expect(await failureOf(insert({ indicatorId: "none" }))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("updating", () => {
  test("clearing a value keeps the row and gives a reason; a new value takes the reason away", async () => {
    const { id } = await insert({ value: "41.5", bound: "range", valueHigh: "43" });
    const cleared = await client.observations.edit({ update: [{ id, fields: { value: null } }] });
    expect(cleared.revision?.gesture.code).toBe("gesture.observation.clear");
    expect(cleared.rows[0]).toMatchObject({
      value: null,
      valueHigh: null,
      missingReason: "cleared",
      baseValue: null,
    });
    const set = await client.observations.edit({ update: [{ id, fields: { value: "7", bound: "eq" } }] });
    expect(set.rows[0]).toMatchObject({ value: "7", missingReason: null, baseValue: 700_000_000 });
  });
  test("another reason for a missing value is kept", async () => {
    const { id } = await insert({ missingReason: "withheld" });
    const { rows } = await client.observations.edit({
      update: [{ id, fields: { missingReason: "not_applicable" } }],
    });
    expect(rows[0]?.missingReason).toBe("not_applicable");
    const { revision } = await client.observations.edit({ update: [{ id, fields: { value: null } }] });
    expect(revision).toBeNull();
  });
  test("the same value again is no revision", async () => {
    const { id } = await insert({ value: "41.5" });
    const { revision, rows } = await client.observations.edit({
      update: [{ id, fields: { value: "41.5", note: "" } }],
    });
    expect(revision).toBeNull();
    expect(rows).toHaveLength(1);
  });
  test.each<[string, Partial<ObservationFields>]>([
    ["value", { value: "42" }],
    ["unit", { unit: "万元" }],
    ["bound", { bound: "over" }],
    ["period", { period: "2024" }],
    ["scenario", { scenario: "target" }],
    ["measure", { measure: "share" }],
    ["accumulation", { accumulation: "cumulative" }],
    ["breakdown", { breakdown: { level: "市级" } }],
    ["entity", { entity: "云栖数谷" }],
    ["override", { lowOverride: 4e9 }],
    ["indicator", { indicatorId: "growth" }],
    ["cleared value", { value: null }],
  ])("habit 40: a changed %s of an approved figure re-opens it, in the same revision", async (_, fields) => {
    const { id } = await insert({ value: "41.5", reviewState: "approved" });
    const { revision, rows } = await client.observations.edit({ update: [{ id, fields }] });
    expect(rows[0]?.reviewState).toBe("entered");
    expect(revision?.changeCount).toBe(1);
    await client.history.undo();
    expect((await client.observations.get({ id })).reviewState).toBe("approved");
  });
  test("a note, the words, the same value or its own word about the state do not re-open it", async () => {
    const { id } = await insert({ value: "41.5", reviewState: "approved" });
    for (const fields of [{ note: "见第二段" }, { asReported: "41.5亿" }, { value: "41.5" }]) {
      await client.observations.edit({ update: [{ id, fields }] });
      expect((await client.observations.get({ id })).reviewState).toBe("approved");
    }
    await client.observations.edit({ update: [{ id, fields: { value: "42", reviewState: "checked" } }] });
    expect((await client.observations.get({ id })).reviewState).toBe("checked");
  });
  test("an interval of one's own wins, and goes when the unit measures something else", async () => {
    const { id } = await insert({ value: "41.5", lowOverride: 4.1e9, highOverride: 4.2e9 });
    expect(await client.observations.get({ id })).toMatchObject({ low: 4.1e9, high: 4.2e9 });
    await client.observations.edit({ update: [{ id, fields: { unit: "万元" } }] });
    expect(await client.observations.get({ id })).toMatchObject({ lowOverride: 4.1e9 });
    await client.observations.edit({ update: [{ id, fields: { unit: "个" } }] });
    expect(await client.observations.get({ id })).toMatchObject({
      lowOverride: null,
      highOverride: null,
      baseUnit: "count",
    });
  });
  test("a note does not move derived columns", async () => {
    const { id } = await insert({ value: "41.5" });
    const { revision } = await client.observations.edit({ update: [{ id, fields: { note: "新" } }] });
    const { changes } = await client.history.get({ id: revision!.id });
    expect(changes).toEqual([{ entity: "observation", id, before: { note: "" }, after: { note: "新" } }]);
  });
  test("what somebody else changed is a conflict that says what is there now", async () => {
    const { id } = await insert({ value: "41.5" });
    await client.observations.edit({ update: [{ id, fields: { value: "43" } }] });
    const refused = await failureOf(
      client.observations.edit({ update: [{ id, fields: { value: "44" }, expected: { value: "41.5" } }] }),
    );
    expect(refused).toMatchObject({
      code: "CONFLICT",
      details: { id, field: "value", actual: "43", expected: "41.5" },
    });
    for (const words of ["云栖新城", "签约项目总额", "「43」", "「41.5」", "陈敏", "数值"])
      expect(refused.text["zh-CN"]).toContain(words);
    expect((await client.observations.get({ id })).value).toBe("43");
    const same = await client.observations.edit({
      update: [{ id, fields: { value: "44" }, expected: { value: "43", breakdown: {} } }],
    });
    expect(same.rows[0]?.value).toBe("44");
  });
  test("several updates of one row in one gesture come together", async () => {
    const { id } = await insert({ value: "1" });
    const { revision, rows } = await client.observations.edit({
      update: [
        { id, fields: { value: "2" } },
        { id, fields: { unit: "万元" } },
      ],
    });
    expect(revision?.changeCount).toBe(1);
    expect(rows[0]).toMatchObject({ value: "2", unit: "万元", baseValue: 20_000 });
  });
  test("a reason beside a value is refused, and so is a row that is gone", async () => {
    const { id } = await insert({ value: "1" });
    expect(
      await failureOf(client.observations.edit({ update: [{ id, fields: { missingReason: "withheld" } }] })),
    ).toMatchObject({ code: "UNREADABLE", details: { id, field: "missingReason" } });
    expect(await failureOf(client.observations.edit({ update: [{ id: 999, fields: {} }] }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
  test("the page may name its gesture", async () => {
    const gesture = { code: "gesture.paste", params: { count: 2 } };
    const { revision } = await client.observations.edit({ insert: [draft(), draft()], gesture });
    expect(revision?.gesture).toEqual(gesture);
  });
});

describe("words of a report", () => {
  const take = (
    sourceId: number,
    words: string,
    fields: Partial<ObservationFields> = {},
  ): ObservationDraft => ({
    fields: { areaId: "yunqi", indicatorId: "signed", period: "2024-Q1", sourceId, ...fields },
    passage: spanOf(report, words),
  });
  const importReport = async () => (await client.sources.insert({ input: { text: report } })).source.id;

  test("a passage is stored with up to 40 characters on either side, in the same revision", async () => {
    const sourceId = await importReport();
    const { revision, rows } = await client.observations.edit({
      insert: [take(sourceId, "约41.5亿元", { value: "41.5", bound: "approx" })],
    });
    expect(revision).toMatchObject({ changeCount: 2, gesture: { code: "gesture.observation.take" } });
    const { passages, text } = await client.sources.get({ id: sourceId });
    const { start, end } = spanOf(report, "约41.5亿元");
    expect(passages).toEqual([
      {
        id: rows[0]!.passageId,
        sourceId,
        start,
        end,
        words: "约41.5亿元",
        before: report.slice(start - 40, start),
        after: report.slice(end, end + 40),
        observationIds: [rows[0]!.id],
      },
    ]);
    expect(text).toBe(report);
    expect(rows[0]?.asReported).toBe("约41.5亿元");
  });
  test("two figures of one span share the passage; it goes with the last of them", async () => {
    const sourceId = await importReport();
    const first = await client.observations.edit({
      insert: [take(sourceId, "9个", { value: "9", unit: "个" })],
    });
    const second = await client.observations.edit({
      insert: [take(sourceId, "9个", { value: "9", unit: "个", indicatorId: "growth" })],
    });
    expect(second.rows[0]?.passageId).toBe(first.rows[0]?.passageId);
    await client.observations.edit({ delete: first.inserted });
    expect((await client.sources.get({ id: sourceId })).passages).toHaveLength(1);
    const { revision } = await client.observations.edit({ delete: second.inserted });
    expect((await client.sources.get({ id: sourceId })).passages).toHaveLength(0);
    expect(revision?.changeCount).toBe(2);
    await client.history.undo();
    expect((await client.sources.get({ id: sourceId })).passages[0]?.observationIds).toEqual(second.inserted);
  });
  test("comments go with their figure and come back with it, replies too", async () => {
    const { id } = await insert({ value: "1" });
    const target = { entity: "observation" as const, id };
    const thread = await client.annotations.insert({ target, body: "核对一下" });
    await client.annotations.insert({ target, body: "已核对", parentId: thread.id });
    const { revision } = await client.observations.edit({ delete: [id] });
    expect(revision).toMatchObject({ changeCount: 3, gesture: { code: "gesture.observation.delete" } });
    expect(await client.annotations.list({})).toEqual([]);
    await client.history.undo();
    expect(await client.annotations.list({ target })).toHaveLength(2);
    expect(await client.observations.get({ id })).toMatchObject({ annotations: 1, openAnnotations: 1 });
  });
  test("a passage that is commented on stays", async () => {
    const sourceId = await importReport();
    const { rows, inserted } = await client.observations.edit({
      insert: [take(sourceId, "23幢", { value: "23", unit: "幢" })],
    });
    await client.annotations.insert({
      target: { entity: "passage", id: rows[0]!.passageId! },
      body: "口径？",
    });
    await client.observations.edit({ delete: inserted });
    expect((await client.sources.get({ id: sourceId })).passages).toHaveLength(1);
  });
  test("words that do not stand there are refused", async () => {
    const sourceId = await importReport();
    const wrong = take(sourceId, "9个");
    wrong.passage = { ...wrong.passage!, start: wrong.passage!.start + 1, end: wrong.passage!.end + 1 };
    expect(await failureOf(client.observations.edit({ insert: [wrong] }))).toMatchObject({
      code: "UNREADABLE",
    });
    expect(
      await failureOf(client.observations.edit({ insert: [take(sourceId, "9个", { sourceId: null })] })),
    ).toMatchObject({ code: "UNREADABLE", details: { field: "sourceId" } });
  });
  test("another source takes the passage of the old one away, and one can move back to it", async () => {
    const sourceId = await importReport();
    const other = (await client.sources.insert({ input: { text: `${report}\n更正` } })).source.id;
    const { rows } = await client.observations.edit({
      insert: [take(sourceId, "9个", { value: "9", unit: "个" })],
    });
    const { id, passageId } = rows[0]!;
    const moved = await client.observations.edit({ update: [{ id, fields: { sourceId: other } }] });
    expect(moved.rows[0]).toMatchObject({ sourceId: other, passageId: null });
    expect((await client.sources.get({ id: sourceId })).passages).toEqual([]);
    expect(
      await failureOf(client.observations.edit({ update: [{ id, fields: { passageId } }] })),
    ).toMatchObject({ code: "NOT_FOUND" });
    await client.history.undo();
    expect((await client.observations.get({ id })).passageId).toBe(passageId);
  });
});

test("insert, update and delete together are one gesture", async () => {
  const a = await insert({ value: "1" });
  const b = await insert({ value: "2" });
  const { revision, rows, inserted } = await client.observations.edit({
    insert: [draft({ value: "3" })],
    update: [{ id: a.id, fields: { note: "改" } }],
    delete: [b.id],
  });
  expect(revision).toMatchObject({
    changeCount: 3,
    gesture: { code: "gesture.observation.edit", params: { count: 3 } },
  });
  expect(rows.map(({ id }) => id)).toEqual([...inserted, a.id]);
  await client.history.undo();
  expect((await client.observations.list({})).rows.map(({ id, note }) => [id, note])).toEqual([
    [a.id, ""],
    [b.id, ""],
  ]);
  expect(await failureOf(client.observations.edit({ delete: [12345] }))).toMatchObject({ code: "NOT_FOUND" });
});
