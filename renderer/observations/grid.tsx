/** AG Grid over the engine: it shows pages, asks for edits, and never changes a row by itself. */
import "./grid.css";
import "./modules.ts";
import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from "@ag-grid-community/locale";
import type { CellEditRequestEvent, CellFocusedEvent, GridReadyEvent } from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { useEffect, useMemo, useRef } from "react";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { onEngineEvent } from "../app/queries.ts";
import { type Json, remember, remembered } from "../app/remember.ts";
import { reportProblem } from "../app/toasts.tsx";
import { attachRanges, type CellRanges, rangesOf } from "../grid/cell-ranges.ts";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { columnDefs, defaultColDef } from "./columns.ts";
import { type Counts, datasource } from "./datasource.ts";
import { type Api, commitCell } from "./edit.ts";
import { fillDown, fillFromEditor, fillRight, fillTo } from "./fill.ts";
import { type Filling, forgetTabs, onGridKey } from "./keyboard.ts";
import { useQueryState } from "./query.ts";
import { onCopy, onPaste } from "./range-clipboard.ts";
import type { Entry } from "./read-cell.ts";
import { follow } from "./refresh.ts";
import { isChosen } from "./row-selection.ts";
import { gridTheme } from "./theme.ts";
import { catchTyping } from "./type-catcher.ts";

interface Props {
  context: CellContext;
  onReady: (api: Api) => void;
  onCounts: (counts: Counts) => void;
  onError: (error: unknown) => void;
  onFocus: (row: ObservationRow | undefined, column: GridColumn | undefined) => void;
  onMenu: (at: { x: number; y: number }) => void;
}

const clipboardEvents = ["copy", "cut", "paste"] as const;
const columnsKey = "observations.columns";
/** The view says itself why there is nothing. */
const noOverlays: ["noRows"] = ["noRows"];
const topKey = "observations.top";

/** Other rows may stand where the focus was: it goes, so does the selection, and one begins at the top. */
function leave(grid: Api, onFocus: Props["onFocus"]): void {
  grid.clearFocusedCell();
  rangesOf(grid)?.set(null);
  if (grid.getDisplayedRowCount() > 0) grid.ensureIndexVisible(0, "top");
  onFocus(undefined, undefined);
}

