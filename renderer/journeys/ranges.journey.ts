/** Ranges of cells as hands from Excel and WPS make them: choose, copy, paste, fill, replace, and take it all back. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { launch, picture, type Visit, visit } from "./browser.ts";
import { type Host, startHost } from "./host.ts";

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
const chosen = (page: Page) => page.locator(`${grid} .ag-cell[aria-selected="true"]`);
const texts = (page: Page, column: string, rows: number[]) =>
  Promise.all(rows.map((row) => cell(page, row, column).innerText()));

async function openGrid(page: Page): Promise<void> {
  await page.keyboard.press("Alt+1");
  // It opens where it was last seen.
  await page.waitForTimeout(400);
  await page.locator(`${grid} .ag-cell[col-id=asReported]`).first().hover();
  await page.mouse.wheel(0, -50_000);
  await cell(page, 0, "asReported").waitFor();
}
/** What is on the clipboard as another program put it there. */
async function putOnClipboard(page: Page, plain: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([text, table]) => {
      const parts: Record<string, Blob> = { "text/plain": new Blob([text], { type: "text/plain" }) };
      if (table !== undefined) parts["text/html"] = new Blob([table], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [plain, html] as const,
  );
}

it("habit 9: ranges by mouse and by key, seen and said, over a scroll", async () => {
  const { page, errors, context } = seen;
  await cell(page, 1, "indicator").hover();
  await page.mouse.down();
  await cell(page, 3, "period").hover();
  await page.mouse.up();
  await expect.poll(() => chosen(page).count()).toBe(9);
  await cell(page, 4, "asReported").click({ modifiers: ["Shift"] });
  await expect.poll(() => chosen(page).count()).toBe(16);
  await page.keyboard.press("Shift+ArrowUp");
  await expect.poll(() => chosen(page).count()).toBe(12);
  await page.keyboard.press("Control+Shift+ArrowDown");
  await expect.poll(() => page.locator("[data-status=selected]").innerText()).toMatch(/选中/);
  await page.mouse.wheel(0, -20_000);
  await expect.poll(() => cell(page, 1, "indicator").getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => cell(page, 0, "indicator").getAttribute("aria-selected")).toBe("false");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page).count()).toBe(1);
  await page.keyboard.press("Shift+Space");
  await expect.poll(() => cell(page, 2, "note").count()).toBeLessThan(2);
  await expect.poll(() => chosen(page).count()).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  await context.close();
});

it("habits 4 and 11: copies a range as text and as a table, cuts it, and Ctrl+Z brings it back", async () => {
  const { page, errors, context } = seen;
  await cell(page, 0, "area").click();
  await cell(page, 1, "indicator").click({ modifiers: ["Shift"] });
  const shown = [
    await Promise.all([cell(page, 0, "area").innerText(), cell(page, 0, "indicator").innerText()]),
    await Promise.all([cell(page, 1, "area").innerText(), cell(page, 1, "indicator").innerText()]),
  ];
  await page.keyboard.press("Control+c");
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (kind: string) => (await item!.getType(kind)).text();
    return [await text("text/plain"), await text("text/html")];
  });
  expect(plain?.replaceAll("\r\n", "\n")).toBe(shown.map((row) => row.join("\t")).join("\n"));
  expect(html).toContain("<table");

  const before = await texts(page, "asReported", [0, 1, 2]);
  await cell(page, 0, "asReported").click();
  await cell(page, 2, "asReported").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+x");
  await cell(page, 2, "asReported").filter({ hasText: "—" }).waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => texts(page, "asReported", [0, 1, 2])).toEqual(before);
  expect(errors).toEqual([]);
  await context.close();
});

