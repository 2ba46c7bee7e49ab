/** What is exported is opened and read: the drawing, the picture, the table. */
import { readFileSync } from "node:fs";
import type { Browser, Download, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, picture, visit } from "./browser.ts";
import { type Host, startHost } from "./host.ts";

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launch();
  host = await startHost();
});
afterAll(async () => {
  await browser.close();
  await host.discard();
});

async function exported(page: Page, item: string): Promise<{ download: Download; bytes: Buffer }> {
  await page.getByRole("button", { name: "导出" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).first().click();
  const download = await waiting;
  return { download, bytes: readFileSync(await download.path()) };
}

/** A small CSV reader of its own, so that the writer is not checked by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let value = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted && c === '"' && text[i + 1] === '"') value += text[++i];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === "," || c === "\n")) {
      rows.at(-1)!.push(value.replace(/\r$/, ""));
      value = "";
      if (c === "\n") rows.push([]);
    } else value += c;
  }
  rows.at(-1)!.push(value);
  return rows.filter((row) => row.some((one) => one !== ""));
}

it("exports chart and table of the comparison on screen, the same bytes each time", async () => {
  const { page, errors, context } = await visit(browser, host.url);
  const table = page.locator("[data-view=comparisons] table").first();
  await table.waitFor();
  await page.locator("[data-view=comparisons] svg").first().waitFor();

  const svg = await exported(page, "SVG");
  expect(svg.download.suggestedFilename()).toMatch(/\.svg$/);
  const drawing = svg.bytes.toString("utf8");
  const seen = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    return {
      error: parsed.querySelector("parsererror")?.textContent ?? null,
      words: parsed.documentElement.textContent ?? "",
    };
  }, drawing);
  expect(seen.error).toBeNull();
  for (const label of ["良渚新城", "临平新城", "签约项目数", "104"]) expect(seen.words).toContain(label);
  expect(drawing).toContain("@font-face");
  expect((await exported(page, "SVG")).bytes.equals(svg.bytes)).toBe(true);

  const png = await exported(page, "PNG");
  const image = PNG.sync.read(png.bytes);
  const width = Number(/width="(\d+)/.exec(drawing)?.[1]);
  const height = Number(/height="(\d+)/.exec(drawing)?.[1]);
  expect([image.width, image.height]).toEqual([width * 2, height * 2]);

  const csv = await exported(page, "CSV");
  const text = csv.bytes.toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows = readCsv(text.slice(1));
  const liangzhu = rows.find((row) => row[0]?.startsWith("良渚新城"));
  expect(liangzhu).toContain("104");
  expect(rows.flat().some((value) => /^[=+@]/.test(value))).toBe(false);
  await picture(page, "exported");
  expect(errors).toEqual([]);
  await context.close();
});
