/** The native menu says what the registry says, in both languages, and takes only the keys it may. */
import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { actions } from "../../shared/actions/actions.ts";
import { accelerator, menuTemplate } from "./menu.ts";

const state = { language: "zh-CN" as const, disabled: [], labels: {}, recent: [] };
const chosen: string[] = [];
const targets = {
  act: (id: string) => chosen.push(`act ${id}`),
  openWorkbook: (path: string) => chosen.push(`open ${path}`),
};
const items = (template: MenuItemConstructorOptions[]) =>
  template.flatMap((menu) => menu.submenu as MenuItemConstructorOptions[]);
const find = (template: MenuItemConstructorOptions[], id: string) =>
  items(template).find((item) => item.id === id)!;

describe("the menu", () => {
  it("holds every action of the registry that has a menu, once", () => {
    const ids = items(menuTemplate(state, targets, "linux"))
      .map((item) => item.id)
      .filter((id) => id !== undefined);
    expect(ids.toSorted()).toEqual(
      actions
        .filter((action) => action.menu)
        .map((action) => action.id)
        .toSorted(),
    );
  });

  it("shows undo and redo without taking their keys", () => {
    const template = menuTemplate(state, targets, "linux");
    expect(find(template, "edit.undo")).toMatchObject({
      label: "撤销",
      accelerator: "CommandOrControl+Z",
      registerAccelerator: false,
    });
    expect(find(template, "edit.redo").registerAccelerator).toBe(false);
    const taken = items(template).filter((item) => item.registerAccelerator);
    const native = new Set<string>(actions.filter((action) => action.native).map((action) => action.id));
    expect(taken.filter((item) => !native.has(item.id!))).toEqual([]);
  });

  it("speaks English, greys what cannot be done, says what undo would take back, lists recent files", () => {
    const template = menuTemplate(
      {
        language: "en",
        disabled: ["edit.redo"],
        labels: { "edit.undo": "Undo paste of 12 cells" },
        recent: ["/w/甲.duibiao"],
      },
      targets,
      "linux",
    );
    expect(template.map((menu) => menu.label)).toEqual(["File", "Edit", "View", "Data", "Help"]);
    expect(find(template, "edit.redo").enabled).toBe(false);
    expect(find(template, "edit.undo")).toMatchObject({ enabled: true, label: "Undo paste of 12 cells" });
    const recent = find(template, "workbook.openRecent").submenu as MenuItemConstructorOptions[];
    recent[0]!.click!({} as never, undefined, {});
    find(template, "edit.undo").click!({} as never, undefined, {});
    expect(chosen).toEqual(["open /w/甲.duibiao", "act edit.undo"]);
    expect(find(menuTemplate(state, targets, "linux"), "workbook.openRecent").enabled).toBe(false);
  });

  it("begins with the app's own menu on a Mac", () => {
    expect(menuTemplate(state, targets, "darwin")[0]).toEqual({ role: "appMenu" });
  });
});

describe("accelerator", () => {
  it("writes keys as Electron does", () => {
    expect(["Mod+Shift+Z", "Alt+ArrowLeft", "F1", "Mod+=", "Shift+F2"].map(accelerator)).toEqual([
      "CommandOrControl+Shift+Z",
      "Alt+Left",
      "F1",
      "CommandOrControl+=",
      "Shift+F2",
    ]);
  });
});
