/**
 * The main process's side of the engine: forks it, gives every page load one port, and starts it again when it dies.
 * Nothing is lost then: what was acknowledged is on disk, and the page gets a new port.
 */
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from "electron";
import { portChannel } from "./channels.ts";
import type { FromEngine, ToEngine } from "./engine-messages.ts";

const mostRestarts = 3;
const restartWindow = 60_000;
const closeWithin = 5_000;

export interface EngineLinkOptions {
  /** The bundled `engine-main`. */
  script: string;
  /** Opened first; null: the last one. */
  workbook: string | null;
  /** To be shown to the user. */
  onProblem(text: string): void;
  /** It died too often; the app cannot go on. */
  onGiveUp(): void;
}

export class EngineLink {
  private child: UtilityProcess;
  private readonly options: EngineLinkOptions;
  private readonly connected = new Set<WebContents>();
  private readonly deaths: number[] = [];
  private closing = false;

  constructor(options: EngineLinkOptions) {
    this.options = options;
    this.child = this.fork(options.workbook);
  }

  private fork(workbook: string | null): UtilityProcess {
    const child = utilityProcess.fork(this.options.script, workbook === null ? [] : [workbook], {
      serviceName: "Duibiao engine",
      stdio: "inherit",
    });
    child.on("message", (message: FromEngine) => {
      if (message.kind === "problem") this.options.onProblem(message.text);
    });
    child.on("exit", () => this.afterDeath());
    return child;
  }

  private afterDeath(): void {
    if (this.closing) return;
    const now = Date.now();
    this.deaths.push(now);
    if (this.deaths.filter((at) => now - at < restartWindow).length > mostRestarts) {
      this.options.onGiveUp();
      return;
    }
    // What was open last is first in the list of recent workbooks.
    this.child = this.fork(null);
    for (const contents of this.connected) this.sendPort(contents);
  }

  private sendPort(contents: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    this.child.postMessage({ kind: "connect" } satisfies ToEngine, [port1]);
    contents.postMessage(portChannel, null, [port2]);
  }

  /** Gives a page its port. A page that has one gets no second one until it is loaded anew. */
  connect(contents: WebContents): boolean {
    if (this.connected.has(contents)) return false;
    this.connected.add(contents);
    this.sendPort(contents);
    return true;
  }

  /** The page is being loaded anew or is gone: its port died with it. */
  forget(contents: WebContents): void {
    this.connected.delete(contents);
  }

  /** Lets the engine close the workbook; ends it if that takes too long. */
  async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    this.child.once("exit", () => resolve());
    const impatience = setTimeout(() => {
      this.child.kill();
      resolve();
    }, closeWithin);
    this.child.postMessage({ kind: "close" } satisfies ToEngine, []);
    await gone;
    clearTimeout(impatience);
  }
}
