/** Which workbook the desktop asks for: by double-click (arguments), by a second start, or by macOS's `open-file`. */
import { isAbsolute, resolve } from "node:path";

/** The workbook among a program's arguments; null: none. `folder` is what relative paths start from. */
export function workbookInArguments(argv: readonly string[], folder: string): string | null {
  const path = argv
    .slice(1)
    .findLast((word) => !word.startsWith("-") && word.toLowerCase().endsWith(".duibiao"));
  if (path === undefined) return null;
  return isAbsolute(path) ? path : resolve(folder, path);
}
