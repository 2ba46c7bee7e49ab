/** Starts the browser host as a user would, on a workbook of its own in a fresh folder, and ends it again. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Host {
  /** Address with its one-time token. */
  url: string;
  folder: string;
  workbook: string;
  process: ChildProcess;
  /** What the host printed, for failure messages. */
  output: () => string;
  /** Ends the host and starts it again on the same folder: the same workbook and settings, a new address. */
  again: () => Promise<Host>;
  /** Ends the host and removes its folder. */
  discard: () => Promise<void>;
}

export interface HostOptions {
  /** Continue in the folder of an earlier host: the same workbook and settings. */
  folder?: string;
  args?: string[];
  language?: "zh-CN" | "en";
}

/** Ends a process by its id and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  await gone;
}

export async function startHost(options: HostOptions = {}): Promise<Host> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "duibiao 旅程-"));
  const workbook = join(folder, "样例 工作簿.duibiao");
  const child = spawn(
    process.execPath,
    ["main/browser/server.ts", "--no-open", "--sample", "--workbook", workbook, ...(options.args ?? [])],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        DUIBIAO_CONFIG_DIR: join(folder, "config"),
        DUIBIAO_DATA_DIR: join(folder, "data"),
        DUIBIAO_LANGUAGE: options.language ?? "zh-CN",
      },
    },
  );
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      output += `${line}\n`;
      const found = /https?:\/\/\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`The browser host ended with ${code}:\n${output}`)));
  });
  return {
    url,
    folder,
    workbook,
    process: child,
    output: () => output,
    again: async () => {
      await end(child);
      return startHost({ ...options, folder });
    },
    discard: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
