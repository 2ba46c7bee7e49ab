import { describe, expect, it } from "vitest";
import { DismissalReason } from "../../shared/model/dismissal.ts";
import { commandOf, dismissalReasons, type KeyPress } from "./review-keys.ts";

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
  ctrl: false,
  shift: false,
  alt: false,
  ...rest,
});

describe("the keys of the review", () => {
  it("mean one thing each, in any script of the keyboard", () => {
    expect(commandOf(press("n"))).toEqual({ do: "go", by: 1 });
    expect(commandOf(press("N"))).toEqual({ do: "go", by: 1 });
    expect(commandOf(press("т", { code: "KeyN" }))).toEqual({ do: "go", by: 1 });
    expect(commandOf(press("Enter"))).toEqual({ do: "accept" });
    expect(commandOf(press("F2"))).toEqual({ do: "edit" });
    expect(commandOf(press("Delete"))).toEqual({ do: "dismiss" });
    expect(commandOf(press("3"))).toEqual({ do: "choose", index: 2 });
    expect(commandOf(press("3", { code: "Numpad3" }))).toEqual({ do: "choose", index: 2 });
    expect(commandOf(press("0"))).toEqual({ do: "nothing" });
  });
  it("stretch the end with Shift and the start with Ctrl+Shift", () => {
    expect(commandOf(press("ArrowRight", { shift: true }))).toEqual({ do: "stretch", start: 0, end: 1 });
    expect(commandOf(press("ArrowLeft", { shift: true, ctrl: true }))).toEqual({
      do: "stretch",
      start: -1,
      end: 0,
    });
  });
  it("leave every other key and every shortcut alone", () => {
    for (const other of [
      press("c", { ctrl: true }),
      press("x", { ctrl: true }),
      press("1", { alt: true }),
      press("N", { shift: true }),
      press("ArrowRight"),
      press("Enter", { shift: true }),
      press("q"),
      press("Escape"),
    ])
      expect(commandOf(other)).toBeNull();
  });
  it("number seven reasons, each once; «nothing here» is said of passages", () => {
    expect(dismissalReasons).toHaveLength(7);
    expect([...dismissalReasons, "nothing_here"].sort()).toEqual([...DismissalReason.options].sort());
  });
});
