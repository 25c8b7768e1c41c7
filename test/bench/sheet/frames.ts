import type { Page } from "playwright-core";

/** What the page's own thread did while somebody looked at it. */
export interface Watched {
  framesPerSecond: number;
  /** Milliseconds of the longest task; 0 when none was over 50 ms, which is what browsers call long. */
  longestTask: number;
  /** The part of the frames in which rows were missing where the person looked. */
  bare: number;
  /** Rows gone by. */
  rows: number;
}

/** Counts the frames of a page during some work on it. */
export const watchFrames = async (page: Page, work: () => Promise<void>): Promise<Watched> => {
  const watch = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
    observer.observe({ entryTypes: ["longtask"] });
    const scroller = document.querySelector(".sheet-scroller");
    const body = document.querySelector(".sheet-body");
    const rowOf = (row: Element | null | undefined) => (row instanceof HTMLElement ? Number(row.dataset.row) : 0);
    const height =
      (body?.clientHeight ?? 0) /
      Math.max(1, Number(document.querySelector("[aria-rowcount]")?.getAttribute("aria-rowcount")) - 1);
    const started = scroller?.scrollTop ?? 0;
    let bare = 0;
    let isOn = true;
    const isBare = () => {
      if (!scroller) return false;
      const first = Math.floor(scroller.scrollTop / height);
      const last = Math.ceil((scroller.scrollTop + scroller.clientHeight) / height) - 2;
      return rowOf(body?.firstElementChild) > first || rowOf(body?.lastElementChild) < last;
    };
    const tick = (at: number) => {
      if (!isOn) return;
      frames.push(at);
      if (isBare()) bare += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return {
      end: async () => {
        isOn = false;
        await new Promise((done) => setTimeout(done, 300));
        observer.disconnect();
        const lasted = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
        return {
          framesPerSecond: ((frames.length - 1) / lasted) * 1000,
          longestTask: Math.max(0, ...tasks),
          bare: bare / frames.length,
          rows: scroller ? (scroller.scrollTop - started) / height : 0,
        };
      },
    };
  });
  await work();
  return watch.evaluate(({ end }) => end());
};

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Turns the wheel over the middle of the page for a while: one notch, 100 pixels, at each frame. */
export const turnWheel = async (page: Page, milliseconds: number): Promise<void> => {
  const devTools = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const notch = { type: "mouseWheel" as const, x: width / 2, y: height / 2, deltaX: 0, deltaY: 100 };
  const answers: Promise<unknown>[] = [];
  for (const ends = performance.now() + milliseconds; performance.now() < ends; await pause(16))
    answers.push(devTools.send("Input.dispatchMouseEvent", notch));
  await Promise.all(answers);
  await devTools.detach();
};
