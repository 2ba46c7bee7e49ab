/** Import a real report, select words in it, store the figure, see it in the grid, and find the way back. */
import { join } from "node:path";
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

it.skipIf(!hasCorpus)(
  "imports a real report, lights what is known of it, and stores what is selected",
  async () => {
    const { page, errors, context } = await visit(browser, host.url);
    await page.keyboard.press("Alt+2");
    await page.locator("[data-view=sources]:not([inert])").waitFor();
    await page.getByTestId("import-file").setInputFiles(report("linping-2023"));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("工作簿里已有它的 28 条数据", { exact: false }).waitFor();
    await picture(page, "import-dialog");
    await dialog.getByRole("button", { name: "导入", exact: true }).click();
    await dialog.getByText("28 条数据连回了原句", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "打开报告" }).click();
    const text = page.getByLabel("原文", { exact: true });
    await text.waitFor();
    // Facts held before now lead to their words.
    await text.locator("mark", { hasText: "1681.57亿元" }).first().waitFor();
    await page.locator(".figure-list-head").getByText("数据").click();
    const figures = page.getByRole("list", { name: "本报告的数据" });
    await figures.waitFor();
    expect(await figures.getByRole("listitem").count()).toBe(28);

    // A figure in the list leads to its words, and the inspector shows the sentence round them.
    await figures.getByRole("listitem").filter({ hasText: "1681.57亿元" }).first().click();
    await page.getByRole("complementary", { name: "详情" }).getByText("1681.57亿元").first().waitFor();
    await picture(page, "source-with-figures");
    expect(errors).toEqual([]);
    await context.close();
  },
);

it.skipIf(!hasCorpus)(
  "stores a selected figure in an empty workbook, and the grid and the words lead to each other",
  async () => {
    host = await host.again();
    const { page, errors, context } = await visit(browser, host.url);
    await page.keyboard.press("Control+,");
    const settings = page.locator("[data-view=settings]:not([inert])");
    await settings
      .getByPlaceholder(".duibiao", { exact: false })
      .fill(join(host.folder, "空 工作簿.duibiao"));
    await settings.getByRole("button", { name: "新建空白", exact: false }).click();
    await page.getByText("空 工作簿").first().waitFor();

    await page.keyboard.press("Alt+2");
    await page.getByTestId("import-file").setInputFiles(report("linping-2023"));
    await page.getByRole("dialog").getByRole("button", { name: "导入", exact: true }).click();
    const text = page.getByLabel("原文", { exact: true });
    await text.getByText("1681.57亿元", { exact: false }).first().waitFor();

    // A double click on the number takes it with its unit, as it stands in the sentence.
    const spot = await page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector("[data-view=sources]")!,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf("1681.57亿元") ?? -1;
        if (at < 0) continue;
        node.parentElement!.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, at + 1);
        range.setEnd(node, at + 3);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    });
    expect(spot).not.toBeNull();
    await page.mouse.dblclick(spot!.x, spot!.y);
    const form = page.getByRole("form", { name: "录入所选数字" });
    await form.waitFor();
    expect(await form.getByLabel("数量", { exact: true }).inputValue()).toBe("1681.57亿元");
    // The form may open before the report has been read; then it is filled as soon as that is done.
    await expect.poll(() => form.getByLabel("期间", { exact: true }).inputValue()).toContain("2022");
    await picture(page, "figure-form");
    const indicator = form.getByRole("combobox", { name: "指标" });
    await indicator.click();
    await page.keyboard.type("市场主体营业收入");
    await page.keyboard.press("Enter");
    await form.getByRole("button", { name: "存入" }).click();
    await form.waitFor({ state: "hidden" });
    await text.locator("mark", { hasText: "1681.57亿元" }).first().waitFor();

    await page.locator(".figure-list-head").getByText("数据").click();
    await page.getByRole("button", { name: "在表格中查看", exact: false }).first().click();
    const row = page.locator("[data-view=observations] .ag-row").first();
    await row.getByText("1681.57亿元", { exact: false }).first().waitFor();
    await row.locator("[col-id=area]").click();
    const inspector = page.getByRole("complementary", { name: "详情" });
    await inspector.getByRole("button", { name: "打开原文" }).click();
    await page.locator("[data-view=sources]:not([inert])").waitFor();
    await text.locator("mark", { hasText: "1681.57亿元" }).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

it("refuses what it cannot read with a sentence that says what to do, and stores nothing of it", async () => {
  host = await host.again();
  const { page, errors, context } = await visit(browser, host.url);
  await page.keyboard.press("Alt+2");
  await page.getByTestId("import-file").setInputFiles({
    name: "报告.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  });
  const dialog = page.getByRole("dialog");
  await dialog.getByText("报告.txt", { exact: true }).waitFor();
  await dialog.getByRole("alert").getByText("是图片（PNG", { exact: false }).waitFor();
  await picture(page, "import-refused");
  expect(errors).toEqual([]);
  await context.close();
});
