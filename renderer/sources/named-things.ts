/** The workbook's areas and indicators by id. Empty until the engine has answered. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { orpc } from "../app/queries.ts";

export function useAreas(): ReadonlyMap<string, ReferenceArea> {
  const areas = useQuery(orpc.areas.list.queryOptions()).data?.areas;
  return useMemo(() => new Map(areas?.map((area) => [area.id, area])), [areas]);
}

export function useIndicators(): ReadonlyMap<string, Indicator> {
  const indicators = useQuery(orpc.indicators.list.queryOptions()).data;
  return useMemo(() => new Map(indicators?.map((indicator) => [indicator.id, indicator])), [indicators]);
}
