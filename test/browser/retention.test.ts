import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { closeBrowser } from "./browser.ts";
import { colleague } from "./server.ts";
import { faultsOf, go, overflows, signedIn } from "./visit.ts";

afterAll(closeBrowser);

it("shows the area manager how long what is kept, and runs only after a word has been typed", async () => {
  const page = await signedIn("area-manager");
  await go(page, "/retention");

  const due = page.getByRole("region", { name: "Che cosa succederebbe oggi", exact: true });
  await due.getByRole("cell", { name: "Da confermare", exact: true }).first().waitFor();
  const rules = page.getByRole("region", { name: "Regole", exact: true });
  await rules.getByRole("cell", { name: "Ospiti", exact: true }).waitFor();
  expect(await rules.getByText("Da confermare", { exact: true }).count()).toBeGreaterThan(10);
  expect(await page.getByRole("button", { name: "Esegui ora" }).isDisabled()).toBe(true);

  await go(page, "/retention-rules");
  await page.getByText("Mesi fino all'archivio").first().waitFor();
  expect(await overflows(page)).toBe(false);
  expect(faultsOf(page.context())).toEqual([]);
});

it("exists for nobody else", async () => {
  const page = await signedIn("coordinator");

  expect(await page.getByRole("link", { name: "Conservazione" }).count()).toBe(0);
  await page.context().close();
});

describe("what is held about one household", () => {
  const whole = "Tutto il nucleo";
  const card = (page: Page) => page.getByRole("region", { name: "Conservazione" });
  const dialog = (page: Page) => page.getByRole("dialog");
  const closed = (page: Page) => dialog(page).waitFor({ state: "detached" });
  const begin = (page: Page, step: string, of = whole) =>
    card(page)
      .getByRole("button", { name: `${step}: ${of}` })
      .click();
  const reason = (page: Page, label: string, text: string) =>
    dialog(page).getByRole("textbox", { name: label }).fill(text);
  const take = async (page: Page, step: string): Promise<void> => {
    await dialog(page).getByRole("button", { name: step, exact: true }).click();
    await closed(page);
  };

  const erase = async (page: Page, step: string, of?: string): Promise<void> => {
    await begin(page, step, of);
    await dialog(page).getByLabel("Motivo di legge").click();
    await page.getByRole("option", { name: "Consenso revocato" }).click();
    await reason(page, "Motivo", "Richiesta scritta");
    await dialog(page).getByRole("switch").check();
    await dialog(page).getByRole("button", { name: step, exact: true }).click();
  };

  const aHousehold = async (): Promise<StoredRecord> => {
    const other = await colleague("coordinator");
    const household = await other.create("households", { type: "womanWithChildren" });
    const of = { householdId: household.id, lastName: "Daprova" };
    await other.create("people", { ...of, firstName: "Ada", relation: "head" });
    await other.create("people", { ...of, firstName: "Bice", residency: "nonResident", relation: "other" });
    return household;
  };

  it("is held by its coordinator, and goes once the area manager has ended the hold", async () => {
    const household = await aHousehold();
    const office = await signedIn("coordinator");
    await go(office, `/households/${household.id}?view=rights`);
    await begin(office, "Blocca la conservazione");
    await reason(office, "Perché è bloccata", "Causa in corso");
    await take(office, "Blocca la conservazione");
    await card(office).getByText("bloccata finché qualcuno non toglie il blocco").waitFor();
    await card(office).getByText("Motivo: Causa in corso").waitFor();
    expect(
      await card(office)
        .getByRole("button", { name: /^Cancella/ })
        .count(),
    ).toBe(0);
    await office.context().close();

    const page = await signedIn("area-manager");
    await go(page, "/retention");
    const held = page.getByRole("region", { name: "Bloccati", exact: true });
    await held.getByRole("link", { name: String(household.code) }).click();
    await erase(page, "Cancella i dati personali");
    await dialog(page).getByText("Togli prima il blocco").waitFor();
    await dialog(page).getByRole("button", { name: "Annulla" }).click();
    await closed(page);

    await begin(page, "Togli il blocco alla conservazione");
    await reason(page, "Motivo", "Causa finita");
    await take(page, "Togli il blocco alla conservazione");
    await card(page).getByText("Valgono le regole di conservazione").waitFor();
    await erase(page, "Cancella i dati della persona", "Daprova Bice");
    await closed(page);
    await card(page).getByText("Daprova Bice").waitFor({ state: "detached" });
    await erase(page, "Cancella i dati personali");
    await closed(page);

    await card(page).getByText("I dati personali sono stati cancellati il").waitFor();
    await page.getByText("Daprova").first().waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "Accogli" }).count()).toBe(0);
    expect(faultsOf(page.context())).toEqual([]);
  });
});
