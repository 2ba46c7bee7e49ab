/** A comparison from nothing: choose, read table and chart, find the sentence, name it, find it again, take it back. */
import type { Browser } from "playwright-core";
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

it("leads from a number in the table to its figure, and keeps a new comparison by name", async () => {
  const { page, errors, context } = await visit(browser, host.url);
  const view = page.locator("[data-view=comparisons]");
  await view.locator("table").first().waitFor();
  await view
    .getByRole("button", { name: /^104/ })
    .or(view.locator("td", { hasText: "104" }))
    .first()
    .click();
  const inspector = page.getByRole("complementary", { name: "详情" });
  await inspector.getByText("签约项目数").first().waitFor();
  expect(await inspector.innerText()).toContain("良渚新城");

  await view.getByRole("button", { name: "新建对比" }).click();
  await picture(page, "comparison-empty");
  await page.keyboard.press("Control+z");
  await view.locator("table").first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it("sets figures in relation by a method that is said in the row of choices, and takes it back", async () => {
  // An address is good for one visit.
  host = await host.again();
  const { page, errors, context } = await visit(browser, host.url);
  const view = page.locator("[data-view=comparisons]");
  await view.locator("table").first().waitFor();
  const method = view.getByRole("button", { name: /^口径/ });
  expect(await method.innerText()).toContain("原样");
  await method.click();
  await page.getByRole("radio", { name: "比上年同期" }).waitFor();
  await picture(page, "comparison-method");
  await page.getByRole("radio", { name: "比上年同期" }).click();
  await page.keyboard.press("Escape");
  await view.getByText("缺基期").first().waitFor();
  expect(await method.innerText()).toContain("比上年同期");
  await page.keyboard.press("Control+z");
  await view.getByText("原样").waitFor();
  await view.getByText("缺基期").first().waitFor({ state: "detached" });
  expect(errors).toEqual([]);
  await context.close();
});
