/** The columns: what each shows, how it is edited, what marks it carries. */
import type { CellClassParams, ColDef, ITooltipParams } from "ag-grid-community";
import { translate } from "../../shared/i18n/translate.ts";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { figureText, inUnit } from "../ui/figure-text.ts";
import { type CellContext, columnTitle, type GridColumn, gridColumns, shownText } from "./cell-text.ts";
import { NormalisedCell, TextCell } from "./cells.ts";
import { ColumnHead } from "./column-head.tsx";
import { draftOf } from "./drafts.ts";
import { ChoiceEditor } from "./editors/choice-editor.tsx";
import { TextEditor } from "./editors/text-editor.tsx";
import { editable } from "./read-cell.ts";
import { shownUnit } from "./shown-units.ts";

const widths: Partial<Record<GridColumn, number>> = {
  reviewState: 72,
  area: 104,
  indicator: 176,
  breakdown: 96,
  period: 120,
  asReported: 112,
  baseValue: 144,
  scenario: 60,
  source: 208,
  entity: 120,
  note: 160,
  bound: 68,
};
/** English words are longer. */
const englishWidths: Partial<Record<GridColumn, number>> = {
  reviewState: 100,
  area: 152,
  indicator: 232,
  period: 128,
  baseValue: 176,
  scenario: 80,
  bound: 88,
  group: 148,
};
const rightAligned: ReadonlySet<GridColumn> = new Set<GridColumn>(["asReported", "baseValue"]);
const hiddenAtFirst: ReadonlySet<GridColumn> = new Set<GridColumn>(["accumulation", "obsStatus"]);
const chosen: ReadonlySet<GridColumn> = new Set<GridColumn>([
  "area",
  "indicator",
  "scenario",
  "bound",
  "reviewState",
  "accumulation",
  "obsStatus",
]);

export function columnDefs(language: CellContext["language"]): ColDef<ObservationRow>[] {
  return gridColumns.map((column) => ({
    colId: column,
    headerName: translate(language, columnTitle(column)),
    headerComponentParams: { innerHeaderComponent: ColumnHead },
    initialWidth: (language === "en" && englishWidths[column]) || (widths[column] ?? 100),
    initialHide: hiddenAtFirst.has(column),
    headerClass: rightAligned.has(column) ? "right" : undefined,
    editable: ({ data }) => editable.has(column) && data !== undefined,
    cellEditor: chosen.has(column) ? ChoiceEditor : TextEditor,
    cellEditorPopup: chosen.has(column),
    valueGetter: ({ data, context }) => data && shownOrDraft(column, data, context as CellContext),
    cellClass: classes[column],
    cellClassRules: {
      invalid: ({ data }: CellClassParams<ObservationRow>) =>
        data !== undefined && !!draftOf(data.id, column),
      ...(column === "asReported" && {
        commented: ({ data }: CellClassParams<ObservationRow>) => (data?.openAnnotations ?? 0) > 0,
        missing: ({ data }: CellClassParams<ObservationRow>) => data?.value === null,
      }),
      ...(column === "reviewState" && stateClasses),
    },
    tooltip: (params) => tooltip(column, params),
    cellRenderer: column === "baseValue" ? NormalisedCell : TextCell,
  }));
}

export const defaultColDef: ColDef<ObservationRow> = {
  sortable: true,
  resizable: true,
  suppressHeaderMenuButton: true,
  // The empty last: the engine sorts, and so does its third click back to the order of entry.
  sortingOrder: ["asc", "desc", null],
};

const classes: Partial<Record<GridColumn, string>> = {
  asReported: "reported figures",
  baseValue: "figures",
  period: "figures",
};
const stateIs = (state: ObservationRow["reviewState"]) => (params: CellClassParams<ObservationRow>) =>
  params.data?.reviewState === state;
const stateClasses = {
  "is-entered": stateIs("entered"),
  "is-checked": stateIs("checked"),
  "is-approved": stateIs("approved"),
};

const shownOrDraft = (column: GridColumn, row: ObservationRow, context: CellContext): string =>
  draftOf(row.id, column)?.text ?? shownText(column, row, context);

/** Why it is red; the words behind a value; the interval; the whole of what may be cut. */
function tooltip(column: GridColumn, params: ITooltipParams<ObservationRow>): string | undefined {
  const { data } = params;
  if (!data) return undefined;
  const context = params.context as CellContext;
  const draft = draftOf(data.id, column);
  if (draft) return draft.reason;
  if (column === "baseValue" && data.baseValue !== null && data.baseUnit !== null) {
    const unit = shownUnit(data.baseUnit, context.units);
    const show = (base: number | null) => (base === null ? "…" : figureText(inUnit(base, unit)));
    const interval = translate(context.language, "observations.menu.interval", {
      low: show(data.low),
      high: show(data.high),
    });
    return `${data.asReported}  ${interval} ${unit.symbol}`.trim();
  }
  if (column === "note" || column === "source" || column === "breakdown")
    return shownText(column, data, context) || undefined;
  return undefined;
}
