/**
 * What no page may do, whatever it contains: leave its address, open windows, embed other pages, ask for permissions,
 * download on its own: Electron's security list, in one place. One permission is given, to our own page alone: to put
 * what the user copies on the clipboard.
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

/** Copying is the user's own doing; Chromium cleans what is written and lets nothing be read. */
const isGiven = (permission: string, address: string): boolean =>
  permission === "clipboard-sanitized-write" && isPageAddress(address);

/** Every page that the app will ever show, and the session that they share. */
export function harden(app: App, session: Session): void {
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isGiven(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGiven(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}
