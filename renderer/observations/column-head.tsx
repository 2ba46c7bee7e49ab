/** The inside of a column's head: its name, the filter, and for normalised values the unit. Sorting is AG Grid's click. */
import { FilterFilled, FilterOutlined } from "@ant-design/icons";
import type { CustomInnerHeaderProps } from "ag-grid-react";
import { Popover } from "antd";
import { useState } from "react";
import { useText } from "../app/language.tsx";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { ColumnFilter } from "./filters/column-filter.tsx";
import { useFilter } from "./query.ts";
import { UnitMenu } from "./unit-menu.tsx";

export function ColumnHead({ displayName, column }: CustomInnerHeaderProps<unknown, CellContext>) {
  const t = useText();
  const id = column.getColId() as GridColumn;
  const filter = useFilter(id);
  const [open, setOpen] = useState(false);
  // The head sorts when it is clicked; these are not the head.
  const apart = (event: { stopPropagation: () => void }) => event.stopPropagation();
  return (
    <span className="column-head">
      <span className="name">{displayName}</span>
      {id === "baseValue" && <UnitMenu />}
      <Popover
        trigger="click"
        placement="bottomRight"
        arrow={false}
        open={open}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<ColumnFilter column={id} close={() => setOpen(false)} />}
      >
        <button
          type="button"
          tabIndex={-1}
          className={filter ? "filter on" : "filter"}
          aria-label={`${t("observations.filter.search")} ${displayName}`}
          onClick={apart}
          onPointerDown={apart}
          onMouseDown={apart}
        >
          {filter ? <FilterFilled /> : <FilterOutlined />}
        </button>
      </Popover>
    </span>
  );
}
