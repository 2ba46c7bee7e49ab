/** The columns of a table, each with its head, its first cells, and what it is used as. */
import { Checkbox, Input, Select } from "antd";
import type { ColumnUse, FigureMapping, FiguresColumn } from "../../shared/model/figure-table.ts";
import { useText } from "../app/language.tsx";
import { IndicatorField } from "../sources/indicator-field.tsx";
import { roles, turnedTo } from "./column-use.ts";
import type { TablePreview } from "./use-table.ts";

export function MappingTable(props: {
  preview: TablePreview;
  onChange: (fields: Partial<FigureMapping>) => void;
}) {
  const t = useText();
  const { preview, onChange } = props;
  const { columns } = preview.mapping;
  const set = (index: number, column: ColumnUse) =>
    onChange({ columns: columns.map((one, at) => (at === index ? column : one)) });
  return (
    <table className="mapping-table">
      <thead>
        <tr>
          <th scope="col">{t("figure_table.column")}</th>
          <th scope="col">{t("figure_table.samples")}</th>
          <th scope="col">{t("figure_table.use")}</th>
          <th scope="col">{t("figure_table.holds")}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map((column, index) => {
          const use = columns[index] ?? { role: "skip" as const };
          return (
            <tr key={column.letter} className={use.role === "skip" ? "skipped" : ""}>
              <th scope="row">
                <span className="secondary">{column.letter}</span> {column.head}
              </th>
              <td className="secondary figures mapping-samples">{column.samples.join("、")}</td>
              <td>
                <Select
                  size="small"
                  value={use.role}
                  onChange={(role) => set(index, turnedTo(use, role, column.head))}
                  aria-label={`${column.letter} ${t("figure_table.use")}`}
                  options={roles.map((value) => ({ value, label: t(`figure_table.role.${value}`) }))}
                  popupMatchSelectWidth={120}
                  className="mapping-role"
                />
              </td>
              <td>
                {use.role === "figures" ? (
                  <Holds
                    index={index}
                    column={use}
                    head={column.head}
                    onChange={(next) => set(index, next)}
                  />
                ) : (
                  "fillDown" in use && (
                    <Checkbox
                      checked={use.fillDown}
                      onChange={(event) => set(index, { ...use, fillDown: event.target.checked })}
                    >
                      {t("figure_table.fillDown")}
                    </Checkbox>
                  )
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the head of a column of figures says; empty: what the row or the whole table says. */
function Holds(props: {
  index: number;
  column: FiguresColumn;
  head: string;
  onChange: (column: FiguresColumn) => void;
}) {
  const t = useText();
  const { column, onChange } = props;
  return (
    <div className="mapping-holds">
      <IndicatorField
        id={`mapping-indicator-${props.index}`}
        value={column.indicatorId}
        onChange={(indicator) => onChange({ ...column, indicatorId: indicator.id })}
        onOpen={() => undefined}
        words={props.head}
        unit={column.unit ?? ""}
        status=""
      />
      <Words
        value={column.period}
        label={t("figure_table.role.period")}
        onChange={(period) => onChange({ ...column, period })}
      />
      <Words
        value={column.unit}
        label={t("figure_table.role.unit")}
        onChange={(unit) => onChange({ ...column, unit })}
      />
    </div>
  );
}

/** A short field that is read when one leaves it, or with Enter. */
export function Words(props: {
  value: string | null;
  label: string;
  onChange: (value: string | null) => void;
}) {
  const take = (text: string) => {
    const value = text.trim() || null;
    if (value !== props.value) props.onChange(value);
  };
  return (
    <Input
      key={props.value ?? ""}
      size="small"
      defaultValue={props.value ?? ""}
      placeholder={props.label}
      aria-label={props.label}
      onBlur={(event) => take(event.target.value)}
      onPressEnter={(event) => {
        event.preventDefault();
        take(event.currentTarget.value);
      }}
    />
  );
}
