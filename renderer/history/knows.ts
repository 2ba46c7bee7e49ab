/** All that is needed to put a change in words. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLanguage } from "../app/language.tsx";
import { useNames } from "../app/names.ts";
import { orpc } from "../app/queries.ts";
import type { Knows } from "./fields.ts";

export function useKnows(): Knows {
  const language = useLanguage();
  const names = useNames();
  const list = useQuery(orpc.sources.list.queryOptions()).data;
  return useMemo(
    () => ({ names, language, sources: new Map((list ?? []).map((source) => [source.id, source.title])) }),
    [names, language, list],
  );
}
