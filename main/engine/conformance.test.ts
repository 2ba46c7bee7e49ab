/**
 * One table of calls, refusals included, over every transport: in process, message port (through the desktop's engine
 * process), HTTP, WebSocket (through the loopback server) and the command line. All must answer alike.
 */
import { EventEmitter } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Contract, contract } from "../../shared/api/contract.ts";
import { listen } from "../browser/listen.ts";
import { runCli } from "../cli/run-cli.ts";
import { serveEngine } from "../electron/engine-process.ts";
import { type Call, calls } from "./conformance-calls.ts";
import { clientOf, startEngine } from "./start.ts";

type Client = ContractRouterClient<Contract>;
interface Outcome {
  answer?: unknown;
  code?: string;
  /** The sentence for people, in Chinese. */
  sentence?: string;
  data?: unknown;
}
interface Transport {
  ask: (call: Call, input: unknown) => Promise<Outcome>;
  /** Events reach over this transport, too. */
  client: Client | null;
  close: () => Promise<void>;
}

let root: string;
let sample: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "duibiao 一致-"));
  sample = join(root, "sample.duibiao");
  process.env["DUIBIAO_CONFIG_DIR"] = join(root, "config");
  const engine = await startEngine({ workbook: undefined, dataFolder: join(root, "data") });
  await engine.saveAs(sample);
  await engine.close();
}, 120_000);
afterAll(() => {
  delete process.env["DUIBIAO_CONFIG_DIR"];
  rmSync(root, { recursive: true, force: true });
});

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: await work };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const data = error.data as { text?: Record<string, string> } | undefined;
    return { code: error.code, data, ...(data?.text ? { sentence: data.text["zh-CN"] } : {}) };
  }
}

const overClient = (client: Client, close: () => Promise<void>): Transport => ({
  client,
  close,
  ask({ path }, input) {
    let procedure: unknown = client;
    for (const name of path.split(".")) procedure = (procedure as Record<string, unknown>)[name];
    return outcomeOf((procedure as (input: unknown) => Promise<unknown>)(input));
  },
});

async function inProcess(workbook: string): Promise<Transport> {
  const engine = await startEngine({ workbook });
  return overClient(clientOf(engine), () => engine.close());
}

async function overPort(workbook: string): Promise<Transport> {
  const parent = Object.assign(new EventEmitter(), { postMessage: () => undefined });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  serveEngine(parent, workbook, resolve);
  const { port1, port2 } = new MessageChannel();
  const link = new PortLink({ port: port2 });
  port2.start();
  parent.emit("message", { data: { kind: "connect" }, ports: [port1] });
  return overClient(createORPCClient(link), async () => {
    parent.emit("message", { data: { kind: "close" }, ports: [] });
    await closed;
    port2.close();
  });
}

async function loopback(workbook: string) {
  const engine = await startEngine({ workbook });
  const host = await listen({ engine });
  const exchange = await fetch(host.address, { redirect: "manual" });
  const { origin } = new URL(host.address);
  const headers = { origin, cookie: exchange.headers.get("set-cookie")?.split(";", 1)[0] ?? "" };
  const close = async () => {
    await host.close();
    await engine.close();
  };
  return { origin, headers, close };
}

async function overHttp(workbook: string): Promise<Transport> {
  const { origin, headers, close } = await loopback(workbook);
  return overClient(createORPCClient(new HttpLink({ url: `${origin}/rpc`, headers })), close);
}

async function overSocket(workbook: string): Promise<Transport> {
  const { origin, headers, close } = await loopback(workbook);
  const websocket = new WebSocket(`${origin.replace("http", "ws")}/rpc`, { headers });
  return overClient(createORPCClient(new SocketLink({ websocket })), close);
}

/** The command line knows refusals by the sentence alone. */
async function overArguments(workbook: string): Promise<Transport> {
  return {
    client: null,
    close: () => Promise.resolve(),
    async ask({ path, input: given }, input) {
      let out = "";
      const err: string[] = [];
      const words = path
        .split(".")
        .map((word) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      const json = given === undefined ? [] : ["--json", JSON.stringify(input)];
      const exit = await runCli([...words, ...json, "--workbook", workbook], {
        language: "zh-CN",
        out: (text) => {
          out += String(text);
        },
        err: (line) => err.push(line),
      });
      if (exit === 0) return { answer: JSON.parse(out) as unknown };
      expect(err).toHaveLength(1);
      expect(err[0]).not.toContain("\n");
      return { sentence: err[0]! };
    },
  };
}

const moments = new Set(["at", "savedAt", "importedAt", "openedAt", "createdAt", "resolvedAt"]);

/** What differs from run to run by nature: moments, and the folder. */
function settle(value: unknown, folder: string): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) =>
    moments.has(key) && typeof inner === "string" ? "<moment>" : inner,
  );
  if (text === undefined) return undefined;
  const quoted = JSON.stringify(folder).slice(1, -1);
  return JSON.parse(text.replaceAll(quoted, "$FOLDER").replaceAll(/\d{8}T\d{9}Z/g, "<stamp>")) as unknown;
}

