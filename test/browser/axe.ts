import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds in a part of the page, as rule and first place. */
export const violationsIn = async (page: Page, part: string): Promise<string[]> => {
  await page.evaluate(axe.source);
  const results: AxeResults = await page.evaluate(
    ({ values, part }) => window.axe.run(part, { runOnly: { type: "tag", values } }),
    { values: RULES, part },
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
  );
};
