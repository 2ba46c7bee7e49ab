/**
 * What no page may do, whatever it contains: leave its address, open windows, embed other pages, ask for permissions,
 * download on its own. Electron's security list, in one place.
 */
import type { App, Session, WebContents, WebPreferences } from "electron";
import { isPageAddress } from "./app-protocol.ts";

export const hardenedPreferences = (preload: string, devTools: boolean): WebPreferences => ({
  preload,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
});

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-frame-navigate", (event) => {
    // The page may be loaded again (Ctrl+R in development, after a crash), nothing else.
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Every page that the app will ever show, and the session that they share. */
export function harden(app: App, session: Session): void {
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}
