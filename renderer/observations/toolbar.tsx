/** The one row above the grid: search, what can be done with rows, columns, export. */
import { SearchOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, type InputRef, Popover } from "antd";
import { type RefObject, useState } from "react";
import { ActionButton } from "../app/action-button.tsx";
import { useText } from "../app/language.tsx";
import { columnTitle, gridColumns } from "./cell-text.ts";
import type { Api } from "./edit.ts";
import { isFiltered, setSearch, useQueryState } from "./query.ts";

export function Toolbar({ api, field }: { api: Api | null; field: RefObject<InputRef | null> }) {
  const t = useText();
  const state = useQueryState();
  return (
    <div className="toolbar">
      <Input
        prefix={<SearchOutlined />}
        ref={field}
        allowClear
        style={{ width: 280 }}
        placeholder={t("observations.search")}
        aria-label={t("observations.search")}
        value={state.search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {isFiltered(state) && (
        <ActionButton action="observation.clearFilters" type="link" label={t("observations.clearFilters")} />
      )}
      <div className="space" />
      <ActionButton action="observation.check" label={`◐ ${t("observations.check")}`} />
      <ActionButton action="observation.approve" label={`● ${t("observations.approve")}`} />
      <ActionButton action="observation.delete" label={t("observations.delete")} />
      <ActionButton action="observation.insert" type="primary" label={t("observations.add")} />
      {api && <ColumnsButton api={api} />}
      <ActionButton action="export.observations" type="text" label={t("observations.export")} />
    </div>
  );
}

function ColumnsButton({ api }: { api: Api }) {
  const t = useText();
  const [shown, setShown] = useState<string[]>([]);
  const look = () => setShown(api.getAllDisplayedColumns().map((column) => column.getColId()));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      onOpenChange={look}
      content={
        <div className="filter-panel">
          <ul>
            {gridColumns.map((column) => (
              <li key={column}>
                <Checkbox
                  checked={shown.includes(column)}
                  onChange={(event) => {
                    api.setColumnsVisible([column], event.target.checked);
                    look();
                  }}
                >
                  {t(columnTitle(column))}
                </Checkbox>
              </li>
            ))}
          </ul>
          <Button
            onClick={() => {
              api.resetColumnState();
              look();
            }}
          >
            {t("observations.columnsReset")}
          </Button>
        </div>
      }
    >
      <Button type="text">{t("observations.columns")}</Button>
    </Popover>
  );
}
