/**
 * Opens the address as an app window of a Chromium: without tabs and address bar, with a profile of its own, so that
 * closing the window can end the program. Which browser there is, `build/chromium.mjs` finds out.
 */
import { type ChildProcess, spawn } from "node:child_process";

/** How the browser is started. Root on Linux has no sandbox to start in. */
export function windowArguments(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
    ...(isRoot ? ["--no-sandbox", "--test-type"] : []),
  ];
}

/** The window's process; it ends when the window is closed. */
export function openWindow(browser: string, address: string, profile: string): ChildProcess {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  return spawn(browser, windowArguments(address, profile, isRoot), { stdio: "ignore" });
}
