/** Above the grid: where the focus is and what the cell really holds; it can be edited here too. */
import { useState } from "react";
import type { ObservationRow } from "../../shared/model/observation.ts";
import { useText } from "../app/language.tsx";
import { type CellContext, columnTitle, editText, type GridColumn, shownText } from "./cell-text.ts";
import { draftOf, dropDraft, useDrafts } from "./drafts.ts";
import { type Entry, editable } from "./read-cell.ts";

interface Props {
  row: ObservationRow | undefined;
  column: GridColumn | undefined;
  context: CellContext;
  commit: (row: ObservationRow, column: GridColumn, entry: Entry) => void;
}

/** Columns whose words can be written here; those with a list are chosen in the cell. */
const written: ReadonlySet<GridColumn> = new Set<GridColumn>([
  "period",
  "asReported",
  "entity",
  "breakdown",
  "note",
]);

export function FormulaBar(props: Props) {
  const { row, column } = props;
  // What was typed belongs to the cell it was typed for.
  return <Bar key={row && column ? `${row.id} ${column}` : ""} {...props} />;
}

function Bar({ row, column, context, commit }: Props) {
  const t = useText();
  useDrafts();
  const [typed, setTyped] = useState<string | null>(null);

  const draft = row && column ? draftOf(row.id, column) : undefined;
  const held = row && column ? (draft?.text ?? rawText(column, row, context)) : "";
  const writable = column !== undefined && written.has(column) && editable.has(column) && row !== undefined;

  function enter(): void {
    if (row && column && typed !== null && typed !== held) commit(row, column, { text: typed });
    setTyped(null);
  }
  return (
    <div className="formula-bar">
      <span className="where">
        {row && column ? `${context.names.area(row.areaId)} · ${t(columnTitle(column))}` : " "}
      </span>
      <input
        className="figures"
        aria-label={t("observations.formulaBar")}
        readOnly={!writable}
        value={typed ?? held}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") enter();
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (typed === null && row && column) dropDraft(row.id, column);
          setTyped(null);
        }}
      />
      {draft && (
        <span className="reason" role="alert" title={draft.reason}>
          ! {draft.reason}
        </span>
      )}
    </div>
  );
}

/** The exact value behind what is shown. */
function rawText(column: GridColumn, row: ObservationRow, context: CellContext): string {
  if (column === "baseValue") return row.baseValue === null ? "" : `${row.baseValue} ${row.baseUnit ?? ""}`;
  if (written.has(column)) return editText(column, row, context);
  return shownText(column, row, context);
}
