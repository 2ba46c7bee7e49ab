/**
 * Finds a Chromium that journeys and the browser host's app window can use, and installs one where that may be done
 * without asking: as root on Debian or Ubuntu with apt, otherwise with Playwright's own download. Plain JavaScript,
 * because `npm start` needs it before anything is built.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const elsewhere = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((key) =>
    process.env[key]
      ? [
          join(process.env[key], "Google/Chrome/Application/chrome.exe"),
          join(process.env[key], "Chromium/Application/chrome.exe"),
          join(process.env[key], "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [],
  ),
};

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, Chrome or Edge on this machine, or null. `DUIBIAO_CHROMIUM` overrides the search. */
export async function findChromium() {
  const chosen = process.env.DUIBIAO_CHROMIUM;
  if (chosen) return runs(chosen) ? chosen : null;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...onPath, ...(elsewhere[process.platform] ?? [])].find(runs);
  if (found) return found;
  try {
    const { chromium } = await import("playwright-core");
    const own = chromium.executablePath();
    return own && existsSync(own) ? own : null;
  } catch {
    return null;
  }
}

const aptPackages = ["chromium", "fonts-noto-cjk"];

/** Finds a Chromium or installs one; returns its path, or null after saying what to do. */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && runs("/usr/bin/apt-get")) {
    console.log(`No Chromium here: installing ${aptPackages.join(" and ")} with apt-get …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env: environment });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...aptPackages], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environment,
    });
  } else {
    console.log("No Chromium here: trying Playwright's download …");
    spawnSync(process.execPath, [join("node_modules", "playwright-core", "cli.js"), "install", "chromium"], {
      stdio: "inherit",
    });
  }
  const installed = await findChromium();
  if (!installed)
    console.log(
      "No Chromium was found or could be installed. Install Chromium, Chrome or Edge, or set DUIBIAO_CHROMIUM to its path.",
    );
  return installed;
}

/** Switches for a Chromium that shows only our page; as root it cannot use its sandbox. */
export const chromiumSwitches = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  ...(process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
