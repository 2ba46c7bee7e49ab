/**
 * Tells every client what happened. Publishing never waits: each subscriber has its own queue. A subscriber that lags
 * so far that its queue is full loses the details, not the fact: revisions in the queue are folded into one event that
 * says «anything may have changed».
 */
import type { EngineEvent } from "../../shared/api/events.ts";
import { type Change, Entity, type Revision } from "../../shared/history/change.ts";

const mostQueued = 1000;
const mostTouched = 1000;

/** The event of a revision: rows touched by entity, null where there are more than a thousand. */
export function revisionEvent(revision: Revision, changes: readonly Change[]): EngineEvent {
  const ids = new Map<Entity, Set<number | string>>();
  for (const change of changes) {
    const known = ids.get(change.entity);
    if (known) known.add(change.id);
    else ids.set(change.entity, new Set([change.id]));
  }
  return {
    kind: "revision",
    revision,
    touched: [...ids].map(([entity, set]) => ({ entity, ids: set.size > mostTouched ? null : [...set] })),
  };
}

/** Folds a full queue: the last revision, with every entity touched anywhere, and one each of the other kinds. */
function fold(queue: EngineEvent[]): EngineEvent[] {
  const last = (kind: EngineEvent["kind"]) => queue.findLast((event) => event.kind === kind);
  const revision = last("revision");
  const folded: EngineEvent[] = [];
  for (const event of [last("workbook"), last("settings")]) if (event) folded.push(event);
  if (revision?.kind === "revision")
    folded.push({ ...revision, touched: Entity.options.map((entity) => ({ entity, ids: null })) });
  return folded;
}

type Ending = IteratorReturnResult<undefined>;
const ended: Ending = { done: true, value: undefined };

class Subscription implements AsyncIteratorObject<EngineEvent, undefined, void> {
  private queue: EngineEvent[] = [];
  private waiting: ((result: IteratorResult<EngineEvent, undefined>) => void)[] = [];
  private over = false;
  private readonly onEnd: () => void;

  constructor(onEnd: () => void) {
    this.onEnd = onEnd;
  }

  push(event: EngineEvent): void {
    if (this.over) return;
    const waiter = this.waiting.shift();
    if (waiter) waiter({ done: false, value: event });
    else this.queue.push(event);
    if (this.queue.length > mostQueued) this.queue = fold(this.queue);
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.queue = [];
    for (const waiter of this.waiting.splice(0)) waiter(ended);
    this.onEnd();
  }

  next(): Promise<IteratorResult<EngineEvent, undefined>> {
    const event = this.queue.shift();
    if (event) return Promise.resolve({ done: false, value: event });
    if (this.over) return Promise.resolve(ended);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  return(): Promise<Ending> {
    this.end();
    return Promise.resolve(ended);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.end();
    return Promise.resolve();
  }
}

/** The hub of one engine. */
export class EventHub {
  private readonly subscriptions = new Set<Subscription>();

  get subscribers(): number {
    return this.subscriptions.size;
  }

  publish(event: EngineEvent): void {
    for (const subscription of this.subscriptions) subscription.push(event);
  }

  /** Events from now on, until `signal` aborts or the iterator is returned. */
  subscribe(signal?: AbortSignal): AsyncIteratorObject<EngineEvent, undefined, void> {
    const end = () => subscription.end();
    const subscription = new Subscription(() => {
      this.subscriptions.delete(subscription);
      signal?.removeEventListener("abort", end);
    });
    this.subscriptions.add(subscription);
    if (signal?.aborted) subscription.end();
    else signal?.addEventListener("abort", end, { once: true });
    return subscription;
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.end();
  }
}
