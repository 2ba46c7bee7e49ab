/**
 * Starts the browser host: `node main/browser/server.ts [--workbook FILE] [--port N] [--no-open]`. Prints one line with
 * the address. This file is plain JavaScript and loads the rest only after it has looked at the version of Node, so that
 * an older one gets a sentence instead of a syntax error.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Duibiao needs Node 22.18 or newer, this is ${process.versions.node}. 请用 npm start 启动，它自带合适的版本。\n`,
  );
  process.exitCode = 1;
} else {
  const { runServer } = await import("./run-server.ts");
  await runServer(process.argv.slice(2));
}

export {};
