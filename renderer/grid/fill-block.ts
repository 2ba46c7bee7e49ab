/** How far the handle of a range was pulled: down or up, right or left, whichever is further, never both. */
import type { Block, Place } from "./ranges.ts";

/** The block that holds the first and reaches the place; null where the place is within. */
export function fillBlock(from: Block, { row, column }: Place): Block | null {
  const down = row > from.bottom ? row - from.bottom : row < from.top ? row - from.top : 0;
  const across = column > from.right ? column - from.right : column < from.left ? column - from.left : 0;
  if (down === 0 && across === 0) return null;
  if (Math.abs(down) >= Math.abs(across)) return down > 0 ? { ...from, bottom: row } : { ...from, top: row };
  return across > 0 ? { ...from, right: column } : { ...from, left: column };
}
