/**
 * What every handler is given, and the builder that every handler starts from: `os.observations.list.handler(…)`.
 * `os` carries the one middleware that turns whatever is thrown into a failure of the contract, so a handler (or a
 * query, or the store) simply throws a `StoreError` and no client ever sees a stack.
 */
import { type ImplementerInternalWithMiddlewares, implement } from "@orpc/server";
import type { ReadableDb, WritableDb } from "../../db/store/handles.ts";
import { type Contract, contract } from "../../shared/api/contract.ts";
import type { EngineEvent } from "../../shared/api/events.ts";
import type { MachineSettings } from "../../shared/api/settings.ts";
import type { Backup } from "../../shared/api/workbook.ts";
import type { Change, Gesture, Revision } from "../../shared/history/change.ts";
import { asFailure } from "./as-failure.ts";

/** Settings of the machine; written at once, whole or not at all. */
export interface MachineSettingsStore {
  get(): MachineSettings;
  set(fields: Partial<MachineSettings>): MachineSettings;
}

export interface RecentWorkbook {
  path: string;
  /** UTC, ISO 8601. */
  openedAt: string;
  exists: boolean;
}

export interface OpenWorkbook {
  /** Absolute. */
  path: string;
  readOnly: boolean;
}

/** The open workbook and what belongs to this machine. Everything that refuses throws a `StoreError`. */
export interface Engine {
  /** The open workbook's database for reading; REFUSED when none is open. */
  readable(): ReadableDb;
  /** For undo, redo, revert and what is not part of the history (workbook settings); REFUSED when read-only. */
  writable(): WritableDb;
  /** The way handlers write: commits, announces to every client. Null, and nothing written, if `changes` is empty. */
  commit(gesture: Gesture, changes: readonly Change[], options?: { undoes?: number }): Revision | null;
  /** Tells every client of a revision that was written through `writable()`. */
  announce(revision: Revision, changes: readonly Change[]): void;
  /** Tells every client that settings changed. */
  announceSettings(): void;
  /** Every event from now on, until `signal` aborts, the iterator is returned or the engine closes. */
  subscribe(signal?: AbortSignal): AsyncIteratorObject<EngineEvent, undefined, void>;

  /** The name that revisions and comments carry. */
  author(): string;
  readonly machine: MachineSettingsStore;

  /** The open workbook; REFUSED when none is open. */
  workbook(): OpenWorkbook;
  /** REFUSED, naming who, where somebody else has it open for writing; `readOnly` opens it all the same. */
  open(path: string, options?: { readOnly?: boolean }): Promise<OpenWorkbook>;
  create(path: string, options: { sample: boolean }): Promise<OpenWorkbook>;
  saveAs(path: string): Promise<OpenWorkbook>;
  recent(): RecentWorkbook[];
  backups(): Promise<Backup[]>;
  backUp(reason: string): Promise<Backup>;
  restore(path: string): Promise<OpenWorkbook>;
  /** Closes the workbook, releases its lock and ends every subscription. */
  close(): Promise<void>;
}

export interface EngineContext {
  engine: Engine;
}

const implemented = implement(contract)
  .$context<EngineContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw asFailure(error);
    }
  });

/**
 * Where handlers start: the contract, the context, and one shape of refusal. The type is written down, because the whole
 * contract is too long for the compiler to spell out.
 */
export const os: ImplementerInternalWithMiddlewares<Contract, EngineContext, EngineContext> = implemented;
