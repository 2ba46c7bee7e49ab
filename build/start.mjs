/**
 * `npm start [-- WORKBOOK]`: builds what is stale and opens the desktop app; where Electron cannot be had, or with
 * `--browser`, the same workbench in an app window of the browser, or, where there is none, at a printed address.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { findOrGetElectron } from "./electron/find-electron.mjs";
import { demandNode24 } from "./node-version.mjs";

demandNode24();
const root = fileURLToPath(new URL("../", import.meta.url));
const words = process.argv.slice(2);
const forceBrowser = words.includes("--browser");
const workbook = words.filter((word) => !word.startsWith("--")).map((word) => resolve(word))[0];
const isRoot = process.platform === "linux" && process.getuid?.() === 0;
const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a program to its end; its exit code, and how long it took in ms. Signals reach it, and it decides when to end. */
function run(command, args) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn(command, args, { cwd: root, stdio: "inherit" });
    const pass = (signal) => child.kill(signal);
    process.on("SIGINT", pass);
    process.on("SIGTERM", pass);
    const end = (code) => {
      process.off("SIGINT", pass);
      process.off("SIGTERM", pass);
      done({ code, took: Date.now() - started });
    };
    child.once("error", () => end(127));
    child.once("exit", (code, signal) => end(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });
}

async function inBrowser() {
  if (!build(["fonts", "page"])) return 1;
  const browser = hasDisplay ? await findChromium() : null;
  if (!browser)
    say(
      hasDisplay
        ? "No Chromium, Chrome or Edge here: open this address."
        : "No display here: open this address.",
    );
  const { code } = await run(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    "main/browser/server.ts",
    ...(workbook ? ["--workbook", workbook] : []),
    ...(browser ? ["--window", browser] : ["--no-open"]),
  ]);
  return code;
}

/** The app's exit code; null: it cannot be started on this machine. */
async function onDesktop() {
  const electron = await findOrGetElectron();
  if (!electron) {
    say("Electron's binary is neither here nor to be had: Duibiao opens in the browser.");
    return null;
  }
  if (!hasDisplay) return null;
  if (!build()) return 1;
  const { code, took } = await run(electron, [
    ...(isRoot ? ["--no-sandbox"] : []),
    root,
    ...(workbook ? [workbook] : []),
  ]);
  // What fails at once has not shown a window: a library of the system is missing.
  if (code === 0 || took > 5_000) return code;
  say(`Electron does not start here (exit code ${code}): Duibiao opens in the browser.`);
  return null;
}

process.exitCode = (forceBrowser ? null : await onDesktop()) ?? (await inBrowser());
