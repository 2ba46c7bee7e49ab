/** A table of figures: looked at before it is written, its unread cells taken home, a later edition as old → new, undone. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
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

const table = (gdp: string) =>
  `地区,指标,2031年,2032年\n临平区,地区生产总值（亿元）,${gdp},1021.9\n云溪区,地区生产总值（亿元）,12,13\n`;
const choose = (page: Page, text: string) =>
  page.getByTestId("import-table").setInputFiles({
    name: "主要指标.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });

it("shows what a table would write, writes it as one step, and shows a later edition as old and new", async () => {
  const { page, errors, context } = await visit(browser, host.url);
  await choose(page, table("938.4"));
  const dialog = page.getByRole("dialog");
  await dialog.getByText("将写入 2").waitFor();
  await dialog.getByText("读不出 1").click();
  await dialog.getByText("没有叫「云溪区」的地区", { exact: false }).first().waitFor();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "下载问题清单", exact: false }).click();
  const list = readFileSync(await (await download).path(), "utf8");
  expect(list).toContain("云溪区");
  await picture(page, "table-unread");
  await dialog.getByRole("button", { name: "写入 2 个数据" }).click();
  await page.getByText("新增 2 个、更新 0 个数据", { exact: false }).first().waitFor();

  await choose(page, table("940.1"));
  await dialog.getByText("将更新 1").click();
  const row = dialog.locator("tr[data-action=update]");
  await row.waitFor();
  expect(await row.locator("del").innerText()).toContain("938.4");
  expect(await row.locator("ins").innerText()).toContain("940.1");
  await picture(page, "table-update");
  await dialog.getByRole("button", { name: "写入 1 个数据" }).click();
  await page.getByText("新增 0 个、更新 1 个数据", { exact: false }).first().waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("已撤销", { exact: false }).first().waitFor();

  // Taken back: the same edition would change the same figure again.
  await choose(page, table("940.1"));
  await dialog.getByText("将更新 1").waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
