/** Random gestures of an analyst, taken back and forth: whatever was done, undo leads to the very state before. */
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { dropFresh } from "../../db/store/fresh-workbook.ts";
import { gestures } from "../../shared/i18n/texts/gestures.ts";
import { refusals } from "../../shared/i18n/texts/refusals.ts";
import { ObservationFields } from "../../shared/model/observation.ts";
import { report, spanOf, type TestClient, testClient } from "./test-client.ts";

afterAll(dropFresh);

const everything = async (client: TestClient) => {
  const sources = await client.sources.list();
  const texts = await Promise.all(sources.map(({ id }) => client.sources.get({ id })));
  return {
    observations: (await client.observations.list({ limit: 10_000 })).rows,
    annotations: await client.annotations.list({}),
    sources,
    texts,
  };
};

const words = ["9个", "约41.5亿元", "23幢", "近260家", "超12%"];
type Step = (client: TestClient, pick: number) => Promise<{ id: number } | null>;
const some = <T>(options: readonly T[], pick: number): T | undefined => options[pick % options.length];
const observationsOf = async (client: TestClient) => (await client.observations.list({ limit: 10_000 })).rows;

const steps: Record<string, Step> = {
  async insert(client, pick) {
    const fields = { areaId: "linping", indicatorId: "gdp", period: "2024-Q1" };
    const value = pick % 3 ? String(pick) : null;
    const insert = Array.from({ length: 1 + (pick % 3) }, () => ({ fields: { ...fields, value } }));
    return (await client.observations.edit({ insert })).revision;
  },
  async take(client, pick) {
    const source = some(await client.sources.list(), pick);
    if (!source) return null;
    const passage = spanOf(report, some(words, pick)!);
    const fields = { areaId: "xihu", indicatorId: "gdp", period: "2024-Q1", value: "9", sourceId: source.id };
    return (await client.observations.edit({ insert: [{ fields, passage }] })).revision;
  },
  async update(client, pick) {
    const row = some(await observationsOf(client), pick);
    if (!row) return null;
    const patches = [
      { value: String(pick) },
      { value: null },
      { note: `备注${pick}` },
      { reviewState: "approved" as const },
      { sourceId: null },
      { unit: "万元", bound: "over" as const },
      { breakdown: { level: String(pick % 4) } },
    ];
    const fields = some(patches, pick >> 3)!;
    return (await client.observations.edit({ update: [{ id: row.id, fields }] })).revision;
  },
  async delete(client, pick) {
    const rows = await observationsOf(client);
    const ids = rows.filter((_, index) => (index + pick) % 4 === 0).map(({ id }) => id);
    return ids.length > 0 ? (await client.observations.edit({ delete: ids })).revision : null;
  },
  async comment(client, pick) {
    const row = some(await observationsOf(client), pick);
    if (!row) return null;
    const passage = pick % 2 === 0 && row.passageId !== null;
    const target = passage
      ? { entity: "passage" as const, id: row.passageId! }
      : { entity: "observation" as const, id: row.id };
    const thread = some(await client.annotations.list({ target }), pick);
    await client.annotations.insert({ target, body: `第${pick}`, parentId: thread?.id ?? null });
    return (await client.history.state()).undo;
  },
  async resolve(client, pick) {
    const threads = (await client.annotations.list({})).filter(({ parentId }) => parentId === null);
    const thread = some(threads, pick);
    if (!thread) return null;
    await client.annotations.update({ id: thread.id, resolved: thread.resolvedAt === null });
    return (await client.history.state()).undo;
  },
  async import(client, pick) {
    const text = `${report}\n${pick % 5}`;
    return (await client.sources.insert({ input: { text } })).revision;
  },
  async removeSource(client, pick) {
    const source = some(await client.sources.list(), pick);
    return source ? (await client.sources.delete({ id: source.id, withObservations: true })).revision : null;
  },
};

test("undo leads back, redo forth, whatever the gestures were", async () => {
  const { client, engine } = await testClient();
  const visited = new Map<string, number>();
  const count = (what: string) => visited.set(what, (visited.get(what) ?? 0) + 1);
  const kinds = [...Object.keys(steps), "take", "update", "comment", "back", "back"];
  const walk = fc.sample(fc.tuple(fc.constantFrom(...kinds), fc.nat(10_000)), {
    numRuns: 220,
    seed: 20_240_318,
  });

  const past: unknown[] = [];
  const future: unknown[] = [];
  let now: unknown = await everything(client);
  const move = async (way: "undo" | "redo", times: number) => {
    const [from, to] = way === "undo" ? [past, future] : [future, past];
    for (let n = 0; n < times && from.length > 0; n++) {
      await client.history[way]();
      to.push(now);
      now = from.pop();
      expect(await everything(client)).toEqual(now);
      count(way);
    }
  };
  const gesture = async (step: Step, pick: number) => {
    if (!(await step(client, pick))) return;
    const { code } = (await client.history.state()).undo!.gesture;
    expect(Object.keys(gestures)).toContain(code);
    count(code);
    past.push(now);
    future.length = 0;
    now = await everything(client);
  };
  for (const [kind, pick] of walk) {
    const step = steps[kind];
    if (step) await gesture(step, pick);
    else {
      await move("undo", 1 + (pick % 4));
      await move("redo", (pick >> 4) % 5);
    }
  }
  while (past.length > 0) {
    await client.history.undo();
    expect(await everything(client)).toEqual(past.pop());
  }
  await engine.close();
  for (const code of [
    "observation.insert",
    "observation.take",
    "observation.delete",
    "source.insert",
    "source.delete",
  ])
    expect([code, visited.get(`gesture.${code}`) ?? 0]).not.toContain(0);
  for (const code of ["observation.clear", "observation.approve", "annotation.reply", "annotation.resolve"])
    expect([code, visited.get(`gesture.${code}`) ?? 0]).not.toContain(0);
  expect(Math.min(visited.get("undo") ?? 0, visited.get("redo") ?? 0)).toBeGreaterThan(5);
}, 120_000);

test("every field has its words for a conflict", () => {
  for (const field of Object.keys(ObservationFields.shape))
    expect(Object.keys(refusals)).toContain(`refusals.field.${field}`);
});
