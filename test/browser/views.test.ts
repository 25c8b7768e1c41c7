import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "./browser.ts";
import { openGrid, ROWS } from "./grid.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, signedIn } from "./visit.ts";

const NAME = "Ingressi di prova";
const RENAMED = "Ingressi di prova, riveduti";

let coordinator: Colleague;
let page: Page;
let address: string;

const viewsButton = (on: Page, name = NAME) => on.getByRole("button", { name: `Viste: ${name}`, exact: true });
/** As it is called while the sheet has come away from the view. */
const changedButton = (on: Page, name = NAME) =>
  on.getByRole("button", { name: new RegExp(`^Viste: ${name} .*modificata`) });
const menuOf = (on: Page, field: string) => on.locator(`[data-menu="${field}"]`).click();
const header = (on: Page, field: string) => on.locator(`th[data-header="${field}"]`);
const signed = (on: Page) => on.locator(`${ROWS} td[data-field="status"][data-ruled="ok"] .sheet-sr`).first();
const grouped = (on: Page) => on.getByRole("button", { name: /^Gruppi: Unità .*togli il raggruppamento/ });
const filtered = (on: Page) => on.getByRole("button", { name: /^Filtro: Stato .*togli il filtro/ });
const rowCount = (on: Page) => on.locator("[data-rows]").textContent();

/** Goes to the view by its address, as from a message: the page is new. */
const follow = async (on: Page) => {
  await on.goto("about:blank");
  await on.goto(address);
  await on.locator(`${ROWS} td`).first().waitFor();
};

beforeAll(async () => {
  coordinator = await colleague("coordinator");
  page = await signedIn("coordinator");
});
afterAll(async () => {
  for (const { id, name } of await coordinator.list("views"))
    if (name === NAME || name === RENAMED) await coordinator.edit("views", id, { archived: { from: false, to: true } });
  await closeBrowser();
});

