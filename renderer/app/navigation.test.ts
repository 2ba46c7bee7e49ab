import { beforeEach, expect, it, vi } from "vitest";
import { arrive, back, go, useNavigation } from "./navigation.ts";

const setWorkbook = vi.hoisted(() => vi.fn<(input: object) => Promise<object>>(() => Promise.resolve({})));
vi.mock(import("./connect.ts"), () => ({ client: { settings: { setWorkbook } } }) as never);

const place = () => useNavigation.getState().place;
beforeEach(() => {
  vi.useFakeTimers();
  arrive("comparisons", { comparisonId: 1 });
});

it("goes, comes back to what was shown there, and no further than it began", () => {
  go("observations", { observationId: 7 });
  go("sources", { sourceId: 2, passageId: 3 });
  expect(back()).toBe(true);
  expect(place()).toMatchObject({ view: "observations", params: { observationId: 7 } });
  expect(back()).toBe(true);
  expect(place()).toMatchObject({ view: "comparisons", params: { comparisonId: 1 } });
  expect(back()).toBe(false);
});

it("keeps the errand of a view while others are seen", () => {
  go("sources", { sourceId: 2 });
  go("history");
  expect(useNavigation.getState().errands.sources?.params).toStrictEqual({ sourceId: 2 });
});

it("is remembered in the workbook", () => {
  go("sources", { sourceId: 2 });
  vi.advanceTimersByTime(300);
  expect(setWorkbook).toHaveBeenLastCalledWith({
    key: "app.place",
    value: { view: "sources", params: { sourceId: 2 } },
  });
});
