import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredRecord } from "#shared/resource";
import { violationsInBoth } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { allSaved, cell, openGrid, ROWS, search } from "./grid.ts";
import { inOpen } from "./opened-over.ts";
import { type Colleague, colleague } from "./server.ts";
import { go, signedIn } from "./visit.ts";

const NAME = "Ente delle prove";

let other: Colleague;
let organisation: StoredRecord;
let page: Page;

beforeAll(async () => {
  other = await colleague("coordinator");
  organisation = await other.create("organisations", { name: NAME, roles: ["payer"], municipality: "Desio" });
  await other.edit("organisations", organisation.id, { municipality: { from: "Desio", to: "Seregno" } });
  page = await signedIn("coordinator");
});
afterAll(async () => {
  await other.edit("organisations", organisation.id, { archived: { from: false, to: true } });
  await closeBrowser();
});

/** Lines of an import: one to save, one that is wrong, one that is there already. */
const lines = `Nome;Ruoli;E-mail\r\nEnte nuovo;Ente pagante;\r\nEnte errato;tanti;no\r\n${NAME};Ente pagante;`;

describe("in the product, in light and dark", () => {
  it("an import is free of violations from its columns to its preview, and so is a file that is none", async () => {
    await openGrid(page, "organisations");
    const importing = page.getByRole("button", { name: "Importa", exact: true });
    const choose = async (name: string, text: string): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), importing.click()]);
      await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    };
    await choose("enti.csv", lines);
    await page.getByRole("region", { name: "Anteprima" }).waitFor();
    const preview = await page.getByRole("dialog").innerText();
    const found = await inOpen(page, "import");
    await choose("enti.xlsx", "none");
    await page.getByRole("dialog").getByRole("alert").waitFor();

    expect([...found, ...(await inOpen(page, "refused file"))]).toEqual([]);
    expect(preview).toContain("C'è già");
  });

  it("the history of a cell is free of violations, with a value to put back", async () => {
    await openGrid(page, "organisations");
    await search(page, NAME);
    const target = cell(page, organisation.id, "municipality");
    await target.click();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("button", { name: "Storia della cella" }).click();
    await page.locator(".sheet-past").getByRole("button").first().waitFor();

    expect(await inOpen(page, "history")).toEqual([]);
  });

  it("a calendar, choices, colours and rows to be made are free of violations", async () => {
    const found: string[] = [];
    const popup = async (field: string, part: string): Promise<void> => {
      await page.locator(`${ROWS} td[data-field=${field}]`).first().click();
      await page.keyboard.press("F2");
      await page.locator(part).waitFor();
      found.push(...(await violationsInBoth(page)));
      await page.keyboard.press("Escape");
      await page.locator(part).waitFor({ state: "detached" });
    };
    await openGrid(page, "people");
    await popup("birthDate", ".sheet-calendar");
    await popup("sex", ".sheet-choices");
    await openGrid(page, "organisations");
    await page.locator("[data-menu=municipality]").click();
    await page.getByRole("button", { name: "Colora…" }).click();
    await page.getByRole("radio", { name: "Verde" }).waitFor();
    found.push(...(await inOpen(page, "colours")));
    await page.evaluate(() => navigator.clipboard.writeText("Lissone\n".repeat(500)));
    await page.locator(`${ROWS} td[data-field=municipality]`).first().click();
    await page.keyboard.press("Control+v");
    await page.getByRole("dialog", { name: "Creare righe nuove?" }).waitFor();

    expect([...found, ...(await inOpen(page, "rows"))]).toEqual([]);
  });

  it("views are free of violations: the list, and the forms of a new one and of one that is there", async () => {
    const kept = { filters: [], sort: [], columns: [], colours: [] };
    const view = await other.create("views", { name: NAME, grid: "organisations", ...kept });
    await openGrid(page, "organisations");
    await go(page, `/organisations?view=${view.id}`);
    const found: string[] = [];
    const button = page.getByRole("button", { name: `Viste: ${NAME}` });
    const forms = ["Salva come nuova vista…", "Rinomina…", "Condividi…", "Archivia…"];
    for (const form of forms) {
      await button.click();
      await page.getByRole("button", { name: form }).waitFor();
      if (form === forms[0]) found.push(...(await violationsInBoth(page, "[role=dialog]")));
      await page.getByRole("button", { name: form }).click();
      found.push(...(await inOpen(page, form)));
    }

    expect(found).toEqual([]);
    await other.edit("views", view.id, { archived: { from: false, to: true } });
  });

  it("what waits for a yes is free of violations, in the bar, the summary and the choice of rows", async () => {
    await openGrid(page, "people");
    await page.locator(`${ROWS} td[data-field=phone]`).first().click();
    // So many rows at once are asked about whatever they do.
    await page.keyboard.press("Shift+PageDown");
    await page.keyboard.press("Shift+PageDown");
    await page.keyboard.type("Numero della prova");
    await page.keyboard.press("Control+Enter");
    const bar = page.getByRole("region", { name: "Da confermare prima di salvare" });
    const all = bar.getByRole("button", { name: "Guarda tutto" });
    const found = await inOpen(page, "summary");
    found.push(...(await violationsInBoth(page)));
    await all.click();
    await page.getByRole("button", { name: "Scelgo io" }).click();
    found.push(...(await inOpen(page, "choice")));
    await bar.getByRole("button", { name: "Lascia tutto com'era" }).click();
    await bar.waitFor({ state: "detached" });

    expect(found).toEqual([]);
    await allSaved(page);
  });
});
