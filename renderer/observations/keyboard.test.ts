// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { registerAction } from "../app/actions.ts";
import { draftOf, dropAllDrafts, keepDraft } from "./drafts.ts";
import type { Api } from "./edit.ts";
import { forgetTabs, onGridKey } from "./keyboard.ts";
import { takeTypedAhead } from "./type-catcher.ts";

const filled = vi.fn<(what: string) => void>();
const columns = ["area", "indicator", "value"];

/** As much of the grid as the keys touch: ten rows, three columns, one focus, one editor. */
function grid(rowIndex: number, column: string) {
  const state = { row: rowIndex, column, editing: false, key: "", stopped: [] as boolean[] };
  const col = (id: string) => ({ getColId: () => id });
  const api = {
    getFocusedCell: () => ({ rowIndex: state.row, column: col(state.column) }),
    setFocusedCell: (row: number, id: string | { getColId: () => string }) => {
      state.row = row;
      state.column = typeof id === "string" ? id : id.getColId();
    },
    getEditingCells: () => (state.editing ? [{}] : []),
    stopEditing: (cancel = false) => {
      state.editing = false;
      state.stopped.push(cancel);
    },
    startEditingCell: ({ key }: { key: string }) => {
      state.editing = true;
      state.key = key;
    },
    getAllDisplayedColumns: () => columns.map(col),
    getDisplayedRowCount: () => 10,
    getDisplayedRowAtIndex: (index: number) => ({ data: { id: index }, setSelected: () => undefined }),
    ensureIndexVisible: () => undefined,
    ensureColumnVisible: () => undefined,
    refreshCells: () => undefined,
    deselectAll: () => undefined,
  } as unknown as Api;
  const cell = document.createElement("div");
  cell.className = "ag-cell";
  const target = document.createElement("input");
  cell.append(target);
  document.body.replaceChildren(cell);
  const press = (key: string, init: KeyboardEventInit = {}, caught = true) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
    target.addEventListener("keydown", () => onGridKey(event, { api, caught: () => caught, fill: filled }), {
      once: true,
    });
    target.dispatchEvent(event);
    return event;
  };
  return { state, press, target };
}
beforeEach(() => {
  forgetTabs();
  dropAllDrafts();
  takeTypedAhead();
});

describe("habit 1", () => {
  it("Enter commits and goes down, Shift+Enter up, and no further than the table", () => {
    const { state, press } = grid(0, "area");
    state.editing = true;
    press("Enter");
    expect(state).toMatchObject({ row: 1, column: "area", stopped: [false] });
    press("Enter", { shiftKey: true });
    press("Enter", { shiftKey: true });
    expect(state.row).toBe(0);
  });
  it("Tab goes right, Shift+Tab left, over the end of a row to the next", () => {
    const { state, press } = grid(2, "indicator");
    press("Tab");
    press("Tab");
    expect(state).toMatchObject({ row: 3, column: "area" });
    press("Tab", { shiftKey: true });
    expect(state).toMatchObject({ row: 2, column: "value" });
  });
  it("after Tabs, Enter returns to the column where they began", () => {
    const { state, press } = grid(4, "area");
    press("Tab");
    press("Tab");
    press("Enter");
    expect(state).toMatchObject({ row: 5, column: "area" });
  });
});

describe("habit 2", () => {
  it("typing replaces: the first letter begins the edit and is in it", () => {
    const { state, press } = grid(1, "value");
    expect(press("5").defaultPrevented).toBe(true);
    expect(state).toMatchObject({ editing: true, key: "5" });
  });
  it("a letter that comes before the editor is kept for it", () => {
    const { press } = grid(1, "value");
    press("5");
    press("7");
    expect(takeTypedAhead()).toBe("7");
  });
  it("Esc gives up the input, and then what could not be read", () => {
    const { state, press } = grid(1, "value");
    keepDraft(1, "value", { text: "很多", reason: "…" });
    state.editing = true;
    press("Escape");
    expect(state.stopped).toStrictEqual([true]);
    expect(draftOf(1, "value")).toBeUndefined();
  });
  it("arrows commit what was typed over a cell, and stay in the words where F2 opened them", () => {
    const { state, press, target } = grid(1, "indicator");
    state.editing = true;
    expect(press("ArrowRight", {}, false).defaultPrevented).toBe(false);
    expect(state).toMatchObject({ editing: true, column: "indicator" });
    target.dataset["typed"] = "true";
    press("ArrowRight", {}, false);
    expect(state).toMatchObject({ editing: false, column: "value" });
  });
});

it("habit 3: while composing, Enter, Esc, digits and arrows are the input method's", () => {
  const { state, press } = grid(1, "value");
  for (const key of ["Enter", "Escape", "1", "ArrowDown", " "]) {
    const event = press(key, { isComposing: true });
    expect(event.defaultPrevented).toBe(false);
  }
  expect(state).toMatchObject({ row: 1, column: "value", editing: false, stopped: [] });
});

it("habit 11: Delete clears the value and nothing else", () => {
  const clear = vi.fn<() => void>();
  const stop = registerAction("observation.clear", { run: clear, enabled: true });
  const { state, press } = grid(1, "value");
  press("Delete");
  stop();
  expect(clear).toHaveBeenCalledTimes(1);
  expect(state.editing).toBe(false);
});

it("habit 6: Ctrl+D fills down, Ctrl+R right, Ctrl+Enter all that is chosen", () => {
  filled.mockReset();
  const { press } = grid(1, "value");
  for (const key of ["d", "r", "Enter"]) expect(press(key, { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(filled.mock.calls).toStrictEqual([["down"], ["right"], ["chosen"]]);
});
