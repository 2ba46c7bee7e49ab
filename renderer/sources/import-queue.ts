/**
 * The reports that are being imported, one item a file: read → shown with what was found, for correction → stored, or
 * refused with its sentence. One file's refusal does not stop the others. Held outside React, because a drop may come
 * while any view is seen.
 */
import { create } from "zustand";
import type { SourceGuess, SourceInput } from "../../shared/api/sources.ts";
import type { EditionChanges } from "../../shared/source-text/edition.ts";
import type { Client } from "../app/connect.ts";
import { toBase64 } from "./bytes.ts";

export interface ImportItem {
  key: number;
  /** Name of the file; null: pasted text. */
  fileName: string | null;
  state: "reading" | "ready" | "known" | "storing" | "stored" | "failed";
  input: SourceInput | null;
  encoding: string;
  length: number;
  /** The first lines, for a look. */
  beginning: string;
  fields: SourceGuess;
  /** The source that is there already: its text too (state `known`) or only its facts. */
  knownId: number | null;
  /** The source of which it is a new edition; null: a report of its own. */
  editionOf: number | null;
  /** `edition`: it has become the text of a source that was here. */
  outcome: "inserted" | "known" | "filled" | "edition" | null;
  /** What the new edition changed. */
  edition: EditionChanges | null;
  sourceId: number | null;
  error: unknown;
}

/** More than any report has; the engine has its own limits. */
export const largestFile = 64 * 1024 * 1024;
export class TooLarge extends Error {
  readonly megabytes: number;
  constructor(size: number) {
    super("too large");
    this.megabytes = Math.ceil(size / 1024 / 1024);
  }
}
export class Unread extends Error {}

interface Queue {
  items: ImportItem[];
  /** Files of a folder that are no reports: not read. */
  passedOver: number;
}
const empty: Queue = { items: [], passedOver: 0 };
export const useImports = create<Queue>(() => empty);

/** Ends what is under way when the imports are closed. */
let running = new AbortController();
const isThere = (key: number): boolean => useImports.getState().items.some((item) => item.key === key);

const readable = /\.(txt|text|md|docx|pdf|html?)$/i;
/** The reports among the files of a folder; what the system hides and what no importer reads is left out. */
export function reportsIn(files: readonly File[]): File[] {
  const reports = files.filter((file) => readable.test(file.name) && !/^[.~]/.test(file.name));
  useImports.setState(({ passedOver }) => ({ passedOver: passedOver + files.length - reports.length }));
  return reports;
}

let nextKey = 1;
const noFields: SourceGuess = { title: "", publisher: null, date: null, areaId: null };

function change(key: number, fields: Partial<ImportItem>): void {
  useImports.setState(({ items }) => ({
    items: items.map((item) => (item.key === key ? { ...item, ...fields } : item)),
  }));
}

function add(fileName: string | null): number {
  const key = nextKey++;
  const item: ImportItem = {
    key,
    fileName,
    state: "reading",
    input: null,
    encoding: "",
    length: 0,
    beginning: "",
    fields: noFields,
    knownId: null,
    editionOf: null,
    outcome: null,
    edition: null,
    sourceId: null,
    error: null,
  };
  useImports.setState(({ items }) => ({ items: [...items, item] }));
  return key;
}

/** Reads files and shows what is in them; resolves when all are read or refused. */
export async function importFiles(client: Client, files: readonly File[]): Promise<void> {
  const begun = files.map((file) => ({ file, key: add(file.name) }));
  for (const { file, key } of begun) {
    await read(client, key, async () => {
      if (file.size > largestFile) throw new TooLarge(file.size);
      const bytes = await file.arrayBuffer().catch((cause: unknown) => {
        throw new Unread("unread", { cause });
      });
      return { fileName: file.name, bytes: toBase64(new Uint8Array(bytes)) };
    });
  }
}

/** Files that the desktop's dialog has read already. */
export async function importBytes(
  client: Client,
  files: readonly { fileName: string; bytes: Uint8Array }[],
): Promise<void> {
  const begun = files.map((file) => ({ file, key: add(file.fileName) }));
  for (const { file, key } of begun)
    await read(client, key, () => Promise.resolve({ ...file, bytes: toBase64(file.bytes) }));
}

export const importText = (client: Client, text: string): Promise<void> =>
  read(client, add(null), () => Promise.resolve({ text }));

async function read(client: Client, key: number, load: () => Promise<SourceInput>): Promise<void> {
  if (!isThere(key)) return;
  const { signal } = running;
  try {
    const input = await load();
    const preview = await client.sources.preview(input, { signal });
    // A source with facts only has the hash of its text, too; whether its text is there, the list knows.
    const known =
      preview.knownId === null
        ? undefined
        : (await client.sources.list()).find((source) => source.id === preview.knownId);
    change(key, {
      state: known && known.textLength !== null ? "known" : "ready",
      input,
      encoding: preview.encoding,
      length: preview.text.length,
      beginning: beginningOf(preview.text),
      fields: preview.guess,
      knownId: preview.knownId,
      editionOf: preview.knownId === null ? preview.editionOf : null,
    });
  } catch (error) {
    change(key, { state: "failed", error });
  }
}

/** The first words of a text, without its empty lines. */
export const beginningOf = (text: string): string =>
  text
    .slice(0, 1000)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n")
    .slice(0, 240);

export const setImportFields = (key: number, fields: Partial<SourceGuess>): void => {
  const item = useImports.getState().items.find((one) => one.key === key);
  if (item) change(key, { fields: { ...item.fields, ...fields } });
};

export const setImportEdition = (key: number, editionOf: number | null): void => change(key, { editionOf });

export const dropImport = (key: number): void =>
  useImports.setState(({ items }) => ({ items: items.filter((item) => item.key !== key) }));

/** Ends the imports; what is being read or stored just now is given up, what is stored stays. */
export function closeImports(): void {
  running.abort();
  running = new AbortController();
  useImports.setState(empty);
}

/** Stops storing: what is not stored yet is ready still. */
export function stopImports(): void {
  running.abort();
  running = new AbortController();
}

/** Stores all that is ready, one after another. */
export async function storeImports(client: Client): Promise<void> {
  const { signal } = running;
  for (const { key } of useImports.getState().items.filter((item) => item.state === "ready")) {
    const item = useImports.getState().items.find((one) => one.key === key);
    if (item?.state !== "ready" || !item.input) continue;
    if (signal.aborted) return;
    change(key, { state: "storing" });
    try {
      change(key, await store(client, item.input, item, signal));
    } catch (error) {
      // Given up by the person: it is there to be stored still.
      change(key, signal.aborted ? { state: "ready" } : { state: "failed", error });
    }
  }
}

async function store(
  client: Client,
  input: SourceInput,
  { fields, editionOf }: ImportItem,
  signal: AbortSignal,
): Promise<Partial<ImportItem>> {
  if (editionOf === null) {
    const { source, outcome } = await client.sources.insert({ input, fields }, { signal });
    return { state: "stored", outcome, sourceId: source.id };
  }
  const { source, edition } = await client.sources.reimport({ id: editionOf, input, fields }, { signal });
  return { state: "stored", outcome: "edition", sourceId: source.id, edition };
}
