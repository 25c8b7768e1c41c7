import type { Page } from "playwright-core";
import { atRest } from "./sheet-page.ts";
import { type Shown, timeToShow } from "./shown.ts";

/** Presses a key again and again, each time when the page has shown what the one before it did. */
export const pressKeys = async (page: Page, keys: readonly string[]): Promise<Shown[]> => {
  const times: Shown[] = [];
  for (const key of keys)
    times.push(await timeToShow(page, { on: "keydown", look: "active cell", act: () => page.keyboard.press(key) }));
  return times;
};

/** Sorts by a column from the menu in its head. */
export const sortBy = async (page: Page, field: string, order: "ascending" | "descending"): Promise<Shown> => {
  const label = await page.evaluate((which) => window.sortWords[which], order);
  await page.locator(`[data-menu="${field}"]`).click();
  const item = page.getByRole("button", { name: label, exact: true });
  await item.waitFor();
  await atRest(page);
  return timeToShow(page, { on: "click", look: "rows", act: () => item.click() });
};

/** Types one more letter into the quick search over all columns. */
export const searchLetter = async (page: Page, letter: string): Promise<Shown> => {
  await page.locator(".sheet-search").focus();
  return timeToShow(page, { on: "input", look: "rows", act: () => page.keyboard.type(letter) });
};

/** Lets through the first of the values that a column offers. */
export const filterByFirst = async (page: Page, field: string): Promise<Shown> => {
  await page.locator(`[data-menu="${field}"]`).click();
  const box = page.locator(".sheet-values input[type=checkbox]").nth(1);
  await box.waitFor();
  await atRest(page);
  const shown = await timeToShow(page, { on: "click", look: "rows", act: () => box.click() });
  await page.keyboard.press("Escape");
  return shown;
};

/** Pastes a table onto the active cell. */
export const pasteTable = async (page: Page, rows: readonly (readonly string[])[]): Promise<Shown> => {
  const text = rows.map((row) => row.join("\t")).join("\n");
  await page.evaluate((table) => navigator.clipboard.writeText(table), text);
  await atRest(page);
  return timeToShow(page, { on: "paste", look: "rows", act: () => page.keyboard.press("Control+v") });
};
