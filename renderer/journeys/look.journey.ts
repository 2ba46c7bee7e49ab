/** Pictures of every view in both languages and sizes, light and dark, for people to look at; four of them are the README's. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, picture, visit } from "./browser.ts";
import { hasCorpus, report } from "./corpus.ts";
import { type Host, startHost } from "./host.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const looks = (["zh-CN", "en"] as const).flatMap((language) =>
  sizes.flatMap((size) => [false, true].map((dark) => ({ language, size, dark }))),
);

describe.each(looks)("$language $size.width dark:$dark", ({ language, size, dark }) => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost({ language });
  });
  afterAll(async () => {
    await host.discard();
  });

  it("shows every view without an error", async () => {
    const { page, errors, context } = await visit(browser, host.url, { ...size, dark });
    const name = (view: string) => `${view}-${language}-${size.width}${dark ? "-dark" : ""}`;
    const forReadme = size.width === 1280 && !dark;
    await page.locator("[data-view=comparisons] svg").first().waitFor();
    await page.waitForTimeout(300);
    await picture(page, name("comparisons"), forReadme);
    await page.keyboard.press("Alt+1");
    await page.locator("[data-view=observations] .ag-row").first().waitFor();
    await page.locator(`[data-view=observations] .ag-row[row-index="0"] [col-id=asReported]`).click();
    await page.locator(".inspector").getByText("1800").first().waitFor();
    await picture(page, name("observations"), forReadme);
    await page.keyboard.press("Alt+2");
    await page.locator("[data-view=sources]:not([inert])").waitFor();
    if (hasCorpus) {
      await page.getByTestId("import-file").setInputFiles(report("linping-2023"));
      const dialog = page.getByRole("dialog");
      await dialog.locator(".ant-btn-primary:not([disabled])").click();
      await dialog.getByText(language === "en" ? "Open it" : "打开报告").click();
      await page.locator("[data-view=sources] mark").first().waitFor();
      await dialog.waitFor({ state: "hidden" });
    }
    // A report's words are not ours to publish: this picture stays out of the repository.
    await picture(page, name("sources"));
    await page.keyboard.press("Alt+4");
    await page.locator("[data-view=history]:not([inert]) li").first().waitFor();
    await picture(page, name("history"));
    await page.keyboard.press("Control+,");
    await page.locator("[data-view=settings]:not([inert])").waitFor();
    await picture(page, name("settings"));
    expect(errors).toEqual([]);
    await context.close();
  });
});
