import type { Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { violationsIn } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { allSaved, cell, openGrid, ROWS, search, textOf, typeInto } from "./grid.ts";
import { type Colleague, colleague } from "./server.ts";
import { faultsOf, go, signedIn } from "./visit.ts";

let page: Page;
let other: Colleague;

/** An organisation that no other test knows of. */
const anOrganisation = (name: string, values: object = {}): Promise<StoredRecord> =>
  other.create("organisations", { name, roles: ["payer"], ...values });

const openOrganisations = async (looking: string) => {
  await openGrid(page, "organisations");
  await search(page, looking);
};

beforeAll(async () => {
  other = await colleague("area-manager");
  page = await signedIn("coordinator");
});
afterEach(() => page.unrouteAll({ behavior: "ignoreErrors" }));
afterAll(closeBrowser);

describe("the grid", () => {
  it("saves a cell as one goes along; a reload shows it", async () => {
    const { id } = await anOrganisation("Ente del salvataggio");
    await openOrganisations("Ente del salvataggio");

    await typeInto(page, cell(page, id, "municipality"), "Lissone");
    await allSaved(page);
    await page.reload();
    await page.locator("td[data-row-id]").first().waitFor();
    await search(page, "Ente del salvataggio");

    expect(await textOf(cell(page, id, "municipality"))).toBe("Lissone");
  });

  it("shows what a colleague changes, lit and with her name, and asks for nothing but differences", async () => {
    const { id } = await anOrganisation("Ente del collega", { municipality: "Desio" });
    await openOrganisations("Ente del collega");
    const target = cell(page, id, "municipality");
    await target.waitFor();
    const asked: string[] = [];
    const note = (request: Request) => {
      const { pathname, search: query } = new URL(request.url());
      if (pathname === "/api/organisations") asked.push(query);
    };
    page.on("request", note);

    await other.edit("organisations", id, { municipality: { from: "Desio", to: "Seregno" } });

    const lit = target.and(page.locator("[data-fresh]")).filter({ hasText: "Seregno" });
    await lit.filter({ has: page.locator(".sheet-by", { hasText: "Roberta Casati" }) }).waitFor();
    page.off("request", note);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((query) => !query.startsWith("?since="))).toEqual([]);
  });

  it("shows both values when two change the same cell, and keeps the one that is chosen", async () => {
    const { id } = await anOrganisation("Ente del conflitto", { municipality: "Desio" });
    await openOrganisations("Ente del conflitto");
    const target = cell(page, id, "municipality");
    await target.waitFor();
    await page.route("**/api/organisations?since*", (route) => route.abort());
    await other.edit("organisations", id, { municipality: { from: "Desio", to: "Carate" } });

    await typeInto(page, target, "Meda");
    await page.locator('td[data-state="conflict"]').waitFor();
    await target.click();
    const note = page.locator(".sheet-note");
    await note.waitFor();

    expect(await note.locator("[data-mine]").textContent()).toBe("Meda");
    expect(await note.locator("[data-theirs]").textContent()).toBe("Carate");
    await note.getByRole("button").first().click();
    await allSaved(page);
    expect(await textOf(target)).toBe("Meda");
  });

  it("says why a value was refused, and keeps it for mending, also while one is on other pages", async () => {
    const { id } = await anOrganisation("Ente del rifiuto");
    await openOrganisations("Ente del rifiuto");
    const target = cell(page, id, "email");

    await typeInto(page, target, "non-una-mail");
    await page.locator('td[data-state="refused"]').waitFor();
    await go(page, "/units");
    const notice = page.getByRole("status").filter({ hasText: "le modifiche a una riga non sono salvate" });
    expect(await violationsIn(page, "main > [role='status']")).toEqual([]);
    await page.locator(".sheet-status").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    await notice.getByRole("link", { name: "Torna lì" }).click();
    await page.locator(".sheet textarea:focus").waitFor();
    await notice.waitFor({ state: "detached" });
    await target.click();

    expect(await textOf(target)).toBe("non-una-mail");
    expect(await page.locator(".sheet-note").textContent()).toContain("non valid");
    await page.keyboard.type("ente@example.org");
    await page.keyboard.press("Enter");
    await allSaved(page);
  });

  it("copies a block of two by two cells and pastes it elsewhere", async () => {
    const [first, second, third, fourth] = await Promise.all(
      ["A", "B", "C", "D"].map((letter) =>
        anOrganisation(
          `Ente blocco ${letter}`,
          letter < "C" ? { email: `${letter}@example.org`, phone: `039 ${letter}` } : {},
        ),
      ),
    );
    await openOrganisations("Ente blocco");
    await cell(page, fourth?.id ?? "", "email").waitFor();

    await cell(page, first?.id ?? "", "email").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+c");
    await cell(page, third?.id ?? "", "email").click();
    await page.keyboard.press("Control+v");
    await cell(page, fourth?.id ?? "", "phone")
      .filter({ hasText: "039 B" })
      .waitFor();
    await allSaved(page);

    const saved = new Map((await other.list("organisations")).map((record) => [record.id, record]));
    expect(saved.get(third?.id ?? "")).toMatchObject({ email: "A@example.org", phone: "039 A" });
    expect(saved.get(fourth?.id ?? "")).toMatchObject({ email: "B@example.org", phone: "039 B" });
    expect(saved.get(second?.id ?? "")).toMatchObject({ phone: "039 B" });
  });

  it("sorts, filters by what is looked for and hides a column", async () => {
    await openGrid(page, "units");

    await page.locator('button[data-menu="name"]').click();
    await page
      .getByRole("button", { name: "Z → A" })
      .or(page.getByRole("button", { name: /decrescente/i }))
      .first()
      .click();
    await page.keyboard.press("Escape");
    const first = page.locator('tr[data-row="0"] td[data-field="name"]');
    await first.filter({ hasText: "Progetto Aliante" }).waitFor();

    await search(page, "Sovico");
    await page.locator("[data-rows]").filter({ hasText: "1" }).waitFor();
    expect(await page.locator(`${ROWS} td[data-field="code"]`).allTextContents()).toEqual(["CAS"]);

    await page.locator('button[data-menu="municipality"]').click();
    await page.getByRole("button", { name: "Nascondi" }).click();
    await page.locator('td[data-field="municipality"]').waitFor({ state: "detached" });
  });

  it("shows a fact that the source does not state as to be defined", async () => {
    await openGrid(page, "units");
    await search(page, "ALI");

    await page.locator('td[data-field="maxHouseholds"]', { hasText: "da definire" }).waitFor();
  });

  it("makes an organisation from the cell that names it, and keeps what was typed when that is given up", async () => {
    const { id } = await other.create("referrals", { receivedOn: "2026-10-01" });
    await openGrid(page, "referrals");
    const target = cell(page, id, "referringServiceId");
    await page.locator(`td[data-row-id="${id}"]`).first().waitFor();

    await target.click();
    await page.keyboard.type("Ente fatto dalla cella");
    await page.getByRole("option", { name: "Crea «Ente fatto dalla cella»…" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await textOf(target)).toBe("Ente fatto dalla cella");

    await page.keyboard.press("F2");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("textbox", { name: "Nome" }).inputValue()).toBe("Ente fatto dalla cella");
    await dialog.getByRole("combobox", { name: "Ruoli" }).click();
    await page.getByRole("option", { name: "Servizio inviante" }).click();
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "Salva" }).click();
    await dialog.waitFor({ state: "detached" });
    await allSaved(page);

    const made = (await other.list("organisations")).find(({ name }) => name === "Ente fatto dalla cella");
    const referral = (await other.list("referrals")).find((record) => record.id === id);
    expect(referral?.referringServiceId).toBe(made?.id);
    await page.keyboard.press("Control+z");
    await allSaved(page);
    await other.edit("referrals", id, { archived: { from: false, to: true } });
    await other.edit("organisations", made?.id ?? "", { archived: { from: false, to: true } });
  });

  it("creates a household from its type alone", async () => {
    await openGrid(page, "households");

    await page.getByRole("button", { name: "Nuovo" }).click();
    await page.getByRole("combobox", { name: "Tipo di nucleo" }).click();
    await page.getByRole("option", { name: "Donna sola" }).click();
    await page.getByRole("button", { name: "Salva" }).click();

    await page.getByText(/Creato: N-\d{4}/).waitFor();
  });

  it("opens a record, changes it in its form and shows who did what", async () => {
    const { id } = await anOrganisation("Ente della scheda");
    await page.goto(page.url().replace(/#.*/, `#/organisations/${id}`));
    await page.getByRole("heading", { name: "Ente Ente della scheda" }).waitFor();

    await page.getByRole("button", { name: "Modifica" }).click();
    await page.getByRole("textbox", { name: "Comune" }).fill("Vimercate");
    await page.getByRole("button", { name: "Salva" }).click();
    await page.getByRole("definition").filter({ hasText: "Vimercate" }).waitFor();
    await page.getByRole("tab", { name: "Storia" }).click();

    await page
      .getByRole("listitem")
      .filter({ hasText: "Giulia Riva" })
      .filter({ hasText: "Vimercate" })
      .first()
      .waitFor();
  });

  it("keeps the rest of a form when a colleague has changed one of its fields", async () => {
    const { id } = await anOrganisation("Ente del modulo", { municipality: "Desio" });
    await page.goto(page.url().replace(/#.*/, `#/organisations/${id}`));
    await page.getByRole("button", { name: "Modifica" }).click();
    await page.getByRole("textbox", { name: "Comune" }).fill("Meda");
    await page.getByRole("textbox", { name: "Telefono" }).first().fill("039 1");

    await other.edit("organisations", id, { municipality: { from: "Desio", to: "Carate" } });
    await page.getByRole("button", { name: "Salva" }).click();
    await page.getByRole("alert").filter({ hasText: "Comune" }).waitFor();

    expect(await page.getByRole("textbox", { name: "Comune" }).inputValue()).toBe("Carate");
    expect(await page.getByRole("textbox", { name: "Telefono" }).first().inputValue()).toBe("039 1");
    await page.getByRole("button", { name: "Salva" }).click();
    await page.getByRole("definition").filter({ hasText: "039 1" }).waitFor();
  });

  it("broke nothing on the way", () => {
    expect(faultsOf(page.context())).toEqual([]);
  });
});
