/** Comments, history and search, through the handlers. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import type { EngineEvent } from "../../shared/api/events.ts";
import type { Engine } from "../engine/context.ts";
import { failureOf, report, type TestClient, testClient } from "./test-client.ts";

let client: TestClient;
let engine: Engine;

beforeEach(async () => {
  ({ client, engine } = await testClient());
});
afterEach(() => engine.close());
afterAll(dropFresh);

const insert = async (value = "9", note = "") => {
  const fields = { areaId: "linping", indicatorId: "signed-projects", period: "2024-Q1", value, note };
  return (await client.observations.edit({ insert: [{ fields }] })).rows[0]!;
};

describe("comments", () => {
  test("a thread: written, answered, resolved, re-opened, removed with its answers", async () => {
    const { id: observationId } = await insert();
    const target = { entity: "observation" as const, id: observationId };
    const thread = await client.annotations.insert({ target, body: "  口径？ " });
    expect(thread).toMatchObject({ author: "陈敏", body: "口径？", parentId: null, resolvedAt: null });
    const reply = await client.annotations.insert({ target, body: "含框架协议", parentId: thread.id });
    const nested = await client.annotations.insert({ target, body: "谢谢", parentId: reply.id });
    expect(nested.parentId).toBe(thread.id);
    expect((await client.annotations.list({ target })).map(({ id }) => id)).toEqual([
      thread.id,
      reply.id,
      nested.id,
    ]);
    expect(await client.observations.get({ id: observationId })).toMatchObject({
      annotations: 1,
      openAnnotations: 1,
    });

    const resolved = await client.annotations.update({ id: thread.id, resolved: true });
    expect(resolved.resolvedAt).not.toBeNull();
    expect(await client.annotations.list({ openOnly: true })).toEqual([]);
    expect(await client.annotations.list({ target })).toHaveLength(3);
    expect(await client.observations.get({ id: observationId })).toMatchObject({
      annotations: 1,
      openAnnotations: 0,
    });
    expect((await client.history.state()).undo?.gesture.code).toBe("gesture.annotation.resolve");

    await client.annotations.update({ id: thread.id, resolved: false });
    expect(await client.annotations.list({ openOnly: true })).toHaveLength(3);
    expect((await client.annotations.update({ id: reply.id, body: "不含" })).body).toBe("不含");
    expect(await client.annotations.delete({ id: thread.id })).toEqual({ deleted: 3 });
    expect(await client.annotations.list({})).toEqual([]);
    await client.history.undo();
    expect(await client.annotations.list({})).toHaveLength(3);
    expect(await client.annotations.delete({ id: nested.id })).toEqual({ deleted: 1 });
  });
  test("nothing to comment on, nothing to reply to, a reply that cannot be resolved", async () => {
    const a = await insert();
    const b = await insert();
    const on = (id: number) => ({ entity: "observation" as const, id });
    expect(await failureOf(client.annotations.insert({ target: on(999), body: "?" }))).toMatchObject({
      code: "NOT_FOUND",
      details: { entity: "observation", id: 999 },
    });
    for (const entity of ["source", "passage", "comparison"] as const)
      expect(
        await failureOf(client.annotations.insert({ target: { entity, id: 1 }, body: "?" })),
      ).toMatchObject({
        code: "NOT_FOUND",
      });
    const thread = await client.annotations.insert({ target: on(a.id), body: "一" });
    expect(
      await failureOf(client.annotations.insert({ target: on(b.id), body: "二", parentId: thread.id })),
    ).toMatchObject({ code: "NOT_FOUND", details: { parentId: thread.id } });
    const reply = await client.annotations.insert({ target: on(a.id), body: "二", parentId: thread.id });
    expect(await failureOf(client.annotations.update({ id: reply.id, resolved: true }))).toMatchObject({
      code: "REFUSED",
      details: { thread: thread.id },
    });
    expect(await failureOf(client.annotations.delete({ id: 999 }))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("history", () => {
  test("the history of one value: who, old, new, oldest first", async () => {
    const { id } = await insert("9");
    await client.observations.edit({ update: [{ id, fields: { value: "10" } }] });
    engine.machine.set({ author: "王芳" });
    await client.observations.edit({ update: [{ id, fields: { value: "11" } }] });
    const seen = await client.history.of({ entity: "observation", id });
    expect(
      seen.map(({ revision, change }) => [
        revision.author,
        change.before?.["value"],
        change.after?.["value"],
      ]),
    ).toEqual([
      ["陈敏", undefined, "9"],
      ["陈敏", "9", "10"],
      ["王芳", "10", "11"],
    ]);
    expect((await client.history.list({ search: "王芳" })).total).toBe(1);
    expect((await client.history.list({ limit: 2 })).revisions.map((r) => r.id)).toEqual([3, 2]);
  });
  test("a revert from the middle is a new edit; what stands in its way is named", async () => {
    const { id } = await insert("9");
    const noted = await client.observations.edit({ update: [{ id, fields: { note: "甲" } }] });
    const valued = await client.observations.edit({ update: [{ id, fields: { value: "10" } }] });
    const { revision } = await client.history.revert({ id: noted.revision!.id });
    expect(await client.observations.get({ id })).toMatchObject({ note: "", value: "10" });
    expect(revision).toMatchObject({ undoes: null, author: "陈敏" });
    await client.observations.edit({ update: [{ id, fields: { value: "11" } }] });
    expect(await failureOf(client.history.revert({ id: valued.revision!.id }))).toMatchObject({
      code: "CONFLICT",
      details: { revisions: [5] },
    });
    expect(await failureOf(client.history.revert({ id: 999 }))).toMatchObject({ code: "NOT_FOUND" });
  });
  test("nothing to undo or redo is refused", async () => {
    expect(await client.history.state()).toEqual({ undo: null, redo: null });
    expect(await failureOf(client.history.undo())).toMatchObject({ code: "REFUSED" });
    expect(await failureOf(client.history.redo())).toMatchObject({ code: "REFUSED" });
  });
  test("edits, imports, undo, redo and revert are announced with what they touched", async () => {
    const stop = new AbortController();
    const events = engine.subscribe(stop.signal);
    const { id } = await insert("9");
    const { source } = await client.sources.insert({ input: { text: report } });
    await client.history.undo();
    await client.history.redo();
    await client.history.revert({ id: 1 });
    const seen: EngineEvent[] = [];
    for (let n = 0; n < 5; n++) seen.push((await events.next()).value as EngineEvent);
    stop.abort();
    expect(
      seen.map((event) => event.kind === "revision" && [event.revision.id, event.revision.undoes]),
    ).toEqual([
      [1, null],
      [2, null],
      [3, 2],
      [4, 3],
      [5, null],
    ]);
    expect(seen.map((event) => event.kind === "revision" && event.touched)).toEqual([
      [{ entity: "observation", ids: [id] }],
      ...Array.from({ length: 3 }, () => [{ entity: "source", ids: [source.id] }]),
      [{ entity: "observation", ids: [id] }],
    ]);
  });
});

describe("search", () => {
  test("words of one and two characters in texts, indicators, notes, comments, with their place", async () => {
    const { source } = await client.sources.insert({ input: { text: report } });
    const observation = await insert("9", "不含楼宇");
    await client.annotations.insert({
      target: { entity: "observation", id: observation.id },
      body: "楼宇另计",
    });
    const hits = await client.search.find({ text: "楼宇" });
    expect(new Set(hits.map(({ entity }) => entity))).toEqual(
      new Set(["indicator", "source", "observation", "annotation"]),
    );
    for (const { snippet, hit } of hits) expect(snippet.slice(hit.start, hit.end)).toBe("楼宇");
    const inText = hits.find(({ entity }) => entity === "source")!;
    expect(inText).toMatchObject({ id: source.id, title: source.title, offset: report.indexOf("楼宇") });
    expect((await client.search.find({ text: "幢" })).some(({ entity }) => entity === "source")).toBe(true);
    expect(await client.search.find({ text: "  " })).toEqual([]);
    expect(await client.search.find({ text: "楼宇", limit: 2 })).toHaveLength(2);
  });
});
