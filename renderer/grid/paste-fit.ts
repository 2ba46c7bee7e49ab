/** Where a pasted block goes: it fills a range that it fits into whole times, else it begins at its corner, or it asks. */
import { activeBlock, type Block, heightOf, isOneCell, type Ranges, type Size, widthOf } from "./ranges.ts";

export type Fit =
  /** These blocks are filled, the pasted block over and over. */
  | { kind: "into"; blocks: Block[] }
  /** The shapes differ: all of it from the corner, or only what is chosen. */
  | { kind: "ask"; whole: Block; within: Block }
  /** Several ranges take one value only. */
  | { kind: "apart" };

const over = (source: Size, block: Block): boolean =>
  heightOf(block) % source.rows === 0 && widthOf(block) % source.columns === 0;

export function fitPaste(source: Size, ranges: Ranges): Fit {
  const block = activeBlock(ranges);
  if (source.rows === 1 && source.columns === 1) return { kind: "into", blocks: [...ranges.kept, block] };
  if (ranges.kept.length > 0) return { kind: "apart" };
  const whole = {
    ...block,
    bottom: block.top + source.rows - 1,
    right: block.left + source.columns - 1,
  };
  if (isOneCell(ranges)) return { kind: "into", blocks: [whole] };
  return over(source, block) ? { kind: "into", blocks: [block] } : { kind: "ask", whole, within: block };
}

/** How many rows and columns of a block lie outside of the table. */
export const beyond = (block: Block, size: Size): Size => ({
  rows: Math.max(0, block.bottom - size.rows + 1),
  columns: Math.max(0, block.right - size.columns + 1),
});
/** What of the pasted block comes to a cell of the block that is filled. */
export const pastedAt = (
  cells: readonly (readonly string[])[],
  block: Block,
  row: number,
  column: number,
): string => cells[(row - block.top) % cells.length]?.[(column - block.left) % cells[0]!.length] ?? "";
