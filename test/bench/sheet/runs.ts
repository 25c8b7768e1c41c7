import type { Page } from "playwright-core";
import { times } from "../cast.ts";
import { clockOf } from "../page-clock.ts";
import { medianOf } from "../timing.ts";
import { filterByFirst, pasteTable, pressKeys, searchLetter, sortBy } from "./acts.ts";
import { turnWheel, type Watched, watchFrames } from "./frames.ts";
import { atRest, cellAt } from "./sheet-page.ts";
import type { Shown } from "./shown.ts";

const WHEEL_MS = 3_000;
const PASTED_ROWS = 1_000;

/** What one sheet of many rows did, one thing after the other. */
export interface Run {
  nodes: number;
  scrolled: Watched;
  /** Milliseconds of work of the page's own thread for each second of scrolling. */
  scrollWork: number;
  /** Milliseconds, the median of the keys of this run. */
  arrow: Shown;
  /** The same where each key scrolls by a row. */
  arrowAtEdge: Shown;
  paste: Shown;
  sortNames: Shown;
  turnNames: Shown;
  sortDates: Shown;
}

const middle = (all: readonly Shown[]): Shown => ({
  drawn: medianOf(all.map(({ drawn }) => drawn)),
  shown: medianOf(all.map(({ shown }) => shown)),
});

const table = (run: number) =>
  times(PASTED_ROWS, (row) => [
    `Incollata ${run} ${row}`,
    "Monza",
    `0${1 + (row % 9)}/0${1 + run}/1990`,
    "In attesa",
    `${row},50`,
    `${row + run}`,
    "Servizio sociale 2",
    run % 2 === 0 ? "Sì" : "No",
    "italiano, arabo",
    `333 ${run}${row}`,
  ]);

const scroll = async (page: Page) => {
  const worked = await clockOf(page);
  const before = await worked();
  const scrolled = await watchFrames(page, () => turnWheel(page, WHEEL_MS));
  return { scrolled, scrollWork: ((await worked()) - before) / (WHEEL_MS / 1000) };
};

/** One sheet, drawn afresh, that is scrolled, walked through, pasted into and sorted. */
export const runOf = async (page: Page, rows: number, run: number): Promise<Run> => {
  await page.evaluate((count) => window.drawSheet(count), rows);
  await atRest(page);
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  const rolled = await scroll(page);
  await page.evaluate(() => document.querySelector(".sheet-scroller")?.scrollTo(0, 0));
  await atRest(page);
  await cellAt(page, 2, 1).click();
  const arrow = middle(
    await pressKeys(
      page,
      times(16, (n) => (n % 4 === 3 ? "ArrowRight" : "ArrowDown")),
    ),
  );
  await pressKeys(
    page,
    times(14, () => "ArrowDown"),
  );
  const arrowAtEdge = middle(
    await pressKeys(
      page,
      times(16, () => "ArrowDown"),
    ),
  );
  await page.keyboard.press("Control+Home");
  const paste = await pasteTable(page, table(run));
  await atRest(page);
  const sortNames = await sortBy(page, "name", "ascending");
  const turnNames = await sortBy(page, "name", "descending");
  const sortDates = await sortBy(page, "birthDate", "ascending");
  return { nodes, ...rolled, arrow, arrowAtEdge, paste, sortNames, turnNames, sortDates };
};

/** What looking for something took in one sheet. */
export interface Search {
  firstLetter: Shown;
  nextLetter: Shown;
  filter: Shown;
}

export const searchOf = async (page: Page, rows: number): Promise<Search> => {
  await page.evaluate((count) => window.drawSheet(count), rows);
  await atRest(page);
  const firstLetter = await searchLetter(page, "h");
  await atRest(page);
  const nextLetter = await searchLetter(page, "o");
  await page.locator(".sheet-search").fill("");
  await atRest(page);
  return { firstLetter, nextLetter, filter: await filterByFirst(page, "status") };
};
