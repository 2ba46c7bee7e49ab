/**
 * What `electron` is in tests: the parts that `main/electron` uses, recording what was asked of them. Vitest's alias puts
 * it in the real module's place (importing that in plain Node would try to download the binary). `standIn` is the
 * tests' view of it; `resetStandIn` starts anew.
 */
import { EventEmitter } from "node:events";
import { MessageChannel } from "node:worker_threads";

type Listener = (...args: unknown[]) => unknown;
interface Recorded {
  privileged: unknown[];
  protocols: Map<string, (request: Request) => Promise<Response>>;
  handlers: Map<string, Listener>;
  windows: BrowserWindow[];
  children: StandInChild[];
  menus: unknown[];
  /** Templates of the context menus that popped up. */
  popups: unknown[];
  dialogs: { kind: "open" | "save" | "error"; options: unknown }[];
  /** What the next dialogs answer, in turn. */
  dialogAnswers: unknown[];
  permissionRequest: Listener | null;
  permissionCheck: Listener | null;
  devicePermission: Listener | null;
  revealed: string[];
  openedPaths: string[];
  clipboard: unknown[];
  exposed: Record<string, unknown>;
  sentToMain: { channel: string; args: unknown[] }[];
  isFirstInstance: boolean;
  quits: number;
  exits: number[];
}

const fresh = (): Recorded => ({
  privileged: [],
  protocols: new Map(),
  handlers: new Map(),
  windows: [],
  children: [],
  menus: [],
  popups: [],
  dialogs: [],
  dialogAnswers: [],
  permissionRequest: null,
  permissionCheck: null,
  devicePermission: null,
  revealed: [],
  openedPaths: [],
  clipboard: [],
  exposed: {},
  sentToMain: [],
  isFirstInstance: true,
  quits: 0,
  exits: [],
});

export const standIn: Recorded = fresh();

export function resetStandIn(): void {
  Object.assign(standIn, fresh());
  for (const emitter of [app, ipcMain, rendererIpc, session.defaultSession]) emitter.removeAllListeners();
}

class App extends EventEmitter {
  isPackaged = false;
  setName = () => undefined;
  paths: Record<string, string> = { documents: "/documents" };
  setPath(name: string, path: string) {
    this.paths[name] = path;
  }
  getPath = (name: string) => this.paths[name] ?? "";
  requestSingleInstanceLock = () => standIn.isFirstInstance;
  whenReady = () => Promise.resolve();
  addRecentDocument = () => undefined;
  quit() {
    standIn.quits++;
  }
  exit(code: number) {
    standIn.exits.push(code);
  }
}
export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown[]) {
    standIn.privileged.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    standIn.protocols.set(scheme, handler);
  },
};

class Session extends EventEmitter {
  setPermissionRequestHandler(handler: Listener) {
    standIn.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Listener) {
    standIn.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Listener) {
    standIn.devicePermission = handler;
  }
}
export const session = { defaultSession: new Session() };

class WebContents extends EventEmitter {
  mainFrame = { url: "" };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  /** What main sent to the page, ports included. */
  sent: { channel: string; message: unknown; ports: unknown[] }[] = [];
  reloads = 0;
  reload() {
    this.reloads++;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler;
  }
  send(channel: string, message: unknown) {
    this.sent.push({ channel, message, ports: [] });
  }
  postMessage(channel: string, message: unknown, ports: unknown[] = []) {
    this.sent.push({ channel, message, ports });
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  title = "";
  representedFile = "";
  shown = 0;
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    standIn.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  static getAllWindows = () => standIn.windows;
  loadURL(url: string) {
    this.webContents.mainFrame.url = url;
    return Promise.resolve();
  }
  setTitle(title: string) {
    this.title = title;
  }
  setRepresentedFilename(path: string) {
    this.representedFile = path;
  }
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 });
  isMaximized = () => false;
  isMinimized = () => false;
  maximize = () => undefined;
  restore = () => undefined;
  focus = () => undefined;
  show() {
    this.shown++;
  }
}

class StandInChild extends EventEmitter {
  script: string;
  args: string[];
  messages: { message: unknown; ports: unknown[] }[] = [];
  killed = false;
  constructor(script: string, args: string[]) {
    super();
    this.script = script;
    this.args = args;
  }
  postMessage(message: unknown, ports: unknown[] = []) {
    this.messages.push({ message, ports });
  }
  kill() {
    this.killed = true;
    return true;
  }
}

export const utilityProcess = {
  fork(script: string, args: string[] = []) {
    const child = new StandInChild(script, args);
    standIn.children.push(child);
    return child;
  },
};

export class MessageChannelMain {
  port1: unknown;
  port2: unknown;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    for (const port of [port1, port2]) port.unref();
    this.port1 = port1;
    this.port2 = port2;
  }
}

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Listener) {
    if (standIn.handlers.has(channel)) throw new Error(`${channel} has a handler already`);
    standIn.handlers.set(channel, handler);
  }
  removeHandler(channel: string) {
    standIn.handlers.delete(channel);
  }
}
export const ipcMain = new IpcMain();

class IpcRenderer extends EventEmitter {
  send(channel: string, ...args: unknown[]) {
    standIn.sentToMain.push({ channel, args });
  }
  invoke(channel: string, ...args: unknown[]) {
    standIn.sentToMain.push({ channel, args });
    return Promise.resolve("answer");
  }
}
export const rendererIpc = new IpcRenderer();

export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown) {
    standIn.exposed[name] = api;
  },
};
export const webUtils = { getPathForFile: (file: { path?: string }) => file.path ?? "" };

export const Menu = {
  buildFromTemplate: (template: unknown) => ({ template, popup: () => standIn.popups.push(template) }),
  setApplicationMenu(menu: unknown) {
    standIn.menus.push(menu);
  },
};

const ask = (kind: "open" | "save") => (_window: unknown, options: unknown) => {
  standIn.dialogs.push({ kind, options });
  return Promise.resolve(standIn.dialogAnswers.shift() ?? { canceled: true, filePaths: [], filePath: "" });
};
export const dialog = {
  showOpenDialog: ask("open"),
  showSaveDialog: ask("save"),
  showErrorBox(title: string, content: string) {
    standIn.dialogs.push({ kind: "error", options: { title, content } });
  },
};

export const shell = {
  showItemInFolder(path: string) {
    standIn.revealed.push(path);
  },
  openPath(path: string) {
    standIn.openedPaths.push(path);
    return Promise.resolve("");
  },
};

export class ClipboardItem {
  items: Record<string, Blob>;
  constructor(items: Record<string, Blob>) {
    this.items = items;
  }
}
export const clipboard = {
  write(items: ClipboardItem[]) {
    standIn.clipboard.push(...items);
    return Promise.resolve();
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};
