/**
 * Packs the app for Linux around a stand-in for Electron's files, unpacks it again and works with the engine that is in
 * it: `node build/electron/check-packed.mjs`. Shows without a network and without Electron that what is packed is whole:
 * native code, fonts, the page, and not a word more than it needs.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";

const here = fileURLToPath(import.meta.url);

/** A folder that looks to electron-builder like Electron's. */
function standInFor(folder) {
  for (const name of ["locales", "resources"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/zh-CN.pak", "version"])
    writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "electron"), "#!/bin/sh\n");
  chmodSync(join(folder, "electron"), 0o755);
}

async function pack(folder) {
  const { build } = await import("../build.mjs");
  if (!build()) process.exit(1);
  const { makeIcons } = await import("./make-icons.ts");
  makeIcons(fileURLToPath(new URL("../../dist/icons", import.meta.url)));
  standInFor(join(folder, "electron"));
  process.env.ELECTRON_OVERRIDE_DIST_PATH = join(folder, "electron");
  const { packFor } = await import("./pack.mjs");
  const { Platform } = await import("electron-builder");
  // A stand-in has no fuses to flip.
  const directories = { output: join(folder, "packed"), buildResources: "dist/icons" };
  await packFor(Platform.LINUX, ["dir"], { electronFuses: undefined, directories });
  const resources = join(folder, "packed", "linux-unpacked", "resources");
  const { extractAll, listPackage } = await import("@electron/asar");
  const files = listPackage(join(resources, "app.asar"), { isPack: false });
  extractAll(join(resources, "app.asar"), join(folder, "app"));
  return { files, app: join(folder, "app"), unpacked: join(resources, "app.asar.unpacked") };
}

/** In a process of its own: the packed engine, asked over a message port as the page asks it. */
async function ask(app, workbook) {
  const { createORPCClient } = await import("@orpc/client");
  const { RPCLink } = await import("@orpc/client/message-port");
  const parent = Object.assign(new EventEmitter(), { postMessage: (message) => assert.fail(message.text) });
  process.parentPort = parent;
  // Our own arguments are not a workbook to open.
  process.argv.splice(2);
  await import(pathToFileURL(join(app, "dist", "electron", "engine-main.js")).href);
  const { port1, port2 } = new MessageChannel();
  const client = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  parent.emit("message", { data: { kind: "connect" }, ports: [port1] });
  const { path, counts } = await client.workbook.create({ path: workbook, sample: true });
  assert.equal(path, workbook);
  assert.ok(counts.observations > 100);
  const [comparison] = await client.comparisons.list();
  for (const format of ["svg", "png"]) {
    const { bytes } = await client.exports.chart({ spec: comparison.spec, format });
    assert.ok(bytes.length > 5_000, format);
  }
  const words = "云岭新区一季度签约项目9个，总投资额约41.5亿元。".repeat(5);
  const html = `<!doctype html><html lang="zh"><body><article><h1>云岭新区</h1><p>${words}</p></article></body></html>`;
  const bytes = Buffer.from(html).toString("base64");
  // A page is read in a worker, which must be found beside the bundle.
  const read = await client.sources.preview({ fileName: "云岭.html", bytes });
  assert.ok(read.text.includes("41.5亿元"));
  process.stdout.write(
    `the packed engine answers: ${counts.observations} observations, a chart as SVG and PNG\n`,
  );
  parent.emit("message", { data: { kind: "close" }, ports: [] });
}

async function check() {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-packed-"));
  try {
    const { files, app, unpacked } = await pack(folder);
    for (const name of ["main.js", "engine-main.js", "preload.cjs"])
      assert.ok(files.includes(`/dist/electron/${name}`), name);
    assert.ok(files.includes("/dist/renderer/index.html"));
    const known = /^\/(package\.json$|node_modules($|\/)|dist($|\/(electron|renderer|fonts)($|\/)))/;
    assert.deepEqual(
      files.filter((path) => !known.test(path)),
      [],
    );
    assert.ok(
      existsSync(join(unpacked, "node_modules/better-sqlite3/prebuilds", `linux-${process.arch}.node`)),
    );
    assert.deepEqual(
      files.filter((path) => path.includes("/prebuilds/") && !path.includes("linux-")),
      [],
    );
    const manifest = JSON.parse(readFileSync(join(app, "package.json"), "utf8"));
    assert.equal(manifest.main, "dist/electron/main.js");
    const { status } = spawnSync(process.execPath, [here, "--ask", app, join(folder, "packed.duibiao")], {
      stdio: "inherit",
      env: { ...process.env, DUIBIAO_CONFIG_DIR: join(folder, "c"), DUIBIAO_DATA_DIR: join(folder, "d") },
    });
    assert.equal(status, 0, "the packed engine does not answer");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === "--ask") await ask(process.argv[3], process.argv[4]);
else await check();
