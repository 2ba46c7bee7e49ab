/**
 * Starts the browser host: `node main/browser/server.ts [--workbook FILE [--sample]] [--port N] [--no-open]`. Prints one
 * line with the address. This file is plain JavaScript and loads the rest only after it has looked at the version of
 * Node, so that an older one gets a sentence instead of a syntax error.
 */

/** The first version that runs TypeScript as it is. */
export const oldestNode = { major: 22, minor: 18 };

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
  const { node } = process.versions;
  process.stderr.write(
    `Duibiao needs Node ${oldestNode.major}.${oldestNode.minor} or newer, this is ${node}. 请用 npm start 启动。\n`,
  );
  process.exitCode = 1;
} else {
  const { cacheCompiledCode } = await import("../engine/compile-cache.ts");
  cacheCompiledCode();
  const { runServer } = await import("./run-server.ts");
  await runServer(process.argv.slice(2));
}
