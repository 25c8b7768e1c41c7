import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { openGrid } from "./grid.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

afterAll(closeBrowser);

const menuOf = (page: Page) => page.getByRole("navigation").getByRole("link").allTextContents();

describe("what a role sees", () => {
  it("administration: fees and payers, no people, no plans, no reviews", async () => {
    const page = await signedIn("administration");

    const menu = await menuOf(page);

    expect(menu).toContain("Accordi retta");
    for (const hidden of ["Ospiti", "Progetti", "Verifiche"]) expect(menu).not.toContain(hidden);
    await openGrid(page, "households");
    expect(await page.locator("th .sheet-label").allTextContents()).not.toContain("Nome del nucleo");
    await page.goto(page.url().replace(/#.*/, "#/people"));
    await page.getByRole("heading", { name: "Qui non c'è niente" }).waitFor();
    expect(faultsOf(page.context())).toEqual([]);
    await page.context().close();
  });

  it("educator: no fees, no secret address, and grids that say why they cannot be changed", async () => {
    const page = await signedIn("educator");

    expect(await menuOf(page)).not.toContain("Accordi retta");
    await openGrid(page, "units");

    expect(await page.locator("th .sheet-label").allTextContents()).not.toContain("Indirizzo");
    await page.getByText("Il tuo ruolo può leggere questa tabella, non modificarla.").waitFor();
    expect(await page.getByRole("button", { name: "Nuovo" }).count()).toBe(0);
    await page.context().close();
  });

  it("area manager: may override, with a reason", async () => {
    const page = await signedIn("area-manager");
    await go(page, "/board");

    await page
      .getByRole("button", { name: /^Accogli in/ })
      .first()
      .click();

    await page.getByRole("textbox", { name: "Motivo della deroga" }).waitFor();
    await page.context().close();
  });
});
