/** The choices of a column as a searchable select: any wording finds them, best first. */
import { Select } from "antd";
import { useMemo, useState } from "react";
import { useText } from "../app/language.tsx";
import { type CellContext, columnTitle, type GridColumn } from "./cell-text.ts";
import { choicesFor, rank } from "./choices.ts";

interface Option {
  value: string;
  label: string;
  detail: string;
}
const withDetail = ({ data }: { data: Option }) => (
  <span className="choice-option">
    {data.label} <span className="quiet">{data.detail}</span>
  </span>
);

interface Props {
  column: GridColumn;
  context: CellContext;
  value: string | undefined;
  onChange: (id: string) => void;
  autoFocus?: boolean;
}

export function ChoiceSelect({ column, context, value, onChange, autoFocus = false }: Props) {
  const t = useText();
  const [search, setSearch] = useState("");
  const options = useMemo(
    () =>
      rank(choicesFor(column, context) ?? [], search).map((one) => ({
        value: one.id,
        label: one.label,
        detail: one.detail,
      })),
    [column, context, search],
  );
  return (
    <Select<string, Option>
      autoFocus={autoFocus}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      popupMatchSelectWidth={320}
      value={value}
      options={options}
      aria-label={t(columnTitle(column))}
      optionRender={withDetail}
      onChange={onChange}
    />
  );
}
