/** Import a real report, select words in it, store the figure, see it in the grid, and find the way back. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, picture, visit } from "./browser.ts";
import { hasCorpus, report } from "./corpus.ts";
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

it.skipIf(!hasCorpus)("imports a real report, lights what is known of it, and stores what is selected", async () => {
  const { page, errors, context } = await visit(browser, host.url);
  await page.keyboard.press("Alt+2");
  await page.locator("[data-view=sources]:not([inert])").waitFor();
  await page.getByTestId("import-file").setInputFiles(report("linping-2023"));
  const dialog = page.getByRole("dialog");
  await dialog.getByText("工作簿里已有它的 28 条数据", { exact: false }).waitFor();
  await picture(page, "import-dialog");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  const text = page.getByLabel("原文", { exact: true });
  await text.waitFor();
  // Facts held before now lead to their words.
  await text.locator("mark", { hasText: "1681.57亿元" }).first().waitFor();
  const figures = page.getByRole("list", { name: "本报告的数据" });
  expect(await figures.getByRole("listitem").count()).toBe(28);

  // Select words that no figure holds yet: the form fills itself from them.
  await page.evaluate(() => {
    const words = "33万平方米";
    const walker = document.createTreeWalker(document.querySelector("[data-view=sources]")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf("3所") ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 2);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      node.parentElement!.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      return words;
    }
    throw new Error("the words are not on the page");
  });
  const form = page.getByRole("form", { name: "录入所选数字" });
  await form.waitFor();
  await picture(page, "figure-form");
  expect(errors).toEqual([]);
  await context.close();
});
