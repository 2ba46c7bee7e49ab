import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import type { Engine } from "../engine/context.ts";
import { failureOf, spanOf, type TestClient, testClient } from "./test-client.ts";

const text = [
  "青屏镇2023年工作盘点",
  "2023年，青屏镇签约项目36个，总投资约215亿元。盘活闲置厂房18万平方米。",
  "入驻企业近420家，其中规上企业61家。全年举办招商活动27场。",
  "截至年底，建成邻里中心4处。",
].join("\n");

let client: TestClient;
let engine: Engine;
let sourceId: number;
const ids: Record<string, number> = {};
afterAll(dropFresh);

const at = (words: string) => {
  const { start, end } = spanOf(text, words);
  return { start, end };
};
const reimport = (words: string, more: { dryRun?: boolean } = {}) =>
  client.sources.reimport({ id: sourceId, input: { text: words }, ...more });
const passages = async () => (await client.sources.get({ id: sourceId })).passages;
const stateOf = async (words: string) => (await client.observations.get({ id: ids[words]! })).reviewState;

beforeEach(async () => {
  ({ client, engine } = await testClient());
  await client.areas.insert({ kind: "town", nameZh: "青屏镇", nameEn: "Qingping" });
  const { source } = await client.sources.insert({
    input: { fileName: "盘点.txt", bytes: Buffer.from(text).toString("base64") },
    fields: { title: "青屏镇2023年工作盘点", date: "2024-01", areaId: "qingping" },
  });
  sourceId = source.id;
  const words = ["36个", "约215亿元", "近420家", "27场", "4处"];
  const { observationIds } = await client.candidates.accept({
    sourceId,
    items: words.map((one) => at(one)),
    createIndicators: true,
  });
  words.forEach((one, index) => (ids[one] = observationIds[index]!));
  await client.observations.edit({
    update: observationIds.map((id) => ({ id: id!, fields: { reviewState: "checked" as const } })),
  });
  return () => engine.close();
});

const second = text
  .replace("2023年，青屏镇签约", "据了解，2023年，青屏镇签约")
  .replace("约215亿元", "约221.5亿元")
  .replace("全年举办招商活动27场。", "")
  .replace("截至年底", "另据介绍，新增绿道6公里。截至年底");

describe("a new edition", () => {
  test("moves the passages, says what changed, and is one revision with one undo", async () => {
    const before = (await client.history.list({})).total;
    const { source, revision, edition } = await reimport(second);
    expect(revision?.gesture.code).toBe("gesture.source.edition");
    expect((await client.history.list({})).total).toBe(before + 1);
    expect(source).toMatchObject({ id: sourceId, title: "青屏镇2023年工作盘点", textLength: second.length });
    expect(edition.counts).toEqual({ kept: 2, moved: 1, changed: 1, lost: 1 });
    expect(edition.sentences.map(({ kind }) => kind)).toEqual(["changed", "removed", "added"]);
    expect(edition.passages.find(({ state }) => state === "changed")).toMatchObject({
      observationIds: [ids["约215亿元"]],
      before: { words: "约215亿元" },
      after: { words: "约221.5亿元" },
    });
    const now = await client.sources.get({ id: sourceId });
    expect(now.text).toBe(second);
    const lost = now.passages.find(({ observationIds }) => observationIds[0] === ids["27场"]);
    expect(lost).toMatchObject({ words: "27场", end: lost?.start });
    for (const { start, end, words } of now.passages.filter((one) => one !== lost))
      expect(second.slice(start, end)).toBe(words);
    expect(await client.observations.get({ id: ids["约215亿元"]! })).toMatchObject({
      value: "215",
      reviewState: "entered",
    });
    expect(await stateOf("27场")).toBe("entered");
    expect(await stateOf("36个")).toBe("checked");
    const { candidates } = await client.candidates.list({ sourceId });
    expect(candidates.find((one) => one.text === "约221.5亿元")).toMatchObject({
      state: "accepted",
      differs: ["value"],
    });

    await client.history.undo();
    expect((await client.sources.get({ id: sourceId })).text).toBe(text);
    for (const { start, end, words } of await passages()) expect(text.slice(start, end)).toBe(words);
    expect(await stateOf("约215亿元")).toBe("checked");
    await client.history.redo();
    expect((await client.sources.get({ id: sourceId })).text).toBe(second);
  });

  test("can be looked at first, and the same text again changes nothing", async () => {
    const before = (await client.history.list({})).total;
    const looked = await reimport(second, { dryRun: true });
    expect(looked).toMatchObject({ revision: null, edition: { counts: { changed: 1, lost: 1 } } });
    expect((await client.sources.get({ id: sourceId })).text).toBe(text);
    expect(await reimport(text)).toMatchObject({ revision: null, edition: { sentences: [], passages: [] } });
    expect((await client.history.list({})).total).toBe(before);
  });

  test("opens again what was dismissed in words that are no longer there", async () => {
    const { dismissalIds } = await client.candidates.dismiss({
      sourceId,
      spans: [at("61家"), at("18万平方米")],
      reason: "not_of_interest",
    });
    await client.candidates.markNothing({ sourceId });
    await reimport(second.replace("18万平方米", "19万平方米"));
    const { dismissals, nothingHere } = await client.candidates.list({ sourceId });
    expect(nothingHere).toBeNull();
    expect(dismissals.map(({ id, words }) => [id, words])).toEqual([[dismissalIds[0], "61家"]]);
    await client.history.undo();
    expect((await client.candidates.list({ sourceId })).dismissals).toHaveLength(3);
  });

  test("is recognised when it is imported, by its title and its sentences", async () => {
    const preview = (words: string, fileName = "盘点.txt") =>
      client.sources.preview({ fileName, bytes: Buffer.from(words).toString("base64") });
    expect(await preview(second)).toMatchObject({ knownId: null, editionOf: sourceId });
    expect(await preview(text)).toMatchObject({ knownId: sourceId, editionOf: null });
    const stranger = "青屏镇2023年工作盘点\n今年以来，本镇道路通车。\n村村有书屋。\n";
    expect(await preview(stranger)).toMatchObject({ knownId: null, editionOf: null });
  });

  test("of another report's text is refused, and of no report not found", async () => {
    await client.sources.insert({ input: { text: second }, fields: { title: "别的报告" } });
    const failure = await failureOf(reimport(second));
    expect(failure.code).toBe("REFUSED");
    expect(failure.text["zh-CN"]).toContain("别的报告");
    expect((await failureOf(client.sources.reimport({ id: 99, input: { text } }))).code).toBe("NOT_FOUND");
  });
});
