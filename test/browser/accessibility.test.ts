import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyLooker, kindsSeenBy, listed, openedOnce, pagesSeenBy, settled } from "./all-pages.ts";
import { violationsIn, violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { openGrid } from "./grid.ts";
import { inOpen } from "./opened-over.ts";
import { go, overflows, signedIn } from "./visit.ts";

const { pageOf, recordsOf } = openedOnce();

afterAll(closeBrowser);

describe.each(everyLooker)("in light and dark, the %s", (role) => {
  it.each(pagesSeenBy[role])("finds %s free of violations", async (path) => {
    const page = await pageOf(role);
    await go(page, path);
    await settled(page);

    expect(await violationsInBoth(page)).toEqual([]);
  });

  it.each(kindsSeenBy[role])("finds all %s, and one of them, free of violations", async (kind) => {
    const page = await pageOf(role);
    await go(page, `/${kind}`);
    await settled(page);
    const id = (await recordsOf(role, kind))[0]?.id;
    if (id && !listed.includes(kind)) await page.locator("td[data-row-id]").first().waitFor();
    const all = await violationsInBoth(page);
    if (id) await go(page, `/${kind}/${id}`);
    await settled(page);

    expect([...all, ...(await violationsInBoth(page))]).toEqual([]);
  });
});

describe("what opens over a grid", () => {
  let page: Page;

  beforeAll(async () => {
    page = await pageOf("coordinator");
    await openGrid(page, "people");
  });

  const shown = ".sheet-panel, .sheet-dialog, .sheet-popup";

  it.each([
    ["the menu of a column of dates", "birthDate", "Control+Shift+L"],
    ["the menu of a column of choices", "sex", "Control+Shift+L"],
    ["the menu of a cell", "lastName", "Shift+F10"],
    ["the help", "lastName", "F1"],
  ])("%s is free of violations", async (_, field, key) => {
    await page.locator(`td[data-field=${field}]`).first().click();
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
    const found = await violationsInBoth(page);
    await page.keyboard.press("Escape");

    expect(found).toEqual([]);
  });

  it.each(["Esporta", "Colonne"])("%s is free of violations", async (name) => {
    await page.locator(".sheet-toolbar").getByRole("button", { name, exact: true }).click();
    await page.locator(shown).first().waitFor();
    const found = await violationsInBoth(page);
    await page.keyboard.press("Escape");

    expect(found).toEqual([]);
  });
});

describe("on a narrow screen", () => {
  let page: Page;

  beforeAll(async () => {
    page = await signedIn("coordinator", { viewport: { width: 360, height: 740 } });
  });
  afterAll(() => page.context().close());

  it.each(["/households", "/referrals"])(
    "%s is a list free of violations, as is what arranges it, and fits",
    async (path) => {
      await go(page, path);
      await page.locator(".sheet-card").first().waitFor();
      const list = await violationsInBoth(page);
      await page.locator(".sheet-arrange").click();
      const panel = await inOpen(page, "arrange");

      expect([...list, ...panel]).toEqual([]);
      expect(await overflows(page)).toBe(false);
    },
  );

  it("the menu opens over the page and closes by choosing", async () => {
    await go(page, "/");

    await page.getByRole("button", { name: "Apri il menu" }).click();
    await page.getByRole("link", { name: "Nuclei" }).waitFor();
    const found = await violationsInBoth(page);
    await page.getByRole("link", { name: "Nuclei" }).click();
    await page.getByRole("heading", { name: "Nuclei" }).waitFor();
    await page.getByRole("navigation").waitFor({ state: "detached" });

    expect([...found, ...(await violationsIn(page, "html"))]).toEqual([]);
  });
});
