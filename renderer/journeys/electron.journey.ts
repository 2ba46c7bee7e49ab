/**
 * The desktop host with a real Electron, where its binary is on this machine: the window opens on the sample
 * comparison, and the engine answers through the message port. Where it is not, one line says so, and nothing claims
 * that it ran; the host is then covered by its tests against a stand-in.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright-core";
import { expect, it } from "vitest";
import { root } from "./host.ts";

function electronBinary(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, "node_modules", "electron", "dist");
  const named = join(root, "node_modules", "electron", "path.txt");
  const name = existsSync(named)
    ? readFileSync(named, "utf8").trim()
    : process.platform === "win32"
      ? "electron.exe"
      : "electron";
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

const binary = electronBinary();
if (!binary)
  console.log(
    "Electron's binary is not on this machine: the journey in the desktop window does not run here.",
  );

it.skipIf(!binary)("opens the desktop window on the sample comparison", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-electron-"));
  const app = await _electron.launch({
    executablePath: binary!,
    args: [root, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    env: {
      ...process.env,
      DUIBIAO_CONFIG_DIR: join(folder, "config"),
      DUIBIAO_DATA_DIR: join(folder, "data"),
    },
  });
  const page = await app.firstWindow();
  await page.locator("[data-view=comparisons] table").first().waitFor();
  expect(page.url()).toMatch(/^app:/);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
