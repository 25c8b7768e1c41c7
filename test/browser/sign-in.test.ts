import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { here } from "./here.ts";
import { enter, faultsOf, go, newVisitor, signedIn } from "./visit.ts";

afterAll(closeBrowser);

describe("signing in", () => {
  it("leads through the sign-in page to where one wanted to go", async () => {
    const context = await newVisitor();
    const page = await context.newPage();

    await page.goto(`${here().address}/#/households`);
    await enter(page, "coordinator");

    expect(await page.locator("main h1").textContent()).toBe("Nuclei");
    expect(faultsOf(context)).toEqual([]);
    await context.close();
  });

  it("keeps no token and no data in the browser", async () => {
    const page = await signedIn("coordinator");
    await go(page, "/people");
    await page.locator("td[data-row-id]").first().waitFor();

    const stores = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

    expect(stores).not.toMatch(/eyJ|token|\(demo\)/i);
    await page.context().close();
  });

  it("comes back quietly after a reload, to the same page", async () => {
    const page = await signedIn("coordinator");
    await go(page, "/units");

    await page.reload();
    await page.locator("td[data-row-id]").first().waitFor();

    expect(await page.locator("main h1").textContent()).toBe("Unità operative");
    await page.context().close();
  });

  it("is renewed quietly when the server does not take the token any more", async () => {
    const page = await signedIn("coordinator");
    await page.route("**/api/outages*", (route) => route.fulfill({ status: 401, json: {} }), { times: 1 });
    const renewal = page.waitForRequest("**/identity/token", { timeout: 45_000 });

    await go(page, "/outages");
    await renewal;
    await page.locator("td[data-row-id]").first().waitFor();

    expect(await page.locator("main h1").textContent()).toBe("Indisponibilità");
    await page.context().close();
  });

  it("ends for good by signing out", async () => {
    const page = await signedIn("educator");

    await page.getByRole("button", { name: /Il tuo accesso/ }).click();
    await page.getByRole("menuitem", { name: "Esci" }).click();
    await page.locator("input[name=password]").waitFor();
    await page.goto(here().address);
    await page.locator("input[name=password]").waitFor();

    expect(await page.locator("main nav").count()).toBe(0);
    await page.context().close();
  });

  it("says what to do when the server does not answer", async () => {
    const context = await newVisitor();
    await context.route("**/config.json", (route) => route.abort());
    const page = await context.newPage();

    await page.goto(here().address);
    await page.getByRole("alert").waitFor();

    expect(await page.getByRole("alert").textContent()).toContain("L'accesso non è riuscito");
    await context.unroute("**/config.json");
    await page.getByRole("button", { name: "Riprova" }).click();
    await page.locator("input[name=password]").waitFor();
    await context.close();
  });
});
