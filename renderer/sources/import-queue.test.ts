import { beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../app/connect.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import {
  closeImports,
  dropImport,
  importFiles,
  importText,
  largestFile,
  reportsIn,
  setImportEdition,
  setImportFields,
  storeImports,
  TooLarge,
  Unread,
  useImports,
} from "./import-queue.ts";

const guess = { title: "云溪新城年报", publisher: null, date: "2023", areaId: null };
const stored: unknown[] = [];

/** Stands for the engine: knows two texts, one with its words and one as facts only, and refuses a third. */
const client = {
  sources: {
    preview: async (input: { text?: string; fileName?: string; bytes?: string }) => {
      const text = input.text ?? new TextDecoder().decode(fromBase64(input.bytes ?? ""));
      if (text.includes("坏")) throw new Error("unreadable");
      const knownId = text.includes("旧") ? 1 : text.includes("样本") ? 2 : null;
      return {
        text,
        encoding: "UTF-8",
        mediaType: "text/plain",
        textHash: "",
        guess,
        knownId,
        editionOf: text.includes("新版") ? 1 : null,
      };
    },
    list: async () => [
      { id: 1, textLength: 10 },
      { id: 2, textLength: null },
    ],
    reimport: async ({ id }: { id: number }) => {
      stored.push(id);
      return { source: { id }, revision: null, edition: { sentences: [], passages: [], counts: {} } };
    },
    insert: async (input: { fields: { title: string } }) => {
      stored.push(input);
      if (input.fields.title === "拒绝") throw new Error("refused");
      return {
        source: { id: 7 },
        outcome: input.fields.title === "样本" ? "filled" : "inserted",
        revision: null,
      };
    },
  },
} as unknown as Client;

const items = () => useImports.getState().items;
const file = (name: string, text: string) => new File([text], name);

beforeEach(() => {
  closeImports();
  stored.length = 0;
});

describe("importing reports", () => {
  it("shows what each file is; a broken one does not stop the others", async () => {
    await importFiles(client, [
      file("a.txt", "新的"),
      file("b.txt", "坏的"),
      file("c.txt", "旧的"),
      file("d.txt", "样本"),
    ]);
    expect(items().map((item) => item.state)).toEqual(["ready", "failed", "known", "ready"]);
    expect(items()[0]).toMatchObject({ fileName: "a.txt", encoding: "UTF-8", length: 2, fields: guess });
    expect(items()[3]?.knownId).toBe(2);
  });

  it("stores what is ready with its corrections, and keeps each outcome", async () => {
    await importFiles(client, [file("a.txt", "新的"), file("c.txt", "旧的")]);
    await importText(client, "样本的文字");
    await importText(client, "又一份");
    setImportFields(items()[2]!.key, { title: "样本" });
    setImportFields(items()[3]!.key, { title: "拒绝" });
    await storeImports(client);
    expect(items().map((item) => [item.state, item.outcome])).toEqual([
      ["stored", "inserted"],
      ["known", null],
      ["stored", "filled"],
      ["failed", null],
    ]);
    expect(stored).toHaveLength(3);
    expect(stored[1]).toMatchObject({
      input: { text: "样本的文字" },
      fields: { title: "样本", date: "2023" },
    });
    await storeImports(client);
    expect(stored).toHaveLength(3);
  });

  it("gives a new edition to the source that it is of, unless the person says that it is another report", async () => {
    await importText(client, "新版的文字");
    await importText(client, "又一份新版");
    setImportEdition(items()[1]!.key, null);
    await storeImports(client);
    expect(items().map((item) => [item.outcome, item.sourceId])).toEqual([
      ["edition", 1],
      ["inserted", 7],
    ]);
    expect(stored[0]).toBe(1);
  });

  it("passes over what is no report in a folder", () => {
    const found = reportsIn([file("a.txt", ""), file(".DS_Store", ""), file("b.PDF", ""), file("c.exe", "")]);
    expect(found.map(({ name }) => name)).toEqual(["a.txt", "b.PDF"]);
    expect(useImports.getState().passedOver).toBe(2);
  });

  it("leaves out what was taken out", async () => {
    await importText(client, "甲");
    await importText(client, "乙");
    dropImport(items()[0]!.key);
    await storeImports(client);
    expect(stored).toHaveLength(1);
  });

  it("refuses a file that is too large or gone before it asks the engine", async () => {
    const huge = Object.defineProperty(file("huge.txt", ""), "size", { value: largestFile + 1 });
    const gone = Object.assign(file("gone.txt", ""), {
      arrayBuffer: () => Promise.reject(new Error("gone")),
    });
    await importFiles(client, [huge, gone]);
    expect(items()[0]?.error).toBeInstanceOf(TooLarge);
    expect(items()[0]?.error).toHaveProperty("megabytes", 65);
    expect(items()[1]?.error).toBeInstanceOf(Unread);
  });

  it("carries bytes unharmed, also many", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });
});
