/**
 * `npm test`: types, lint, unit tests, the build, then the journeys in Chromium; closes with «N passed, N failed».
 * Types, lint and build count as one test each. What could not run is said in a line of its own, and counted as failed
 * unless it cannot run on this machine at all (the Electron binary).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findOrInstallChromium } from "./chromium.mjs";
import { demandNode24 } from "./node-version.mjs";

demandNode24();
const root = fileURLToPath(new URL("../", import.meta.url));
const reports = join(root, ".cache", "reports");
process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const environment = { ...process.env };

function run(command, args) {
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: environment,
  });
  console.log(
    `— ${[command, ...args].join(" ")}: ${status === 0 ? "passed" : "failed"} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function step(command, args) {
  if (run(command, args)) passed++;
  else failed++;
}

/** Runs one project of Vitest and adds up what its JSON report says; a run without a report is a failure. */
function tests(project) {
  const report = join(reports, `${project}.json`);
  const fine = run("npx", [
    "vitest",
    "run",
    "--config",
    "build/vite/vitest.config.ts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) {
    failed++;
    return;
  }
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests;
  const left = numTotalTests - numPassedTests - numFailedTests;
  if (left > 0) console.log(`${left} ${project} tests did not run here (see above for the reason).`);
  if (!fine && numFailedTests === 0) failed++;
}

step("npm", ["run", "-s", "types"]);
step("npm", ["run", "-s", "lint"]);
tests("unit");
step("npm", ["run", "-s", "build"]);
const chromium = await findOrInstallChromium();
if (chromium) {
  environment.DUIBIAO_CHROMIUM = chromium;
  tests("journeys");
} else {
  console.log("The journeys did not run: there is no Chromium.");
  failed++;
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
