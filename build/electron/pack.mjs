/**
 * Packs the desktop app: `node build/electron/pack.mjs [--linux | --win | --mac] [TARGET…]`, e.g. `--linux dir`. Electron's
 * files come from node_modules/electron/dist, or from the folder that ELECTRON_OVERRIDE_DIST_PATH names.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Platform, build as pack } from "electron-builder";
import { build } from "../build.mjs";
import { demandNode24 } from "../node-version.mjs";
import { configFor } from "./electron-builder.config.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Packs for one platform; `overrides` are laid over the configuration. Resolves to the files made. */
export function packFor(platform, targets, overrides = {}) {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/electron/package.json"), "utf8"));
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, "node_modules/electron/dist");
  return pack({
    projectDir: root,
    targets: platform.createTarget(targets.length > 0 ? targets : undefined),
    config: {
      ...configFor(platform.nodeName),
      electronVersion: version,
      ...(existsSync(own) ? { electronDist: own } : {}),
      ...overrides,
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  demandNode24();
  const words = process.argv.slice(2);
  const platform = words.includes("--win")
    ? Platform.WINDOWS
    : words.includes("--mac")
      ? Platform.MAC
      : words.includes("--linux")
        ? Platform.LINUX
        : Platform.current();
  if (!build()) process.exit(1);
  const icons = spawnSync(process.execPath, ["build/electron/make-icons.ts"], {
    cwd: root,
    stdio: "inherit",
  });
  if (icons.status !== 0) process.exit(1);
  const made = await packFor(
    platform,
    words.filter((word) => !word.startsWith("--")),
  );
  for (const file of made) process.stdout.write(`${file}\n`);
}
