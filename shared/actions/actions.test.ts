import { describe, expect, it } from "vitest";
import { translate } from "../i18n/translate.ts";
import { actions } from "./actions.ts";

describe("the registry of actions", () => {
  it("has every id and every key once", () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = actions.flatMap((action) => action.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("names every action in both languages", () => {
    for (const action of actions)
      expect(translate("zh-CN", action.text)).not.toBe(translate("en", action.text));
  });

  it("takes from the page only keys that no text field and no grid needs", () => {
    const native = actions.filter((action) => action.native).flatMap((action) => action.keys);
    for (const key of ["Mod+Z", "Mod+Y", "Mod+Shift+Z", "Mod+X", "Mod+C", "Mod+V", "Mod+A", "Delete"])
      expect(native).not.toContain(key);
  });
});