it("habits 4, 5 and 7: pastes Excel's table and WPS's text as one revision; says what it cannot read first", async () => {
  const { page, errors, context } = seen;
  const before = await texts(page, "asReported", [0, 1, 2, 3]);
  // Excel: a table with indents in the source and a line break in a cell.
  await putOnClipboard(
    page,
    "11个\r\n见附注\r\n",
    `<html><body><!--StartFragment--><table border=0>\n <tr height=18><td class=xl65>11个</td></tr>\n <tr><td>见<br>\n  附注</td></tr><!--EndFragment--></table></body></html>`,
  );
  await cell(page, 0, "asReported").click();
  await page.keyboard.press("Control+v");
  // 见附注 is no quantity: it asks, and until then nothing is written.
  const question = page.getByRole("alertdialog");
  await question.getByText("1 个单元格未能识别").waitFor();
  expect(await texts(page, "asReported", [0, 1])).toEqual(before.slice(0, 2));
  await question.getByRole("button", { name: "取消" }).click();
  expect(await texts(page, "asReported", [0, 1])).toEqual(before.slice(0, 2));

  // WPS: text, quoted where it must be; one value for many cells.
  await putOnClipboard(page, "21个\r\n22个\r\n很多\r\n24个\r\n");
  await cell(page, 0, "asReported").click();
  await page.keyboard.press("Control+v");
  await question.getByRole("button", { name: "写入其余 3 个" }).click();
  await cell(page, 3, "asReported").filter({ hasText: "24个" }).waitFor();
  expect(await cell(page, 2, "asReported").getAttribute("class")).toContain("invalid");
  await page.keyboard.press("Control+z");
  await expect.poll(() => texts(page, "asReported", [0, 1, 3])).toEqual([before[0], before[1], before[3]]);
  await cell(page, 2, "asReported").click();
  await page.keyboard.press("Escape");
  await expect.poll(() => cell(page, 2, "asReported").innerText()).toBe(before[2]);

  await putOnClipboard(page, "一并复核", "<table><tr><td><p>一并</p><p>复核</p></td></tr></table>");
  await cell(page, 0, "area").click();
  await page.keyboard.press("Control+ArrowRight");
  await cell(page, 0, "note").click();
  await cell(page, 3, "note").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+v");
  await cell(page, 3, "note").filter({ hasText: "复核" }).waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => texts(page, "note", [3])).not.toContain("一并\n复核");
  expect(errors).toEqual([]);
  await context.close();
});

it("habits 6, 7 and 15: fills down, into the selection and by the handle; 20 steps back and forth", async () => {
  const { page, errors, context } = seen;
  const rows = [0, 1, 2, 3, 4];
  await cell(page, 5, "asReported").waitFor();
  const before = await texts(page, "asReported", rows);
  const undone = async () => expect.poll(() => texts(page, "asReported", rows)).toEqual(before);
  await cell(page, 0, "asReported").click();
  await cell(page, 4, "asReported").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+d");
  const filled = rows.map(() => before[0]);
  await expect.poll(() => texts(page, "asReported", rows)).toEqual(filled);
  await page.locator("[data-status=figures]").filter({ hasText: "数值" }).waitFor();
  await picture(page, "range-filled");

  // One revision: ten times back and forth, over a sort and a reload.
  for (let times = 0; times < 9; times++) {
    await page.keyboard.press("Control+z");
    await undone();
    await page.keyboard.press("Control+y");
    await expect.poll(() => texts(page, "asReported", rows)).toEqual(filled);
  }
  const head = page.locator(`${grid} .ag-header-cell[col-id=period]`);
  for (let click = 0; click < 3; click++) await head.click();
  await page.reload();
  await openGrid(page);
  await page.keyboard.press("Control+z");
  await undone();

  // Typed once, with Ctrl+Enter into all that is chosen.
  await cell(page, 1, "asReported").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.type("77个");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => texts(page, "asReported", [1, 2])).toEqual(["77个", "77个"]);
  await page.keyboard.press("Control+z");
  await undone();

  // The handle at the corner of one cell, pulled two rows down.
  await cell(page, 0, "asReported").click();
  const box = (await cell(page, 0, "asReported").boundingBox())!;
  await page.mouse.move(box.x + box.width - 3, box.y + box.height - 3);
  await page.mouse.down();
  await cell(page, 2, "asReported").hover();
  await page.mouse.up();
  await expect.poll(() => texts(page, "asReported", [0, 1, 2])).toEqual([before[0], before[0], before[0]]);
  await page.keyboard.press("Control+z");
  await undone();
  expect(errors).toEqual([]);
  await context.close();
});
