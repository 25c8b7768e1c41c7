import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What lies in the top layer lies over all the rest: axe does not know, and would not judge its colours. */
const lift = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.style.zIndex = "9999";
  });

/** What axe finds in a part of the page, as rule and first place; all rules, or only those named. */
export const violationsIn = async (page: Page, part: string, rules?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  await lift(page);
  const results: AxeResults = await page.evaluate(
    ({ part, only }) => window.axe.run(part, { runOnly: only, resultTypes: ["violations"] }),
    { part, only: rules ? { type: "rule" as const, values: [...rules] } : { type: "tag" as const, values: TAGS } },
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
  );
};

/** Nothing fades any more: axe passes over what is half transparent. What has just been drawn begins a frame later. */
const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const endless = (one: Animation) => one.effect?.getComputedTiming().iterations === Infinity;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => !endless(one))
        .map(({ finished }) => finished),
    );
  });

/** From light to dark or back, by the button in the bar, whatever lies over it; the page and what is open stay. */
const switchScheme = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const { dataset } = document.documentElement;
    const before = dataset.theme;
    const names = ["Passa allo scuro", "Passa al chiaro", "Switch to dark", "Switch to light"];
    for (const name of names) document.querySelector<HTMLElement>(`header [aria-label="${name}"]`)?.click();
    while (dataset.theme === before) await new Promise(requestAnimationFrame);
  });
  await stillness(page);
};

/** What axe finds in the one scheme, and in the other as far as colours go: nothing else differs between them. */
export const violationsInBoth = async (page: Page, part = "html"): Promise<string[]> => {
  await stillness(page);
  const found = await violationsIn(page, part);
  await switchScheme(page);
  return [...found, ...(await violationsIn(page, part, ["color-contrast", "link-in-text-block"]))];
};
