import { expect, it, vi } from "vitest";
import type { ObservationRow } from "../../shared/model/observation.ts";
import type { GridColumn } from "./cell-text.ts";
import { filledRows } from "./fill.ts";

vi.mock(import("../app/toasts.tsx"), () => ({}) as never);
vi.mock(import("../app/connect.ts"), () => ({ client: {} }) as never);
vi.mock(import("../grid/cell-ranges.ts"), () => ({}) as never);

const row = (id: number, period: string, value: string | null) =>
  ({
    id,
    period,
    value,
    valueHigh: null,
    unit: "个",
    bound: "eq",
    asReported: `${value}个`,
  }) as ObservationRow;
const columns: GridColumn[] = ["period", "asReported", "baseValue"];
const rows = new Map(
  [row(1, "2021", "5"), row(2, "2022", "6"), row(3, "2000", null), row(4, "2001", "9")].map((one, index) => [
    index,
    one,
  ]),
);

it("habit 6: the handle goes on with periods and repeats values, and leaves what is reckoned alone", () => {
  const writes = filledRows(
    rows,
    columns,
    { top: 0, bottom: 1, left: 0, right: 2 },
    { top: 0, bottom: 3, left: 0, right: 2 },
  );
  expect(
    writes.map(({ row: { id }, fields, columns: into }) => [id, fields.period, fields.value, into]),
  ).toEqual([
    [3, "2023", "5", ["period", "asReported"]],
    [4, "2024", "6", ["period", "asReported"]],
  ]);
});
it("upwards the series goes back", () => {
  const writes = filledRows(
    new Map([
      [0, row(1, "1999", "1")],
      [1, row(2, "2021", "5")],
      [2, row(3, "2022", "6")],
    ]),
    columns,
    { top: 1, bottom: 2, left: 0, right: 0 },
    { top: 0, bottom: 2, left: 0, right: 0 },
  );
  expect(writes.map(({ fields }) => fields)).toEqual([{ period: "2020" }]);
});
it("one row is copied down whole, period too (Ctrl+D)", () => {
  const writes = filledRows(
    rows,
    columns,
    { top: 0, bottom: 0, left: 0, right: 0 },
    { top: 0, bottom: 3, left: 0, right: 0 },
  );
  expect(writes.map(({ fields }) => fields.period)).toEqual(["2021", "2021", "2021"]);
});
