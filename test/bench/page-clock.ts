import type { Page } from "playwright-core";

/** Milliseconds of work on the page's thread so far, whatever else the machine does. */
export const clockOf = async (page: Page) => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async (): Promise<number> => {
    const { metrics } = await devTools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
};
