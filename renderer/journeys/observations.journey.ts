/** Edit, undo, reload, redo; what cannot be read stays visible; comments; input methods; a killed engine. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { launch, picture, type Visit, visit } from "./browser.ts";
import { end, type Host, startHost } from "./host.ts";

let browser: Browser;
let host: Host;
let seen: Visit;
beforeAll(async () => {
  browser = await launch();
  host = await startHost();
});
beforeEach(async () => {
  host = await host.again();
  seen = await visit(browser, host.url);
  await openGrid(seen.page);
});
afterAll(async () => {
  await browser.close();
  await host.discard();
});

const grid = "[data-view=observations]";
const cell = (page: Page, row: number, column: string) =>
  page.locator(`${grid} .ag-row[row-index="${row}"] [col-id=${column}]`);

/** What a row shows as reported, once its page has arrived. */
async function shown(page: Page, row: number): Promise<string> {
  const filled = cell(page, row, "asReported").filter({ hasText: /\S/ });
  await filled.waitFor();
  return filled.innerText();
}

async function openGrid(page: Page): Promise<void> {
  await page.keyboard.press("Alt+1");
  await shown(page, 0);
}

it("takes a quantity as people write it, undoes it, and redoes it after a restart", async () => {
  const { page, errors } = seen;
  const before = await shown(page, 0);
  await cell(page, 0, "asReported").click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("约１.２亿");
  await page.keyboard.press("Enter");
  await cell(page, 0, "asReported").filter({ hasText: "约" }).waitFor();
  expect(await cell(page, 0, "reviewState").innerText()).toContain("已录");
  await page.keyboard.press("Control+z");
  await cell(page, 0, "asReported").filter({ hasText: before }).waitFor();

  await page.reload();
  await cell(page, 0, "asReported").filter({ hasText: before }).waitFor();
  await seen.context.close();
  host = await host.again();
  const again = await visit(browser, host.url);
  await openGrid(again.page);
  await cell(again.page, 0, "asReported").filter({ hasText: before }).waitFor();
  await again.page.keyboard.press("Control+y");
  await cell(again.page, 0, "asReported").filter({ hasText: "约" }).waitFor();
  expect([...errors, ...again.errors]).toEqual([]);
  await again.context.close();
});

it("keeps what it cannot read visible, red, with the reason, and writes nothing", async () => {
  const { page, errors, context } = seen;
  const before = await shown(page, 2);
  await cell(page, 2, "asReported").dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("很多很多");
  await page.keyboard.press("Enter");
  const bad = cell(page, 2, "asReported");
  await bad.filter({ hasText: "很多很多" }).waitFor();
  expect(await bad.getAttribute("class")).toContain("invalid");
  await picture(page, "invalid-cell");
  await page.reload();
  await openGrid(page);
  await cell(page, 2, "asReported").filter({ hasText: before }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it("keeps an input method's first letter and its Enter (habit 3)", async () => {
  const { page, errors, context } = seen;
  await cell(page, 1, "area").click();
  await page.keyboard.press("Control+ArrowRight");
  await cell(page, 1, "note").waitFor();
  await cell(page, 1, "note").click();
  const session = await context.newCDPSession(page);
  // What an input method sends: composition begins with the first letter, Enter takes the candidate, the text is committed.
  await session.send("Input.imeSetComposition", { text: "z", selectionStart: 1, selectionEnd: 1 });
  await session.send("Input.imeSetComposition", { text: "zhu", selectionStart: 3, selectionEnd: 3 });
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "Enter",
  });
  await session.send("Input.insertText", { text: "注" });
  await session.send("Input.insertText", { text: "意" });
  expect(
    await page.evaluate(() => (document.activeElement as HTMLInputElement | HTMLTextAreaElement).value),
  ).toBe("注意");
  await page.keyboard.press("Enter");
  await cell(page, 1, "note").filter({ hasText: "注意" }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it("keeps a thread of comments on a figure and marks its cell", async () => {
  const { page, errors, context } = seen;
  await cell(page, 3, "asReported").click();
  const inspector = page.getByRole("complementary", { name: "详情" });
  await inspector.getByRole("tab", { name: "批注" }).click();
  await inspector.getByPlaceholder("写批注").fill("与公报不一致，待核");
  await inspector.getByRole("button", { name: "添加批注" }).click();
  await inspector.getByText("与公报不一致，待核").waitFor();
  await page
    .locator(`${grid} .ag-row[row-index="3"] .commented, ${grid} .ag-row[row-index="3"].commented`)
    .first()
    .waitFor();
  await inspector.getByRole("tab", { name: "历史" }).click();
  await picture(page, "observations-with-comment");
  expect(errors).toEqual([]);
  await context.close();
});

it("loses nothing when the engine is killed right after an edit was acknowledged", async () => {
  const { page, context } = seen;
  await cell(page, 4, "asReported").click();
  await page.keyboard.type("4321个");
  await page.keyboard.press("Enter");
  await cell(page, 4, "asReported").filter({ hasText: "4321" }).waitFor();
  await end(host.process, "SIGKILL");
  await context.close();
  host = await host.again();
  const again = await visit(browser, host.url);
  await openGrid(again.page);
  await cell(again.page, 4, "asReported").filter({ hasText: "4321" }).waitFor();
  expect(again.errors).toEqual([]);
  await again.context.close();
});
