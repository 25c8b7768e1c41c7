import type { Page } from "playwright-core";
import { withBuiltPage } from "../built-page.ts";

/** As large as the screen of a small laptop shows a page. */
const VIEWPORT = { width: 1280, height: 800 };

/** Opens the page with the made-up sheet as people get it, empty yet, and closes everything after the work. */
export const withSheetPage = <T>(work: (page: Page) => Promise<T>): Promise<T> =>
  withBuiltPage({ folder: "sheet/harness", viewport: VIEWPORT }, work);

/** The cell of a row and a column on the screen, both counted from 0. */
export const cellAt = (page: Page, row: number, col: number) =>
  page.locator(`tr[data-row="${row}"] td[data-cell="${col}"]`);

/** Waits until the page has nothing to do: what is measured next is not what went before. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let calm = 0; calm < 3; ) {
      const began = performance.now();
      await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
      calm = performance.now() - began < 30 ? calm + 1 : 0;
    }
  });
