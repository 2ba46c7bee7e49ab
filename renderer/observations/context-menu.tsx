/** The menu of a cell: the same actions as everywhere, and what only makes sense here. */
import { Dropdown, type MenuProps } from "antd";
import type { ActionId } from "../../shared/actions/actions.ts";
import type { ObservationFilter } from "../../shared/api/observations.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { actionOf, canRun, runAction } from "../app/actions.ts";
import { keyName } from "../app/keys.ts";
import { useText } from "../app/language.tsx";
import { type CellContext, type GridColumn, shownText } from "./cell-text.ts";
import { setFilter } from "./query.ts";
import { editable } from "./read-cell.ts";

interface Props {
  at: { x: number; y: number } | null;
  row: ObservationRow | undefined;
  column: GridColumn | undefined;
  context: CellContext;
  edit: () => void;
  copy: () => void;
  close: () => void;
}

export function ContextMenu({ at, row, column, context, edit, copy, close }: Props) {
  const t = useText();
  if (!at || !row || !column) return null;
  const action = (id: ActionId) => ({
    key: id,
    label: t(actionOf(id).text),
    extra: actionOf(id).keys[0] && keyName(actionOf(id).keys[0]!),
    disabled: !canRun(id),
    onClick: () => runAction(id),
  });
  const only = onlyFilter(column, row);
  const value = shownText(column, row, context);
  const items: NonNullable<MenuProps["items"]> = [
    {
      key: "edit",
      label: t("observations.menu.edit"),
      extra: "F2",
      disabled: !editable.has(column),
      onClick: edit,
    },
    { key: "copy", label: t("observations.menu.copy"), extra: keyName("Mod+C"), onClick: copy },
    action("observation.clear"),
    { type: "divider" },
    action("annotation.insert"),
    action("observation.openSource"),
    { type: "divider" },
    action("observation.check"),
    action("observation.approve"),
    action("observation.reopen"),
    { type: "divider" },
    ...(only && value
      ? [
          {
            key: "only",
            label: t("observations.menu.only", {
              value: value.length > 16 ? `${value.slice(0, 16)}…` : value,
            }),
            onClick: () => setFilter(column, only),
          },
        ]
      : []),
    action("observation.insert"),
    action("observation.delete"),
  ];
  return (
    <Dropdown
      open
      trigger={["click"]}
      menu={{ items, onClick: close, autoFocus: true }}
      autoFocus
      onOpenChange={(open) => !open && close()}
      destroyOnHidden
    >
      <span style={{ position: "fixed", left: at.x, top: at.y, width: 1, height: 1 }} />
    </Dropdown>
  );
}

/** The filter that lets through what the cell holds; null where a set makes no sense. */
function onlyFilter(column: GridColumn, row: ObservationRow): ObservationFilter | null {
  const value: Partial<Record<GridColumn, string | null>> = {
    area: row.areaId,
    indicator: row.indicatorId,
    group: row.indicatorGroup,
    period: row.period,
    scenario: row.scenario,
    bound: row.bound,
    reviewState: row.reviewState,
    source: row.sourceId === null ? null : String(row.sourceId),
    entity: row.entity,
  };
  return column in value ? { kind: "set", column, values: [value[column] ?? null] } : null;
}
