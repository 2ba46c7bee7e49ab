/**
 * The engine in its own process (`utilityProcess`), away from windows and menus. The main process says which workbook to
 * open, then sends one message port for every page; calls come over those ports only.
 */
import { RPCHandler } from "@orpc/server/message-port";
import type { MessagePortMain, ParentPort } from "electron";
import { sentence } from "../engine/sentence.ts";
import { type Engine, type EngineContext, prepareEngine, router, startEngine } from "../engine/start.ts";
import type { FromEngine, ToEngine } from "./engine-messages.ts";

/** Opens what was asked for; where that is refused, what a start without a wish would open. */
async function openAtStart(workbook: string | null, say: (message: FromEngine) => void): Promise<Engine> {
  try {
    return await startEngine({ workbook: workbook ?? undefined });
  } catch (error) {
    const { language } = prepareEngine().machine.get();
    say({ kind: "problem", text: sentence(error, language) });
    return workbook === null ? prepareEngine() : openAtStart(null, say);
  }
}

/** Answers the main process until it says `close`. */
export function serveEngine(parent: ParentPort, workbook: string | null, exit: () => void): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
  const say = (message: FromEngine) => parent.postMessage(message);
  const handler = new RPCHandler<EngineContext>(router);
  const starting = openAtStart(workbook, say);

  const connect = async (port: MessagePortMain) => {
    const engine = await starting;
    handler.upgrade(port, { context: { engine } });
    port.start();
  };
  const close = async () => {
    await (await starting).close();
    exit();
  };
  parent.on("message", ({ data, ports }: { data: ToEngine; ports: MessagePortMain[] }) => {
    const [port] = ports;
    if (data.kind === "connect" && port) void connect(port);
    if (data.kind === "close") void close();
  });
}
