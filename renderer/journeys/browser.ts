/** One Chromium for a file of journeys, a context a test; an error on the console fails the test that saw it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { onTestFailed } from "vitest";
import { root } from "./host.ts";

const switches = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.DUIBIAO_CHROMIUM ?? "/usr/bin/chromium", args: switches });

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors that the page wrote to its console or threw; a journey ends by expecting none. */
  errors: string[];
}

export async function visit(
  browser: Browser,
  url: string,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? "dark" : "light",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // A journey that fails leaves a picture of where it stood, and what the page complained of.
  onTestFailed(async ({ task }) => {
    if (!page.isClosed()) await picture(page, `failed-${task.name.slice(0, 40)}`);
    if (errors.length > 0) console.log(errors.join("\n"));
  });
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(url);
  await page.locator(".frame-nav").waitFor();
  return { page, context, errors };
}

/** Keeps a picture: for the README (`keep`), else under `.cache/journeys`. */
export async function picture(page: Page, name: string, keep = false): Promise<string> {
  const folder = keep ? join(root, "build", "screenshots") : join(root, ".cache", "journeys");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  return path;
}
