/** Names of areas and indicators in the language of the screen, by id. Empty until they are read. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Indicator } from "../../shared/model/indicator.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { useLanguage } from "./language.tsx";
import { orpc } from "./queries.ts";

export interface Names {
  areas: ReadonlyMap<string, ReferenceArea>;
  indicators: ReadonlyMap<string, Indicator>;
  /** The name, or the id itself where none is known. */
  area: (id: string) => string;
  indicator: (id: string) => string;
}

export function useNames(): Names {
  const language = useLanguage();
  const areaList = useQuery(orpc.areas.list.queryOptions()).data?.areas;
  const indicatorList = useQuery(orpc.indicators.list.queryOptions()).data;
  return useMemo(() => {
    const areas = new Map((areaList ?? []).map((area) => [area.id, area]));
    const indicators = new Map((indicatorList ?? []).map((indicator) => [indicator.id, indicator]));
    const name = (one: { nameZh: string; nameEn: string } | undefined, id: string) =>
      one ? (language === "en" && one.nameEn) || one.nameZh : id;
    return {
      areas,
      indicators,
      area: (id) => name(areas.get(id), id),
      indicator: (id) => name(indicators.get(id), id),
    };
  }, [areaList, indicatorList, language]);
}
