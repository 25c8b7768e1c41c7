import type { Locator, Page } from "playwright-core";
import { go } from "./visit.ts";

/** Rows that hold a record, without the empty one in which a new one can be typed. */
export const ROWS = "tr[data-row]:not([data-kind='blank'])";

/** A fresh sheet of a kind of record, with its rows on the screen. */
export const openGrid = async (page: Page, resource: string): Promise<void> => {
  await go(page, "/");
  await page.locator("#free-now").waitFor();
  await go(page, `/${resource}`);
  await page.locator(`${ROWS} td`).first().waitFor();
};

/** A cell by its record and field, scrolled into sight by looking for the record. */
export const cell = (page: Page, id: string, field: string): Locator =>
  page.locator(`td[data-row-id="${id}"][data-field="${field}"]`);

/** Leaves only rows with this text. */
export const search = async (page: Page, text: string): Promise<void> => {
  await page.locator(".sheet-toolbar input").fill(text);
};

/** Types over a cell and confirms with Enter. */
export const typeInto = async (page: Page, target: Locator, text: string): Promise<void> => {
  await target.click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

/** Waits until the server has answered for everything. */
export const allSaved = (page: Page): Promise<void> => page.locator(".sheet-saved").waitFor();

export const textOf = (target: Locator): Promise<string> =>
  target.evaluate((element) => element.firstChild?.textContent ?? "");
