/** File dialogs. Each kind remembers the folder it was last used in, also over restarts; the system no longer does. */
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { app, type BrowserWindow, dialog, type FileFilter } from "electron";
import { z } from "zod";
import { DialogKind, type FileToSave } from "../../shared/actions/shell.ts";
import { type TextKey, translate } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { configFolder } from "../engine/folders.ts";
import { readJson } from "../engine/machine-settings.ts";
import { writeWhole } from "../engine/write-whole.ts";

const Folders = z.partialRecord(DialogKind, z.string());
const foldersFile = () => join(configFolder(), "dialog-folders.json");
const folders = () => Folders.safeParse(readJson(foldersFile())).data ?? {};

/** The folder that a kind of dialog opens in. */
export const folderOf = (kind: DialogKind): string => folders()[kind] ?? app.getPath("documents");

function rememberFolder(kind: DialogKind, path: string): void {
  writeWhole(foldersFile(), `${JSON.stringify({ ...folders(), [kind]: dirname(path) }, null, 2)}\n`);
}

const filterTexts: Record<DialogKind, TextKey> = {
  workbook: "workbook.filter.workbooks",
  source: "workbook.filter.reports",
  export: "workbook.filter.exports",
};
const endings: Record<DialogKind, string[]> = {
  workbook: ["duibiao"],
  source: ["txt", "text", "md", "docx", "pdf", "html", "htm", "csv", "xlsx"],
  export: [],
};

function filters(kind: DialogKind, language: Language, ending?: string): FileFilter[] {
  const extensions = ending ? [ending] : endings[kind];
  const everything = { name: translate(language, "workbook.filter.all"), extensions: ["*"] };
  return extensions.length > 0
    ? [{ name: translate(language, filterTexts[kind]), extensions }, everything]
    : [everything];
}

/** Asks for existing files; empty: cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  kind: DialogKind,
  language: Language,
  several: boolean,
): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: folderOf(kind),
    filters: filters(kind, language),
    properties: several ? ["openFile", "multiSelections"] : ["openFile"],
  });
  const [first] = filePaths;
  if (canceled || first === undefined) return [];
  rememberFolder(kind, first);
  return filePaths;
}

/** Asks where a file goes; null: cancelled. The dialog itself asks before an existing file is replaced. */
export async function choosePlace(
  window: BrowserWindow,
  kind: DialogKind,
  language: Language,
  fileName: string,
): Promise<string | null> {
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folderOf(kind), basename(fileName)),
    filters: filters(kind, language, ending),
    properties: ["showOverwriteConfirmation", "createDirectory"],
  });
  if (canceled || !filePath) return null;
  rememberFolder(kind, filePath);
  return filePath;
}

/** Asks for reports and reads them. */
export async function chooseSources(window: BrowserWindow, language: Language) {
  const paths = await chooseFiles(window, "source", language, true);
  return Promise.all(
    paths.map(async (path) => ({ fileName: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  );
}

/** Asks where a finished export goes and writes it whole; null: cancelled. */
export async function saveFile(
  window: BrowserWindow,
  file: FileToSave,
  language: Language,
): Promise<string | null> {
  const path = await choosePlace(window, file.kind, language, file.fileName);
  if (path) writeWhole(path, file.bytes);
  return path;
}
