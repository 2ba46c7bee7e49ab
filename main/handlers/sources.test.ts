import { existsSync, readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleSources } from "../../db/samples/sample-sources.ts";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import { hashOfText } from "../../db/store/source-text.ts";
import { all, sql } from "../../db/store/sql.ts";
import type { Engine } from "../engine/context.ts";
import { placeOf } from "./source-fill.ts";
import { failureOf, report, spanOf, type TestClient, testClient } from "./test-client.ts";

let client: TestClient;
let engine: Engine;

beforeEach(async () => {
  ({ client, engine } = await testClient());
});
afterEach(() => engine.close());
afterAll(dropFresh);

const bytes = (text: string) => Buffer.from(text).toString("base64");

/** A source with facts and without its text, as the sample has them. */
function factsOnly(text: string, words: string[]) {
  engine.commit({ code: "gesture.sample", params: {} }, [
    {
      entity: "source",
      id: 50,
      before: null,
      after: {
        title: "手工核对的标题",
        media_type: "text/plain",
        text_hash: hashOfText(text),
        imported_at: "2026-01-01T00:00:00.000Z",
      },
    },
    ...words.map((word, index) => {
      const { start, end } = spanOf(text, word);
      return {
        entity: "passage" as const,
        id: 60 + index,
        before: null,
        after: { source_id: 50, start_offset: start, end_offset: end, words: word },
      };
    }),
  ]);
}

