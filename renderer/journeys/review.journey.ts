/** Five reports at once; one of them read to the last number by key and in bulk, undone, added up, and imported again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
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

const five = ["linping-2023", "liangzhu-2023", "yuhang-2020q3", "qiantang-2023", "binjiang-2021"];

async function inEmptyWorkbook(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+,");
  const settings = page.locator("[data-view=settings]:not([inert])");
  await settings.getByPlaceholder(".duibiao", { exact: false }).fill(join(host.folder, `${name}.duibiao`));
  await settings.getByRole("button", { name: "新建空白", exact: false }).click();
  await page.getByText(name, { exact: false }).first().waitFor();
  await page.keyboard.press("Alt+2");
  await page.locator("[data-view=sources]:not([inert])").waitFor();
}
const coverageOf = async (page: Page) => {
  const words = (await page.getByTestId("coverage").innerText()).match(/(\d+) \/ (\d+)/);
  return { settled: Number(words?.[1]), total: Number(words?.[2]) };
};
const settledIs = (page: Page, settled: number) =>
  page
    .getByTestId("coverage")
    .filter({ hasText: `已处理 ${settled} / ` })
    .waitFor();
const state = (page: Page, name: string) =>
  page.locator(".candidate-filters").getByText(name, { exact: false }).first();
const countOf = async (page: Page, name: string) =>
  Number((await state(page, name).innerText()).replace(/\D/g, ""));

it.skipIf(!hasCorpus)(
  "imports five reports at once and settles one of them to its last number, by key and in bulk",
  async () => {
    const { page, errors, context } = await visit(browser, host.url);
    await inEmptyWorkbook(page, "核对 工作簿");
    await page.getByTestId("import-file").setInputFiles(five.map(report));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "导入 5 份" }).click();
    await dialog.getByRole("button", { name: "完成" }).waitFor();
    expect(await dialog.locator("[data-state=stored]").count()).toBe(5);
    await picture(page, "review-imported");
    await dialog.getByRole("button", { name: "完成" }).click();

    const list = page.getByRole("navigation", { name: "报告列表" });
    await list.locator(".source-row", { hasText: "临平新城" }).click();
    await page.locator(".candidate-row").first().waitFor();
    const before = await coverageOf(page);
    expect(before.settled).toBeLessThan(before.total);

    // By key: the next open number, dismissed with a reason; Ctrl+Z opens it again.
    await page.getByLabel("原文", { exact: true }).focus();
    await page.keyboard.press("n");
    await page.locator("mark.now.open").waitFor();
    await page.keyboard.press("x");
    await page.getByRole("group", { name: "为什么排除？" }).waitFor();
    await picture(page, "review-reasons");
    await page.keyboard.press("2");
    await settledIs(page, before.settled + 1);
    await page.locator("mark.dismissed").first().waitFor();
    await page.keyboard.press("Control+z");
    await settledIs(page, before.settled);

    // Many at once: how many is said before; one undo takes all of it back, also from another report.
    await page.keyboard.press("b");
    const bulk = page.getByRole("form", { name: "批量处理" });
    await bulk.waitFor();
    await picture(page, "review-bulk");
    const button = bulk.getByRole("button", { name: /^录入 \d+ 个$/ });
    const many = Number((await button.innerText()).replace(/\D/g, ""));
    expect(many).toBeGreaterThan(5);
    await button.click();
    await page.getByText(`已录入 ${many} 个数据`, { exact: false }).waitFor();
    await page.waitForFunction(
      (count) => document.querySelectorAll("mark.accepted").length >= count,
      many / 2,
    );
    expect(await countOf(page, "已录入")).toBe(many);
    await list.locator(".source-row", { hasText: "良渚" }).click();
    await page
      .locator(".source-head h2", { hasText: "良渚" })
      .or(page.locator(".candidate-row").first())
      .first()
      .waitFor();
    await page.keyboard.press("Control+z");
    await list.locator(".source-row", { hasText: "临平新城" }).click();
    await settledIs(page, before.settled);
    await page.keyboard.press("Control+y");
    await page.waitForFunction(() => document.querySelectorAll("mark.accepted").length > 5);
    await picture(page, "review-accepted");

    // What is left goes by key, one decision a number, until nothing is open.
    await page.getByLabel("原文", { exact: true }).focus();
    for (let left = 60; left > 0; left--) {
      const { settled, total } = await coverageOf(page);
      if (settled === total) break;
      await page.keyboard.press("n");
      await page.locator(".candidate-row[aria-current=true][data-state=open]").waitFor();
      await page.keyboard.press("x");
      await page.getByRole("group", { name: "为什么排除？" }).waitFor();
      await page.keyboard.press("1");
      await page
        .getByTestId("coverage")
        .filter({ hasText: `已处理 ${settled} / ` })
        .waitFor({ state: "detached" });
    }
    const after = await coverageOf(page);
    expect(after.settled).toBe(after.total);
    await page.getByText("都处理完了").waitFor();
    await picture(page, "review-settled");

    // Settled is something to filter the reports by.
    await list.getByText("已完", { exact: true }).click();
    expect(await list.locator(".source-row").count()).toBe(1);
    await list.getByText("全部", { exact: true }).click();
    expect(errors).toEqual([]);
    await context.close();
  },
);

it.skipIf(!hasCorpus)(
  "lists what does not add up, with its sentences, and keeps quiet about what does",
  async () => {
    host = await host.again();
    const { page, errors, context } = await visit(browser, host.url);
    await inEmptyWorkbook(page, "核算 工作簿");
    await page.getByTestId("import-file").setInputFiles(report("linping-2023"));
    await page.getByRole("dialog").getByRole("button", { name: "导入", exact: true }).click();
    await page.locator(".candidate-row").first().waitFor();
    await page.locator(".figure-list-head").getByText("核算").click();
    const sums = page.getByRole("group", { name: "核算" });
    // 25 of something as 95 % of a whole: no whole number fits.
    const row = sums.locator("[data-closes=false]", { hasText: "95%" });
    await row.waitFor();
    expect(await sums.locator("[data-closes=true]").count()).toBe(0);
    await row.getByRole("button").click();
    await page.waitForFunction(() => (CSS.highlights.get("source-operand")?.size ?? 0) >= 2);
    await picture(page, "review-sums");
    await sums.getByRole("button", { name: "相合", exact: false }).click();
    expect(await sums.locator("[data-closes=true]").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  },
);

it.skipIf(!hasCorpus)(
  "takes an edited edition of a report: figures follow their sentences, the changed ones are listed",
  async () => {
    host = await host.again();
    const { page, errors, context } = await visit(browser, host.url);
    await inEmptyWorkbook(page, "新版 工作簿");
    await page.getByTestId("import-file").setInputFiles(report("linping-2023"));
    await page.getByRole("dialog").getByRole("button", { name: "导入", exact: true }).click();
    await page.locator(".candidate-row").first().waitFor();
    await page.keyboard.press("b");
    const bulk = page.getByRole("form", { name: "批量处理" }).getByRole("button", { name: /^录入 \d+ 个$/ });
    if (!(await bulk.isVisible())) {
      await page.getByLabel("原文", { exact: true }).focus();
      await page.keyboard.press("b");
    }
    await bulk.click();
    await page.locator("mark.accepted").first().waitFor();

    const edited = readFileSync(report("linping-2023"), "utf8").replace("1681.57亿元", "1683.2亿元");
    await page.getByTestId("import-file").setInputFiles({
      name: "更正稿.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(edited),
    });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("是《", { exact: false }).first().waitFor();
    await dialog.getByRole("button", { name: "查看改动（1 句）" }).click();
    await dialog
      .getByRole("list", { name: "有改动的句子" })
      .getByText("1683.2亿元", { exact: false })
      .waitFor();
    await picture(page, "review-edition");
    await dialog.getByRole("button", { name: "导入", exact: true }).click();
    await dialog.getByText("已换成新版本", { exact: false }).waitFor();
    await dialog.getByText("措辞有变 1 处", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "打开报告" }).click();
    await page
      .getByLabel("原文", { exact: true })
      .getByText("1683.2亿元", { exact: false })
      .first()
      .waitFor();
    await picture(page, "review-edition-taken");
    expect(errors).toEqual([]);
    await context.close();
  },
);
