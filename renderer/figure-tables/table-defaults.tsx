/** Sheet, head, and what holds for the whole table where neither row nor head says anything. */
import { InputNumber, Select } from "antd";
import { Scenario } from "../../shared/model/codes.ts";
import type { FigureMapping } from "../../shared/model/figure-table.ts";
import { useText } from "../app/language.tsx";
import { AreaSelect } from "../sources/area-select.tsx";
import { IndicatorField } from "../sources/indicator-field.tsx";
import { Words } from "./mapping-table.tsx";
import type { TablePreview } from "./use-table.ts";

export function TableDefaults(props: {
  preview: TablePreview;
  onChange: (fields: Partial<FigureMapping>) => void;
  onSheet: (sheet: number) => void;
}) {
  const t = useText();
  const { preview, onChange } = props;
  const { mapping, sheets } = preview;
  return (
    <div className="table-defaults">
      {sheets.length > 1 && (
        <label>
          {t("figure_table.sheet")}
          <Select
            size="small"
            value={mapping.sheet}
            onChange={props.onSheet}
            options={sheets.map((sheet, value) => ({ value, label: `${sheet.name} · ${sheet.rows}` }))}
            popupMatchSelectWidth={200}
          />
        </label>
      )}
      <label>
        {t("figure_table.head")} {t("figure_table.headFrom")}
        <InputNumber
          size="small"
          min={1}
          value={mapping.headRow + 1}
          onChange={(row) => row !== null && onChange({ headRow: row - 1 })}
        />
      </label>
      <label>
        {t("figure_table.headRows")}
        <InputNumber
          size="small"
          min={0}
          max={5}
          value={mapping.headRows}
          onChange={(headRows) => headRows !== null && onChange({ headRows })}
        />
      </label>
      <span className="label">{t("figure_table.defaults")}</span>
      <div className="table-default">
        <AreaSelect
          value={mapping.areaId}
          onChange={(areaId) => onChange({ areaId })}
          label={t("figure_table.role.area")}
          clearable
        />
      </div>
      <div className="table-default">
        <IndicatorField
          id="table-indicator"
          value={mapping.indicatorId}
          onChange={(indicator) => onChange({ indicatorId: indicator.id })}
          onOpen={() => undefined}
          words=""
          unit={mapping.unit ?? ""}
          status=""
        />
      </div>
      <div className="table-short">
        <Words
          value={mapping.period}
          label={t("figure_table.role.period")}
          onChange={(period) => onChange({ period })}
        />
      </div>
      <div className="table-short">
        <Words
          value={mapping.unit}
          label={t("figure_table.role.unit")}
          onChange={(unit) => onChange({ unit })}
        />
      </div>
      <Select
        size="small"
        value={mapping.scenario}
        onChange={(scenario) => onChange({ scenario })}
        aria-label={t("figure_table.role.scenario")}
        options={Scenario.options.map((value) => ({ value, label: t(`scenario.${value}`) }))}
      />
    </div>
  );
}
