/**
 * Rectangular ranges of cells as Excel has them, without a grid: from an anchor to a head that goes away from it, a cell
 * in them that has the focus, and ranges kept with Ctrl. Rows and columns are indexes as shown, from 0. Nothing here knows AG Grid.
 *
 * Every row of such a table is a record, so the «edge of the data» of Ctrl+Shift+arrow is the edge of the table, as it is
 * for Ctrl+arrow: on a million rows of which a few pages are loaded no other edge could be told.
 */
export interface Place {
  row: number;
  column: number;
}
/** All four are within. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
export interface Size {
  rows: number;
  columns: number;
}
export interface Ranges {
  /** The cell that is typed into; extending does not move it. */
  readonly focus: Place;
  readonly anchor: Place;
  readonly head: Place;
  /** Ranges made before, that Ctrl kept. */
  readonly kept: readonly Block[];
}

export const at = (place: Place): Ranges => ({ focus: place, anchor: place, head: place, kept: [] });

export const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The range that is being made. */
export const activeBlock = ({ anchor, head }: Ranges): Block => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
});
/** All ranges, the one being made last. */
export const blocksOf = (ranges: Ranges): Block[] => [...ranges.kept, activeBlock(ranges)];

export const heightOf = ({ top, bottom }: Block): number => bottom - top + 1;
export const widthOf = ({ left, right }: Block): number => right - left + 1;

const within = (block: Block, { row, column }: Place): boolean =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
export const contains = (ranges: Ranges, place: Place): boolean =>
  blocksOf(ranges).some((block) => within(block, place));

export const isOneCell = (ranges: Ranges): boolean =>
  ranges.kept.length === 0 && samePlace(ranges.anchor, ranges.head);

/** Shift: the head goes to a place. The focus stays in the range; where it would not, the range begins at it. */
export function extendTo(ranges: Ranges, head: Place): Ranges {
  const next = { ...ranges, head };
  return within(activeBlock(next), ranges.focus) ? next : { ...next, anchor: ranges.focus };
}
/** Ctrl: a new range begins, those before stay. */
export const beginAnother = (ranges: Ranges, place: Place): Ranges => ({
  ...at(place),
  kept: blocksOf(ranges),
});

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";
const steps: Record<Direction, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
export const isDirection = (key: string): key is Direction => key in steps;

const into = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));
const inside = ({ row, column }: Place, size: Size): Place => ({
  row: into(row, size.rows),
  column: into(column, size.columns),
});

/** Shift+arrow: the head one step on, `toEdge` (with Ctrl) to the edge, never out of the table. */
export function extendBy(ranges: Ranges, direction: Direction, size: Size, toEdge = false): Ranges {
  const step = steps[direction];
  const far = toEdge ? Math.max(size.rows, size.columns) : 1;
  const { head } = ranges;
  return extendTo(
    ranges,
    inside({ row: head.row + step.row * far, column: head.column + step.column * far }, size),
  );
}

export const everything = (focus: Place, size: Size): Ranges => ({
  focus,
  anchor: { row: 0, column: 0 },
  head: { row: size.rows - 1, column: size.columns - 1 },
  kept: [],
});
/** The whole of the columns that the range being made touches. */
export function wholeColumns(ranges: Ranges, size: Size): Ranges {
  const { anchor, head } = ranges;
  return { ...ranges, anchor: { ...anchor, row: 0 }, head: { ...head, row: size.rows - 1 } };
}
/** The whole of the rows that the range being made touches. */
export function wholeRows(ranges: Ranges, size: Size): Ranges {
  const { anchor, head } = ranges;
  return { ...ranges, anchor: { ...anchor, column: 0 }, head: { ...head, column: size.columns - 1 } };
}

/** Ranges after rows or columns went: cut to what is there, null where nothing is left. */
export function cutTo(ranges: Ranges, size: Size): Ranges | null {
  if (size.rows <= 0 || size.columns <= 0) return null;
  const { focus } = ranges;
  if (focus.row >= size.rows || focus.column >= size.columns) return null;
  const kept = ranges.kept
    .filter(({ top, left }) => top < size.rows && left < size.columns)
    .map((block) => ({
      ...block,
      bottom: Math.min(block.bottom, size.rows - 1),
      right: Math.min(block.right, size.columns - 1),
    }));
  return { focus, anchor: inside(ranges.anchor, size), head: inside(ranges.head, size), kept };
}

/** Runs of rows that any range touches, upwards, none twice: [first, last]. */
export function rowRuns(ranges: Ranges): [number, number][] {
  const runs: [number, number][] = [];
  const sorted = blocksOf(ranges).map(({ top, bottom }): [number, number] => [top, bottom]);
  sorted.sort((a, b) => a[0] - b[0]);
  for (const [first, last] of sorted) {
    const before = runs.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else runs.push([first, last]);
  }
  return runs;
}
export const rowCount = (ranges: Ranges): number =>
  rowRuns(ranges).reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** The chosen columns of one row, from left to right. */
export function columnsInRow(blocks: readonly Block[], row: number): number[] {
  const columns = new Set<number>();
  for (const block of blocks)
    if (row >= block.top && row <= block.bottom)
      for (let column = block.left; column <= block.right; column++) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

/** How many cells are chosen, none counted twice. */
export function cellCount(ranges: Ranges): number {
  const blocks = blocksOf(ranges);
  const edges = [...new Set(blocks.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b);
  let count = 0;
  for (const [index, first] of edges.entries()) {
    const next = edges[index + 1];
    if (next !== undefined) count += columnsInRow(blocks, first).length * (next - first);
  }
  return count;
}

/**
 * The one rectangle that the ranges come to, for copying: ranges that lie within others are left out, the rest must be
 * one. Null where they lie apart, as Excel refuses them.
 */
export function oneBlock(ranges: Ranges): Block | null {
  const blocks = blocksOf(ranges);
  const around = blocks.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
  return cellCount(ranges) === heightOf(around) * widthOf(around) ? around : null;
}
