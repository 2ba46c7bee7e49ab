/** Reading candidates and coverage; what the engine announces makes them stale like every other fact. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ReviewCandidate } from "../../shared/api/candidates.ts";
import type { CoverageCounts } from "../../shared/coverage/coverage-counts.ts";
import { onEngineEvent, orpc, queries } from "../app/queries.ts";
import { keyOf } from "./review-list.ts";

onEngineEvent((event) => {
  if (event.kind !== "settings") void queries.invalidateQueries({ queryKey: orpc.candidates.key() });
});

export type SourceCoverage = CoverageCounts & { settled: boolean; notClosing: number };

/** How far every source is settled, by its id. Empty until the engine has read them all. */
export function useCoverage(): ReadonlyMap<number, SourceCoverage> {
  const all = useQuery(orpc.candidates.coverage.queryOptions({ input: {} })).data;
  return useMemo(() => new Map(all?.map((one) => [one.sourceId, one])), [all]);
}

/** Shows at once what a key did; the engine's own word comes with its event, and takes the place of this. */
export function showSettled(
  sourceId: number,
  keys: ReadonlySet<string>,
  state: ReviewCandidate["state"],
): void {
  queries.setQueryData(
    orpc.candidates.list.queryKey({ input: { sourceId } }),
    (old) =>
      old && {
        ...old,
        candidates: old.candidates.map((one) => (keys.has(keyOf(one)) ? { ...one, state } : one)),
      },
  );
}

export const readAgain = (sourceId: number): Promise<void> =>
  queries.invalidateQueries({ queryKey: orpc.candidates.list.queryKey({ input: { sourceId } }) });
