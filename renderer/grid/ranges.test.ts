import { array, assert, constantFrom, nat, oneof, property, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { fillBlock } from "./fill-block.ts";
import { afterKey } from "./range-keys.ts";
import {
  at,
  beginAnother,
  blocksOf,
  cellCount,
  columnsInRow,
  contains,
  cutTo,
  extendTo,
  oneBlock,
  type Ranges,
  rowCount,
  rowRuns,
} from "./ranges.ts";

const size = { rows: 20, columns: 6 };
const key = (name: string, held = "") => ({
  key: name,
  shiftKey: held.includes("S"),
  ctrlKey: held.includes("C"),
  metaKey: false,
  altKey: false,
});
const press = (ranges: Ranges, name: string, held = ""): Ranges =>
  afterKey(ranges, key(name, held), size) ?? ranges;

describe("habit 9: ranges by key", () => {
  const start = at({ row: 4, column: 2 });
  it("Shift+arrows extend, the focus stays", () => {
    const ranges = press(press(start, "ArrowDown", "S"), "ArrowRight", "S");
    expect(blocksOf(ranges)).toStrictEqual([{ top: 4, left: 2, bottom: 5, right: 3 }]);
    expect(ranges.focus).toStrictEqual({ row: 4, column: 2 });
  });
  it("Ctrl+Shift+arrows go to the edge, and back over the anchor", () => {
    expect(press(start, "ArrowDown", "CS").head).toStrictEqual({ row: 19, column: 2 });
    expect(blocksOf(press(press(start, "ArrowDown", "CS"), "ArrowUp", "CS"))).toStrictEqual([
      { top: 0, left: 2, bottom: 4, right: 2 },
    ]);
  });
  it("Ctrl+A takes the table, Ctrl+Space the column, Shift+Space the row", () => {
    expect(cellCount(press(start, "a", "C"))).toBe(120);
    expect(blocksOf(press(start, " ", "C"))).toStrictEqual([{ top: 0, left: 2, bottom: 19, right: 2 }]);
    const row = press(start, " ", "S");
    expect(blocksOf(row)).toStrictEqual([{ top: 4, left: 0, bottom: 4, right: 5 }]);
    expect(rowRuns(press(row, "ArrowDown", "S"))).toStrictEqual([[4, 5]]);
  });
  it("leaves all other keys alone", () => {
    for (const name of ["ArrowDown", "a", " ", "Home", "Enter"])
      expect(afterKey(start, key(name), size)).toBeUndefined();
  });
});

it("copies ranges that come to one rectangle, and none that lie apart", () => {
  const column = extendTo(at({ row: 0, column: 0 }), { row: 3, column: 0 });
  const beside = extendTo(beginAnother(column, { row: 0, column: 1 }), { row: 3, column: 1 });
  expect(oneBlock(beside)).toStrictEqual({ top: 0, left: 0, bottom: 3, right: 1 });
  expect(oneBlock(beginAnother(column, { row: 9, column: 1 }))).toBeNull();
});

it("the handle goes one way only, the further one", () => {
  const from = { top: 2, left: 1, bottom: 3, right: 2 };
  expect(fillBlock(from, { row: 7, column: 3 })).toStrictEqual({ ...from, bottom: 7 });
  expect(fillBlock(from, { row: 3, column: 0 })).toStrictEqual({ ...from, left: 0 });
  expect(fillBlock(from, { row: 2, column: 2 })).toBeNull();
});

/** The plain model: every chosen cell written down. */
function cellsOf(ranges: Ranges): Set<string> {
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of blocksOf(ranges))
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.add(`${row} ${column}`);
  return cells;
}
const place = record({ row: nat(size.rows - 1), column: nat(size.columns - 1) });
const step = oneof(
  place.map((to) => (ranges: Ranges) => extendTo(ranges, to)),
  place.map((to) => (ranges: Ranges) => beginAnother(ranges, to)),
  place.map((to) => () => at(to)),
  tuple(
    constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "a", " ", "Home", "End"),
    constantFrom("S", "C", "CS"),
  ).map(
    ([name, held]) =>
      (ranges: Ranges) =>
        press(ranges, name, held),
  ),
);

it("a random walk of 2,000 steps keeps to what a list of cells says", () => {
  assert(
    property(array(step, { minLength: 100, maxLength: 100 }), (walk) => {
      let ranges = at({ row: 0, column: 0 });
      for (const go of walk) {
        ranges = go(ranges);
        if (ranges.kept.length > 6) ranges = at(ranges.focus);
        const cells = cellsOf(ranges);
        expect(cellCount(ranges)).toBe(cells.size);
        const rows = new Set([...cells].map((cell) => cell.split(" ")[0]));
        expect(rowCount(ranges)).toBe(rows.size);
        expect(contains(ranges, ranges.focus)).toBe(true);
        for (const cell of cells) {
          const [row = 0, column = 0] = cell.split(" ").map(Number);
          expect(row < size.rows && column < size.columns && row >= 0 && column >= 0).toBe(true);
        }
        for (const row of rows)
          expect(columnsInRow(blocksOf(ranges), Number(row))).toHaveLength(
            [...cells].filter((cell) => cell.startsWith(`${row} `)).length,
          );
        const cut = cutTo(ranges, { rows: 5, columns: 3 });
        const all = cut ? [...cellsOf(cut)].map((cell) => cell.split(" ").map(Number)) : [];
        expect(all.every(([row, column]) => row! < 5 && column! < 3)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});