export function ObservationGrid(props: Props) {
  const { context } = props;
  const place = useRef<HTMLDivElement>(null);
  const api = useRef<Api>(null);
  const ranges = useRef<CellRanges>(null);
  /** Takes the entry of the editor that Ctrl+Enter closes. */
  const filling = useRef<((entry: Entry) => void) | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // Where one was when the workbook was last seen, and when the language changes.
  const top = Number(remembered(topKey) ?? 0);
  const columns = useMemo(() => columnDefs(context.language), [context.language]);

  // Another question empties the pages; another language or unit only redraws.
  useEffect(
    () =>
      useQueryState.subscribe(() => {
        if (!api.current) return;
        leave(api.current, latest.current.onFocus);
        api.current.purgeInfiniteCache();
      }),
    [],
  );
  useEffect(() => {
    // With another language it is another grid.
    if (!api.current || api.current.isDestroyed()) return;
    api.current.setGridOption("context", context);
    api.current.refreshCells({ force: true });
  }, [context]);
  useEffect(() => onEngineEvent((event) => follow(event, api.current, latest.current.onCounts)), []);

  useEffect(() => {
    const root = place.current;
    if (!root) return undefined;
    const canBegin = () => {
      const focused = api.current?.getFocusedCell();
      const node = focused && api.current?.getDisplayedRowAtIndex(focused.rowIndex);
      const opening = (api.current?.getEditingCells().length ?? 0) > 0;
      return !opening && !!node?.data && focused!.column.isCellEditable(node);
    };
    const catcher = catchTyping(
      root,
      (text) => {
        const focused = api.current?.getFocusedCell();
        if (!focused) return;
        api.current?.startEditingCell({
          rowIndex: focused.rowIndex,
          colKey: focused.column.getColId(),
          key: text,
        });
      },
      canBegin,
    );
    const fill = (what: Filling) => {
      const grid = api.current;
      if (!grid) return;
      const { context: now } = latest.current;
      if (what === "chosen") fillFromEditor(grid, filling, now).catch(reportProblem);
      else (what === "down" ? fillDown : fillRight)(grid, now).catch(reportProblem);
    };
    const onKey = (event: KeyboardEvent) => {
      if (api.current) onGridKey(event, { api: api.current, caught: catcher.holds, fill });
    };
    const onClipboard = (event: ClipboardEvent) => {
      // In an editor the field copies what is marked in it.
      if (!api.current || (event.target instanceof HTMLInputElement && !catcher.holds(event.target))) return;
      if (api.current.getEditingCells().length > 0) return;
      const answer = event.type === "paste" ? onPaste : onCopy;
      answer(event, api.current, latest.current.context);
    };
    root.addEventListener("keydown", onKey, true);
    for (const kind of clipboardEvents) root.addEventListener(kind, onClipboard);
    return () => {
      ranges.current?.stop();
      ranges.current = null;
      root.removeEventListener("keydown", onKey, true);
      for (const kind of clipboardEvents) root.removeEventListener(kind, onClipboard);
      catcher.stop();
    };
  }, []);

  function onReady(event: GridReadyEvent<ObservationRow>): void {
    api.current = event.api;
    const state = remembered(columnsKey);
    if (Array.isArray(state)) event.api.applyColumnState({ state: state as never, applyOrder: true });
    event.api.setGridOption(
      "datasource",
      datasource(
        (counts) => latest.current.onCounts(counts),
        (error) => latest.current.onError(error),
      ),
    );
    if (top > 0) event.api.ensureIndexVisible(top, "top");
    ranges.current?.stop();
    if (place.current) {
      ranges.current = attachRanges(event.api, place.current, {
        onFill: (from, to) => void fillTo(event.api, from, to, latest.current.context).catch(reportProblem),
      });
    }
    props.onReady(event.api);
  }
  const keepColumns = () =>
    api.current && remember(columnsKey, api.current.getColumnState() as unknown as Json);

  /** Rows came or went: the formula bar tells of the row that is there now. */
  function onModelUpdated(grid: Api): void {
    const at = grid.getFocusedCell();
    const row = at && grid.getDisplayedRowAtIndex(at.rowIndex)?.data;
    if (at && row) props.onFocus(row, at.column.getColId() as GridColumn);
  }
  function onFocused(event: CellFocusedEvent<ObservationRow>): void {
    const column = typeof event.column === "object" ? event.column?.getColId() : undefined;
    const row = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
    props.onFocus(row, column as GridColumn | undefined);
  }
  /** A right click selects first (habit 16); the menu key opens where the focus is. */
  function onContextMenu(event: React.MouseEvent): void {
    const grid = api.current;
    const cell = (event.target as HTMLElement).closest<HTMLElement>(".ag-cell");
    if (!cell || !grid || grid.getEditingCells().length > 0) return;
    event.preventDefault();
    const rowIndex = Number(cell.closest<HTMLElement>(".ag-row")?.getAttribute("row-index"));
    const column = cell.getAttribute("col-id");
    const node = grid.getDisplayedRowAtIndex(rowIndex);
    if (!node || column === null) return;
    if (!isChosen(grid, rowIndex, column)) grid.setFocusedCell(rowIndex, column);
    const rect = cell.getBoundingClientRect();
    const keyed = event.button !== 2;
    props.onMenu(keyed ? { x: rect.left + 8, y: rect.bottom } : { x: event.clientX, y: event.clientY });
  }
  function onEditRequest(event: CellEditRequestEvent<ObservationRow, Entry | string>): void {
    const entry = event.newValue;
    if (!entry || typeof entry === "string") return;
    if (filling.current) {
      filling.current(entry);
      return;
    }
    void commitCell(event.api, event.data, event.column.getColId() as GridColumn, entry, context).catch(
      props.onError,
    );
  }

  return (
    <div className="grid-place" ref={place} onContextMenu={onContextMenu} data-pane-start>
      <AgGridReact<ObservationRow>
        key={context.language}
        theme={gridTheme}
        localeText={context.language === "en" ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_CN}
        context={context}
        columnDefs={columns}
        defaultColDef={defaultColDef}
        maintainColumnOrder
        rowModelType="infinite"
        cacheBlockSize={100}
        maxBlocksInCache={40}
        rowBuffer={4}
        getRowId={({ data }) => String(data.id)}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        tooltipShowDelay={500}
        suppressDragLeaveHidesColumns
        animateRows={false}
        suppressOverlays={noOverlays}
        // Room for the row one was at, before its page is there.
        infiniteInitialRowCount={top > 0 ? top + 60 : 1}
        onGridReady={onReady}
        onCellEditRequest={onEditRequest}
        onCellFocused={onFocused}
        onCellMouseDown={forgetTabs}
        onColumnMoved={({ finished }) => finished && keepColumns()}
        onColumnResized={({ finished }) => finished && keepColumns()}
        onColumnVisible={keepColumns}
        onColumnPinned={keepColumns}
        onSortChanged={({ api: grid }) => {
          leave(grid, props.onFocus);
          keepColumns();
        }}
        onModelUpdated={({ api: grid }) => onModelUpdated(grid)}
        onBodyScrollEnd={({ api: grid }) => remember(topKey, grid.getFirstDisplayedRowIndex())}
      />
    </div>
  );
}
