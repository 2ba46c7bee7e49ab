import { describe, expect, it, vi } from "vitest";
import type { ObservationRow } from "../../shared/model/observation.ts";
import type { CellContext, GridColumn } from "./cell-text.ts";
import { readPaste } from "./paste-read.ts";

vi.mock(import("../app/toasts.tsx"), () => ({}) as never);
vi.mock(import("../app/connect.ts"), () => ({ client: {} }) as never);
vi.mock(import("../grid/cell-ranges.ts"), () => ({}) as never);

const named = (id: string, nameZh: string) => ({ id, nameZh, nameEn: id, aliases: [], parentId: null });
const areas = new Map([["qinglan", named("qinglan", "青岚区")]]);
const indicators = new Map([
  [
    "area",
    { ...named("area", "出让面积"), group: "land", unit: "亩", measure: "level", accumulation: "flow" },
  ],
  [
    "signed",
    { ...named("signed", "签约数"), group: "investment", unit: "个", measure: "level", accumulation: null },
  ],
]);
const context = {
  language: "zh-CN",
  units: {},
  names: {
    areas,
    indicators,
    area: (id: string) => areas.get(id)?.nameZh ?? id,
    indicator: (id: string) => indicators.get(id)?.nameZh ?? id,
  },
} as unknown as CellContext;
const row = (id: number) => ({ id, indicatorId: "signed", unit: "个" }) as ObservationRow;
const rows = new Map([
  [0, row(10)],
  [1, row(11)],
]);
const columns: GridColumn[] = ["area", "asReported", "indicator", "period", "baseValue"];
const read = (cells: string[][], left: number, top = 0) =>
  readPaste(
    cells,
    [{ top, left, bottom: top + cells.length - 1, right: left + cells[0]!.length - 1 }],
    rows,
    columns,
    { rows: 2, columns: 5 },
    context,
  );

describe("habits 4 and 18: a pasted block, cell by cell", () => {
  it("is read as if it had been typed; what cannot be read keeps its words and says why", () => {
    const { writes, unread } = read([["约５０个"], ["很多"]], 1);
    expect(writes).toMatchObject([
      { row: { id: 10 }, fields: { value: "50", bound: "approx" }, columns: ["asReported"] },
    ]);
    expect(unread).toMatchObject([{ index: 1, row: { id: 11 }, column: "asReported", text: "很多" }]);
    expect(unread[0]!.reason).not.toBe("");
  });
  it("a bare number is in the unit of the indicator that is pasted beside it", () => {
    const { writes } = read([["12", "出让面积"]], 1);
    expect(writes[0]!.fields).toMatchObject({ value: "12", unit: "亩", indicatorId: "area" });
  });
  it("leaves what is reckoned alone, and counts it", () => {
    expect(read([["2023", "99"]], 3)).toMatchObject({ fixed: 1, writes: [{ fields: { period: "2023" } }] });
  });
});
describe("habit 5: rows past the end", () => {
  it("become new rows where they say area, indicator and period", () => {
    const { inserts, insertedCells, unread } = read([["青岚区", "7个", "签约数", "2023年"]], 0, 2);
    expect(unread).toEqual([]);
    expect(insertedCells).toBe(4);
    expect(inserts).toMatchObject([
      { fields: { areaId: "qinglan", indicatorId: "signed", period: "2023", value: "7", measure: "level" } },
    ]);
  });
  it("are refused where they do not: nothing is guessed", () => {
    expect(read([["青岚区", "7个"]], 0, 2)).toMatchObject({
      inserts: [],
      unread: [{ row: undefined, column: "indicator" }],
    });
  });
});
