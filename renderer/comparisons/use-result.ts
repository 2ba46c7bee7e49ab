/** What a comparison comes to. The last answer stays until the next is there, together with the choices it belongs to. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { comparisonChart } from "../../shared/charts/comparison-chart.ts";
import { type Names, namesOf } from "../../shared/charts/names.ts";
import type { ComparisonResult } from "../../shared/comparison/result.ts";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { useLanguage } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";

export interface Computed {
  spec: ComparisonSpec;
  result: ComparisonResult;
}

export function useResult(spec: ComparisonSpec) {
  const complete = spec.areaIds.length > 0 && spec.indicatorIds.length > 0;
  const query = useQuery(orpc.comparisons.compute.queryOptions({ input: { spec }, enabled: complete }));
  const [last, setLast] = useState<Computed | null>(null);
  if (query.data && last?.result !== query.data) setLast({ spec, result: query.data });
  // Title and order are drawn from the choices at once; rows and columns only as they were computed.
  const computed = last && query.data ? { spec, result: query.data } : last;
  return { computed: complete ? computed : null, complete, query };
}

/** Names in the language of the screen; null until the lists are there. */
export function useNames(): Names | null {
  const language = useLanguage();
  const areas = useQuery(orpc.areas.list.queryOptions()).data?.areas;
  const indicators = useQuery(orpc.indicators.list.queryOptions()).data;
  const sources = useQuery(orpc.sources.list.queryOptions()).data;
  return useMemo(
    () => (areas && indicators && sources ? namesOf({ areas, indicators, sources }, language) : null),
    [areas, indicators, sources, language],
  );
}

export const useChart = (computed: Computed | null, names: Names | null) =>
  useMemo(
    () => (computed && names ? comparisonChart(computed.result, computed.spec, names) : null),
    [computed, names],
  );
