/** One source with its text, its passages and its figures in the order of the text. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { orpc } from "../app/queries.ts";
import { paragraphsOf } from "./paragraphs.ts";

const allFigures = 20_000;
const none: never[] = [];

export function useSource(id: number) {
  const source = useQuery(orpc.sources.get.queryOptions({ input: { id } }));
  const figures = useQuery(
    orpc.observations.list.queryOptions({
      input: {
        filters: [{ kind: "set", column: "source", values: [String(id)] }],
        limit: allFigures,
      },
    }),
  );
  const text = source.data?.text ?? null;
  const paragraphs = useMemo(() => (text === null ? [] : paragraphsOf(text)), [text]);
  const passages = source.data?.passages;
  const ordered = useMemo(
    () => inTextOrder(figures.data?.rows ?? [], passages ?? none),
    [figures.data, passages],
  );
  return { source, figures, text, paragraphs, passages: passages ?? none, ...ordered };
}

/** Figures by where their words stand; those without words last, as they were. `passageOf` maps figure → passage. */
export function inTextOrder(
  rows: readonly ObservationRow[],
  passages: readonly { id: number; start: number; observationIds: readonly number[] }[],
): { rows: ObservationRow[]; passageOf: ReadonlyMap<number, number> } {
  const passageOf = new Map<number, number>();
  const startOf = new Map<number, number>();
  for (const passage of passages)
    for (const id of passage.observationIds) {
      passageOf.set(id, passage.id);
      startOf.set(id, passage.start);
    }
  const place = (row: ObservationRow) => startOf.get(row.id) ?? Number.POSITIVE_INFINITY;
  return {
    rows: [...rows].sort((a, b) => (place(a) === place(b) ? a.id - b.id : place(a) - place(b))),
    passageOf,
  };
}
