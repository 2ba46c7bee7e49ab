/** The choices of a comparison in one row of tokens: areas, indicators, periods, scenarios, layout, order. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Checkbox, Segmented } from "antd";
import { useMemo } from "react";
import { isTogether, partsOf } from "../../shared/comparison/lineage.ts";
import type { ComparisonSpec } from "../../shared/comparison/spec.ts";
import { Scenario } from "../../shared/model/codes.ts";
import { comparePeriods, formatTimePeriod } from "../../shared/model/time-period.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { orpc } from "../app/queries.ts";
import { areaLabel, validityOf } from "../sources/area-select.tsx";
import { areaNames, indicatorNames } from "../sources/figure-draft.ts";
import { groupLabel, groupOrder, indicatorLabel } from "../sources/indicator-field.tsx";
import { useAreas, useIndicators } from "../sources/named-things.ts";
import { type PickItem, PickList } from "./pick-list.tsx";
import { Token } from "./token.tsx";

export function Choices({
  spec,
  onChange,
}: {
  spec: ComparisonSpec;
  onChange: (spec: Partial<ComparisonSpec>) => void;
}) {
  const t = useText();
  const between = useLanguage() === "en" ? ", " : "、";
  const { areas, indicators, periods } = useChoices(spec);
  const words = (items: readonly PickItem[], ids: readonly string[]) => {
    const names = ids.map((id) => items.find((item) => item.id === id)?.label ?? id);
    const [first = ""] = names;
    return names.length <= 2
      ? names.join(between)
      : t("comparisons.several", { first, count: names.length, rest: names.length - 1 });
  };
  const all = (items: readonly PickItem[], ids: readonly string[]) =>
    ids.map((id) => items.find((item) => item.id === id)?.label ?? id).join("\n");
  const token = (
    key: "areaIds" | "indicatorIds" | "periods",
    label: string,
    items: readonly PickItem[],
    placeholder: string,
    nothing?: { label: string; hint: string },
  ) => (
    <Token
      label={label}
      value={spec[key].length === 0 ? (nothing?.label ?? t("comparisons.none")) : words(items, spec[key])}
      title={all(items, spec[key])}
      empty={spec[key].length === 0 && !nothing}
    >
      <PickList
        label={label}
        items={items}
        chosen={spec[key]}
        onChange={(chosen) => onChange({ [key]: key === "periods" ? chosen.sort(comparePeriods) : chosen })}
        placeholder={placeholder}
        {...(nothing ? { nothing } : {})}
      />
    </Token>
  );
  return (
    <div className="tokens" role="toolbar" aria-label={t("comparisons.title")}>
      {token("areaIds", t("comparisons.areas"), areas, t("comparisons.search"))}
      {token("indicatorIds", t("comparisons.indicators"), indicators, t("comparisons.search"))}
      {token("periods", t("comparisons.periods"), periods, t("comparisons.searchPeriod"), {
        label: t("comparisons.latest"),
        hint: t("comparisons.latestHint"),
      })}
      <Token
        label={t("comparisons.scenarios")}
        value={spec.scenarios.map((one) => t(`scenario.${one}`)).join(between)}
      >
        <Checkbox.Group
          className="pick-scenarios"
          value={spec.scenarios}
          onChange={(chosen) => {
            const scenarios = Scenario.options.filter((one) => chosen.includes(one));
            if (scenarios.length > 0) onChange({ scenarios });
          }}
          options={Scenario.options.map((value) => ({ value, label: t(`scenario.${value}`) }))}
        />
      </Token>
      <div className="switches">
        <span className="token-label">{t("comparisons.columns")}</span>
        <Segmented
          title={t("comparisons.columns")}
          aria-label={t("comparisons.columns")}
          value={spec.columns}
          onChange={(columns) => onChange({ columns })}
          options={(["indicator", "period"] as const).map((value) => ({
            value,
            label: t(`comparisons.columns.${value}`),
          }))}
        />
        <span className="token-label">{t("comparisons.order")}</span>
        <Segmented
          title={t("comparisons.order")}
          aria-label={t("comparisons.order")}
          value={spec.order}
          onChange={(order) => onChange({ order })}
          options={(["value", "given"] as const).map((value) => ({
            value,
            label: t(`comparisons.order.${value}`),
          }))}
        />
      </div>
    </div>
  );
}

/** What can be chosen, with counts of what there is for the rest of the choice. */
function useChoices(spec: ComparisonSpec): {
  areas: PickItem[];
  indicators: PickItem[];
  periods: PickItem[];
} {
  const t = useText();
  const language = useLanguage();
  const areaById = useAreas();
  const indicatorById = useIndicators();
  const available = useQuery(
    orpc.comparisons.available.queryOptions({
      input: { areaIds: spec.areaIds, indicatorIds: spec.indicatorIds },
      placeholderData: keepPreviousData,
    }),
  ).data;
  const groupedIds = spec.areaIds.filter(isTogether).join("\n");
  const areas = useMemo((): PickItem[] => {
    const counts = new Map(available?.areas.map((one) => [one.id, one.count]));
    const groups = groupedIds
      .split("\n")
      .filter(Boolean)
      .map((id): PickItem => {
        const label = partsOf(id)
          .map((part) => {
            const area = areaById.get(part);
            return area ? areaLabel(area, language) : part;
          })
          .join(language === "en" ? " + " : "＋");
        return { id, label, names: [label], group: "", detail: "", count: 1 };
      });
    const single = [...areaById.values()].map((area): PickItem => {
      const parent = area.parentId === null ? undefined : areaById.get(area.parentId);
      const count = counts.get(area.id) ?? 0;
      return {
        id: area.id,
        label: areaLabel(area, language),
        names: areaNames(area),
        group: parent ? areaLabel(parent, language) : t(`areaKind.${area.kind}`),
        detail: [validityOf(area), count || t("comparisons.noFigures")].filter(Boolean).join(" · "),
        count,
      };
    });
    return [...groups, ...single];
  }, [areaById, available, groupedIds, language, t]);
  const indicators = useMemo((): PickItem[] => {
    const counts = new Map(available?.indicators.map((one) => [one.id, one]));
    return [...indicatorById.values()]
      .sort((a, b) => groupOrder(a.group) - groupOrder(b.group))
      .map((indicator) => {
        const found = counts.get(indicator.id);
        return {
          id: indicator.id,
          label: indicatorLabel(indicator, language),
          names: indicatorNames(indicator),
          group: groupLabel(indicator.group, language),
          detail: found
            ? t("comparisons.ofAreas", { areas: found.areas, count: found.count })
            : t("comparisons.noFigures"),
          count: found?.count ?? 0,
        };
      });
  }, [indicatorById, available, language, t]);
  const periods = useMemo((): PickItem[] => {
    const counts = new Map(available?.periods.map((one) => [one.period, one.count]));
    for (const period of spec.periods) if (!counts.has(period)) counts.set(period, 0);
    return [...counts]
      .sort(([a], [b]) => comparePeriods(b, a))
      .map(([period, count]) => ({
        id: period,
        label: formatTimePeriod(period, language),
        names: [period, formatTimePeriod(period, language)],
        group: "",
        detail: count > 0 ? String(count) : t("comparisons.noFigures"),
        count,
      }));
  }, [available, spec.periods, language, t]);
  return { areas, indicators, periods };
}
