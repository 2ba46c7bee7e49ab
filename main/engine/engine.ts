/**
 * The engine: the open workbook, what belongs to this machine, and the hub that tells every client of every commit.
 * It knows no transport; `start.ts` gives it to a host.
 */
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { commit } from "../../db/history/commit.ts";
import { layOutSample } from "../../db/samples/lay-out.ts";
import { automaticReason, backUp, listBackups, restoreBackup } from "../../db/store/backup.ts";
import { copyWorkbook } from "../../db/store/copy.ts";
import type { ReadableDb, WritableDb } from "../../db/store/handles.ts";
import { StoreError } from "../../db/store/store-error.ts";
import type { EngineEvent } from "../../shared/api/events.ts";
import type { Backup } from "../../shared/api/workbook.ts";
import type { Change, Gesture, Revision } from "../../shared/history/change.ts";
import { bothLanguages } from "../../shared/i18n/translate.ts";
import { type AutomaticBackup, backUpAutomatically } from "./automatic-backup.ts";
import type { Engine, MachineSettingsStore, OpenWorkbook, RecentWorkbook } from "./context.ts";
import { EventHub, revisionEvent } from "./events.ts";
import { holderOf } from "./lock.ts";
import { openMachineSettings } from "./machine-settings.ts";
import { openRecentList, type RecentList } from "./recent.ts";
import { type HeldWorkbook, hold, inUse } from "./workbook.ts";

export interface EngineOptions {
  /** Where settings and recent workbooks live (`folders.ts`). */
  configFolder: string;
  /** Whether opened workbooks are added to the recent ones; default yes. */
  remember?: boolean;
}

class WorkbookEngine implements Engine {
  readonly machine: MachineSettingsStore;
  private readonly recentList: RecentList;
  private readonly remembers: boolean;
  private readonly hub = new EventHub();
  private held: HeldWorkbook | null = null;
  private automatic: AutomaticBackup | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: EngineOptions) {
    this.machine = openMachineSettings(options.configFolder);
    this.recentList = openRecentList(options.configFolder);
    this.remembers = options.remember ?? true;
  }

  private current(): HeldWorkbook {
    if (!this.held) throw new StoreError("REFUSED", bothLanguages("workbook.none"));
    return this.held;
  }

  readable(): ReadableDb {
    return this.current().workbook.db;
  }

  writable(): WritableDb {
    const { path, workbook } = this.current();
    if (!workbook.readOnly) return workbook.db;
    const holder = holderOf(path);
    throw holder ? inUse(path, holder) : new StoreError("REFUSED", bothLanguages("workbook.readOnly"));
  }

  commit(gesture: Gesture, changes: readonly Change[], options: { undoes?: number } = {}): Revision | null {
    const meta = { author: this.author(), gesture, undoes: options.undoes ?? null };
    const revision = commit(this.writable(), meta, changes);
    if (revision) this.announce(revision, changes);
    return revision;
  }

  announce(revision: Revision, changes: readonly Change[]): void {
    this.automatic?.changed();
    this.hub.publish(revisionEvent(revision, changes));
  }

  announceSettings(): void {
    this.hub.publish({ kind: "settings" });
  }

  subscribe(signal?: AbortSignal): AsyncIteratorObject<EngineEvent, undefined, void> {
    return this.hub.subscribe(signal);
  }

  author(): string {
    return this.machine.get().author;
  }

  workbook(): OpenWorkbook {
    const { path, workbook } = this.current();
    return { path, readOnly: workbook.readOnly };
  }

  open(path: string, options: { readOnly?: boolean } = {}): Promise<OpenWorkbook> {
    return this.inTurn(async () => {
      const absolute = resolve(path);
      if (!existsSync(absolute))
        throw new StoreError("NOT_FOUND", bothLanguages("workbook.fileMissing", { path: absolute }));
      const readOnly = options.readOnly ?? false;
      const isOpen = this.held?.path === absolute;
      if (isOpen && this.held?.workbook.readOnly === readOnly) return this.workbook();
      // The lock keeps out a second opening of the same file, also our own.
      if (isOpen) this.release();
      return this.replace(hold(absolute, readOnly ? "read-only" : "open"));
    });
  }

  create(path: string, options: { sample: boolean }): Promise<OpenWorkbook> {
    return this.inTurn(async () => {
      const absolute = this.free(path);
      const next = hold(absolute, "create");
      try {
        if (options.sample && !next.workbook.readOnly) layOutSample(next.workbook.db, this.author());
      } catch (error) {
        next.release();
        for (const ending of ["", "-wal", "-shm"]) rmSync(absolute + ending, { force: true });
        throw error;
      }
      return this.replace(next);
    });
  }

  saveAs(path: string): Promise<OpenWorkbook> {
    return this.inTurn(async () => {
      const absolute = this.free(path);
      await copyWorkbook(this.current().workbook, absolute);
      return this.replace(hold(absolute, "open"));
    });
  }

  recent(): RecentWorkbook[] {
    return this.recentList.list();
  }

  backups(): Promise<Backup[]> {
    return this.inTurn(async () => listBackups(this.current().path));
  }

  backUp(reason: string): Promise<Backup> {
    return this.inTurn(() => backUp(this.current().workbook, reason));
  }

  restore(path: string): Promise<OpenWorkbook> {
    return this.inTurn(async () => {
      this.writable();
      const { path: target } = this.current();
      this.release();
      try {
        restoreBackup(target, path);
      } catch (error) {
        this.reopen(target);
        throw error;
      }
      return this.reopen(target);
    });
  }

  close(): Promise<void> {
    return this.inTurn(async () => {
      this.release();
      this.hub.close();
    });
  }

  /** What opens, closes or copies the file runs one after another. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private reopen(path: string): OpenWorkbook {
    return this.replace(hold(path, "open"));
  }

  /** An absolute path where nothing is yet; CONFLICT otherwise. */
  private free(path: string): string {
    const absolute = resolve(path);
    if (existsSync(absolute))
      throw new StoreError("CONFLICT", bothLanguages("workbook.exists", { path: absolute }));
    return absolute;
  }

  private replace(next: HeldWorkbook): OpenWorkbook {
    this.release();
    this.held = next;
    if (!next.workbook.readOnly) this.automatic = backUpAutomatically(() => this.backUp(automaticReason));
    if (this.remembers) this.recentList.add(next.path);
    this.hub.publish({ kind: "workbook", path: next.path });
    return this.workbook();
  }

  private release(): void {
    const { held } = this;
    this.held = null;
    this.automatic?.stop();
    this.automatic = null;
    held?.release();
  }
}

/** An engine without a workbook yet. */
export const createEngine = (options: EngineOptions): Engine => new WorkbookEngine(options);