function fill(input: unknown, folder: string, mapping: unknown): unknown {
  const text = JSON.stringify(input ?? {}, (_key, value: unknown) =>
    value === "$MAPPING" ? mapping : value,
  );
  const quoted = JSON.stringify(folder).slice(1, -1);
  return JSON.parse(
    text.replaceAll("$WORKBOOK", "$FOLDER/甲.duibiao").replaceAll("$FOLDER", quoted),
  ) as unknown;
}

async function answersOf(name: string, open: (workbook: string) => Promise<Transport>) {
  const folder = join(root, name);
  mkdirSync(folder);
  process.env["DUIBIAO_CONFIG_DIR"] = join(folder, "config");
  copyFileSync(sample, join(folder, "甲.duibiao"));
  const transport = await open(join(folder, "甲.duibiao"));
  const outcomes: Outcome[] = [];
  let mapping: unknown;
  try {
    for (const call of calls) {
      const input = call.input === undefined ? undefined : fill(call.input, folder, mapping);
      const outcome = settle(await transport.ask(call, input), folder) as Outcome;
      outcomes.push(outcome);
      const { answer } = outcome;
      if (typeof answer === "object" && answer !== null && "mapping" in answer) mapping = answer.mapping;
    }
  } finally {
    await transport.close();
  }
  return outcomes;
}

const something: unknown = expect.anything();
const said = (call: Call, outcome: Outcome | undefined) => ({ path: call.path, input: call.input, outcome });

describe("every transport answers alike", { timeout: 120_000 }, () => {
  let expected: Outcome[];
  beforeAll(async () => {
    expected = await answersOf("in-process", inProcess);
  }, 120_000);

  it("in process, as the table says", () => {
    const got = calls.map((call, i) => ({
      path: call.path,
      code: expected[i]!.code,
      answer: expected[i]!.answer,
    }));
    const wanted = calls.map(({ path, fails, answers }) =>
      fails ? { path, code: fails } : { path, answer: answers ?? something },
    );
    expect(got).toMatchObject(wanted);
  });

  it("has every procedure in the table, and most with a refusal", () => {
    const all = Object.entries(contract).flatMap(([noun, procedures]) =>
      Object.keys(procedures).map((name) => `${noun}.${name}`),
    );
    const called = new Set(calls.map((call) => call.path));
    expect(all.filter((path) => !called.has(path))).toEqual(["events.subscribe"]);
    expect(calls.filter((call) => call.fails).length).toBeGreaterThan(25);
  });

  it.each([
    ["message port", overPort],
    ["HTTP", overHttp],
    ["WebSocket", overSocket],
  ] as const)("over %s", async (name, open) => {
    const outcomes = await answersOf(name, open);
    for (const [i, call] of calls.entries()) expect(said(call, outcomes[i])).toEqual(said(call, expected[i]));
  });

  it("over the command line", async () => {
    const outcomes = await answersOf("argv", overArguments);
    for (const [i, call] of calls.entries()) {
      if (call.notOnCommandLine) continue;
      const { answer, sentence, code } = expected[i]!;
      // Wrong input has no sentence of ours; trpc-cli says what is wrong with it.
      const wanted =
        code === "BAD_REQUEST" ? { sentence: outcomes[i]?.sentence } : code ? { sentence } : { answer };
      expect(said(call, outcomes[i])).toEqual(said(call, wanted));
      expect(outcomes[i]?.answer === undefined).toBe(call.fails !== undefined);
    }
  });
});

describe("events", { timeout: 120_000 }, () => {
  it.each([
    ["in process", inProcess],
    ["message port", overPort],
    ["HTTP", overHttp],
    ["WebSocket", overSocket],
  ] as const)("reach the author over %s, and end when the client stops", async (name, open) => {
    const folder = join(root, `events ${name}`);
    mkdirSync(folder);
    process.env["DUIBIAO_CONFIG_DIR"] = join(folder, "config");
    copyFileSync(sample, join(folder, "甲.duibiao"));
    const { client, close } = await open(join(folder, "甲.duibiao"));
    const stop = new AbortController();
    const events = await client!.events.subscribe(undefined, { signal: stop.signal });
    const { revision } = await client!.observations.edit({ update: [{ id: 1, fields: { note: "甲" } }] });
    expect((await events.next()).value).toMatchObject({ kind: "revision", revision });
    await client!.settings.setMachine({ theme: "dark" });
    expect((await events.next()).value).toEqual({ kind: "settings" });
    const last = events.next().catch(() => ({ done: true }));
    await events.return?.(undefined);
    stop.abort();
    expect(await last).toMatchObject({ done: true });
    await close();
  });
});
