/**
 * Opens the address as an app window of Chromium, Chrome or Edge where one is installed and a display is there: without
 * tabs and address bar, with a profile of its own, so that closing the window can end the program.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

type Environment = Record<string, string | undefined>;

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome",
  "msedge",
];

function places(env: Environment, platform: string): string[] {
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform === "win32")
    return [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        join(folder, "Chromium", "Application", "chrome.exe"),
      ]);
  return names.flatMap((name) =>
    (env["PATH"] ?? "")
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );
}

/** The browser to use; null: none. DUIBIAO_BROWSER names one. */
export function findBrowser(
  env: Environment = process.env,
  platform: string = process.platform,
): string | null {
  const override = env["DUIBIAO_BROWSER"];
  if (override) return existsSync(override) ? override : null;
  return places(env, platform).find((path) => existsSync(path)) ?? null;
}

/** Whether a window could be shown at all. */
export const hasDisplay = (env: Environment = process.env, platform: string = process.platform): boolean =>
  platform === "win32" || platform === "darwin" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);

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

/** The window's process; null where there is no browser or no display. */
export function openWindow(address: string, profile: string): ChildProcess | null {
  const browser = hasDisplay() ? findBrowser() : null;
  if (!browser) return null;
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  return spawn(browser, windowArguments(address, profile, isRoot), { stdio: "ignore" });
}
