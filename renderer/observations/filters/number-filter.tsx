/** A range of normalised values, written in a unit; the engine compares in the base unit. */
import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import { useText } from "../../app/language.tsx";
import { inUnit, type ShownUnit, unitChoices } from "../../ui/figure-text.ts";
import { setFilter, useFilter } from "../query.ts";
import { basesWithChoice, shownUnit } from "../shown-units.ts";
import { useUnits } from "../unit-menu.tsx";

/** Every unit that a range can be written in, by symbol. */
const units = new Map<string, ShownUnit>(
  [...basesWithChoice, "percent", "percentage_point"].flatMap((base) =>
    unitChoices(base).map((unit): [string, ShownUnit] => [unit.symbol, unit]),
  ),
);

export function NumberFilter({ column, close }: { column: "baseValue"; close: () => void }) {
  const t = useText();
  const own = useFilter(column);
  const [chosen] = useUnits();
  const [symbol, setSymbol] = useState(() => shownUnit("CNY", chosen).symbol);
  const unit = units.get(symbol)!;
  const [from, to] = own?.kind === "number" ? [own.from, own.to] : [null, null];

  const set = (next: { from: number | null; to: number | null }) =>
    setFilter(column, next.from === null && next.to === null ? null : { kind: "number", column, ...next });
  const shown = (base: number | null) => (base === null ? null : inUnit(base, unit));
  const base = (value: number | null) => (value === null ? null : value * Number(unit.factor));

  return (
    <div className="filter-panel">
      <Select
        value={symbol}
        showSearch
        options={[...units.keys()].map((value) => ({ value, label: value }))}
        onChange={setSymbol}
        aria-label={t("observations.column.unit")}
      />
      <div className="range">
        <InputNumber
          autoFocus
          value={shown(from)}
          placeholder={t("observations.filter.from")}
          aria-label={t("observations.filter.from")}
          onChange={(value) => set({ from: base(value), to })}
          onPressEnter={close}
        />
        –
        <InputNumber
          value={shown(to)}
          placeholder={t("observations.filter.to")}
          aria-label={t("observations.filter.to")}
          onChange={(value) => set({ from, to: base(value) })}
          onPressEnter={close}
        />
      </div>
      <footer>
        <Button type="text" disabled={!own} onClick={() => setFilter(column, null)}>
          {t("observations.filter.clear")}
        </Button>
        <Button onClick={close}>{t("app.ok")}</Button>
      </footer>
    </div>
  );
}
