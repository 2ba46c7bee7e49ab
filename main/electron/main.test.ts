/** The desktop host against the stand-in for `electron`: hardened, deaf to strangers, one port a page load. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callChannel, openChannel, portChannel } from "./channels.ts";
import { runApp } from "./main.ts";
import { app, type BrowserWindow, ipcMain, resetStandIn, session, standIn } from "./stand-in.ts";

let folder: string;
let page: string;

beforeEach(() => {
  resetStandIn();
  folder = mkdtempSync(join(tmpdir(), "duibiao-electron-"));
  process.env["DUIBIAO_CONFIG_DIR"] = join(folder, "config");
  process.env["DUIBIAO_DATA_DIR"] = join(folder, "data");
  app.paths["documents"] = join(folder, "documents");
  page = join(folder, "page");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(page, "index.html"), "<!doctype html><p>页</p>");
  writeFileSync(join(page, "assets", "a.js"), "1");
  writeFileSync(join(folder, "secret.txt"), "secret");
});
afterEach(() => {
  delete process.env["DUIBIAO_CONFIG_DIR"];
  delete process.env["DUIBIAO_DATA_DIR"];
  rmSync(folder, { recursive: true, force: true });
});

async function start() {
  await runApp({ page, preload: "/preload.cjs", engine: "/engine-main.js" });
  return { window: standIn.windows[0]!, child: standIn.children[0]! };
}

type Sender = { sender: unknown; senderFrame: unknown };
const fromPage = (window: BrowserWindow): Sender => ({
  sender: window.webContents,
  senderFrame: window.webContents.mainFrame,
});
const call = (event: Sender, name: string, input: unknown = null) =>
  standIn.handlers.get(callChannel)!(event, name, input) as Promise<unknown>;

const prevented = (
  emitter: { emit(name: string, ...args: unknown[]): boolean },
  name: string,
  details = {},
) => {
  let stopped = false;
  emitter.emit(name, { ...details, preventDefault: () => (stopped = true) }, {});
  return stopped;
};

describe("the window", () => {
  it("is sandboxed, isolated and without Node", async () => {
    const { window } = await start();
    expect(window.options.webPreferences).toMatchObject({
      preload: "/preload.cjs",
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
    expect(window.webContents.mainFrame.url).toBe("app://duibiao/");
  });

  it("goes nowhere, opens nothing, embeds nothing", async () => {
    const { webContents } = (await start()).window;
    expect(webContents.windowOpenHandler!({ url: "https://example.com/" })).toEqual({ action: "deny" });
    const navigate = (url: string, isMainFrame = true) =>
      prevented(webContents, "will-frame-navigate", { url, isMainFrame });
    for (const url of [
      "https://example.com/",
      "file:///etc/passwd",
      "app://other/",
      "app://duibiao@evil/",
      "javascript:alert(1)",
    ])
      expect([url, navigate(url)]).toEqual([url, true]);
    expect(navigate("app://duibiao/", false)).toBe(true);
    expect(navigate("app://duibiao/")).toBe(false);
    expect(prevented(webContents, "will-attach-webview")).toBe(true);
    expect(prevented(webContents, "will-redirect")).toBe(true);
  });

  it("may write to the clipboard, and is refused every other permission and every download", async () => {
    await start();
    const asked = (permission: string, requestingUrl: string) => {
      let answer: unknown = null;
      const decide = (given: unknown) => {
        answer = given;
      };
      standIn.permissionRequest!({}, permission, decide, { requestingUrl });
      return [answer, standIn.permissionCheck!(null, permission, requestingUrl)];
    };
    for (const permission of ["media", "clipboard-read", "notifications", "fileSystem", "openExternal"])
      expect([permission, ...asked(permission, "app://duibiao/")]).toEqual([permission, false, false]);
    expect(asked("clipboard-sanitized-write", "app://duibiao/")).toEqual([true, true]);
    expect(asked("clipboard-sanitized-write", "https://example.com/")).toEqual([false, false]);
    expect(standIn.devicePermission!({})).toBe(false);
    expect(prevented(session.defaultSession, "will-download")).toBe(true);
  });
});

describe("the page in the window", () => {
  it("is loaded again when it dies, but not for ever", async () => {
    const { webContents } = (await start()).window;
    webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    expect(webContents.reloads).toBe(0);
    for (let death = 1; death <= 5; death++)
      webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(webContents.reloads).toBe(3);
  });

  it("has a menu for text, where there is text", async () => {
    const { webContents } = (await start()).window;
    const editFlags = { canCut: true, canCopy: true, canPaste: false };
    webContents.emit("context-menu", {}, { isEditable: false, selectionText: " ", editFlags });
    expect(standIn.popups).toEqual([]);
    webContents.emit("context-menu", {}, { isEditable: false, selectionText: "约41.5亿元", editFlags });
    webContents.emit("context-menu", {}, { isEditable: true, selectionText: "", editFlags });
    expect(standIn.popups[0]).toEqual([{ role: "copy", label: "复制", enabled: true }]);
    expect(standIn.popups[1]).toMatchObject([
      { role: "cut", label: "剪切" },
      { role: "copy" },
      { role: "paste", enabled: false },
      { type: "separator" },
      { role: "selectAll", label: "全选" },
    ]);
  });
});

describe("app://duibiao", () => {
  const get = async (url: string, method = "GET") =>
    standIn.protocols.get("app")!(new Request(url, { method }));

  it("is a standard, secure scheme that bypasses no policy", async () => {
    await start();
    expect(standIn.privileged).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it("serves the page's files under the policy", async () => {
    await start();
    const answer = await get("app://duibiao/");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("页");
    const policy = answer.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe-eval");
    expect((await get("app://duibiao/assets/a.js")).headers.get("content-type")).toMatch(/javascript/);
  });

  it("serves nothing else", async () => {
    await start();
    for (const url of [
      "app://duibiao/../secret.txt",
      "app://duibiao/%2e%2e/secret.txt",
      "app://duibiao/..%2fsecret.txt",
      "app://duibiao/assets/..%5c..%5csecret.txt",
      "app://duibiao/assets",
      "app://duibiao/%00",
    ]) {
      const answer = await get(url);
      expect([url, answer.status]).toEqual([url, 404]);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect((await get("app://elsewhere/index.html")).status).toBe(403);
    expect((await get("app://duibiao/", "POST")).status).toBe(405);
  });
});

describe("the engine's port", () => {
  it("is handed over once for every page load, to the page only", async () => {
    const { window, child } = await start();
    const ports = () => window.webContents.sent.filter((sent) => sent.channel === portChannel);
    ipcMain.emit(portChannel, { sender: window.webContents, senderFrame: { url: "app://duibiao/" } });
    ipcMain.emit(portChannel, { sender: {}, senderFrame: window.webContents.mainFrame });
    expect(ports()).toHaveLength(0);

    ipcMain.emit(portChannel, fromPage(window));
    ipcMain.emit(portChannel, fromPage(window));
    expect(ports()).toHaveLength(1);
    expect(ports()[0]!.ports).toHaveLength(1);
    expect(child.messages).toHaveLength(1);
    expect(child.messages[0]).toMatchObject({ message: { kind: "connect" } });
    expect(child.messages[0]!.ports).toHaveLength(1);

    window.webContents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: true });
    ipcMain.emit(portChannel, fromPage(window));
    expect(ports()).toHaveLength(1);
    window.webContents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false });
    ipcMain.emit(portChannel, fromPage(window));
    expect(ports()).toHaveLength(2);
  });

  it("comes anew when the engine died, until it dies too often", async () => {
    const { window } = await start();
    ipcMain.emit(portChannel, fromPage(window));
    for (let death = 1; death <= 3; death++) {
      standIn.children.at(-1)!.emit("exit", 1);
      expect(standIn.children).toHaveLength(death + 1);
      expect(window.webContents.sent.filter((sent) => sent.channel === portChannel)).toHaveLength(death + 1);
    }
    standIn.children.at(-1)!.emit("exit", 1);
    expect(standIn.children).toHaveLength(4);
    expect(standIn.exits).toEqual([1]);
  });

  it("lets the engine close the workbook before the app ends", async () => {
    const { child } = await start();
    expect(prevented(app, "will-quit")).toBe(true);
    expect(child.messages.at(-1)!.message).toEqual({ kind: "close" });
    child.emit("exit", 0);
    await new Promise((resolve) => setImmediate(resolve));
    expect(standIn.quits).toBe(1);
    expect(standIn.children).toHaveLength(1);
    expect(prevented(app, "will-quit")).toBe(false);
  });
});

describe("the door between page and main process", () => {
  it("is shut to strangers, unknown calls and wrong input", async () => {
    const { window } = await start();
    const foreign = { sender: window.webContents, senderFrame: { url: "app://duibiao/" } };
    await expect(call(foreign, "chooseWorkbook")).rejects.toThrow("Refused");
    window.webContents.mainFrame.url = "https://example.com/";
    await expect(call(fromPage(window), "chooseWorkbook")).rejects.toThrow("Refused");
    window.webContents.mainFrame.url = "app://duibiao/";
    await expect(call(fromPage(window), "constructor")).rejects.toThrow("No such call");
    await expect(call(fromPage(window), "setTitle", { name: 1 })).rejects.toThrow("Wrong input");
    await expect(call(fromPage(window), "revealFile", "relative")).rejects.toThrow("Wrong input");
    expect(standIn.dialogs).toHaveLength(0);
  });

  it("remembers a folder for every kind of dialog, over restarts", async () => {
    const { window } = await start();
    const workbooks = join(folder, "工作簿 夹");
    const charts = join(folder, "exports");
    for (const made of [workbooks, charts]) mkdirSync(made);
    standIn.dialogAnswers = [
      { canceled: false, filePaths: [join(workbooks, "甲.duibiao")] },
      { canceled: false, filePath: join(charts, "图.svg") },
    ];
    const bytes = new TextEncoder().encode("<svg/>");
    expect(await call(fromPage(window), "chooseWorkbook")).toBe(join(workbooks, "甲.duibiao"));
    const saved = await call(fromPage(window), "saveFile", { kind: "export", fileName: "图.svg", bytes });
    expect(saved).toBe(join(charts, "图.svg"));
    expect(readFileSync(join(charts, "图.svg"), "utf8")).toBe("<svg/>");

    resetStandIn();
    const again = (await start()).window;
    await call(fromPage(again), "chooseNewWorkbook", "新.duibiao");
    await call(fromPage(again), "saveFile", { kind: "export", fileName: "../../表.csv", bytes });
    await call(fromPage(again), "chooseSources");
    expect(standIn.dialogs.map((asked) => (asked.options as { defaultPath: string }).defaultPath)).toEqual([
      join(workbooks, "新.duibiao"),
      join(charts, "表.csv"),
      join(folder, "documents"),
    ]);
  });

  it("opens only what it saved, and shows files that exist", async () => {
    const { window } = await start();
    const secret = join(folder, "secret.txt");
    await expect(call(fromPage(window), "openFile", secret)).rejects.toThrow("Only files");
    await call(fromPage(window), "revealFile", secret);
    expect(standIn.revealed).toEqual([secret]);
    standIn.dialogAnswers = [{ canceled: false, filePath: join(folder, "a.csv") }];
    const path = await call(fromPage(window), "saveFile", {
      kind: "export",
      fileName: "a.csv",
      bytes: new Uint8Array([1]),
    });
    await call(fromPage(window), "openFile", path);
    expect(standIn.openedPaths).toEqual([join(folder, "a.csv")]);
  });

  it("reads chosen reports, titles the window, copies pictures", async () => {
    const { window } = await start();
    const report = join(folder, "报告.txt");
    writeFileSync(report, "文");
    standIn.dialogAnswers = [{ canceled: false, filePaths: [report] }];
    const sources = (await call(fromPage(window), "chooseSources")) as {
      fileName: string;
      bytes: Uint8Array;
    }[];
    expect(sources.map((source) => [source.fileName, new TextDecoder().decode(source.bytes)])).toEqual([
      ["报告.txt", "文"],
    ]);
    await call(fromPage(window), "setTitle", { name: "示例", state: "已保存 14:32", path: report });
    expect(window.title).toBe("示例 · 已保存 14:32 — 对标台");
    expect(window.representedFile).toBe(report);
    await call(fromPage(window), "copyImage", new Uint8Array([137, 80, 78, 71]));
    expect(standIn.clipboard).toHaveLength(1);
  });
});

describe("opening workbooks from outside", () => {
  it("leaves the work to the first instance", async () => {
    standIn.isFirstInstance = false;
    await runApp({ page, preload: "", engine: "" });
    expect(standIn.quits).toBe(1);
    expect(standIn.windows).toHaveLength(0);
    expect(standIn.children).toHaveLength(0);
  });

  it("passes on what a second start or the desktop asks for, and comes to the front", async () => {
    const { window } = await start();
    const opened = () => window.webContents.sent.filter((sent) => sent.channel === openChannel);
    app.emit("second-instance", {}, ["duibiao", "--flag", "甲 乙.duibiao"], join(folder, "x"));
    expect(opened().map((sent) => sent.message)).toEqual([join(folder, "x", "甲 乙.duibiao")]);
    app.emit("second-instance", {}, ["duibiao"], folder);
    expect(opened()).toHaveLength(1);
    expect(window.shown).toBe(2);
    app.emit("open-file", { preventDefault: () => undefined }, "/b.duibiao");
    expect(opened().at(-1)!.message).toBe("/b.duibiao");
  });

  it("remembers where the window stood", async () => {
    const { window } = await start();
    window.emit("close");
    resetStandIn();
    expect((await start()).window.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 });
    expect(dirname(app.getPath("userData"))).toBe(join(folder, "data"));
  });
});
