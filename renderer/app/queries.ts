/**
 * Reading through TanStack Query. What the engine announces (`events.subscribe`) makes answers stale; nothing else
 * does, not even the author's own edit: one path updates grid, chart and panel.
 */
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { QueryClient } from "@tanstack/react-query";
import type { EngineEvent } from "../../shared/api/events.ts";
import { client, onConnection } from "./connect.ts";

export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: "always" } },
});

/** `orpc.sources.list.queryOptions()` for `useQuery`; `orpc.sources.key()` for a whole noun. */
export const orpc = createTanstackQueryUtils(client);

const listeners = new Set<(event: EngineEvent) => void>();

/** Calls the listener for every event of the engine; returns how to stop. */
export function onEngineEvent(listener: (event: EngineEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const facts = [
  orpc.annotations,
  orpc.areas,
  orpc.comparisons,
  orpc.history,
  orpc.indicators,
  orpc.observations,
  orpc.search,
  orpc.sources,
  orpc.workbook,
];

/** Forgets every answer about the workbook: another one is open. */
export function forgetFacts(): void {
  for (const noun of facts) queries.removeQueries({ queryKey: noun.key() });
}

/** What an event makes stale. Facts hang together too much to be clever about it: only what is shown is read again. */
function announce(event: EngineEvent): void {
  for (const noun of event.kind === "settings" ? [orpc.settings] : facts)
    void queries.invalidateQueries({ queryKey: noun.key() });
  if (event.kind === "workbook") void queries.invalidateQueries({ queryKey: orpc.settings.key() });
  for (const listener of listeners) listener(event);
}

/** Listens until `signal` is aborted; takes up again after a break, and then reads everything anew. */
export async function listen(signal: AbortSignal): Promise<void> {
  let broken = false;
  while (!signal.aborted) {
    try {
      const events = await client.events.subscribe(undefined, { signal });
      if (broken) await queries.invalidateQueries();
      for await (const event of events) announce(event);
    } catch {
      // A break of the connection; the frame shows it.
    }
    broken = true;
    if (!signal.aborted) await opened(signal);
  }
}

/** Until the connection opens again, or two seconds, so that a server's refusal is not hammered. */
function opened(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, 2_000);
    const stop = onConnection((state) => state === "open" && done());
    signal.addEventListener("abort", done);
    function done(): void {
      clearTimeout(timer);
      stop();
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
