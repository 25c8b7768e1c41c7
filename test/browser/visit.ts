import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { here } from "./here.ts";

export interface Visit {
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
  language?: "it" | "en";
}

const faults = new WeakMap<BrowserContext, string[]>();

/** A browser of one's own, not signed in yet. What goes wrong in its pages is kept for `faultsOf`. */
export const newVisitor = async ({
  viewport,
  colorScheme = "light",
  language,
}: Visit = {}): Promise<BrowserContext> => {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 800 },
    colorScheme,
    locale: "it-IT",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(10_000);
  const seen: string[] = [];
  faults.set(context, seen);
  context.on("weberror", (fault) => seen.push(fault.error().message));
  context.on("console", (message) => {
    // A refusal is an answer; the browser calls every answer of 400 and more an error.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) seen.push(message.text());
  });
  if (language)
    await context.addInitScript((chosen) => {
      // A page of no origin, such as an empty one, has nowhere to keep it.
      if (location.protocol.startsWith("http")) localStorage.setItem("soglia.locale", chosen);
    }, language);
  return context;
};

/** Faults in the pages of a visitor: errors nobody caught, and what the content security policy had to stop. */
export const faultsOf = (context: BrowserContext): readonly string[] => faults.get(context) ?? [];

/** Fills the sign-in page, from wherever it was asked for. */
export const enter = async (page: Page, username: string, passwords = here().passwords): Promise<void> => {
  await page.locator("input[name=username]").fill(username);
  await page.locator("input[name=password]").fill(passwords[username] ?? "");
  await page.locator("form button").click();
  await page.locator("main h1").waitFor();
};

/** Somebody at work, on the home page. */
export const signedIn = async (username: string, visit: Visit = {}): Promise<Page> => {
  const context = await newVisitor(visit);
  const page = await context.newPage();
  await page.goto(here().address);
  await enter(page, username);
  return page;
};

/** Goes to an address inside the application, such as `/households`, and waits until it has a heading. */
export const go = async (page: Page, path: string, address = here().address): Promise<void> => {
  await page.goto(`${address}/#${path}`);
  await page.locator("main h1").waitFor();
};

/** Whether the page is wider than its screen. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
