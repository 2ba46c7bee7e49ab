/** Which values of a column are let through, with how often each occurs among what the other filters let through. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useLanguage, useText } from "../../app/language.tsx";
import { useNames } from "../../app/names.ts";
import { orpc } from "../../app/queries.ts";
import { periodText } from "../../ui/period-text.ts";
import { Problem } from "../../ui/problem.tsx";
import { code, type GridColumn, groupText } from "../cell-text.ts";
import { folded } from "../choices.ts";
import { setFilter, useFilter, useQueryState } from "../query.ts";
import type { FilterProps } from "./column-filter.tsx";

const most = 500;

export function SetFilter({ column, close }: FilterProps) {
  const t = useText();
  const label = useValueLabel(column);
  const { filters, search } = useQueryState();
  const own = useFilter(column);
  const [wanted, setWanted] = useState("");
  const others = filters.filter((one) => one.column !== column);
  const { data, error } = useQuery(
    orpc.observations.values.queryOptions({
      input: { column, filters: others, search: search.trim(), limit: 10_000 },
      placeholderData: keepPreviousData,
    }),
  );
  const chosen = own?.kind === "set" ? new Set(own.values) : null;
  const values = (data ?? []).map((one) => ({ ...one, text: label(one.value, one.label) }));
  const found = values.filter((one) => folded(one.text).includes(folded(wanted)));

  function choose(next: Set<string | null>): void {
    const all = values.every((one) => next.has(one.value));
    setFilter(column, all ? null : { kind: "set", column, values: [...next] });
  }
  function toggle(value: string | null): void {
    const next = new Set(chosen ?? values.map((one) => one.value));
    if (next.has(value)) next.delete(value);
    else next.add(value);
    choose(next);
  }
  const allFound = found.every((one) => !chosen || chosen.has(one.value));

  return (
    <div className="filter-panel">
      <Input
        autoFocus
        allowClear
        placeholder={t("observations.filter.search")}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onPressEnter={() => {
          if (found.length > 0 && wanted.trim() !== "") choose(new Set(found.map((one) => one.value)));
          close();
        }}
      />
      {error && <Problem error={error} />}
      <Checkbox
        checked={allFound}
        onChange={() =>
          choose(
            allFound
              ? new Set(values.filter((one) => !found.includes(one)).map((one) => one.value))
              : new Set([...(chosen ?? []), ...found.map((one) => one.value)]),
          )
        }
      >
        {t("observations.filter.all")}
      </Checkbox>
      <ul className="figures">
        {found.slice(0, most).map((one) => (
          <li key={one.value ?? ""}>
            <Checkbox checked={!chosen || chosen.has(one.value)} onChange={() => toggle(one.value)}>
              {one.text}
            </Checkbox>
            <span className="count">{one.count}</span>
          </li>
        ))}
      </ul>
      <footer>
        <Button type="text" disabled={!own} onClick={() => setFilter(column, null)}>
          {t("observations.filter.clear")}
        </Button>
        <Button onClick={close}>{t("app.ok")}</Button>
      </footer>
    </div>
  );
}

/** A value in the words of the screen; what the engine calls it where the screen has no word. */
function useValueLabel(column: GridColumn): (value: string | null, label: string) => string {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  return (value, label) => {
    if (value === null || value === "") return t("observations.filter.blank");
    if (column === "area") return names.areas.has(value) ? names.area(value) : label;
    if (column === "indicator") return names.indicators.has(value) ? names.indicator(value) : label;
    if (column === "group") return groupText(value, language);
    if (column === "period") return periodText(value, language);
    const coded = code(column, value, language);
    return coded === `${column}.${value}` ? label : coded;
  };
}
