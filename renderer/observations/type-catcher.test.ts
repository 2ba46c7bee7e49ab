// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { catchTyping, takeTypedAhead } from "./type-catcher.ts";

const begin = vi.fn<(text: string) => void>();
let root: HTMLElement;
let cell: HTMLElement;
let editable = true;
let catcher: ReturnType<typeof catchTyping>;

beforeEach(() => {
  begin.mockReset();
  editable = true;
  root = document.createElement("div");
  cell = document.createElement("div");
  cell.className = "ag-cell";
  cell.tabIndex = -1;
  root.append(cell);
  document.body.append(root);
  catcher = catchTyping(root, begin, () => editable);
  cell.focus();
});
afterEach(() => {
  catcher.stop();
  root.remove();
  takeTypedAhead();
});
const field = () => document.activeElement as HTMLInputElement;

/** What an input method does, as browsers tell it: a start, updates, and an end with all of it. */
function compose(steps: string[], last: string): void {
  field().dispatchEvent(new CompositionEvent("compositionstart"));
  for (const step of [...steps, last]) {
    field().value = step;
    field().dispatchEvent(new InputEvent("input", { isComposing: true }));
  }
  field().dispatchEvent(new CompositionEvent("compositionend", { data: last }));
}

it("holds the focus inside the cell, so that an input method can start there", () => {
  expect(field().className).toBe("type-catcher");
  expect(cell.contains(field())).toBe(true);
  expect(catcher.holds(field())).toBe(true);
});
it("begins the edit with all that was composed, the first letter too (habit 3)", () => {
  compose(["y", "yu", "yue"], "约");
  expect(begin.mock.calls).toStrictEqual([["约"]]);
  expect(field().value).toBe("");
});
it("shows the composition in the cell while it lasts", () => {
  field().dispatchEvent(new CompositionEvent("compositionstart"));
  expect(field().classList.contains("composing")).toBe(true);
  field().dispatchEvent(new CompositionEvent("compositionend"));
  expect(field().classList.contains("composing")).toBe(false);
  expect(begin).not.toHaveBeenCalled();
});
it("takes text that comes without a key", () => {
  field().value = "听写";
  field().dispatchEvent(new InputEvent("input"));
  expect(begin.mock.calls).toStrictEqual([["听写"]]);
});
it("keeps for the editor what comes while it opens, and gives it once", () => {
  editable = false;
  field().value = "快";
  field().dispatchEvent(new InputEvent("input"));
  expect(begin).not.toHaveBeenCalled();
  expect([takeTypedAhead(), takeTypedAhead()]).toStrictEqual(["快", ""]);
});
it("leaves a cell alone that is being edited", () => {
  const other = document.createElement("div");
  other.className = "ag-cell ag-cell-inline-editing";
  other.tabIndex = -1;
  root.append(other);
  other.focus();
  expect(document.activeElement).toBe(other);
});
