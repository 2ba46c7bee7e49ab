/**
 * The one door between page and main process: the sender is checked here, the input validated here, and the list below
 * is all there is. Everything else goes to the engine over its port.
 */
import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import {
  app,
  type BrowserWindow,
  ClipboardItem,
  clipboard,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  Menu,
  shell,
} from "electron";
import { z } from "zod";
import { FileToSave, MenuState, type Shell, WindowTitle } from "../../shared/actions/shell.ts";
import type { Language } from "../../shared/model/codes.ts";
import { isPageAddress } from "./app-protocol.ts";
import { actionChannel, callChannel, openChannel, portChannel } from "./channels.ts";
import { chooseFiles, choosePlace, chooseSources, saveFile } from "./dialogs.ts";
import type { EngineLink } from "./engine-link.ts";
import { menuTemplate } from "./menu.ts";
import { offerTextMenu } from "./text-menu.ts";
import { setWindowTitle } from "./window.ts";

type ShellCall = Exclude<keyof Shell, "connect" | "pathOf" | "onAction" | "onOpenWorkbook">;

interface Door {
  window: BrowserWindow;
  language: Language;
  /** Files that `saveFile` wrote since the start; only those may be opened. */
  saved: Set<string>;
}

interface Call {
  input: z.ZodType;
  run(door: Door, input: unknown): unknown;
}

const call = <Input extends z.ZodType>(
  input: Input,
  run: (door: Door, input: z.infer<Input>) => unknown,
): Call => ({ input, run: (door, value) => run(door, value as z.infer<Input>) });

const ExistingPath = z.string().refine((path) => isAbsolute(path) && existsSync(path));

/** Shows the menu for a state; also before a page has said anything. */
export function showMenu(window: BrowserWindow, state: MenuState): void {
  const template = menuTemplate(state, {
    act: (id) => window.webContents.send(actionChannel, id),
    openWorkbook: (path) => window.webContents.send(openChannel, path),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const calls: Record<ShellCall, Call> = {
  chooseWorkbook: call(
    z.null(),
    async ({ window, language }) => (await chooseFiles(window, "workbook", language, false))[0] ?? null,
  ),
  chooseNewWorkbook: call(z.string().min(1), ({ window, language }, fileName) =>
    choosePlace(window, "workbook", language, fileName),
  ),
  chooseSources: call(z.null(), ({ window, language }) => chooseSources(window, language)),
  saveFile: call(FileToSave, async ({ window, language, saved }, file) => {
    const path = await saveFile(window, file, language);
    if (path) saved.add(path);
    return path;
  }),
  copyImage: call(z.instanceof(Uint8Array), (_door, png) =>
    clipboard.write([
      new ClipboardItem({ "image/png": new Blob([new Uint8Array(png)], { type: "image/png" }) }),
    ]),
  ),
  revealFile: call(ExistingPath, (_door, path) => shell.showItemInFolder(path)),
  openFile: call(ExistingPath, async ({ saved }, path) => {
    if (!saved.has(path)) throw new Error("Only files that were exported since the start can be opened");
    const problem = await shell.openPath(path);
    if (problem) throw new Error(problem);
  }),
  setTitle: call(WindowTitle, ({ window }, title) => {
    setWindowTitle(window, title);
    if (isAbsolute(title.path)) app.addRecentDocument(title.path);
  }),
  setMenu: call(MenuState, (door, state) => {
    door.language = state.language;
    showMenu(door.window, state);
  }),
};

/** Whether a message comes from the page itself: the window's main frame, at the page's address. */
export function isPage(window: BrowserWindow, event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    event.sender === window.webContents &&
    frame !== null &&
    frame === window.webContents.mainFrame &&
    isPageAddress(frame.url)
  );
}

/** Answers the page's calls for as long as the window lives. */
export function answerShell(window: BrowserWindow, link: EngineLink, language: Language): void {
  const door: Door = { window, language, saved: new Set() };
  offerTextMenu(window, () => door.language);
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isPage(window, event)) throw new Error("Refused");
    const wanted = Object.entries(calls).find(([known]) => known === name)?.[1];
    if (!wanted) throw new Error("No such call");
    const read = wanted.input.safeParse(input);
    if (!read.success) throw new Error(`Wrong input of ${String(name)}`);
    const answer: unknown = await wanted.run(door, read.data);
    return answer;
  });
  const onPort = (event: IpcMainEvent) => {
    if (isPage(window, event)) link.connect(window.webContents);
  };
  ipcMain.on(portChannel, onPort);
  const { webContents } = window;
  webContents.on("did-start-navigation", (details) => {
    if (details.isMainFrame && !details.isSameDocument) link.forget(webContents);
  });
  window.once("closed", () => {
    ipcMain.removeHandler(callChannel);
    ipcMain.removeListener(portChannel, onPort);
    link.forget(webContents);
  });
}
