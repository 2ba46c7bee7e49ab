/** The indicator of a figure: searchable by all its names, and a new one made in place when none fits. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo, useState } from "react";
import { indicatorGroups } from "../../shared/codelists/indicators.ts";
import type { Language } from "../../shared/model/codes.ts";
import type { Indicator } from "../../shared/model/indicator.ts";
import { matching } from "../../shared/search/name-match.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { indicatorNames } from "./figure-draft.ts";
import { NewIndicator } from "./new-indicator.tsx";
import { optionRow, type PickOption } from "./option-row.tsx";

export const indicatorLabel = (indicator: Indicator, language: Language): string =>
  (language === "en" && indicator.nameEn) || indicator.nameZh;

/** Groups in the order of the codelist; groups that only this workbook has come last. */
export function groupLabel(id: string, language: Language): string {
  const group = indicatorGroups.find((one) => one.id === id);
  return group ? (language === "en" ? group.en : group.zh) : id;
}
export const groupOrder = (id: string): number => {
  const at = indicatorGroups.findIndex((group) => group.id === id);
  return at < 0 ? indicatorGroups.length : at;
};

const newValue = "new:";

export function IndicatorField(props: {
  id: string;
  value: string | null;
  onChange: (indicator: Indicator) => void;
  onOpen: (open: boolean) => void;
  /** What the words call it, offered as the name of a new one. */
  words: string;
  /** Unit of the quantity, for a new one. */
  unit: string;
  status: "error" | "";
}) {
  const t = useText();
  const language = useLanguage();
  const indicators = useQuery(orpc.indicators.list.queryOptions()).data;
  const [query, setQuery] = useState("");
  const [making, setMaking] = useState<string | null>(null);
  const options = useMemo((): PickOption[] => {
    const all = (indicators ?? []).map((indicator) => ({
      id: indicator.id,
      names: indicatorNames(indicator),
      indicator,
    }));
    const found = matching(query, all).map(({ indicator }) => ({
      value: indicator.id,
      label: indicatorLabel(indicator, language),
      detail: indicator.unit,
      group: indicator.group,
    }));
    const name = query.trim() || props.words;
    const fresh =
      name && !found.some((option) => option.label === name)
        ? [{ value: newValue + name, label: `＋ ${t("sources.form.newIndicator", { name })}` }]
        : [];
    if (query) return [...found, ...fresh];
    const groups = [...Map.groupBy(found, (option) => option.group)]
      .sort(([a], [b]) => groupOrder(a) - groupOrder(b))
      .map(([id, group]) => ({ value: `group:${id}`, label: groupLabel(id, language), options: group }));
    return [...fresh, ...groups];
  }, [indicators, query, language, props.words, t]);

  if (making !== null)
    return (
      <NewIndicator
        name={making}
        unit={props.unit}
        onDone={(indicator) => {
          setMaking(null);
          props.onChange(indicator);
        }}
        onCancel={() => setMaking(null)}
      />
    );
  return (
    <Select
      id={props.id}
      className="wide"
      value={props.value ?? undefined}
      onChange={(id: string) => {
        const chosen = indicators?.find((indicator) => indicator.id === id);
        if (chosen) props.onChange(chosen);
        else if (id.startsWith(newValue)) setMaking(id.slice(newValue.length));
      }}
      onOpenChange={(open) => {
        if (!open) setQuery("");
        props.onOpen(open);
      }}
      showSearch={{ searchValue: query, onSearch: setQuery, filterOption: false }}
      options={options}
      optionRender={optionRow}
      placeholder={t("sources.form.chooseIndicator")}
      status={props.status}
      aria-label={t("sources.form.indicator")}
      popupMatchSelectWidth={320}
      listHeight={320}
    />
  );
}
