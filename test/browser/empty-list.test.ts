import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsIn } from "./axe.ts";
import { closeBrowser } from "./browser.ts";
import { allSaved, ROWS } from "./grid.ts";
import { aService, type Service } from "./stories/a-service.ts";

let service: Service;

beforeAll(async () => {
  service = await aService("2026-09-01");
});
afterAll(async () => {
  await closeBrowser();
  await service.stop();
});

describe("an empty list", () => {
  it("says how to begin, takes a first file where it stands, and brings its last row back", async () => {
    const { page, opens, faults } = await service.colleague("coordinator");
    await opens("/households");
    const said = page.getByText("Ancora niente in «Nuclei»");
    await said.waitFor();
    expect(await violationsIn(page, "main")).toEqual([]);
    const place = await page.locator(".sheet").boundingBox();

    const file = { name: "nuclei.csv", mimeType: "text/csv", buffer: Buffer.from("Tipo di nucleo\r\nDonna sola\r\n") };
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Importa", exact: true }).click();
    await (await chooser).setFiles(file);
    await page.getByRole("button", { name: "Importa 1 riga" }).click();
    await page.getByText("1 riga importata.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Chiudi", exact: true }).click();
    const row = page.locator(ROWS);
    await row.filter({ hasText: "Donna sola" }).waitFor();
    await said.waitFor({ state: "detached" });
    expect(await page.locator(".sheet").boundingBox()).toEqual(place);

    await row.locator('td[data-field="type"]').click();
    await page.keyboard.press("Control+Delete");
    await said.waitFor();
    await allSaved(page);
    await page.keyboard.press("Control+z");
    await row.filter({ hasText: "Donna sola" }).waitFor();
    await allSaved(page);

    await page.setViewportSize({ width: 390, height: 780 });
    await opens("/people");
    await page.getByText("Comincia da «Nuovo», qui sopra.").waitFor();
    expect(faults).toEqual([]);
  });
});
