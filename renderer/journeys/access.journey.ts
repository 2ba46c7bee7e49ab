/** Nothing that axe calls serious on any view, in both themes; everything at 150 % without a sideways scroll of the page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, picture, visit } from "./browser.ts";
import { type Host, startHost } from "./host.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
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

const views = [
  ["Alt+1", "observations", ".ag-row"],
  ["Alt+2", "sources", ".source-list"],
  ["Alt+3", "comparisons", "table"],
  ["Alt+4", "history", "li"],
  ["Control+,", "settings", "h2"],
] as const;

interface Finding {
  id: string;
  impact: string;
  nodes: string[];
}

async function findings(page: Page): Promise<Finding[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
      }));
  });
}

it.each([false, true])("axe finds nothing serious on any view (dark: %s)", async (dark) => {
  host = await host.again();
  const { page, context } = await visit(browser, host.url, { dark });
  // The policy of the page forbids foreign scripts, so axe comes in through the debugger.
  await page.evaluate(axe);
  const found: Record<string, Finding[]> = {};
  for (const [key, view, ready] of views) {
    await page.keyboard.press(key);
    await page.locator(`[data-view=${view}]:not([inert]) ${ready}`).first().waitFor();
    if (view === "observations") await page.locator(".ag-row [col-id=asReported]").first().click();
    await page.waitForTimeout(400);
    const some = await findings(page);
    if (some.length > 0) found[view] = some;
  }
  expect(found).toEqual({});
  await context.close();
});

it("fits a screen at 150 % without a sideways scroll of the page", async () => {
  host = await host.again();
  // 1280 × 800 at 150 % leaves as many CSS pixels as this.
  const { page, context } = await visit(browser, host.url, { width: 853, height: 533 });
  for (const [key, view, ready] of views) {
    await page.keyboard.press(key);
    await page.locator(`[data-view=${view}]:not([inert]) ${ready}`).first().waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([view, wide]).toEqual([view, 0]);
    await picture(page, `zoomed-${view}`);
  }
  await context.close();
});
