import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

let manager: Page;
let coordinator: Colleague;

beforeAll(async () => {
  coordinator = await colleague("coordinator");
  manager = await signedIn("area-manager");
});
afterAll(closeBrowser);

const TOLD = "Colloquio lungo sulla scuola dei bambini";

/** A household with one entry in its diary. */
const aHousehold = async () => {
  const household = await coordinator.create("households", { type: "singleWoman" });
  await coordinator.create("diary-entries", { householdId: household.id, on: "2026-01-12", text: TOLD });
  return household;
};

const openWithReason = async (page: Page, reason: string) => {
  await page.getByRole("button", { name: "Apri il diario con un motivo" }).click();
  await page.getByRole("textbox", { name: "Motivo" }).fill(reason);
  await page.getByRole("button", { name: "Apri per 30 minuti" }).click();
  await page.getByText(TOLD).waitFor();
};

describe("a diary that is not hers", () => {
  it("opens to the area manager with a reason, counts down, and closes by itself without a reload", async () => {
    const household = await aHousehold();
    const page = await manager.context().newPage();
    await page.clock.install();
    await go(page, `/households/${household.id}`);
    await page.getByText("Il diario di questo nucleo è riservato").waitFor();
    const before = await page.getByText(TOLD).count();

    await openWithReason(page, "Segnalazione urgente del tribunale");

    await page.getByText(/si chiude da solo tra (30:00|29:\d\d)/).waitFor();
    // The server's clock cannot be moved from here: without its answers the page goes by its own.
    await page.route("**", (request) => request.abort());
    const closed = page.getByText("Il diario si è chiuso.");
    // An answer that was on its way still sets the page's clock to the server's once.
    for (let minutes = 0; minutes <= 60 && !(await closed.isVisible()); minutes += 5) {
      // Whoever does nothing for long is locked out of everything.
      await page.mouse.move(200 + minutes, 200);
      await page.keyboard.press("Shift");
      await page.clock.fastForward("05:00");
    }
    await closed.waitFor();
    expect(before).toBe(0);
    expect(await page.getByText(TOLD).count()).toBe(0);
    await page.close();
  });

  it("is told at once to the coordinator, who takes note of it", async () => {
    const household = await aHousehold();
    await go(manager, `/households/${household.id}`);
    await openWithReason(manager, "Richiesta della procura");
    const page = await signedIn("coordinator");

    const due = page.getByRole("listitem").filter({ hasText: `Diario aperto con un motivo · ${household.code}` });
    await due.getByRole("button", { name: /Presa visione/ }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violationsInBoth(page, "[role=dialog]")).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Presa visione" }).click();

    await due.waitFor({ state: "detached" });
    expect(faultsOf(page.context())).toEqual([]);
  });
});

describe("a page that stands open", () => {
  it("keeps nothing of a household that is no longer hers, though nobody touches it", async () => {
    const household = await aHousehold();
    const staff = (await coordinator.list("staff")).find(({ username }) => username === "educator");
    const assign = (to?: string) =>
      coordinator.post(`/households/${household.id}/educators`, {
        educators: [{ staffId: staff?.id, role: "responsible", from: "2026-01-01", ...(to && { to }) }],
      });
    const assigned = await assign();
    const page = await signedIn("educator");
    await page.clock.install();
    await go(page, `/households/${household.id}`);
    await page.getByText(TOLD).waitFor();

    const ended = await assign("2026-01-31");
    await page.clock.fastForward("02:01");

    await page.getByText("Non si trova").waitFor();
    expect([assigned, ended]).toEqual([200, 200]);
    expect(await page.locator("main").innerText()).not.toContain(String(household.code));
    expect(faultsOf(page.context())).toEqual([]);
  });
});

describe("who has seen a household", () => {
  it("is told in sentences, with the reason under which a diary was read", async () => {
    const household = await aHousehold();
    await go(manager, `/households/${household.id}`);
    await openWithReason(manager, "Controllo dopo un reclamo");
    // Entries reach the table within a second.
    await manager.waitForTimeout(1_500);

    await manager.getByRole("link", { name: "Chi ha visto questo nucleo" }).click();

    const lines = manager.getByRole("list", { name: "Letture" }).getByRole("listitem");
    await lines.filter({ hasText: "ha letto il diario aperto con un motivo" }).first().waitFor();
    expect(await lines.filter({ hasText: "Controllo dopo un reclamo" }).count()).toBeGreaterThan(0);
    expect(await lines.filter({ hasText: "Giulia Riva (demo) (Coordinatrice)" }).count()).toBeGreaterThan(0);
    expect(faultsOf(manager.context())).toEqual([]);
  });

  it("is narrowed down by person and purpose, and says when there is nothing", async () => {
    const household = await aHousehold();
    await go(manager, `/households/${household.id}/readers`);

    await manager.getByRole("combobox", { name: "Persona" }).click();
    await manager.getByRole("option", { name: "Davide Perego (demo)" }).click();

    await manager.getByText("Nessuna lettura").waitFor();
  });

  it("fits a narrow screen", async () => {
    const household = await aHousehold();
    const page = await signedIn("area-manager", { viewport: { width: 380, height: 780 } });

    await go(page, `/households/${household.id}/readers`);

    expect(await overflows(page)).toBe(false);
  });
});
