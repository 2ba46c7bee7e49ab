/** The unit in a column's head, and changing it: units of the same measure, the indicator's own, or as the size asks. */
import { Dropdown } from "antd";
import type { Names } from "../../shared/charts/names.ts";
import { displayUnits } from "../../shared/codelists/units.ts";
import type { ComparisonColumn } from "../../shared/comparison/result.ts";
import { findUnit } from "../../shared/model/unit.ts";
import { useText } from "../app/language.tsx";
import { useIndicators } from "../sources/named-things.ts";

/** The units that a column may be shown in besides its own; things that are counted keep their word: 家, 万家. */
export function unitsFor(own: string): string[] {
  const unit = findUnit(own);
  if (!unit) return [own];
  if (unit.baseUnit === "count" || unit.baseUnit === "person") {
    const plain = own.replace(/^[十百千万亿]+(?=.)/, "");
    return [plain, `万${plain}`];
  }
  const known = displayUnits[unit.baseUnit] ?? [];
  return known.includes(own) ? known : [own, ...known];
}

export function UnitChoice(props: {
  column: ComparisonColumn;
  /** What was chosen for the indicator; undefined: its own. */
  chosen: string | undefined;
  names: Names;
  /** Room that the cells keep for their note marks, so that unit and numbers end alike. */
  room: number;
  onChange: (unit: string | null) => void;
}) {
  const t = useText();
  const indicators = useIndicators();
  const { column, names, chosen } = props;
  const own = indicators.get(column.indicatorId)?.unit ?? column.unit;
  const units = unitsFor(own);
  const named = (unit: string) => names.unit(unit) || t("charts.count");
  const shown = named(column.unit);
  const label = t("comparisons.unitOf", {
    indicator: names.indicator(column.indicatorId),
    unit: shown,
  });
  const space = { marginRight: `${props.room * 0.75}em` };
  if (units.length < 2)
    return (
      <span className="unit" style={space}>
        {shown}
      </span>
    );
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectable: true,
        selectedKeys: [chosen ?? own],
        items: [
          ...units.map((unit) => ({
            key: unit,
            label: unit === own ? t("comparisons.unitOwn", { unit: named(unit) }) : named(unit),
          })),
          { type: "divider" as const },
          { key: "auto", label: t("comparisons.unitAuto") },
        ],
        onClick: ({ key }) => props.onChange(key === own ? null : key),
      }}
    >
      <button type="button" className="unit plain-button" aria-label={label} title={label} style={space}>
        {shown}
      </button>
    </Dropdown>
  );
}
