import type { Page } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";
import { closeBrowser, openBrowser } from "../browser.ts";

export interface SheetPageOptions {
  /** What the page is asked for: `rows`, `locale`, `theme`, `creatable`, `key`. */
  readonly query?: Record<string, string>;
  readonly viewport?: { width: number; height: number };
}

const openSheet = async ({ query, viewport }: SheetPageOptions = {}): Promise<Page> => {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 720 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${inject("sheetPage")}?${new URLSearchParams(query)}`);
  await page.locator(".sheet-cell, .sheet-card").first().waitFor();
  return page;
};

/** For the tests of one file: opens new pages with the sheet on them, ready for keys. Each test's are closed after it. */
export const sheets = (): ((options?: SheetPageOptions) => Promise<Page>) => {
  let pages: Page[] = [];
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
  });
  afterAll(closeBrowser);
  return async (options) => {
    const page = await openSheet(options);
    pages.push(page);
    return page;
  };
};
