/**
 * The browser host: the page, and the engine's procedures over WebSocket and HTTP under `/rpc`, on the loopback
 * interface only. `guard.ts` decides who may talk to it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { RPCHandler as HttpHandler } from "@orpc/server/node";
import { RPCHandler as SocketHandler } from "@orpc/server/ws";
import { type WebSocket, WebSocketServer } from "ws";
import { pageHeaders } from "../engine/page-files.ts";
import { type Engine, type EngineContext, router } from "../engine/start.ts";
import { Guard, type Verdict } from "./guard.ts";
import { answerFile } from "./static-files.ts";

/** A report travels as base64 in one message. */
const largestMessage = 256 * 1024 * 1024;

export interface ListenOptions {
  engine: Engine;
  /** 0: any free port. */
  port?: number;
  /** The built page; default `dist/renderer` of the project. */
  page?: string;
}

export interface BrowserHost {
  port: number;
  /** The address with the one-time token. */
  address: string;
  close(): Promise<void>;
}

const builtPage = fileURLToPath(new URL("../../dist/renderer", import.meta.url));

function refuse(response: ServerResponse, verdict: Extract<Verdict, { kind: "refused" }>): void {
  response.writeHead(verdict.status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(`${verdict.reason}\n`);
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const ask = (request: IncomingMessage) => ({
  method: request.method ?? "",
  url: request.url ?? "",
  headers: request.headers,
});

/** Listens. Rejects with Node's error where the port is taken. */
export async function listen({ engine, port = 0, page = builtPage }: ListenOptions): Promise<BrowserHost> {
  const context = { engine };
  const calls = new HttpHandler<EngineContext>(router);
  const sockets = new SocketHandler<EngineContext>(router);
  const socketServer = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const guard = new Guard(String(actual));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? "";
    const verdict = guard.judge(ask(request), "http");
    const connect = verdict.kind === "admitted" ? [`ws://${host}`] : [];
    for (const [name, value] of Object.entries(pageHeaders(connect))) response.setHeader(name, value);
    if (verdict.kind === "refused") return refuse(response, verdict);
    if (verdict.kind === "exchange") {
      if (verdict.cookie) response.setHeader("Set-Cookie", verdict.cookie);
      response.writeHead(303, { Location: "/", "Cache-Control": "no-store" });
      response.end();
      return;
    }
    const { matched } = await calls.handle(request, response, { prefix: "/rpc", context });
    if (matched) return;
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    await answerFile(page, path, request.method ?? "GET", response);
  }

  server.on("request", (request, response) => {
    answer(request, response).catch(() => {
      // The client went away in the middle of an answer, or a file vanished: nobody is left to tell.
      response.destroy();
    });
  });
  server.on("upgrade", (request, socket, head) => {
    const verdict = guard.judge(ask(request), "upgrade");
    const path = (request.url ?? "").split("?", 1)[0];
    if (verdict.kind === "refused") return refuseUpgrade(socket, verdict.status);
    if (path !== "/rpc") return refuseUpgrade(socket, 404);
    socketServer.handleUpgrade(request, socket, head, (client: WebSocket) => {
      client.on("error", () => client.terminate());
      void sockets.upgrade(client, { context });
    });
  });

  return {
    port: actual,
    address: `http://127.0.0.1:${actual}/?token=${guard.token}`,
    async close() {
      for (const client of socketServer.clients) client.terminate();
      socketServer.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
