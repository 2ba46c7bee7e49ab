/** The browser host as a program: arguments, the one line on standard output, the window, and a clean end. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "../engine/folders.ts";
import { sentence } from "../engine/sentence.ts";
import { type Engine, prepareEngine, startEngine } from "../engine/start.ts";
import { listen } from "./listen.ts";
import { openWindow } from "./open-window.ts";

const options = {
  /** Opened first; else the last one. */
  workbook: { type: "string" },
  /** Where `--workbook` does not exist yet, lay out the sample workbook there. */
  sample: { type: "boolean", default: false },
  port: { type: "string", default: "0" },
  /** A browser to open an app window with; the program ends when that window is closed. */
  window: { type: "string" },
  /** Open no window, whatever else is said. */
  "no-open": { type: "boolean", default: false },
} as const;

const longestHandover = 3_000;

const say = (stream: NodeJS.WriteStream, line: string) => stream.write(`${line}\n`);

async function engineFor(workbook: string | undefined, sample: boolean): Promise<Engine> {
  if (workbook === undefined || !sample || existsSync(workbook)) return startEngine({ workbook });
  const engine = prepareEngine();
  await engine.create(workbook, { sample: true });
  return engine;
}

/** Runs until SIGINT, SIGTERM or the end of the window that it opened. Says in one line why it cannot start. */
export async function runServer(argv: string[]): Promise<void> {
  try {
    const { values } = parseArgs({ args: argv, options });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new RangeError(`--port ${values.port}: 0 … 65535`);
    const engine = await engineFor(values.workbook, values.sample);
    const host = await listen({ engine, port });
    let ending: Promise<void> | null = null;
    const end = () => {
      ending ??= host
        .close()
        .then(() => engine.close())
        .then(() => process.exit(0));
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    say(process.stdout, `Duibiao at ${host.address}`);
    const { readOnly, path } = engine.workbook();
    if (readOnly) say(process.stderr, `只读 / read-only: ${path}`);
    if (values.window === undefined || values["no-open"]) return;
    const window = openWindow(values.window, host.address, join(dataFolder(), "browser-profile"));
    const opened = Date.now();
    // A browser that runs already with this profile takes the address over, and its messenger ends at once.
    window.once("exit", () => {
      if (Date.now() - opened > longestHandover) end();
    });
    window.once("error", (error) => say(process.stderr, `${values.window}: ${error.message}`));
  } catch (error) {
    say(process.stderr, error instanceof RangeError ? error.message : sentence(error));
    process.exitCode = 1;
  }
}
