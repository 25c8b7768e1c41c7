import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { civilDateAt, monthBefore, monthRange } from "#shared/dates";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

let page: Page;
let other: Colleague;

beforeAll(async () => {
  other = await colleague("coordinator");
  page = await signedIn("coordinator");
});
afterAll(closeBrowser);

const lastMonth = monthRange(monthBefore(civilDateAt(new Date().toISOString())));

describe("the household page", () => {
  it("shows people, placements, plans and history, non-resident participants apart", async () => {
    const father = (await other.list("people")).find(({ residency }) => residency === "nonResident");
    await go(page, `/households/${father?.householdId}`);

    const apart = page.locator("section", { hasText: "Partecipanti non ospiti" });
    await apart.getByRole("link", { name: `${father?.lastName} ${father?.firstName}` }).waitFor();
    for (const title of ["Persone", "Accoglienze", "Progetti", "Segnalazione"])
      await page.getByRole("heading", { name: title, exact: true }).waitFor();

    await page.getByRole("tab", { name: "Storia" }).click();
    await page.getByText("ha creato").waitFor();
  });
});

describe("the capacity report", () => {
  it("of last month is frozen, shown with its definitions and saved as a file without names", async () => {
    await go(page, "/capacity-reports");
    await page.getByRole("button", { name: "Nuovo report" }).click();
    await page.getByRole("button", { name: "Calcola" }).click();
    await page.getByRole("heading", { name: /Report di capienza: / }).waitFor();

    await page.getByRole("rowheader", { name: "Abitare Insieme" }).waitFor();
    await page.getByText("Giornate occupate ÷ giornate-alloggio.").waitFor();
    await page.getByText("sha256:").waitFor();
    const aliante = page.getByRole("row", { name: /Progetto Aliante/ });
    expect(await aliante.textContent()).toContain("n.d.");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Scarica CSV" }).click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");

    expect(download.suggestedFilename()).toBe(`soglia-${lastMonth.from}-${lastMonth.to}.csv`);
    expect(csv).toContain("CasAmica");
    expect(csv).not.toMatch(/N-\d{4}|\(demo\)/);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString("latin1")).toMatch(/\/Count 1\b/);
  });
});

describe("home", () => {
  it("says what needs attention today", async () => {
    await go(page, "/");

    await page.getByRole("heading", { name: "Posti liberi adesso" }).waitFor();
    await page.getByRole("heading", { name: "Da fare" }).waitFor();
    expect(
      await page
        .getByRole("link", { name: /CasAmica/ })
        .first()
        .textContent(),
    ).toMatch(/liber[oi] su 5/);
  });
});

describe("a list that cannot be read", () => {
  it("says so and opens by trying again", async () => {
    // The list also tries by itself: the server is back at the very moment of the click, not a moment before.
    let isBack = false;
    await page.exposeFunction("bringBack", () => {
      isBack = true;
    });
    await page.route("**/api/outages*", (route) => (isBack ? route.continue() : route.abort()));
    await page.goto(page.url().replace(/#.*/, "#/outages"));
    await page.reload();

    const alert = page.getByRole("alert").filter({ hasText: "Il server non risponde" });
    await alert.waitFor();
    const retry = alert.getByRole("button", { name: "Riprova" });
    await retry.evaluate((button) => button.addEventListener("click", () => Reflect.get(window, "bringBack")()));
    await retry.click();

    await page.locator("td[data-row-id]").first().waitFor();
    await page.unroute("**/api/outages*");
  });
});

describe("language and light", () => {
  it("switch at once and stay after a reload", async () => {
    await go(page, "/");

    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Today", exact: true }).waitFor();
    await page.getByRole("button", { name: "Switch to dark" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "Today", exact: true }).waitFor();

    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual([
      "en",
      "dark",
    ]);
    await page.getByRole("button", { name: "Italiano" }).click();
    await page.getByRole("button", { name: "Passa al chiaro" }).click();
    await page.getByRole("heading", { name: "Oggi", exact: true }).waitFor();
  });

  it("broke nothing on the way", () => {
    expect(faultsOf(page.context())).toEqual([]);
  });
});
