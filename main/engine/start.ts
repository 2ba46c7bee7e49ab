/**
 * Starts an engine for a host: which workbook is opened first, and the router that answers. A host gives the router to
 * its transport with `{ context: { engine } }`.
 */
import { existsSync, mkdirSync } from "node:fs";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { type Router, router } from "../handlers/router.ts";
import { type Imported, importInput } from "../importers/importer.ts";
import type { Engine } from "./context.ts";
import { createEngine } from "./engine.ts";
import { configFolder, dataFolder, sampleWorkbookPath } from "./folders.ts";

export type { EngineContext } from "./context.ts";
export type { Engine };
export { router };

export interface StartOptions {
  /** The workbook to open; else the last one, else the sample in the program's own data folder. */
  workbook?: string | undefined;
  configFolder?: string;
  dataFolder?: string;
  /** Whether what is opened becomes a recent workbook, the one that the app opens next; default yes. */
  remember?: boolean;
}

/** An engine with nothing open, for hosts that say later what to open. */
export const prepareEngine = (options: StartOptions = {}): Engine =>
  createEngine({
    configFolder: options.configFolder ?? configFolder(),
    remember: options.remember ?? true,
  });

export type Client = RouterClient<Router>;

/** The contract's procedures, called in process. */
export const clientOf = (engine: Engine): Client => createRouterClient(router, { context: { engine } });

/** A report's text out of a file's bytes, without a workbook. Throws UNREADABLE with what to do. */
export const readReport = async (fileName: string, bytes: Uint8Array): Promise<Imported> =>
  importInput({ fileName, bytes: Buffer.from(bytes).toString("base64") });

/** Opens for writing, or to look only where somebody else writes. */
export async function openOrLook(engine: Engine, path: string): Promise<void> {
  try {
    await engine.open(path);
  } catch (error) {
    const inUse = error instanceof Error && "details" in error && hasInUse(error.details);
    if (!inUse) throw error;
    await engine.open(path, { readOnly: true });
  }
}

const hasInUse = (details: unknown): boolean =>
  typeof details === "object" && details !== null && "inUse" in details;

/**
 * An engine with a workbook open. The one that is named must open (a `StoreError` says why it does not); of the recent
 * ones the first that opens; on the first start the sample workbook is laid out.
 */
export async function startEngine(options: StartOptions = {}): Promise<Engine> {
  const engine = prepareEngine(options);
  if (options.workbook !== undefined) {
    await openOrLook(engine, options.workbook);
    return engine;
  }
  for (const recent of engine.recent().filter((entry) => entry.exists)) {
    try {
      await openOrLook(engine, recent.path);
      return engine;
    } catch {
      // It is listed among the recent ones, where opening it says what is wrong with it; the next one is tried.
    }
  }
  const folder = options.dataFolder ?? dataFolder();
  const sample = sampleWorkbookPath(folder);
  mkdirSync(folder, { recursive: true });
  if (existsSync(sample)) await openOrLook(engine, sample);
  else await engine.create(sample, { sample: true });
  return engine;
}
