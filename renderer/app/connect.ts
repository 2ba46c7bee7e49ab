/**
 * The way to the engine, typed by the contract. In Electron a MessagePort that the preload posts to the window; in the
 * browser a WebSocket at `/rpc` that is opened again when it breaks. Calls wait until there is a way; calls under way
 * when it breaks are refused by oRPC and may be made again.
 */
import type { ClientLink } from "@orpc/client";
import { createORPCClient, DynamicLink } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { portMessage } from "../../shared/actions/shell.ts";
import type { Contract } from "../../shared/api/contract.ts";
import { shell } from "./shell.ts";

type NoContext = Record<string, never>;
type Link = ClientLink<NoContext>;
export type Connection = "connecting" | "open" | "lost";

let link: Promise<Link> | undefined;
let state: Connection = "connecting";
const listeners = new Set<(state: Connection) => void>();

function become(next: Connection): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener(next);
}

/** Whether the engine can be reached; calls the listener at every change and returns how to stop. */
export function onConnection(listener: (state: Connection) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const connection = (): Connection => state;

/** A new port replaces the old one: the engine was started again. */
function overPort(): Promise<Link> {
  return new Promise((resolve) => {
    window.addEventListener("message", (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== portMessage || !port) return;
      const next = new PortLink<NoContext>({ port });
      port.addEventListener("close", () => become("lost"));
      port.start();
      link = Promise.resolve(next);
      resolve(next);
      become("open");
    });
    shell?.connect();
  });
}

const longestWait = 5_000;

function overSocket(wait = 250): Promise<Link> {
  return new Promise((resolve) => {
    const url = new URL("/rpc", window.location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    const next = new SocketLink<NoContext>({ websocket: socket });
    let opened = false;
    socket.addEventListener("open", () => {
      opened = true;
      resolve(next);
      become("open");
    });
    socket.addEventListener("close", () => {
      become("lost");
      const again = new Promise<Link>((settle) => {
        const pause = opened ? 100 : wait;
        setTimeout(() => settle(overSocket(Math.min(pause * 2, longestWait))), pause);
      });
      if (opened) link = again;
      else resolve(again);
    });
  });
}

const currentLink = (): Promise<Link> => {
  link ??= shell ? overPort() : overSocket();
  return link;
};

export type Client = ContractRouterClient<Contract>;
export const client: Client = createORPCClient(new DynamicLink<NoContext>(currentLink));
