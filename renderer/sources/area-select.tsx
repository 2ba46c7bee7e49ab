/** A searchable choice of an area: names of both languages and aliases, grouped by the area they lie in. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo, useState } from "react";
import type { Language } from "../../shared/model/codes.ts";
import type { ReferenceArea } from "../../shared/model/reference-area.ts";
import { matching } from "../../shared/search/name-match.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { areaNames } from "./figure-draft.ts";
import { NewArea } from "./new-area.tsx";
import { optionRow, type PickOption } from "./option-row.tsx";

export const areaLabel = (area: ReferenceArea, language: Language): string =>
  (language === "en" && area.nameEn) || area.nameZh;

/** What tells two areas of the same name apart: the years of validity. Empty where it says nothing. */
export function validityOf(area: ReferenceArea): string {
  const from = area.validFrom?.slice(0, 7) ?? "";
  const to = area.validTo?.slice(0, 7) ?? "";
  return from || to ? `${from}–${to}` : "";
}

const newValue = "new:";

export function AreaSelect(props: {
  id?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  onOpen?: (open: boolean) => void;
  label: string;
  status?: "error" | "";
  clearable?: boolean;
  /** What the words call it: offered as the name of a new one. */
  words?: string;
}) {
  const t = useText();
  const language = useLanguage();
  const areas = useQuery(orpc.areas.list.queryOptions()).data?.areas;
  const [query, setQuery] = useState("");
  const [making, setMaking] = useState<string | null>(null);
  const options = useMemo((): PickOption[] => {
    const all = (areas ?? []).map((area) => ({ id: area.id, names: areaNames(area), area }));
    const found = matching(query, all).map(({ area }) => ({
      value: area.id,
      label: areaLabel(area, language),
      detail: validityOf(area),
      parent: area.parentId,
    }));
    const name = query.trim() || (props.words ?? "");
    const known = (areas ?? []).some((area) => areaNames(area).includes(name));
    const fresh =
      name && !known ? [{ value: newValue + name, label: `＋ ${t("sources.form.newArea", { name })}` }] : [];
    if (query) return [...found, ...fresh];
    const byParent = Map.groupBy(found, (option) => option.parent);
    const parentName = (id: string | null) => {
      const parent = areas?.find((area) => area.id === id);
      return parent ? areaLabel(parent, language) : "—";
    };
    const groups = [...byParent].map(([id, group]) => ({
      value: `group:${id}`,
      label: parentName(id),
      options: group,
    }));
    return [...fresh, ...groups];
  }, [areas, query, language, props.words, t]);
  if (making !== null)
    return (
      <NewArea
        name={making}
        onDone={(area) => {
          setMaking(null);
          props.onChange(area.id);
        }}
        onCancel={() => setMaking(null)}
      />
    );
  return (
    <Select
      id={props.id}
      className="wide"
      value={props.value ?? undefined}
      onChange={(id: string | undefined) => {
        if (id?.startsWith(newValue)) setMaking(id.slice(newValue.length));
        else props.onChange(id ?? null);
      }}
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
