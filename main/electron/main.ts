/** The desktop app: one window, the engine in a process of its own, one instance on a machine. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow, dialog, session } from "electron";
import { translate } from "../../shared/i18n/translate.ts";
import { configFolder, dataFolder } from "../engine/folders.ts";
import { openMachineSettings } from "../engine/machine-settings.ts";
import { registerScheme, servePage } from "./app-protocol.ts";
import { openChannel } from "./channels.ts";
import { EngineLink } from "./engine-link.ts";
import { harden } from "./hardening.ts";
import { workbookInArguments } from "./open-requests.ts";
import { answerShell, showMenu } from "./shell-calls.ts";
import { openWindow, showWindow } from "./window.ts";

export interface Places {
  /** Folder of the built page. */
  page: string;
  /** The bundled preload script. */
  preload: string;
  /** The bundled engine process. */
  engine: string;
}

/** Where the bundles lie beside this one: `dist/electron` and `dist/renderer`, packed or not. */
const builtPlaces = (): Places => ({
  page: join(import.meta.dirname, "..", "renderer"),
  preload: join(import.meta.dirname, "preload.cjs"),
  engine: join(import.meta.dirname, "engine-main.js"),
});

/** Starts the app; resolves when its window is there, or at once in a second instance. */
export async function runApp(places: Places = builtPlaces()): Promise<void> {
  app.setName("Duibiao");
  const own = join(dataFolder(), "electron");
  // Electron takes only folders that are there.
  mkdirSync(own, { recursive: true });
  app.setPath("userData", own);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerScheme();

  let window: BrowserWindow | null = null;
  let asked = workbookInArguments(process.argv, process.cwd());
  const openLater = (path: string) => {
    if (window) {
      window.webContents.send(openChannel, path);
      showWindow(window);
    } else asked = path;
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openLater(path);
  });
  app.on("second-instance", (_event, argv, folder) => {
    const path = workbookInArguments(argv, folder);
    if (path) openLater(path);
    else if (window) showWindow(window);
  });

  await app.whenReady();
  const { language } = openMachineSettings(configFolder()).get();
  harden(app, session.defaultSession);
  servePage(places.page);
  const link = new EngineLink({
    script: places.engine,
    workbook: asked,
    onProblem: (text) => dialog.showErrorBox(translate(language, "workbook.openProblem"), text),
    onGiveUp() {
      dialog.showErrorBox(translate(language, "app.name"), translate(language, "workbook.engineStopped"));
      app.exit(1);
    },
  });

  const show = () => {
    const opened = openWindow({ preload: places.preload, devTools: !app.isPackaged });
    window = opened;
    answerShell(opened, link, language);
    showMenu(opened, { language, disabled: [], labels: {}, recent: [] });
    opened.once("closed", () => {
      window = null;
    });
  };
  show();
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) show();
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void link.close().then(() => app.quit());
  });
}
