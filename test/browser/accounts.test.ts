import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { violationsIn } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { here } from "./here.ts";
import { enter, faultsOf, go, newVisitor, overflows, signedIn, type Visit } from "./visit.ts";

afterAll(closeBrowser);

const OWN = "Una-Porta-Aperta-7";

const dialog = (page: Page) => page.getByRole("dialog");

const lineOf = (page: Page, name: string) => page.locator("main li", { hasText: name });

const choose = async (page: Page, name: string, deed: string) => {
  await lineOf(page, name).getByRole("button", { name: "Azioni per" }).click();
  await page.getByRole("menuitem", { name: deed }).click();
};

/** Invites somebody from the page and answers the password that it shows once. */
const invited = async (manager: Page, name: string, username: string): Promise<string> => {
  await manager.getByRole("button", { name: "Invita una persona" }).click();
  await dialog(manager).getByLabel("Nome e cognome").fill(name);
  await dialog(manager).getByLabel("Nome utente").fill(username);
  await dialog(manager).getByLabel("E-mail").fill(`${username}@example.org`);
  await dialog(manager).getByRole("checkbox", { name: "Educatrice o educatore" }).check();
  await dialog(manager).getByRole("checkbox", { name: "CasAmica" }).check();
  await dialog(manager).getByRole("button", { name: "Invita" }).click();
  const password = await dialog(manager).locator("dd").nth(1).innerText();
  // It is shown once: only the button takes it away.
  await manager.keyboard.press("Escape");
  await dialog(manager).getByRole("button", { name: "Fatto" }).click();
  return password;
};

const fillIn = async (page: Page, username: string, password: string) => {
  await page.locator("input[name=username]").fill(username);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form button").click();
};

describe("an account's life", () => {
  it("goes from invitation through the first password to a page that is shut at once", async () => {
    const manager = await signedIn("area-manager");
    await go(manager, "/accounts");
    const temporary = await invited(manager, "Nadia Invitata", "nadia.invitata");
    const context = await newVisitor();
    const nadia = await context.newPage();
    await nadia.goto(here().address);
    await fillIn(nadia, "nadia.invitata", temporary);
    await nadia.locator("input[name=new-password]").fill(OWN);
    await nadia.locator("input[name=again]").fill(OWN);
    await nadia.locator("form button").click();
    await nadia.locator("main h1").waitFor();
    await go(nadia, "/units");
    await nadia.locator("td[data-row-id]").first().waitFor();

    await choose(manager, "Nadia Invitata", "Sospendi");
    await dialog(manager).getByRole("button", { name: "Sospendi" }).click();
    await lineOf(manager, "Nadia Invitata").getByText("Sospeso").waitFor();
    await nadia.getByRole("heading", { name: "Qui non puoi più entrare" }).waitFor({ timeout: 20_000 });

    expect(await nadia.locator("body").innerText()).toContain("Il tuo accesso è sospeso");
    expect(await nadia.locator("td").count()).toBe(0);
    expect(faultsOf(context)).toEqual([]);
    await context.close();
    await manager.context().close();
  });

  it("is not ended for the last coordinator, and the page says what to do", async () => {
    const manager = await signedIn("area-manager");
    await go(manager, "/accounts");

    await choose(manager, "Giulia Riva", "Sospendi");
    await dialog(manager).getByRole("button", { name: "Sospendi" }).click();
    await dialog(manager).getByRole("alert").waitFor();

    expect(await dialog(manager).innerText()).toContain("Dai prima questo ruolo a un'altra persona.");
    await manager.keyboard.press("Escape");
    expect(await lineOf(manager, "Giulia Riva").innerText()).not.toContain("Sospeso");
    await manager.context().close();
  });

  it("is not one's own to change, and nobody else's page", async () => {
    const manager = await signedIn("area-manager");
    await go(manager, "/accounts");
    await lineOf(manager, "(tu)").getByRole("button", { name: "Azioni per" }).click();
    const offered = await manager.getByRole("menuitem").allInnerTexts();
    await manager.getByRole("menuitem", { name: "Che cosa ha guardato" }).click();
    await manager.getByRole("heading", { level: 1, name: /^Che cosa ha guardato / }).waitFor();
    const coordinator = await signedIn("coordinator");
    await go(coordinator, "/accounts");

    expect(offered).toEqual(["Cambia l'e-mail", "Che cosa ha guardato"]);
    expect(await coordinator.locator("main h1").innerText()).toBe("Qui non c'è niente");
    await manager.context().close();
    await coordinator.context().close();
  });

  it("fits a telephone and is accessible, in both languages and by night", async () => {
    for (const visit of [{ language: "en" }, { colorScheme: "dark", viewport: { width: 360, height: 740 } }] as const) {
      const page = await signedIn("area-manager", visit);
      await go(page, "/accounts");
      await page.locator("main li").first().waitFor();

      expect(await overflows(page)).toBe(false);
      expect(await violationsIn(page, "main")).toEqual([]);
      await page.context().close();
    }
  });
});

