/**
 * Entry of the desktop app. Nothing is awaited here: Electron is not ready before its entry module has been run, so
 * waiting for it to be ready would wait for ever.
 */
import { app, dialog } from "electron";
import { runApp } from "./main.ts";

runApp().catch((error: unknown) => {
  dialog.showErrorBox("对标台 Duibiao", error instanceof Error ? error.message : String(error));
  app.exit(1);
});
