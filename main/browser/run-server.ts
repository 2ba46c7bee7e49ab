/** The browser host as a program: arguments, the one line on standard output, the window, and a clean end. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "../engine/folders.ts";
import { sentence } from "../engine/sentence.ts";
import { startEngine } from "../engine/start.ts";
import { listen } from "./listen.ts";
import { openWindow } from "./open-window.ts";

const say = (stream: NodeJS.WriteStream, line: string) => stream.write(`${line}\n`);

/** Runs until SIGINT, SIGTERM or the end of the window that it opened. */
export async function runServer(argv: string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        workbook: { type: "string" },
        port: { type: "string", default: "0" },
        "no-open": { type: "boolean", default: false },
      },
    });
    const engine = await startEngine({ workbook: values.workbook });
    const host = await listen({ engine, port: Number(values.port) });
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
    if (engine.workbook().readOnly) say(process.stderr, `Read-only / 只读: ${engine.workbook().path}`);
    if (values["no-open"]) return;
    const window = openWindow(host.address, join(dataFolder(), "browser-profile"));
    window?.once("exit", end);
    window?.once("error", () => say(process.stderr, "The browser did not start; open the address above."));
  } catch (error) {
    say(process.stderr, sentence(error));
    process.exitCode = 1;
  }
}
