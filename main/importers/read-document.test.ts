import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StoreError } from "../../db/store/store-error.ts";
import type { DocumentKind } from "./document.ts";
import { readDocx } from "./docx/docx.ts";
import { docxBytes, docxParts, paragraph, table } from "./fixtures/docx-bytes.ts";
import { pdfBytes, setLines } from "./fixtures/pdf-bytes.ts";
import { zipBytes } from "./fixtures/zip-bytes.ts";
import { readHtml } from "./html/html.ts";
import { readPdf } from "./pdf/pdf.ts";
import { ImportProblem } from "./problem.ts";
import { type ReadOptions, readDocument } from "./read-document.ts";

const refused = async (kind: DocumentKind, bytes: Uint8Array, options?: ReadOptions): Promise<StoreError> => {
  try {
    await readDocument(kind, bytes, "报告", options);
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("not refused");
};
const printed = readFileSync(new URL("./fixtures/printed-report.pdf", import.meta.url));
const report = docxBytes(
  paragraph("云栖片区半年报告") + table(["税收", "12.4亿元"], ["投资", "36.8亿元"]) + paragraph("增长8.5%。"),
);

describe("in the worker", () => {
  test("a report printed by Chromium reads as the web page it was printed from", async () => {
    const page = readFileSync(new URL("./fixtures/printed-report.html", import.meta.url));
    const [pdf, html] = await Promise.all([
      readDocument("pdf", printed, "a.pdf"),
      readDocument("html", page, "a.html"),
    ]);
    expect(pdf.text).toBe(html.text);
    expect(html.text.split("\n")).toHaveLength(16);
  });
  test("a Word document is read", async () => {
    expect((await readDocument("docx", report, "a.docx")).text).toBe(
      "云栖片区半年报告\n税收\t12.4亿元\n投资\t36.8亿元\n增长8.5%。",
    );
  });
  test("a refusal says which file and what to do, in both languages", async () => {
    const { code, text, details } = await refused("pdf", pdfBytes(["picture"]));
    expect({ code, details }).toEqual({ code: "UNREADABLE", details: { reason: "pictures" } });
    expect(text["zh-CN"]).toMatch(/「报告」.*1 页.*OCR/);
    expect(text.en).toMatch(/“报告”.*1 page.*OCR/);
  });
  test("a file over the limit is refused before a worker starts", async () => {
    const huge = new Uint8Array(65 * 1024 * 1024);
    const begin = performance.now();
    expect((await refused("html", huge)).details).toEqual({ reason: "tooLarge" });
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
  test("time runs out", async () => {
    const { details, text } = await refused("pdf", printed, { seconds: 0.02 });
    expect(details).toEqual({ reason: "tooSlow" });
    expect(text.en).toContain("nothing was written");
  });
  test("memory runs out: the thread ends, not the engine", async () => {
    const large = Buffer.from(`<html><body>${"<p>云栖<b>片区</b></p>".repeat(150_000)}`);
    expect((await refused("html", large, { heapMegabytes: 24 })).details).toEqual({
      reason: "tooMuchMemory",
    });
    expect((await readDocument("docx", report, "a.docx")).text).toContain("36.8亿元");
  });
  test("many at once are read in turn, and one that fails does not stop the others", async () => {
    const read = await Promise.allSettled(
      [report, printed, report, new Uint8Array(3), report].map((bytes) => readDocument("docx", bytes, "a")),
    );
    expect(read.map(({ status }) => status[0])).toEqual(["f", "r", "f", "r", "f"]);
  });
  test("cancelling stops it, before and while it reads", async () => {
    const controller = new AbortController();
    const reading = refused("pdf", printed, { signal: controller.signal });
    controller.abort();
    expect((await reading).details).toEqual({ reason: "cancelled" });
    expect((await refused("docx", report, { signal: AbortSignal.abort() })).details).toEqual({
      reason: "cancelled",
    });
  });
  test("a part that claims to be small and is not stops while unpacking", async () => {
    const [types, relations] = docxParts("");
    const bomb = zipBytes([
      types!,
      relations!,
      { name: "word/document.xml", data: Buffer.alloc(300 * 1024 * 1024, " "), claimed: { unpacked: 900 } },
    ]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const begin = performance.now();
    expect((await refused("docx", bomb)).details).toEqual({ reason: "expands" });
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe("broken files are read or refused, never worse", () => {
  const readers: [string, Uint8Array, (bytes: Uint8Array) => unknown, number][] = [
    ["DOCX", report, readDocx, 300],
    ["HTML", readFileSync(new URL("./fixtures/printed-report.html", import.meta.url)), readHtml, 150],
    ["PDF", pdfBytes([setLines(["云栖片区半年报告", "税收12.4亿元，增长8.5%。"])]), readPdf, 80],
  ];
  test.each(readers)("%s with bytes changed, taken out or cut off", async (_, whole, read, numRuns) => {
    const at = fc.nat(whole.length - 1);
    const property = fc.asyncProperty(
      fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 8 }),
      at,
      fc.nat(40),
      fc.boolean(),
      async (changes, from, gone, cut) => {
        const changed = Buffer.from(whole);
        for (const [place, value] of changes) changed[place] = value;
        const bytes = cut
          ? changed.subarray(0, from)
          : Buffer.concat([changed.subarray(0, from), changed.subarray(from + gone)]);
        try {
          await read(new Uint8Array(bytes));
          return true;
        } catch (error) {
          return error instanceof ImportProblem;
        }
      },
    );
    expect(await fc.check(property, { numRuns })).toMatchObject({ failed: false });
  });
  test.each(readers)("any bytes as %s", async (_, __, read) => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      try {
        await read(bytes);
        return true;
      } catch (error) {
        return error instanceof ImportProblem;
      }
    });
    expect(await fc.check(property, { numRuns: 40 })).toMatchObject({ failed: false });
  });
});
