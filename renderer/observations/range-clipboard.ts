/** Ctrl+C, Ctrl+X and Ctrl+V over ranges. */
import { translate } from "../../shared/i18n/translate.ts";
import { reportProblem, toast } from "../app/toasts.tsx";
import { pastedCells } from "../grid/grid-text.ts";
import type { CellContext } from "./cell-text.ts";
import { type Copied, copiedCells, copiedLater, copyNow, mostCopied, putOnClipboard } from "./clipboard.ts";
import type { Api } from "./edit.ts";
import { pasteCells } from "./paste.ts";
import { clearChosen } from "./range-edit.ts";

/** Says why nothing was copied. */
function explain(copied: Copied, { language }: CellContext): void {
  if (!("refused" in copied) || copied.refused === "nothing") return;
  toast(
    copied.refused === "apart"
      ? translate(language, "grid.copyApart")
      : translate(language, "grid.copyTooMany", { count: mostCopied }),
  );
}

/** Answers the browser's copy and cut. Rows that are not loaded are fetched, and copied then. */
export function onCopy(event: ClipboardEvent, api: Api, context: CellContext): void {
  const cut = event.type === "cut";
  const copied = copiedCells(api, context);
  event.preventDefault();
  if (copied === null) {
    void copyChosen(api, context, cut).catch(reportProblem);
    return;
  }
  if ("refused" in copied) {
    explain(copied, context);
    return;
  }
  putOnClipboard(event, copied.cells);
  if (cut) void clearChosen(api, "gesture.observation.cut").catch(reportProblem);
}

/** Copies what is chosen without an event of the browser: from a menu, or after rows had to be fetched. */
export async function copyChosen(api: Api, context: CellContext, cut = false): Promise<void> {
  const copied = copiedCells(api, context) ?? (await copiedLater(api, context));
  if ("refused" in copied) {
    explain(copied, context);
    return;
  }
  // Cleared only once it is on the clipboard.
  if (!copyNow(copied.cells)) return;
  if (cut) await clearChosen(api, "gesture.observation.cut");
  else
    toast(
      translate(context.language, "grid.copied", {
        count: copied.cells.length * (copied.cells[0]?.length ?? 0),
      }),
    );
}

/** Answers the browser's paste. */
export function onPaste(event: ClipboardEvent, api: Api, context: CellContext): void {
  const cells = pastedCells(event.clipboardData);
  event.preventDefault();
  if (cells) void pasteCells(api, cells, context).catch(reportProblem);
}
