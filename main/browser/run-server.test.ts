/** The browser host as a program: one line out, a clean end, one line on failure; and what a kill in mid-work leaves. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Contract } from "../../shared/api/contract.ts";
import { lockPath } from "../engine/lock.ts";
import { windowArguments } from "./open-window.ts";

const script = fileURLToPath(new URL("./server.ts", import.meta.url));
let folder: string;
let workbook: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duibiao 程序-"));
  workbook = join(folder, "甲.duibiao");
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, "SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once("exit", (code) => resolve(code));
  });
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = ended(child);
  child.kill(signal);
  return gone;
}

const start = (...args: string[]) => spawnServer("--no-open", ...args);

function spawnServer(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      DUIBIAO_CONFIG_DIR: join(folder, "config"),
      DUIBIAO_DATA_DIR: join(folder, "data"),
      LANG: "zh_CN.UTF-8",
      LC_ALL: "",
    },
  });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const found = /^Duibiao at (\S+)$/m.exec(said.out)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(said.err)));
  });
  return { child, said, address };
}

/** A client as the page is one: exchanges the token, opens the socket. */
async function connect(address: string) {
  const { origin, host } = new URL(address);
  const exchange = await fetch(address, { redirect: "manual" });
  const cookie = exchange.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie, origin } });
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket }));
  return { client, socket };
}

// A machine that does much else takes its time to start a process.
const patience = { timeout: 120_000 };

describe("the server program", patience, () => {
  it("lays out the sample on the first start and ends cleanly when told to", async () => {
    const first = start();
    const address = await first.address;
    expect(first.said.out).toBe(`Duibiao at ${address}\n`);
    const { client, socket } = await connect(address);
    const info = await client.workbook.info();
    expect(info.path.startsWith(join(folder, "data"))).toBe(true);
    expect(info.counts.observations).toBeGreaterThan(100);
    socket.terminate();
    expect(await end(first.child, "SIGTERM")).toBe(0);
    expect(existsSync(lockPath(info.path))).toBe(false);
    expect(first.said.err).toBe("");
    const second = start();
    const again = await connect(await second.address);
    expect((await again.client.workbook.info()).path).toBe(info.path);
    again.socket.terminate();
  });

  it("says in one line why it cannot start", async () => {
    const wrong = [["--workbook", workbook], ["--port", "many"], ["--nonsense"]];
    const ends = await Promise.all(
      wrong.map(async (args) => {
        const { child, said, address } = start(...args);
        address.catch(() => undefined);
        return { code: await ended(child), lines: said.err.trim().split("\n") };
      }),
    );
    for (const { code, lines } of ends) {
      expect(code).toBe(1);
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toMatch(/ at \S+:\d+/);
    }
  });

  it("loses nothing that was acknowledged when it is killed, and takes over the dead lock", async () => {
    const first = start("--workbook", workbook, "--sample");
    const { client, socket } = await connect(await first.address);
    const { rows } = await client.observations.list({ limit: 1 });
    const note = "核对时补记";
    const { revision } = await client.observations.edit({
      update: [{ id: rows[0]!.id, fields: { note } }],
    });
    await end(first.child, "SIGKILL");
    socket.terminate();
    expect(existsSync(lockPath(workbook))).toBe(true);

    const second = start("--workbook", workbook);
    const again = await connect(await second.address);
    expect(await again.client.workbook.info()).toMatchObject({ readOnly: false });
    expect((await again.client.observations.get({ id: rows[0]!.id })).note).toBe(note);
    expect((await again.client.history.state()).undo).toEqual(revision);
    again.socket.terminate();
  });

  it("opens to look only what another engine has, and says so", async () => {
    const first = start("--workbook", workbook, "--sample");
    await first.address;
    const second = start("--workbook", workbook);
    const { client, socket } = await connect(await second.address);
    expect(await client.workbook.info()).toMatchObject({ readOnly: true });
    expect(second.said.err).toContain(workbook);
    const refused = await client.comparisons.delete({ id: 1 }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "REFUSED", data: { details: { inUse: {} } } });
    socket.terminate();
  });
});

describe("the app window", () => {
  it("is an app window with a profile of its own, without a sandbox only for root", () => {
    const args = windowArguments("http://127.0.0.1:1/?token=t", "/data/profile", false);
    expect(args).toContain("--app=http://127.0.0.1:1/?token=t");
    expect(args).toContain("--user-data-dir=/data/profile");
    expect(args).not.toContain("--no-sandbox");
    expect(windowArguments("x", "y", true)).toContain("--no-sandbox");
  });
});

describe("the window's end", patience, () => {
  it.skipIf(process.platform === "win32")(
    "ends the program, unless it was over before it began",
    async () => {
      const browser = (name: string, seconds: number) => {
        const path = join(folder, name);
        writeFileSync(path, `#!/bin/sh\nexec sleep ${seconds}\n`, { mode: 0o755 });
        return path;
      };
      const closed = spawnServer("--workbook", workbook, "--sample", "--window", browser("closed", 4));
      await closed.address;
      expect(await ended(closed.child)).toBe(0);
      const handedOver = spawnServer("--workbook", workbook, "--window", browser("handed", 0));
      const { client, socket } = await connect(await handedOver.address);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect((await client.workbook.info()).readOnly).toBe(false);
      socket.terminate();
    },
  );
});
