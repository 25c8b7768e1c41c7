import type { Page } from "playwright-core";
import { withBoardPage } from "./board-page.ts";
import { clockOf } from "./page-clock.ts";
import { above, milliseconds, type Section, shown } from "./section.ts";
import { medianOf } from "./timing.ts";

const RUNS = 5;
const AIM_MS = 500;
/** What a browser calls a long task: longer, and a person feels it. */
const LONG_TASK_MS = 50;
const PIXELS_PER_FRAME = 90;

interface Scrolled {
  /** Milliseconds of the longest task; 0 when none was long. */
  longest: number;
  frames: number;
  rows: number;
}

interface Drawn {
  /** Milliseconds on the clock, and those of them that the page's own thread has worked. */
  wall: number;
  worked: number;
}

const drawTimes = async (page: Page): Promise<Drawn[]> => {
  const worked = await clockOf(page);
  const times: Drawn[] = [];
  for (let run = 0; run < RUNS; run++) {
    if (run > 0) await page.evaluate(() => window.undraw());
    const before = await worked();
    const wall = await page.evaluate(() => window.draw());
    times.push({ wall, worked: (await worked()) - before });
  }
  return times;
};

/** Scrolls from top to bottom, a part of the height at each frame, and hears what the browser calls long tasks. */
const scrolled = (page: Page): Promise<Scrolled> =>
  page.evaluate(async (step) => {
    const tasks: number[] = [];
    const listener = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
    listener.observe({ entryTypes: ["longtask"] });
    const board = document.querySelector(".board");
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let frames = 0;
    for (let y = 0; board && y < board.scrollHeight; y += step) {
      board.scrollTop = y;
      frames += 1;
      await frame();
    }
    await new Promise((done) => setTimeout(done, 300));
    listener.disconnect();
    const rows = Number(document.querySelector(".board")?.getAttribute("aria-rowcount") ?? 0);
    return { longest: Math.max(0, ...tasks), frames, rows };
  }, PIXELS_PER_FRAME);

/** The board with 200 places and a year of stays, in the browser: how fast it is drawn, and how it scrolls. */
export const board = async (): Promise<Section> => {
  const { times, nodes, scroll } = await withBoardPage(async (page) => {
    const drawn = await drawTimes(page);
    const count = await page.evaluate(() => document.querySelectorAll("*").length);
    const runs: Scrolled[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await scrolled(page));
    return { times: drawn, nodes: count, scroll: runs };
  });
  const [first = { wall: Number.NaN, worked: Number.NaN }] = times;
  const draw = medianOf(times.map(({ wall }) => wall));
  const worked = medianOf(times.map((run) => run.worked));
  const longest = medianOf(scroll.map((run) => run.longest));
  const [{ frames, rows } = { frames: 0, rows: 0 }] = scroll;
  return {
    name: "board",
    title: "7. The occupancy board with 200 places and 12 months, in the browser",
    notes: [
      "Records are in memory; measured is from the first render of the page to its first paint with bars on it. Median",
      `of ${RUNS}. Scrolled through all ${shown(rows)} rows in ${shown(frames)} frames; a long task is one over ${LONG_TASK_MS} ms.`,
    ],
    columns: ["what", "figure", "aim"],
    rows: [
      ["draw, first time", milliseconds(first.wall), ""],
      ["draw", milliseconds(draw), `≤ ${milliseconds(AIM_MS)}`],
      ["of that, work of the page's own thread", milliseconds(worked), ""],
      ["longest task while scrolling", milliseconds(longest), `≤ ${milliseconds(LONG_TASK_MS)}`],
      ["DOM nodes", shown(nodes), ""],
    ],
    missed: [
      ...above("drawing the board", draw, AIM_MS, " ms"),
      ...above("the longest task while scrolling", longest, LONG_TASK_MS, " ms"),
    ],
    figures: { times, draw, worked, longest, nodes },
  };
};
