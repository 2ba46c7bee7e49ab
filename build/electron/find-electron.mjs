/**
 * Electron's binary: where it is, or a bounded attempt to get it. Electron 45 downloads it at its first run; here that is
 * tried only if the place it comes from answers within seconds, so that a machine without a network waits for nothing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../node_modules/electron/", import.meta.url));
const usualPlace = "https://github.com/electron/electron/releases/download/";
const answerWithin = 3_000;
const downloadWithin = 180_000;

/** The binary's path; null: not here. ELECTRON_OVERRIDE_DIST_PATH names another folder. */
export function findElectron() {
  const name = existsSync(join(folder, "path.txt")) ? readFileSync(join(folder, "path.txt"), "utf8") : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const fallback = process.platform === "win32" ? "electron.exe" : "electron";
  const path = override ? join(override, name ?? fallback) : name && join(folder, "dist", name);
  return path && existsSync(path) ? path : null;
}

async function answers(address) {
  try {
    await fetch(address, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(answerWithin),
    });
    return true;
  } catch {
    return false;
  }
}

/** The binary's path, after a download if need and network be; null: neither here nor to be had. */
export async function findOrGetElectron() {
  const found = findElectron();
  if (found || process.env.DUIBIAO_NO_DOWNLOAD) return found;
  const { ELECTRON_MIRROR, npm_config_electron_mirror: mirror } = process.env;
  if (!(await answers(ELECTRON_MIRROR || mirror || usualPlace))) return null;
  process.stdout.write("Downloading Electron …\n");
  spawnSync(process.execPath, [join(folder, "install.js")], { stdio: "ignore", timeout: downloadWithin });
  return findElectron();
}
