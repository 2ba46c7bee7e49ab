/** Observations: the grid, its toolbar and formula bar, the form for a new figure, and what stands here when nothing does. */
import { useQuery } from "@tanstack/react-query";
import { Button, type InputRef } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { useLanguage, useText } from "../app/language.tsx";
import { useNames } from "../app/names.ts";
import { go } from "../app/navigation.ts";
import { orpc } from "../app/queries.ts";
import { select, useStatus } from "../app/selection.ts";
import { reportProblem } from "../app/toasts.tsx";
import { useView } from "../app/view-context.ts";
import { GridQuestion } from "../grid/ask.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { AddRow } from "./add-row.tsx";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { ContextMenu } from "./context-menu.tsx";
import type { Counts } from "./datasource.ts";
import { dropAllDrafts, useDrafts } from "./drafts.ts";
import { type Api, commitCell } from "./edit.ts";
import { showRow, useErrands } from "./errands.ts";
import { FormulaBar } from "./formula-bar.tsx";
import { ObservationGrid } from "./grid.tsx";
import { useGridActions } from "./grid-actions.ts";
import { clearFilters, recallQuery } from "./query.ts";
import { copyChosen } from "./range-clipboard.ts";
import { useRangeStatus } from "./range-status.ts";
import { noteCounts } from "./refresh.ts";
import { Toolbar } from "./toolbar.tsx";
import { useUnits } from "./unit-menu.tsx";

export function ObservationsView() {
  // Before the grid asks its first question: what this workbook remembers, and nothing of another.
  useState(() => {
    recallQuery();
    dropAllDrafts();
  });
  const names = useNames();
  const language = useLanguage();
  const [units] = useUnits();
  const context = useMemo<CellContext>(() => ({ names, language, units }), [names, language, units]);
  const ready = names.areas.size > 0 || names.indicators.size > 0;
  const settled = useQuery(orpc.areas.list.queryOptions()).isSuccess;
  return ready || settled ? <Body context={context} /> : null;
}

function Body({ context }: { context: CellContext }) {
  const t = useText();
  const [api, setApi] = useState<Api | null>(null);
  const [counts, setCounts] = useState<Counts | null>(null);
  const [error, setError] = useState<unknown>();
  const [focused, setFocused] = useState<{
    row?: ObservationRow | undefined;
    column?: GridColumn | undefined;
  }>({});
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [adding, setAdding] = useState(false);
  const search = useRef<InputRef>(null);
  const drafts = useDrafts((state) => state.drafts.size);
  const row = useFresh(focused.row);
  const column = focused.column;

  const takeCounts = useCallback((next: Counts) => {
    noteCounts(next);
    setCounts(next);
    setError(undefined);
  }, []);
  useErrands(api);
  useFocusOnReturn(api);
  useGridActions({ api, row, column, context, search, add: () => setAdding(true) });
  const rangeStatus = useRangeStatus(api, context);
  useStatus([
    { key: "rows", text: counts ? rowsText(counts, t) : "" },
    ...rangeStatus,
    ...(drafts > 0
      ? [
          {
            key: "invalid",
            text: `! ${t("observations.invalidCount", { count: drafts })}`,
            tone: "error" as const,
          },
        ]
      : []),
  ]);

  return (
    <>
      <Toolbar api={api} field={search} />
      <FormulaBar
        row={row}
        column={column}
        context={context}
        commit={(target, at, entry) =>
          api && void commitCell(api, target, at, entry, context).catch(reportProblem)
        }
      />
      {adding && (
        <AddRow
          context={context}
          close={() => setAdding(false)}
          added={(id) => api && void showRow(api, id).catch(reportProblem)}
        />
      )}
      {error !== undefined && (
        <Problem
          error={error}
          retry={() => {
            setError(undefined);
            api?.purgeInfiniteCache();
          }}
        />
      )}
      <div className="grid-place">
        <ObservationGrid
          context={context}
          onReady={setApi}
          onCounts={takeCounts}
          onError={setError}
          onFocus={(at, id) => {
            setFocused({ row: at, column: id });
            if (at) select({ entity: "observation", id: at.id });
          }}
          onMenu={setMenu}
        />
        <GridQuestion done={() => focusAgain(api)} />
        {counts?.total === 0 && (
          <div className="grid-note">
            <Empty text={t("observations.empty")}>
              <Button type="primary" onClick={() => go("sources")}>
                {t("observations.emptyImport")}
              </Button>
              <Button onClick={() => setAdding(true)}>{t("observations.add")}</Button>
            </Empty>
          </div>
        )}
        {counts !== null && counts.total > 0 && counts.matching === 0 && (
          <div className="grid-note">
            <Empty text={t("observations.noMatch")}>
              <Button onClick={clearFilters}>{t("observations.clearFilters")}</Button>
            </Empty>
          </div>
        )}
      </div>
      <ContextMenu
        at={menu}
        row={row}
        column={column}
        context={context}
        close={() => {
          setMenu(null);
          // Back to the cell, unless what was chosen went elsewhere.
          setTimeout(() => focusAgain(api), 150);
        }}
        edit={() => {
          const cell = api?.getFocusedCell();
          if (cell) api?.startEditingCell({ rowIndex: cell.rowIndex, colKey: cell.column.getColId() });
        }}
        copy={() => api && void copyChosen(api, context).catch(reportProblem)}
      />
    </>
  );
}

/** Back to the cell, unless the focus went elsewhere. */
function focusAgain(api: Api | null): void {
  const cell = api === null || api.isDestroyed() ? null : api.getFocusedCell();
  if (cell && document.activeElement === document.body) api!.setFocusedCell(cell.rowIndex, cell.column);
}

/** Coming back to this view, the focus is in the cell where it was. */
function useFocusOnReturn(api: Api | null): void {
  const { active } = useView();
  useEffect(() => {
    if (!api || !active) return undefined;
    const frame = requestAnimationFrame(() => focusAgain(api));
    return () => cancelAnimationFrame(frame);
  }, [api, active]);
}

/** The row as the engine has it now, not as it was when the focus came to it. */
function useFresh(row: ObservationRow | undefined): ObservationRow | undefined {
  const fresh = useQuery(
    orpc.observations.get.queryOptions({ input: { id: row?.id ?? 0 }, enabled: row !== undefined }),
  );
  return row && (fresh.data?.id === row.id ? fresh.data : row);
}

const rowsText = ({ matching, total }: Counts, t: ReturnType<typeof useText>): string =>
  matching === total
    ? t("observations.allRows", { total: grouped(total) })
    : t("observations.rows", { matching: grouped(matching), total: grouped(total) });
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
