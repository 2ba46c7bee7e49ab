/** The small menu of text fields and selected words, where the page shows none of its own. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import { translate } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";

interface Place {
  isEditable: boolean;
  selectionText: string;
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean };
}

/** Its items; empty: there is nothing to do with text here. */
export function textMenuItems(place: Place, language: Language): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste } = place.editFlags;
  const copy: MenuItemConstructorOptions = {
    role: "copy",
    label: translate(language, "actions.edit.copy"),
    enabled: canCopy,
  };
  if (!place.isEditable) return place.selectionText.trim() ? [copy] : [];
  return [
    { role: "cut", label: translate(language, "actions.edit.cut"), enabled: canCut },
    copy,
    { role: "paste", label: translate(language, "actions.edit.paste"), enabled: canPaste },
    { type: "separator" },
    { role: "selectAll", label: translate(language, "actions.edit.selectAll") },
  ];
}

export function offerTextMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on("context-menu", (_event, place) => {
    const items = textMenuItems(place, language());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
