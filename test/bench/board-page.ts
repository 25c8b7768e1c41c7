import type { Page } from "playwright-core";
import { withBuiltPage } from "./built-page.ts";

/** Opens the page with the made-up board as people get it, and closes everything after the work. */
export const withBoardPage = <T>(work: (page: Page) => Promise<T>): Promise<T> =>
  withBuiltPage({ folder: "board-harness", viewport: { width: 1360, height: 860 }, reducedMotion: "reduce" }, work);
