/**
 * The native menu, made from the registry of actions (`shared/actions`). What is chosen goes to the page as an action's
 * id; only roles (cut, zoom, quit) are done here. Keys are shown, and taken from the page only where the registry says so.
 */
import { basename } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import { type Action, actions, type Menu, menus } from "../../shared/actions/actions.ts";
import type { MenuState } from "../../shared/actions/shell.ts";
import { type TextKey, translate } from "../../shared/i18n/translate.ts";

/** `Mod+Shift+Z` as Electron writes it: `CommandOrControl+Shift+Z`. */
export const accelerator = (key: string): string =>
  key
    .replace(/^Mod\+/, "CommandOrControl+")
    .replace(/Arrow(Left|Right|Up|Down)$/, "$1")
    .replace(/(^|\+) $/, "$1Space");

const menuText: Record<Menu, TextKey> = {
  file: "actions.menu.file",
  edit: "actions.menu.edit",
  view: "actions.menu.view",
  data: "actions.menu.data",
  help: "actions.menu.help",
};

export interface MenuTargets {
  /** An action was chosen. */
  act(id: string): void;
  /** A recent workbook was chosen. */
  openWorkbook(path: string): void;
}

function recentItem(action: Action, state: MenuState, targets: MenuTargets): MenuItemConstructorOptions {
  const submenu = state.recent.map((path) => ({
    label: basename(path),
    toolTip: path,
    click: () => targets.openWorkbook(path),
  }));
  const label = translate(state.language, action.text);
  return { id: action.id, label, submenu, enabled: submenu.length > 0 };
}

function item(action: Action, state: MenuState, targets: MenuTargets): MenuItemConstructorOptions {
  if (action.id === "workbook.openRecent") return recentItem(action, state, targets);
  const [key] = action.keys;
  const label = state.labels[action.id] ?? translate(state.language, action.text);
  const keys = key ? { accelerator: accelerator(key), registerAccelerator: action.native } : {};
  if (action.role) return { id: action.id, label, role: action.role, ...keys };
  const enabled = !state.disabled.includes(action.id);
  return { id: action.id, label, enabled, click: () => targets.act(action.id), ...keys };
}

/** The whole menu for `Menu.buildFromTemplate`. On a Mac the first one is always the app's own. */
export function menuTemplate(
  state: MenuState,
  targets: MenuTargets,
  platform: string = process.platform,
): MenuItemConstructorOptions[] {
  const ours = menus.map((menu) => {
    const submenu: MenuItemConstructorOptions[] = [];
    let group: number | null = null;
    for (const action of actions.filter((one) => one.menu === menu)) {
      if (group !== null && action.group !== group) submenu.push({ type: "separator" });
      group = action.group;
      submenu.push(item(action, state, targets));
    }
    return { label: translate(state.language, menuText[menu]), submenu };
  });
  return platform === "darwin" ? [{ role: "appMenu" }, ...ours] : ours;
}
