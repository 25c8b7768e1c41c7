import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { violationsInBoth } from "./axe.ts";

/** What axe finds in what is open now, in both schemes; Escape closes it. */
export const inOpen = async (page: Page, name: string, role: "dialog" | "menu" = "dialog"): Promise<string[]> => {
  const open = page.getByRole(role);
  await open.first().waitFor();
  const found = await violationsInBoth(page, role === "menu" ? "[role=menu]" : "[role=dialog], dialog[open]");
  // A list that is open in it takes the first one.
  await expect
    .poll(async () => {
      await page.keyboard.press("Escape");
      return open.count();
    })
    .toBe(0);
  return found.map((violation) => `${name}: ${violation}`);
};

/** The same in what a button opens. */
export const inWhatOpens = async (page: Page, name: string, button: Locator): Promise<string[]> => {
  await button.click();
  return inOpen(page, name);
};

/** The palette with these words in it. */
export const find = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Vai a…" }).fill(query);
};

/** Begins something by its name; whether it was found. */
const begin = async (page: Page, name: string): Promise<boolean> => {
  await find(page, name);
  const option = page.getByRole("option", { name }).first();
  await option.or(page.getByText("Niente con queste parole")).first().waitFor();
  const isThere = (await option.count()) > 0;
  if (isThere) await option.click();
  else await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Vai a…" }).waitFor({ state: "detached" });
  return isThere;
};

/** What axe finds in what is begun under this name. */
export const inWhatBegins = async (page: Page, name: string): Promise<string[]> =>
  (await begin(page, name)) ? inOpen(page, name) : [`${name}: not found`];