describe("a saved view", () => {
  it("keeps filter, order, groups, columns and colours under a name, and is found again by its address", async () => {
    await openGrid(page, "placements");
    await menuOf(page, "status");
    await page.getByLabel("In corso").check();
    await page.keyboard.press("Escape");
    await menuOf(page, "status");
    await page.getByRole("button", { name: "Colora…" }).click();
    await page.getByLabel("In corso").check();
    await page.getByRole("radio", { name: "Verde" }).check();
    await page.getByRole("button", { name: "Aggiungi il colore" }).click();
    await page.keyboard.press("Escape");
    await menuOf(page, "unitId");
    await page.getByRole("button", { name: "Ordina decrescente" }).click();
    await menuOf(page, "unitId");
    await page.getByRole("button", { name: "Raggruppa per questa colonna" }).click();
    await menuOf(page, "placeId");
    await page.getByRole("button", { name: "Nascondi" }).click();
    const shown = await rowCount(page);
    const heads = await page.locator(".sheet-group-label").allTextContents();
    expect(heads.length).toBeGreaterThan(1);

    await page.getByRole("button", { name: "Viste" }).click();
    await page.getByRole("button", { name: "Salva come nuova vista…" }).click();
    await page.keyboard.type(NAME);
    await page.keyboard.press("Enter");
    await viewsButton(page).waitFor();
    address = page.url();
    await follow(page);

    await viewsButton(page).waitFor();
    expect(await rowCount(page)).toBe(shown);
    expect(await header(page, "unitId").getAttribute("aria-sort")).toBe("descending");
    expect(await page.locator(".sheet-group-label").allTextContents()).toEqual(heads);
    expect(await header(page, "placeId").count()).toBe(0);
    expect(await signed(page).textContent()).toBe("segnata in verde: ");
    expect(decodeURIComponent(address)).toMatch(/#\/placements\?view=viw_\w{26}$/);
  });

  it("shows when it is looked at otherwise, goes back, and leaves the table as it was", async () => {
    await filtered(page).click();
    await changedButton(page).click();
    await page.getByRole("button", { name: "Annulla le modifiche" }).click();
    await changedButton(page).waitFor({ state: "detached" });

    await viewsButton(page).click();
    await page.getByRole("button", { name: "Come prima, senza vista" }).click();
    await page.getByRole("button", { name: "Viste", exact: true }).waitFor();
    await filtered(page).waitFor({ state: "detached" });
    expect(await page.locator("[data-ruled], .sheet-group-label, .sheet-chip").count()).toBe(0);
    expect(page.url()).not.toContain("view");

    await page.goBack();
    await viewsButton(page).waitFor();
    await filtered(page).waitFor();
    const ground = () => signed(page).evaluate((sign) => getComputedStyle(sign.parentElement ?? sign).backgroundColor);
    const tint = await ground();
    await signed(page).locator("..").hover();
    expect(await ground()).toBe(tint);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toMatch(/Ingressi|inProgress|viw_/);
  });

  it("gives back exactly the table that was there before it, also to whoever has opened a row meanwhile", async () => {
    await viewsButton(page).click();
    await page.getByRole("button", { name: "Come prima, senza vista" }).click();
    await page.getByRole("button", { name: "Viste", exact: true }).waitFor();
    await menuOf(page, "status");
    await page.getByRole("button", { name: "Nascondi" }).click();
    await menuOf(page, "unitId");
    await page.getByRole("button", { name: "Ordina crescente" }).click();
    await menuOf(page, "unitId");
    await page.getByLabel("Con valore").check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Viste", exact: true }).click();
    await page.getByRole("button", { name: NAME }).click();
    await header(page, "status").waitFor();

    await page.locator(`${ROWS} td`).first().click();
    await page.keyboard.press("Control+Enter");
    await page.locator(".sheet").waitFor({ state: "detached" });
    await page.goBack();
    await viewsButton(page).click();
    await page.getByRole("button", { name: "Come prima, senza vista" }).click();

    await header(page, "status").waitFor({ state: "detached" });
    expect(await header(page, "unitId").getAttribute("aria-sort")).toBe("ascending");
    expect(await page.locator(".sheet-chip").allTextContents()).toEqual([expect.stringContaining("Unità")]);
    await page.goBack();
  });

  it("is seen by a role it is shared with, who cannot change it; to anybody else it is not there", async () => {
    const [her, him] = await Promise.all([signedIn("educator"), signedIn("administration")]);
    await follow(him);
    await him.getByText("Questa vista non c'è più").waitFor();

    await viewsButton(page).click();
    await page.getByRole("button", { name: "Condividi…" }).click();
    await page.getByLabel("Educatrice").check();
    await page.getByRole("button", { name: "Salva" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await follow(her);
    await viewsButton(her).click();
    const panel = her.getByRole("dialog", { name: "Viste" });
    await panel.getByRole("button", { name: `${NAME} di Giulia Riva` }).waitFor();

    expect(await header(her, "placeId").count()).toBe(0);
    expect(await panel.getByRole("button", { name: /Rinomina|Condividi|Archivia|Salva le modifiche/ }).count()).toBe(0);
    expect(await panel.getByRole("button", { name: "Copia indirizzo" }).count()).toBe(1);
    await Promise.all([her, him].map((other) => other.context().close()));
  });

  it("takes what has changed since under its name, and then another name", async () => {
    const frozen = page.locator("th[data-header='unitId'][data-frozen]");
    await grouped(page).click();
    await menuOf(page, "unitId");
    await page.getByRole("button", { name: "Blocca a sinistra" }).click();
    await frozen.waitFor();
    await changedButton(page).click();
    await page.getByRole("button", { name: "Salva le modifiche" }).click();
    await changedButton(page).waitFor({ state: "detached" });
    await viewsButton(page).click();
    await page.getByRole("button", { name: "Rinomina…" }).click();
    await page.getByLabel("Nome della vista").fill(RENAMED);
    await page.keyboard.press("Enter");
    await viewsButton(page, RENAMED).waitFor();
    await follow(page);
    await viewsButton(page, RENAMED).waitFor();
    expect(await header(page, "unitId").getAttribute("data-frozen")).toBe("last");
    expect(await header(page, "unitId").getAttribute("aria-sort")).toBe("descending");
    expect(await page.locator(".sheet-group-label").count()).toBe(0);

    await menuOf(page, "unitId");
    await page.getByRole("button", { name: "Sblocca" }).click();
    await frozen.waitFor({ state: "detached" });
    await changedButton(page, RENAMED).click();
    await page.getByRole("button", { name: "Annulla le modifiche" }).click();
    await frozen.waitFor();
  });

  it("is given to others by its address, and is gone for all once it is archived", async () => {
    await viewsButton(page, RENAMED).click();
    await page.getByRole("button", { name: "Copia indirizzo" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

    await viewsButton(page, RENAMED).click();
    await page.getByRole("button", { name: "Archivia…" }).click();
    await page.getByRole("button", { name: "Archivia" }).click();
    await page.getByRole("button", { name: "Viste", exact: true }).waitFor();

    expect(page.url()).not.toContain("view");
    expect(faultsOf(page.context())).toEqual([]);
  });
});
