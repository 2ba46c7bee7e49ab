/**
 * The registry of actions: what can be done, what it is called and which keys do it. Menu, keys, palette and buttons
 * all read it; what an action does is bound to its id where it is done (`renderer/app/actions.ts`).
 *
 * Keys are written `Mod+Shift+Z` (`Mod` is Ctrl, on a Mac ⌘); the first is the one that the menu shows.
 * `native: false` shows the key in the native menu without taking it (Electron's `registerAccelerator`): keys that text
 * fields, cell editors and input methods need must reach the page, or a field would undo two steps at once.
 */
import type { TextKey } from "../i18n/translate.ts";

/** The menus from left to right. */
export const menus = ["file", "edit", "view", "data", "help"] as const;
export type Menu = (typeof menus)[number];

export interface ActionEntry {
  id: string;
  text: TextKey;
  keys: readonly string[];
  /** Null: in the palette and by key only. */
  menu: Menu | null;
  /** Within a menu, a line is drawn where the group changes. */
  group: number;
  native: boolean;
  /** What the desktop's own menu does by itself; the page is not asked. */
  role?:
    | "cut"
    | "copy"
    | "paste"
    | "selectAll"
    | "zoomIn"
    | "zoomOut"
    | "resetZoom"
    | "togglefullscreen"
    | "quit";
  /** Only where the desktop shell is there (file dialogs with paths, show in folder). */
  desktopOnly?: true;
}

type Entry<Id extends string> = Omit<ActionEntry, "id"> & { id: Id };

const entry = <Id extends string>(
  id: Id,
  menu: Menu | null,
  group: number,
  text: TextKey,
  keys: readonly string[] = [],
  rest: Partial<Pick<ActionEntry, "native" | "role" | "desktopOnly">> = {},
): Entry<Id> => ({ id, menu, group, text, keys, native: false, ...rest });

/** Keeps the ids as a type without writing out the whole list as one. */
const registry = <Id extends string>(entries: readonly Entry<Id>[]): readonly Entry<Id>[] => entries;

const entries = registry([
  entry("workbook.new", "file", 1, "actions.workbook.new", ["Mod+N"]),
  entry("workbook.newSample", "file", 1, "actions.workbook.newSample"),
  entry("workbook.open", "file", 1, "actions.workbook.open", ["Mod+O"]),
  entry("workbook.openRecent", "file", 1, "actions.workbook.openRecent"),
  entry("workbook.save", "file", 2, "actions.workbook.save", ["Mod+S"]),
  entry("workbook.saveAs", "file", 2, "actions.workbook.saveAs", ["Mod+Shift+S"]),
  entry("workbook.backUp", "file", 3, "actions.workbook.backUp"),
  entry("workbook.backups", "file", 3, "actions.workbook.backups"),
  entry("workbook.reveal", "file", 3, "actions.workbook.reveal", [], { desktopOnly: true }),
  entry("source.import", "file", 4, "actions.source.import", ["Mod+I"]),
  entry("source.importFolder", "file", 4, "actions.source.importFolder"),
  entry("source.paste", "file", 4, "actions.source.paste"),
  entry("figureTable.import", "file", 4, "actions.figureTable.import"),
  entry("export.chart", "file", 5, "actions.export.chart", ["Mod+E"]),
  entry("export.table", "file", 5, "actions.export.table"),
  entry("export.observations", "file", 5, "actions.export.observations", ["Mod+Shift+E"]),
  entry("app.settings", "file", 6, "actions.app.settings", ["Mod+,"]),
  entry("app.quit", "file", 7, "actions.app.quit", ["Mod+Q"], {
    native: true,
    role: "quit",
    desktopOnly: true,
  }),

  entry("edit.undo", "edit", 1, "actions.edit.undo", ["Mod+Z"]),
  entry("edit.redo", "edit", 1, "actions.edit.redo", ["Mod+Y", "Mod+Shift+Z"]),
  entry("edit.cut", "edit", 2, "actions.edit.cut", ["Mod+X"], { role: "cut", desktopOnly: true }),
  entry("edit.copy", "edit", 2, "actions.edit.copy", ["Mod+C"], { role: "copy", desktopOnly: true }),
  entry("edit.paste", "edit", 2, "actions.edit.paste", ["Mod+V"], { role: "paste", desktopOnly: true }),
  entry("edit.selectAll", "edit", 2, "actions.edit.selectAll", ["Mod+A"], {
    role: "selectAll",
    desktopOnly: true,
  }),
  entry("edit.find", "edit", 3, "actions.edit.find", ["Mod+F"]),

  entry("view.observations", "view", 1, "actions.view.observations", ["Alt+1"]),
  entry("view.sources", "view", 1, "actions.view.sources", ["Alt+2"]),
  entry("view.comparisons", "view", 1, "actions.view.comparisons", ["Alt+3"]),
  entry("view.history", "view", 1, "actions.view.history", ["Alt+4"]),
  entry("view.back", null, 1, "actions.view.back", ["Alt+ArrowLeft"]),
  entry("view.nextPane", null, 1, "actions.view.nextPane", ["F6"]),
  entry("view.inspector", "view", 2, "actions.view.inspector", ["F4"]),
  entry("view.palette", "view", 2, "actions.view.palette", ["Mod+K"]),
  entry("view.language", "view", 3, "actions.view.language"),
  entry("view.theme", "view", 3, "actions.view.theme"),
  entry("view.zoomIn", "view", 4, "actions.view.zoomIn", ["Mod+="], {
    native: true,
    role: "zoomIn",
    desktopOnly: true,
  }),
  entry("view.zoomOut", "view", 4, "actions.view.zoomOut", ["Mod+-"], {
    native: true,
    role: "zoomOut",
    desktopOnly: true,
  }),
  entry("view.zoomReset", "view", 4, "actions.view.zoomReset", ["Mod+0"], {
    native: true,
    role: "resetZoom",
    desktopOnly: true,
  }),
  entry("view.fullScreen", "view", 4, "actions.view.fullScreen", ["F11"], {
    native: true,
    role: "togglefullscreen",
    desktopOnly: true,
  }),

  entry("observation.insert", "data", 1, "actions.observation.insert", ["Mod+Shift+="]),
  entry("observation.delete", "data", 1, "actions.observation.delete", ["Mod+Shift+-"]),
  entry("observation.clear", "data", 1, "actions.observation.clear", ["Delete"]),
  entry("observation.clearFilters", "data", 1, "actions.observation.clearFilters"),
  entry("observation.check", "data", 2, "actions.observation.check"),
  entry("observation.approve", "data", 2, "actions.observation.approve"),
  entry("observation.reopen", "data", 2, "actions.observation.reopen"),
  entry("observation.openSource", "data", 3, "actions.observation.openSource", ["Mod+Shift+O"]),
  entry("annotation.insert", "data", 3, "actions.annotation.insert", ["Shift+F2"]),
  entry("candidate.next", "data", 5, "actions.candidate.next"),
  entry("candidate.bulk", "data", 5, "actions.candidate.bulk"),
  entry("candidate.nothingSource", "data", 5, "actions.candidate.nothingSource"),
  entry("comparison.new", "data", 6, "actions.comparison.new"),
  entry("comparison.save", "data", 6, "actions.comparison.save"),
  entry("comparison.copyImage", "data", 6, "actions.comparison.copyImage", ["Mod+Shift+C"]),

  entry("help.shortcuts", "help", 1, "actions.help.shortcuts", ["F1"]),
]);

export type ActionId = (typeof entries)[number]["id"];
export type Action = Entry<ActionId>;

export const actions: readonly Action[] = entries;
