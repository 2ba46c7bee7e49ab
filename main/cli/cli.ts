/** The command line's entry: `npm run -s duibiao -- COMMAND …`. */
import { cacheCompiledCode } from "../engine/compile-cache.ts";

cacheCompiledCode();
const { terminalLanguage } = await import("../engine/sentence.ts");
const { runCli } = await import("./run-cli.ts");

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  language: terminalLanguage(),
  out: (text) => {
    process.stdout.write(text);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
