/** The stored figures of a source, in the order of its text; linked both ways with the words. */
import { TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { Language } from "../../shared/model/codes.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { formatQuantity } from "../../shared/model/quantity.ts";
import { formatTimePeriod } from "../../shared/model/time-period.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { go } from "../app/navigation.ts";
import { StateMark } from "../ui/state-mark.tsx";
import { areaLabel } from "./area-select.tsx";
import { indicatorLabel } from "./indicator-field.tsx";
import { useAreas, useIndicators } from "./named-things.ts";

/** 约578亿元; null where the value is missing. */
export function quantityOf(row: ObservationRow, language: Language): string | null {
  if (row.value === null) return null;
  const { value, valueHigh, unit, bound } = row;
  return formatQuantity({ value, valueHigh, unit, bound }, language);
}

export function FigureList(props: {
  rows: readonly ObservationRow[];
  selected: number | null;
  /** Ids of figures whose sentence is in the text. */
  placed: ReadonlySet<number>;
  onSelect: (row: ObservationRow) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const areas = useAreas();
  const indicators = useIndicators();
  const list = useRef<HTMLUListElement>(null);
  const { rows, selected, placed, onSelect } = props;
  useEffect(() => {
    if (selected !== null)
      list.current?.querySelector(`[data-id="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const step = (event: React.KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = rows.findIndex((row) => row.id === selected);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (!next) return;
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus();
  };
  return (
    <ul ref={list} className="figure-list" aria-label={t("sources.figureList")} onKeyDown={step}>
      {rows.map((row) => {
        const quantity = quantityOf(row, language);
        const indicator = indicators.get(row.indicatorId);
        const area = areas.get(row.areaId);
        const name = indicator ? indicatorLabel(indicator, language) : row.indicatorName;
        const grid = t("sources.toGrid");
        return (
          <li key={row.id} className="figure-row" aria-current={row.id === selected}>
            <button
              type="button"
              className="plain-button figure-pick"
              data-id={row.id}
              onClick={() => onSelect(row)}
              title={placed.has(row.id) ? undefined : t("sources.figureNoPassage")}
            >
              <StateMark state={row.reviewState} />
              <span className="figure-what">
                <span className="figure-name">{name}</span>
                <span className="secondary figures">
                  {area ? areaLabel(area, language) : row.areaName} · {formatTimePeriod(row.period, language)}
                  {row.scenario !== "actual" && <em className="scenario">{t(`scenario.${row.scenario}`)}</em>}
                  {row.entity !== null && ` · ${row.entity}`}
                </span>
              </span>
              <span className={`figure-value figures${row.scenario === "actual" ? "" : " aimed"}`}>
                {quantity ?? t("sources.missingValue")}
                {!placed.has(row.id) && <span className="unseen">{t("sources.figureNoPassage")}</span>}
              </span>
            </button>
            <Button
              type="text"
              className="figure-go"
              icon={<TableOutlined />}
              title={grid}
              aria-label={`${grid}: ${name}`}
              onClick={() => go("observations", { observationId: row.id })}
            />
          </li>
        );
      })}
    </ul>
  );
}