/** Somebody at work whose clock the test turns. */
const atTheClock = async (path: string, visit?: Visit) => {
  const context = await newVisitor(visit);
  await context.clock.install();
  const page = await context.newPage();
  await page.goto(`${here().address}/#${path}`);
  await enter(page, "coordinator");
  return { context, page };
};

const QUARTER_MS = 15 * 60_000;
const covered = (page: Page) => page.getByRole("heading", { name: "Schermo coperto" });

/** Shows a password in the small window that a covered page opens. */
const unlock = async (page: Page, username: string) => {
  const [small] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("button", { name: "Continua" }).click(),
  ]);
  await small.locator("input[name=username]").waitFor();
  await fillIn(small, username, here().passwords[username] ?? "");
};

describe("a page that nobody touches", () => {
  it("warns, is covered, holds nothing to read, and gives back what was being typed", async () => {
    const { context, page } = await atTheClock("/organisations");
    await page.getByRole("button", { name: "Nuovo" }).click();
    await dialog(page).getByLabel("Nome").first().fill("Comune di Prova");

    await page.clock.fastForward(QUARTER_MS - 40_000);
    await page.getByRole("button", { name: "Sono qui" }).waitFor();
    const violations = await violationsIn(page, "html");
    await page.clock.fastForward(60_000);
    await covered(page).waitFor();
    violations.push(...(await violationsIn(page, "html")));
    const content = await page.content();
    const title = await page.title();
    await unlock(page, "coordinator");
    await dialog(page).waitFor();

    expect(content).not.toMatch(/Enti|Consorzio|Comune/);
    expect(title).toBe("Soglia");
    expect(violations).toEqual([]);
    expect(await dialog(page).getByLabel("Nome").first().inputValue()).toBe("Comune di Prova");
    expect(faultsOf(context)).toEqual([]);
    await context.close();
  });

  it("stays open for whoever says that she is there", async () => {
    const { context, page } = await atTheClock("/organisations");
    await page.clock.fastForward(QUARTER_MS - 30_000);

    await page.getByRole("button", { name: "Sono qui" }).waitFor();
    await page.keyboard.press("Shift");
    await page.clock.fastForward(QUARTER_MS - 90_000);

    expect(await covered(page).count()).toBe(0);
    await context.close();
  });

  it("asks for the password after a reload too, although the provider still knows her", async () => {
    const { context, page } = await atTheClock("/organisations");
    await page.clock.fastForward(QUARTER_MS + 1_000);
    await covered(page).waitFor();

    await page.reload();
    await page.locator("input[name=password]").waitFor();

    expect(await page.locator("main nav").count()).toBe(0);
    await context.close();
  });

  it("closes when somebody else signs in instead", async () => {
    const { context, page } = await atTheClock("/organisations", { colorScheme: "dark" });
    await page.clock.fastForward(QUARTER_MS + 1_000);
    await covered(page).waitFor();
    expect(await violationsIn(page, "html")).toEqual([]);

    await unlock(page, "educator");
    await page.getByRole("heading", { name: "È entrata un'altra persona" }).waitFor();

    expect(await page.content()).not.toMatch(/Consorzio/);
    await context.close();
  });
});

describe("signing out", () => {
  it("clears every tab and leaves nothing but preferences and a moment in the browser", async () => {
    const first = await signedIn("coordinator");
    const second = await first.context().newPage();
    await second.goto(`${here().address}/#/units`);
    await second.locator("td[data-row-id]").first().waitFor();
    const stored = await second.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

    await first.getByRole("button", { name: /Il tuo accesso/ }).click();
    await first.getByRole("menuitem", { name: "Esci" }).click();
    await second.getByRole("heading", { name: "Sessione chiusa" }).waitFor();

    expect(stored.filter((key) => !/^soglia\.(locale|theme|last-input|sheet\..+)$/.test(key))).toEqual([]);
    expect(await second.locator("td").count()).toBe(0);
    await second.getByRole("button", { name: "Accedi" }).click();
    await second.locator("input[name=password]").waitFor();
    await first.context().close();
  });
});
