/**
 * The one file that sees `ipcRenderer`. It hands the engine's port to the page and puts the shell's few calls on
 * `window`; nothing of Electron itself gets through. Bundled to a single CommonJS file: a sandboxed preload is one.
 */
import { contextBridge, ipcRenderer, webUtils } from "electron";
import { portMessage, shellName } from "../../shared/actions/port.ts";
import type { Shell } from "../../shared/actions/shell.ts";
import { actionChannel, callChannel, openChannel, portChannel } from "./channels.ts";

/** The part of the page's own world that is needed here; this room is compiled without the DOM's types. */
declare const window: {
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void;
  location: { origin: string };
};

const call = (name: string, input: unknown = null) => ipcRenderer.invoke(callChannel, name, input);

function on(channel: string, callback: (word: string) => void): () => void {
  const listener = (_event: unknown, word: unknown) => {
    if (typeof word === "string") callback(word);
  };
  ipcRenderer.on(channel, listener);
  return () => ipcRenderer.removeListener(channel, listener);
}

let asked = false;
ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports);
});

const shell: Shell = {
  connect() {
    if (asked) return;
    asked = true;
    ipcRenderer.send(portChannel);
  },
  chooseWorkbook: () => call("chooseWorkbook"),
  chooseNewWorkbook: (fileName) => call("chooseNewWorkbook", fileName),
  chooseSources: () => call("chooseSources"),
  saveFile: (file) => call("saveFile", file),
  copyImage: (png) => call("copyImage", png),
  revealFile: (path) => call("revealFile", path),
  openFile: (path) => call("openFile", path),
  setTitle: (title) => call("setTitle", title),
  setMenu: (state) => call("setMenu", state),
  pathOf: (file) => webUtils.getPathForFile(file as File),
  onAction: (callback) => on(actionChannel, callback),
  onOpenWorkbook: (callback) => on(openChannel, callback),
};

contextBridge.exposeInMainWorld(shellName, shell);
