/** The keys of ranges (habit 9): Shift+arrows, Ctrl+Shift+arrows, Ctrl+A, Ctrl+Space, Shift+Space, Ctrl+Shift+Home/End. */
import type { AnyApi } from "./cell-ranges.ts";
import { focusedPlace, rangesOf } from "./cell-ranges.ts";
import {
  at,
  everything,
  extendBy,
  extendTo,
  isDirection,
  type Ranges,
  type Size,
  samePlace,
  wholeColumns,
  wholeRows,
} from "./ranges.ts";

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key makes of what is chosen; undefined where the key is none of these. Pure, for tests. */
export function afterKey(now: Ranges, event: Pressed, size: Size): Ranges | undefined {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  if (event.shiftKey && isDirection(event.key)) return extendBy(now, event.key, size, ctrl);
  if (ctrl && !event.shiftKey && event.key.toLowerCase() === "a") return everything(now.focus, size);
  if (event.key === " " && ctrl && event.shiftKey) return everything(now.focus, size);
  if (event.key === " " && ctrl) return wholeColumns(now, size);
  if (event.key === " " && event.shiftKey) return wholeRows(now, size);
  if (!event.shiftKey) return undefined;
  if (event.key === "Home") return extendTo(now, { row: ctrl ? 0 : now.head.row, column: 0 });
  if (event.key === "End")
    return extendTo(now, { row: ctrl ? size.rows - 1 : now.head.row, column: size.columns - 1 });
  return undefined;
}

/** Whether the key was about ranges, and was done. */
export function onRangeKey(api: AnyApi, event: Pressed): boolean {
  const ranges = rangesOf(api);
  const focused = focusedPlace(api);
  if (!ranges || !focused) return false;
  const before = ranges.get();
  // AG Grid tells of the focus a moment later than it moves.
  const now = before && samePlace(before.focus, focused) ? before : at(focused);
  const next = afterKey(now, event, ranges.size());
  if (!next) return false;
  // Whole rows and columns are chosen without going to their end.
  ranges.set(next, event.key === " " || event.key.toLowerCase() === "a" ? undefined : next.head);
  return true;
}
