/** A searchable choice of an area: names of both languages and aliases, grouped by the area they lie in. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo, useState } from "react";
import type { Language } from "../../shared/model/codes.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { areaNames } from "./figure-draft.ts";
import { matching } from "./name-match.ts";
import { optionRow, type PickOption } from "./option-row.tsx";

export const areaLabel = (area: ReferenceArea, language: Language): string =>
  (language === "en" && area.nameEn) || area.nameZh;

/** What tells two areas of the same name apart: the years of validity. Empty where it says nothing. */
export function validityOf(area: ReferenceArea): string {
  const from = area.validFrom?.slice(0, 7) ?? "";
  const to = area.validTo?.slice(0, 7) ?? "";
  return from || to ? `${from}–${to}` : "";
}

export function AreaSelect(props: {
  id?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  onOpen?: (open: boolean) => void;
  label: string;
  status?: "error" | "";
  clearable?: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const areas = useQuery(orpc.areas.list.queryOptions()).data?.areas;
  const [query, setQuery] = useState("");
  const options = useMemo((): PickOption[] => {
    const all = (areas ?? []).map((area) => ({ id: area.id, names: areaNames(area), area }));
    const found = matching(query, all).map(({ area }) => ({
      value: area.id,
      label: areaLabel(area, language),
      detail: validityOf(area),
      parent: area.parentId,
    }));
    if (query) return found;
    const byParent = Map.groupBy(found, (option) => option.parent);
    const name = (id: string | null) => {
      const parent = areas?.find((area) => area.id === id);
      return parent ? areaLabel(parent, language) : "—";
    };
    return [...byParent].map(([id, group]) => ({ value: `group:${id}`, label: name(id), options: group }));
  }, [areas, query, language]);
  return (
    <Select
      id={props.id}
      className="wide"
      value={props.value ?? undefined}
      onChange={(id: string | undefined) => props.onChange(id ?? null)}
      onOpenChange={(open) => {
        if (!open) setQuery("");
        props.onOpen?.(open);
      }}
      showSearch={{ searchValue: query, onSearch: setQuery, filterOption: false }}
      options={options}
      optionRender={optionRow}
      placeholder={t("sources.form.chooseArea")}
      allowClear={props.clearable ?? false}
      status={props.status ?? ""}
      aria-label={props.label}
      popupMatchSelectWidth={280}
    />
  );
}
