/**
 * What an editor begins with. A printed character replaces the content (habit 2), Backspace empties it, everything
 * else takes up what is there, or what could not be read before.
 */
import type { CustomCellEditorProps } from "ag-grid-react";
import { type RefObject, useLayoutEffect } from "react";
import type { ObservationRow } from "../../../shared/model/observation.ts";
import { type CellContext, editText, type GridColumn } from "../cell-text.ts";
import { draftOf } from "../drafts.ts";
import type { Entry } from "../read-cell.ts";
import { takeTypedAhead } from "../type-catcher.ts";

export type EditorProps = CustomCellEditorProps<ObservationRow, Entry | string, CellContext>;

/** Keys that begin an edit without being text. */
const named = /^(F2|Enter|Tab|Backspace|Delete|Escape|Arrow\w+)$/;

export interface Beginning {
  text: string;
  /** Typed over the cell: arrows then commit, as in Excel. */
  typed: boolean;
}

export function beginning({ eventKey, column, data, context }: EditorProps): Beginning {
  const id = column.getColId() as GridColumn;
  const key = eventKey ?? "";
  if (key === "Backspace") return { text: "", typed: true };
  if (key !== "" && !named.test(key)) return { text: key + takeTypedAhead(), typed: true };
  return { text: draftOf(data.id, id)?.text ?? editText(id, data, context), typed: false };
}

/** The focus to an editor's field at once; a popup is not in the page yet, then in the next frame. It ends typing ahead. */
export function useFocusOnce(field: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const focus = () => field.current?.focus({ preventScroll: true });
    focus();
    const frame = requestAnimationFrame(() => document.activeElement !== field.current && focus());
    return () => cancelAnimationFrame(frame);
  }, [field]);
}
