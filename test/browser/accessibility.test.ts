import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessTo } from "#shared/access";
import { resources } from "#shared/resources/index";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { go, overflows, signedIn } from "./visit.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, as rule and first place. */
const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const results: AxeResults = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values } }),
    RULES,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
  );
};

let other: Colleague;

/** Kinds that are listed on pages of their own. */
const listed = ["capacity-reports", "team-meetings"];
/** Those of whoever watches over the service are walked as she sees them. */
const overseen = ["diary-openings"];
const grids = resources
  .filter((resource) => accessTo(resource, ["coordinator"]).read.size > 0)
  .map(({ name }) => name)
  .filter((name) => ![...listed, ...overseen].includes(name));

const firstOf = async (resource: string) => (await other.list(resource))[0]?.id ?? "";

beforeAll(async () => {
  other = await colleague("coordinator");
});
afterAll(closeBrowser);

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  let page: Page;

  beforeAll(async () => {
    page = await signedIn("coordinator", { colorScheme });
  });
  afterAll(() => page.context().close());

  it.each(["/", "/board", "/waiting", "/diary", ...listed.map((name) => `/${name}`)])(
    "%s is free of axe violations",
    async (path) => {
      await go(page, path);

      expect(await violationsOn(page)).toEqual([]);
    },
  );

  it.each(colorScheme === "light" ? grids : ["referrals"])(
    "the grid of %s is free of axe violations",
    async (resource) => {
      await go(page, `/${resource}`);
      await page.locator("td[data-row-id]").first().waitFor();

      expect(await violationsOn(page)).toEqual([]);
    },
  );

  it.each(["households", "plans", "reviews", "units", "capacity-reports"])(
    "a page of %s is free of axe violations",
    async (resource) => {
      await go(page, `/${resource}/${await firstOf(resource)}`);

      expect(await violationsOn(page)).toEqual([]);
    },
  );

  it("forms and histories are free of axe violations", async () => {
    await go(page, `/units/${await firstOf("units")}`);

    await page.getByRole("tab", { name: "Storia" }).click();
    await page.getByText("ha creato").waitFor();
    const history = await violationsOn(page);
    await page.getByRole("tab", { name: "Dati" }).click();
    await page.getByRole("button", { name: "Modifica" }).click();
    await page.getByRole("button", { name: "Salva" }).waitFor();

    expect([...history, ...(await violationsOn(page))]).toEqual([]);
  });

  it("dialogs are free of axe violations", async () => {
    await go(page, "/households");
    await page.getByRole("button", { name: "Nuovo" }).click();
    await page.getByRole("dialog").waitFor();
    const creating = await violationsOn(page);
    await page.keyboard.press("Escape");
    await go(page, "/board");
    await page
      .getByRole("button", { name: /^Accogli in/ })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();

    expect([...creating, ...(await violationsOn(page))]).toEqual([]);
  });
});

describe("on a narrow screen", () => {
  let page: Page;

  beforeAll(async () => {
    page = await signedIn("coordinator", { viewport: { width: 360, height: 740 } });
  });
  afterAll(() => page.context().close());

  it.each(["/", "/board", "/households", "/referrals", "/capacity-reports"])("%s fits", async (path) => {
    await go(page, path);

    expect(await overflows(page)).toBe(false);
  });

  it.each(["households", "plans", "capacity-reports"])("a page of %s fits", async (resource) => {
    await go(page, `/${resource}/${await firstOf(resource)}`);

    expect(await overflows(page)).toBe(false);
  });

  it("the menu opens over the page and closes by choosing", async () => {
    await go(page, "/");

    await page.getByRole("button", { name: "Apri il menu" }).click();
    await page.getByRole("link", { name: "Nuclei" }).click();
    await page.getByRole("heading", { name: "Nuclei" }).waitFor();
    await page.getByRole("navigation").waitFor({ state: "detached" });

    expect(await violationsOn(page)).toEqual([]);
  });
});
