/** The preload: asks for one port, passes it on to its own window, and gives nothing of Electron away. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { portMessage, shellName } from "../../shared/actions/port.ts";
import type { Shell } from "../../shared/actions/shell.ts";
import { actionChannel, callChannel, portChannel } from "./channels.ts";
import type * as StandIn from "./stand-in.ts";

const posted: unknown[][] = [];
let standIn: typeof StandIn.standIn;
let rendererIpc: typeof StandIn.rendererIpc;

beforeEach(async () => {
  posted.length = 0;
  vi.stubGlobal("window", {
    location: { origin: "app://duibiao" },
    postMessage: (...args: unknown[]) => posted.push(args),
  });
  // The preload does its work when it is loaded: every test loads it, and its stand-in, anew.
  vi.resetModules();
  ({ standIn, rendererIpc } = await import("./stand-in.ts"));
  await import("./preload.ts");
});

const shell = () => standIn.exposed[shellName] as Shell;

describe("the preload", () => {
  it("asks once and posts the port to its own origin", () => {
    shell().connect();
    shell().connect();
    expect(standIn.sentToMain).toEqual([{ channel: portChannel, args: [] }]);
    const ports = [{ port: 1 }];
    rendererIpc.emit(portChannel, { ports }, null);
    expect(posted).toEqual([[portMessage, "app://duibiao", ports]]);
  });

  it("exposes one object of functions only", async () => {
    expect(Object.keys(standIn.exposed)).toEqual([shellName]);
    for (const part of Object.values(shell())) expect(typeof part).toBe("function");
    await shell().revealFile("/a");
    expect(standIn.sentToMain).toEqual([{ channel: callChannel, args: ["revealFile", "/a"] }]);
  });

  it("passes on menu actions until told to stop, without the event", () => {
    const seen: unknown[][] = [];
    const stop = shell().onAction((...args) => seen.push(args));
    rendererIpc.emit(actionChannel, { sender: "secret" }, "edit.undo");
    rendererIpc.emit(actionChannel, { sender: "secret" }, { not: "a word" });
    stop();
    rendererIpc.emit(actionChannel, { sender: "secret" }, "edit.redo");
    expect(seen).toEqual([["edit.undo"]]);
  });
});