describe("importing", () => {
  test("a preview stores nothing and says what it would be", async () => {
    await client.areas.insert({ id: "yunqi", kind: "new_town", nameZh: "云栖新城" });
    const preview = await client.sources.preview({ fileName: "一季度.txt", bytes: bytes(report) });
    expect(preview).toEqual({
      text: report,
      encoding: "utf-8",
      mediaType: "text/plain",
      textHash: hashOfText(report),
      guess: {
        title: "云栖新城跑出项目建设加速度",
        publisher: "云栖日报",
        date: "2024-03-18",
        areaId: "yunqi",
      },
      knownId: null,
      editionOf: null,
    });
    expect(await client.sources.list()).toEqual([]);
  });

  test("guesses where nothing is said, and takes what is said", async () => {
    const { source, outcome, revision } = await client.sources.insert({
      input: { fileName: "d:\\报告\\一季度.txt", bytes: bytes(report) },
      fields: { title: "  云栖新城一季度  ", publisher: "" },
    });
    expect(outcome).toBe("inserted");
    expect(revision?.gesture).toEqual({ code: "gesture.source.insert", params: { title: "云栖新城一季度" } });
    expect(source).toMatchObject({
      title: "云栖新城一季度",
      publisher: null,
      date: "2024-03-18",
      fileName: "一季度.txt",
      textLength: report.length,
    });
    expect(await client.sources.get({ id: source.id })).toEqual({ source, text: report, passages: [] });
  });

  test("the same text twice, as file and pasted, is one source", async () => {
    const first = await client.sources.insert({ input: { text: report } });
    const again = await client.sources.insert({ input: { fileName: "b.txt", bytes: bytes(report) } });
    expect(again).toEqual({ source: first.source, outcome: "known", revision: null });
    expect((await client.sources.preview({ text: report })).knownId).toBe(first.source.id);
    expect(await client.sources.list()).toHaveLength(1);
  });

  test("undo takes the source, redo brings it with its text, and after an undo it can be imported again", async () => {
    const { source } = await client.sources.insert({ input: { text: report } });
    await client.history.undo();
    expect(await failureOf(client.sources.get({ id: source.id }))).toMatchObject({ code: "NOT_FOUND" });
    await client.history.redo();
    expect((await client.sources.get({ id: source.id })).text).toBe(report);
    await client.history.undo();
    const again = await client.sources.insert({ input: { text: report } });
    expect(again.outcome).toBe("inserted");
    // An id that was ever given out is never given out again.
    expect(again.source.id).toBeGreaterThan(source.id);
    expect((await client.sources.get({ id: again.source.id })).text).toBe(report);
  });

  test("the text is kept once, outside the history", async () => {
    await client.sources.insert({ input: { text: report } });
    const logged = all<{ after: string }>(engine.readable(), sql`SELECT after FROM change`);
    expect(logged).toHaveLength(1);
    expect(logged[0]?.after).not.toContain("总投资额");
    expect(all(engine.readable(), sql`SELECT text_hash FROM source_text`)).toHaveLength(1);
  });

  test("a refused title or date leaves nothing behind", async () => {
    expect(
      await failureOf(client.sources.insert({ input: { text: report }, fields: { title: "　" } })),
    ).toMatchObject({ code: "UNREADABLE", details: { field: "title" } });
    for (const date of ["去年", "2024-13", "2024-02-30", "24-03-18"])
      expect(
        await failureOf(client.sources.insert({ input: { text: report }, fields: { date } })),
      ).toMatchObject({ code: "UNREADABLE", details: { field: "date" } });
    expect(
      await failureOf(client.sources.insert({ input: { text: report }, fields: { areaId: "atlantis" } })),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(all(engine.readable(), sql`SELECT text_hash FROM source_text`)).toEqual([]);
    expect((await client.history.list({})).total).toBe(0);
  });

  test("what cannot be read is refused through the contract", async () => {
    expect(
      await failureOf(client.sources.preview({ fileName: "a.pdf", bytes: bytes("%PDF-1.7") })),
    ).toMatchObject({ code: "UNREADABLE", details: { reason: "damaged" } });
  });
});

describe("facts get their text", () => {
  test("passages get their context, the source its text and file; what was known stays", async () => {
    factsOnly(report, ["约41.5亿元", "23幢"]);
    const before = await client.sources.get({ id: 50 });
    expect(before).toMatchObject({ text: null, passages: [{ before: "", after: "" }, {}] });
    const { source, outcome, revision } = await client.sources.insert({
      input: { fileName: "一季度.txt", bytes: bytes(report) },
      fields: { title: "另一个标题" },
    });
    expect(outcome).toBe("filled");
    expect(revision).toMatchObject({ changeCount: 3, gesture: { code: "gesture.source.fill" } });
    expect(source).toMatchObject({
      title: "手工核对的标题",
      textLength: report.length,
      fileName: "一季度.txt",
    });
    const { text, passages } = await client.sources.get({ id: 50 });
    expect(text).toBe(report);
    for (const { start, end, words, before: left, after: right } of passages) {
      expect(report.slice(start, end)).toBe(words);
      expect(left).toBe(report.slice(Math.max(0, start - 40), start));
      expect(right).toBe(report.slice(end, end + 40));
    }
    await client.history.undo();
    expect((await client.sources.get({ id: 50 })).text).toBeNull();
    await client.history.redo();
    expect((await client.sources.get({ id: 50 })).text).toBe(report);
    expect((await client.sources.insert({ input: { text: report } })).outcome).toBe("known");
  });

  test("a passage finds its words where they stand only once", () => {
    expect(placeOf("甲9个乙", { start: 1, end: 3, words: "9个" })).toEqual({ start: 1, end: 3 });
    expect(placeOf("甲乙9个", { start: 1, end: 3, words: "9个" })).toEqual({ start: 2, end: 4 });
    expect(placeOf("甲乙9个丙9个", { start: 1, end: 3, words: "9个" })).toBeNull();
    expect(placeOf("甲乙丙", { start: 1, end: 3, words: "9个" })).toBeNull();
    expect(placeOf("甲乙丙", { start: 1, end: 1, words: "" })).toEqual({ start: 1, end: 1 });
  });

  test("half a character is never cut", async () => {
    const text = `${"😀".repeat(30)}x9个${"😀".repeat(30)}`;
    factsOnly(text, ["9个"]);
    await client.sources.insert({ input: { text } });
    const { passages } = await client.sources.get({ id: 50 });
    expect(passages[0]!.before.isWellFormed() && passages[0]!.after.isWellFormed()).toBe(true);
    expect(passages[0]!.before).toBe(`${"😀".repeat(19)}x`);
    expect(passages[0]!.after).toBe("😀".repeat(20));
  });
});

describe("listing, correcting, removing", () => {
  test("newest first, with figures and open comments, those on passages too", async () => {
    const first = (await client.sources.insert({ input: { text: report } })).source.id;
    const second = (await client.sources.insert({ input: { text: `${report}二` } })).source.id;
    const { rows } = await client.observations.edit({
      insert: [
        {
          fields: {
            areaId: "linping-new-town",
            indicatorId: "signed-projects",
            period: "2024-Q1",
            value: "9",
            sourceId: first,
          },
          passage: spanOf(report, "9个"),
        },
      ],
    });
    await client.annotations.insert({ target: { entity: "source", id: first }, body: "口径？" });
    const thread = await client.annotations.insert({
      target: { entity: "passage", id: rows[0]!.passageId! },
      body: "含框架协议？",
    });
    expect((await client.sources.list()).map((s) => [s.id, s.observations, s.openAnnotations])).toEqual([
      [second, 0, 0],
      [first, 1, 2],
    ]);
    await client.annotations.update({ id: thread.id, resolved: true });
    expect((await client.sources.list())[1]?.openAnnotations).toBe(1);
  });

  test("corrections are a revision; what is no date or title is refused", async () => {
    const { source } = await client.sources.insert({ input: { text: report } });
    const after = await client.sources.update({
      id: source.id,
      fields: { publisher: " 云栖发布 ", date: "2024-03", note: "转载" },
    });
    expect(after).toEqual({ ...source, publisher: "云栖发布", date: "2024-03", note: "转载" });
    expect(await client.sources.get({ id: source.id })).toMatchObject({ source: after });
    expect((await client.history.state()).undo?.gesture.code).toBe("gesture.source.update");
    expect(await failureOf(client.sources.update({ id: source.id, fields: { title: " " } }))).toMatchObject({
      code: "UNREADABLE",
    });
    expect(await failureOf(client.sources.update({ id: 999, fields: {} }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("a source with figures goes only together with them, and comes back whole", async () => {
    const { source } = await client.sources.insert({ input: { text: report } });
    const { rows } = await client.observations.edit({
      insert: ["9个", "2个"].map((words) => ({
        fields: {
          areaId: "linping-new-town",
          indicatorId: "signed-projects",
          period: "2024-Q1",
          value: words.slice(0, 1),
          sourceId: source.id,
        },
        passage: spanOf(report, words),
      })),
    });
    await client.annotations.insert({ target: { entity: "observation", id: rows[0]!.id }, body: "一" });
    await client.annotations.insert({ target: { entity: "passage", id: rows[0]!.passageId! }, body: "二" });
    await client.annotations.insert({ target: { entity: "source", id: source.id }, body: "三" });
    const before = await client.sources.get({ id: source.id });

    const refused = await failureOf(client.sources.delete({ id: source.id }));
    expect(refused).toMatchObject({ code: "REFUSED", details: { uses: { observations: 2 } } });
    expect(refused.text["zh-CN"]).toContain("2 个数据");

    const { revision } = await client.sources.delete({ id: source.id, withObservations: true });
    expect(revision).toMatchObject({ changeCount: 8, gesture: { code: "gesture.source.delete" } });
    expect(await client.sources.list()).toEqual([]);
    expect((await client.observations.list({})).total).toBe(0);
    expect(await client.annotations.list({})).toEqual([]);
    await client.history.undo();
    expect(await client.sources.get({ id: source.id })).toEqual(before);
    expect(await client.annotations.list({})).toHaveLength(3);
    expect((await client.observations.list({})).rows).toMatchObject([
      { id: rows[0]!.id, annotations: 1 },
      { id: rows[1]!.id, annotations: 0 },
    ]);
  });

  test("a source without figures goes at once, its loose passages too", async () => {
    factsOnly(report, ["23幢"]);
    expect((await client.sources.delete({ id: 50 })).revision.changeCount).toBe(2);
    expect(await client.sources.list()).toEqual([]);
  });
});

const corpus = new URL("../../../shared/corpus/linping-2023.txt", import.meta.url);
const there = existsSync(corpus);
test.skipIf(!there)(
  `importing a report of the sample fills its facts in${there ? "" : " (../shared/corpus is not there: skipped)"}`,
  async () => {
    const { client: sample, engine: other } = await testClient({ sample: true });
    const noted = sampleSources.find(({ id }) => id === "linping-2023")!;
    const { outcome, source } = await sample.sources.insert({
      input: { fileName: "linping-2023.txt", bytes: readFileSync(corpus).toString("base64") },
    });
    expect(outcome).toBe("filled");
    const { passages, text } = await sample.sources.get({ id: source.id });
    expect(passages.length).toBeGreaterThan(5);
    expect(passages.flatMap(({ observationIds }) => observationIds)).toHaveLength(noted.facts.length);
    for (const { start, end, words, before, after } of passages) {
      expect(text?.slice(start, end)).toBe(words);
      expect(before.length + after.length).toBeGreaterThan(30);
    }
    await other.close();
  },
);
