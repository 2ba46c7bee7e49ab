import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ObservationRow } from "../../shared/model/observation.ts";
import type { CellContext } from "./cell-text.ts";
import { draftOf, dropAllDrafts } from "./drafts.ts";
import { type Api, commitCell, difference } from "./edit.ts";

const calls = vi.hoisted(() => ({
  edit: vi.fn<(input: object) => Promise<{ rows: object[] }>>(),
  get: vi.fn<(input: object) => Promise<object>>(),
}));
const reportProblem = vi.hoisted(() => vi.fn<(error: unknown) => void>());
vi.mock(import("../app/toasts.tsx"), () => ({ reportProblem }) as never);
vi.mock(import("../app/connect.ts"), () => ({ client: { observations: calls } }) as never);

const row = {
  id: 7,
  areaId: "qinglan",
  indicatorId: "signed",
  value: "42",
  valueHigh: null,
  unit: "个",
  bound: "eq",
  asReported: "42个",
  missingReason: null,
  note: "",
  breakdown: {},
} as unknown as ObservationRow;
const context = {
  language: "zh-CN",
  units: {},
  names: { areas: new Map(), indicators: new Map(), area: (id: string) => id, indicator: (id: string) => id },
} as CellContext;
const api = { getRowNode: () => undefined, refreshCells: vi.fn<() => void>() } as unknown as Api;

beforeEach(() => {
  dropAllDrafts();
  calls.edit.mockReset().mockResolvedValue({ rows: [] });
  calls.get.mockReset().mockResolvedValue(row);
});

describe("difference", () => {
  it("names only what changes, and what was seen of it", () => {
    expect(difference(row, { note: "核对", unit: "个" })).toStrictEqual({
      fields: { note: "核对" },
      expected: { note: "" },
    });
    expect(difference(row, { breakdown: {}, note: "" })).toBeUndefined();
  });
});

describe("an entry into a cell", () => {
  it("is written with what the author saw, as one named gesture", async () => {
    await commitCell(api, row, "asReported", { text: "约50个" }, context);
    expect(calls.edit).toHaveBeenCalledWith({
      update: [
        {
          id: 7,
          fields: { value: "50", bound: "approx", asReported: "约50个" },
          expected: { value: "42", bound: "eq", asReported: "42个" },
        },
      ],
      gesture: {
        code: "gesture.observation.cell",
        params: { what: "qinglan · signed", from: "42个", to: "约50个" },
      },
    });
  });
  it("asks for nothing where nothing changes", async () => {
    await commitCell(api, row, "note", { text: "" }, context);
    expect(calls.edit).not.toHaveBeenCalled();
  });
  it("stays with its reason where it cannot be read, until it can (habit 18)", async () => {
    await commitCell(api, row, "asReported", { text: "很多" }, context);
    expect(draftOf(7, "asReported")).toMatchObject({ text: "很多" });
    expect(calls.edit).not.toHaveBeenCalled();
    await commitCell(api, row, "asReported", { text: "43个" }, context);
    expect(draftOf(7, "asReported")).toBeUndefined();
    expect(calls.edit).toHaveBeenCalledTimes(1);
  });
  it("is not lost where the engine refuses: the words stay, with the refusal", async () => {
    const text = { "zh-CN": "已被别人改过", en: "changed meanwhile" };
    calls.edit.mockRejectedValue({ code: "CONFLICT", data: { text } });
    await commitCell(api, row, "note", { text: "新备注" }, context);
    expect(draftOf(7, "note")).toStrictEqual({ text: "新备注", reason: "已被别人改过" });
    expect(calls.get).toHaveBeenCalledWith({ id: 7 });
  });
  it("leaves nothing behind where the row itself is gone", async () => {
    calls.edit.mockRejectedValue({ code: "NOT_FOUND" });
    calls.get.mockRejectedValue({ code: "NOT_FOUND" });
    await commitCell(api, row, "note", { text: "新备注" }, context);
    expect(draftOf(7, "note")).toBeUndefined();
    expect(reportProblem).toHaveBeenCalledWith({ code: "NOT_FOUND" });
  });
});
