/**
 * The few things that only a desktop shell can do. In Electron the preload script puts this on `window` under
 * `shellName`; in the browser host it is not there, and the page falls back to file inputs and downloads.
 */
import { z } from "zod";
import { Language } from "../model/codes.ts";

export { portMessage, shellName } from "./port.ts";

/** Kinds of dialog; each remembers its folder. */
export const DialogKind = z.enum(["workbook", "source", "export"]);
export type DialogKind = z.infer<typeof DialogKind>;

/** What the native menu shows: language, the actions that cannot be done just now, recent workbooks. */
export const MenuState = z.object({
  language: Language,
  disabled: z.array(z.string()),
  /** Texts that say more than the registry's, by action id: 撤销 粘贴 12 格. */
  labels: z.record(z.string(), z.string()),
  /** Absolute paths, newest first. */
  recent: z.array(z.string()),
});
export type MenuState = z.infer<typeof MenuState>;

export const WindowTitle = z.object({
  /** The workbook's name. */
  name: z.string(),
  /** 已保存 14:32; empty: nothing to say. */
  state: z.string(),
  /** The workbook's path, for the desktop's own use (macOS shows it). */
  path: z.string(),
});
export type WindowTitle = z.infer<typeof WindowTitle>;

export const FileToSave = z.object({
  kind: DialogKind,
  /** Suggested name; the folder is the one used last for this kind. */
  fileName: z.string().min(1),
  bytes: z.instanceof(Uint8Array),
});
export type FileToSave = z.infer<typeof FileToSave>;

export interface Shell {
  /**
   * Asks for the engine's port; listen for `portMessage` on `window` first. It comes once for every page load, and again
   * only when the engine had to be started anew.
   */
  connect(): void;
  /** Asks for an existing workbook. Its absolute path; null: cancelled. */
  chooseWorkbook(): Promise<string | null>;
  /** Asks where a new workbook goes. An absolute path; null: cancelled. */
  chooseNewWorkbook(fileName: string): Promise<string | null>;
  /** Asks for reports and reads them; empty: cancelled. */
  chooseSources(): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }[]>;
  /** Asks where a finished export goes and writes it whole or not at all. The path written; null: cancelled. */
  saveFile(file: FileToSave): Promise<string | null>;
  /** Puts a picture (PNG) on the clipboard. */
  copyImage(png: Uint8Array): Promise<void>;
  /** Shows the open workbook's file or a saved export in the desktop's file manager. */
  revealFile(path: string): Promise<void>;
  /** Opens a file that `saveFile` wrote with the program that the desktop has for it. */
  openFile(path: string): Promise<void>;
  setTitle(title: WindowTitle): Promise<void>;
  setMenu(state: MenuState): Promise<void>;
  /** Path of a file that was dropped on the window; empty where it has none. */
  pathOf(file: unknown): string;
  /** Calls back with the id of an action chosen in the native menu. Returns what ends it. */
  onAction(callback: (id: string) => void): () => void;
  /** Calls back with the path of a workbook that the desktop asked to open. Returns what ends it. */
  onOpenWorkbook(callback: (path: string) => void): () => void;
}
