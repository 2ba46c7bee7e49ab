// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { actions } from "../../shared/actions/actions.ts";
import { registerAction } from "./actions.ts";
import { binding, isTextField, keyHandler, keyName, mayTake } from "./keys.ts";

const press = (target: EventTarget, init: KeyboardEventInit): KeyboardEvent => {
  const event = new KeyboardEvent("keydown", {
    bubbles: true,
    cancelable: true,
    code: "Unidentified",
    ...init,
  });
  target.dispatchEvent(event);
  return event;
};

const stops: (() => void)[] = [];
function listen(): void {
  const handle = keyHandler();
  window.addEventListener("keydown", handle);
  stops.push(() => window.removeEventListener("keydown", handle));
}
function doing(id: Parameters<typeof registerAction>[0], enabled = true) {
  const run = vi.fn<() => void>();
  stops.push(registerAction(id, { run, enabled }));
  return run;
}
function field(): HTMLInputElement {
  const input = document.createElement("input");
  document.body.append(input);
  return input;
}
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
});

describe("keys of the registry", () => {
  it("are read by tinykeys and by people", () => {
    expect(binding("Mod+Shift+=")).toBe("$mod+Shift+Equal");
    expect(binding("Alt+1")).toBe("Alt+Digit1");
    expect(keyName("Mod+Shift+Z")).toBe("Ctrl+Shift+Z");
  });
  it("are each bound to one action at most among those that the page answers", () => {
    const keys = actions.filter((one) => one.role === undefined).flatMap((one) => one.keys);
    expect(keys).toStrictEqual([...new Set(keys)]);
  });
});

describe("a key", () => {
  it("runs its action and is taken", async () => {
    listen();
    const undo = doing("edit.undo");
    const event = press(document.body, { key: "z", ctrlKey: true });
    await Promise.resolve();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(event.defaultPrevented).toBe(true);
  });
  it("is left alone where the action cannot be done now", () => {
    listen();
    const undo = doing("edit.undo", false);
    expect(press(document.body, { key: "z", ctrlKey: true }).defaultPrevented).toBe(false);
    expect(undo).not.toHaveBeenCalled();
  });
  it("belongs to the input method while it composes (habit 3)", () => {
    listen();
    const undo = doing("edit.undo");
    press(document.body, { key: "z", ctrlKey: true, isComposing: true });
    press(document.body, { key: "Process", keyCode: 229, ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
  });
  it("undoes in the field, not in the workbook, where one types (habit 8)", () => {
    listen();
    const undo = doing("edit.undo");
    expect(press(field(), { key: "z", ctrlKey: true }).defaultPrevented).toBe(false);
    expect(undo).not.toHaveBeenCalled();
  });
  it("deletes in the field, not in the grid, where one types", () => {
    listen();
    const clear = doing("observation.clear");
    press(field(), { key: "Delete" });
    expect(clear).not.toHaveBeenCalled();
    press(document.body, { key: "Delete" });
    expect(clear).toHaveBeenCalledTimes(1);
  });
  it("waits while a dialog stands in front, but the palette closes by its own key", () => {
    listen();
    const undo = doing("edit.undo");
    const palette = doing("view.palette");
    const dialog = document.createElement("div");
    dialog.role = "dialog";
    dialog.ariaModal = "true";
    document.body.append(dialog);
    press(document.body, { key: "z", ctrlKey: true });
    press(document.body, { key: "k", ctrlKey: true });
    expect([undo.mock.calls.length, palette.mock.calls.length]).toStrictEqual([0, 1]);
  });
  it("passes through the unseen field of the grid", () => {
    const input = field();
    input.dataset["keys"] = "pass";
    expect(isTextField(input)).toBe(false);
    expect(mayTake("edit.undo", new KeyboardEvent("keydown", { key: "z", ctrlKey: true }))).toBe(true);
  });
  it("runs what was registered last, and the one before once that is gone", () => {
    listen();
    const first = doing("edit.find");
    const second = vi.fn<() => void>();
    const stop = registerAction("edit.find", { run: second, enabled: true });
    press(document.body, { key: "f", ctrlKey: true });
    stop();
    press(document.body, { key: "f", ctrlKey: true });
    expect([second.mock.calls.length, first.mock.calls.length]).toStrictEqual([1, 1]);
  });
});
