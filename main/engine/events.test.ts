import { describe, expect, it } from "vitest";
import type { Change, Revision } from "../../shared/history/change.ts";
import { EventHub, revisionEvent } from "./events.ts";

const revision = (id: number): Revision => ({
  id,
  at: "2026-11-21T00:00:00.000Z",
  author: "a",
  gesture: { code: "gesture.edit", params: {} },
  changeCount: 1,
  undoes: null,
});
const change = (id: number): Change => ({
  entity: "observation",
  id,
  before: { note: "" },
  after: { note: "x" },
});
const event = (id: number) => revisionEvent(revision(id), [change(id)]);

describe("the event of a revision", () => {
  it("names the rows by table, each once, and none where there are more than a thousand", () => {
    const few = revisionEvent(revision(1), [change(1), change(1), { ...change(2), entity: "source" }]);
    expect(few).toMatchObject({
      touched: [
        { entity: "observation", ids: [1] },
        { entity: "source", ids: [2] },
      ],
    });
    const many = Array.from({ length: 1001 }, (_, i) => change(i));
    expect(revisionEvent(revision(1), many)).toMatchObject({
      touched: [{ entity: "observation", ids: null }],
    });
  });
});

describe("the hub", () => {
  it("tells everybody everything, in order, from when they subscribed", async () => {
    const hub = new EventHub();
    const early = hub.subscribe();
    hub.publish(event(1));
    const late = hub.subscribe();
    hub.publish(event(2));
    expect((await early.next()).value).toMatchObject({ revision: { id: 1 } });
    expect((await early.next()).value).toMatchObject({ revision: { id: 2 } });
    expect((await late.next()).value).toMatchObject({ revision: { id: 2 } });
    const waiting = late.next();
    hub.publish({ kind: "settings" });
    expect((await waiting).value).toEqual({ kind: "settings" });
  });

  it("forgets a subscriber that aborts, returns, or is there when it closes", async () => {
    const hub = new EventHub();
    const abort = new AbortController();
    const aborted = hub.subscribe(abort.signal).next();
    const returned = hub.subscribe();
    const closed = hub.subscribe().next();
    expect(hub.subscribers).toBe(3);
    abort.abort();
    await returned.return?.();
    expect(hub.subscribers).toBe(1);
    hub.close();
    expect(hub.subscribers).toBe(0);
    expect(await aborted).toEqual({ done: true, value: undefined });
    expect(await closed).toEqual({ done: true, value: undefined });
    expect((await hub.subscribe(abort.signal).next()).done).toBe(true);
    expect(hub.subscribers).toBe(0);
  });

  it("never waits for a slow one, which loses details but not the fact", async () => {
    const hub = new EventHub();
    const slow = hub.subscribe();
    hub.publish({ kind: "workbook", path: "/a" });
    for (let id = 1; id <= 1500; id++) hub.publish(event(id));
    const seen = [];
    for (let i = 0; i < 502; i++) seen.push((await slow.next()).value);
    expect(seen[0]).toEqual({ kind: "workbook", path: "/a" });
    expect(seen[1]).toMatchObject({ revision: { id: 1000 } });
    expect(JSON.stringify(seen[1])).toContain('{"entity":"observation","ids":null}');
    expect(seen.at(-1)).toMatchObject({
      revision: { id: 1500 },
      touched: [{ entity: "observation", ids: [1500] }],
    });
  });
});
