/**
 * Builds what is stale: `node build/build.mjs [fonts] [page] [electron] [--force]`; without names, all. A part is stale
 * when the contents of its inputs are not those that it was last built from; the fingerprint lies beside the results.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demandNode24 } from "./node-version.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const vite = [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"];
const node = ["--disable-warning=ExperimentalWarning"];

/** Inputs are files and folders; `results` must exist; `commands` are arguments of Node, run in turn. */
const parts = {
  fonts: {
    about: "the fonts of the charts",
    inputs: ["build/fonts", "main/exporters/fonts.ts", "package-lock.json"],
    results: ["dist/fonts"],
    clean: [],
    commands: [[...node, "build/fonts/cut-fonts.ts"]],
  },
  page: {
    about: "the page",
    inputs: ["renderer", "shared", "build/vite/renderer.config.ts", "package-lock.json"],
    results: ["dist/renderer/index.html"],
    clean: [],
    commands: [[...node, ...vite, "--config", "build/vite/renderer.config.ts"]],
  },
  electron: {
    about: "the desktop app",
    inputs: ["main", "db", "shared", "build/vite/electron.config.ts", "package-lock.json"],
    results: ["dist/electron/main.js", "dist/electron/engine-main.js", "dist/electron/preload.cjs"],
    clean: ["dist/electron"],
    commands: [
      [...node, ...vite, "--config", "build/vite/electron.config.ts", "--mode", "main"],
      [...node, ...vite, "--config", "build/vite/electron.config.ts", "--mode", "preload"],
    ],
  },
};

const isInput = (name) =>
  !/\.(test|journey)\.tsx?$/.test(name) && name !== "journeys" && !name.startsWith(".");

function* filesIn(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) if (isInput(name)) yield* filesIn(join(path, name));
}

/** One hash over names and contents of a part's inputs. */
function fingerprint(part) {
  const hash = createHash("sha256").update(JSON.stringify(part.commands));
  for (const input of part.inputs)
    for (const path of filesIn(join(root, input))) {
      hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
    }
  return hash.digest("hex");
}

const markOf = (name) => join(root, "dist", ".built", name);
const built = (name) => (existsSync(markOf(name)) ? readFileSync(markOf(name), "utf8") : "");

/** Builds the named parts that are stale. False, after the tool's own words, if one fails. */
export function build(names = Object.keys(parts), force = false) {
  for (const name of names) {
    const part = parts[name];
    const inputs = fingerprint(part);
    const isThere = part.results.every((result) => existsSync(join(root, result)));
    if (!force && isThere && built(name) === inputs) continue;
    process.stdout.write(`Building ${part.about} …\n`);
    rmSync(markOf(name), { force: true });
    for (const folder of part.clean) rmSync(join(root, folder), { recursive: true, force: true });
    for (const command of part.commands) {
      const { status } = spawnSync(process.execPath, command, {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
      });
      if (status !== 0) {
        process.stderr.write(`${part.about} could not be built.\n`);
        return false;
      }
    }
    mkdirSync(join(root, "dist", ".built"), { recursive: true });
    writeFileSync(markOf(name), inputs);
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  demandNode24();
  const words = process.argv.slice(2);
  const names = words.filter((word) => word in parts);
  const unknown = words.filter((word) => !(word in parts) && word !== "--force");
  if (unknown.length > 0) {
    process.stderr.write(`Unknown: ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}\n`);
    process.exit(1);
  }
  process.exit(build(names.length > 0 ? names : undefined, words.includes("--force")) ? 0 : 1);
}
