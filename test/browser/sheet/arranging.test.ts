import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsIn } from "../axe.ts";
import { activeCell, cellAt, textAt } from "./at.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

const openMenu = (field: string) => page.locator(`[data-menu="${field}"]`).click();
const rowCount = () => page.locator("[data-rows]").textContent();
const headers = () =>
  page.locator("th[data-header]").evaluateAll((heads) => heads.map((head) => head.getAttribute("data-header")));
const widthOf = async (field: string) => (await page.locator(`th[data-header="${field}"]`).boundingBox())?.width ?? 0;

describe("sorting", () => {
  it("is Italian, shown on the head, and by a second column among equals", async () => {
    page = await openSheet();

    await openMenu("name");
    await page.getByRole("button", { name: "Ordina crescente" }).click();
    expect(await textAt(page, 1, "name")).toBe("Amina Bianchi");
    expect(await page.locator('th[data-header="name"]').getAttribute("aria-sort")).toBe("ascending");

    await openMenu("birthDate");
    await page.getByRole("button", { name: "Poi decrescente" }).click();
    expect(await page.locator('th[data-header="name"]').getAttribute("aria-sort")).toBe("ascending");
    expect(await page.locator('th[data-header="birthDate"]').getAttribute("aria-sort")).toBe("descending");
    const equals = await Promise.all([1, 2, 3, 4, 5].map((row) => textAt(page, row, "birthDate")));
    expect(equals).toEqual(["21/09/1980", "25/05/1980", "01/01/1980", "13/09/1960", "09/01/1960"]);
    expect(await textAt(page, 5, "name")).toBe("Amina Bianchi");
  });

  it("leaves the row that is being edited where it is until it is left", async () => {
    page = await openSheet({ query: { rows: "20" } });
    await openMenu("name");
    await page.getByRole("button", { name: "Ordina crescente" }).click();
    await cellAt(page, 1, "name").click();

    await page.keyboard.type("Zzz");
    await page.keyboard.press("Tab");
    expect(await textAt(page, 1, "name")).toBe("Zzz");

    await page.keyboard.press("ArrowDown");
    expect(await textAt(page, 20, "name")).toBe("Zzz");
    expect(await activeCell(page)).toBe("1:code");
  });
});

describe("filtering", () => {
  it("by choices, by a range, by a span of dates, by emptiness; each is taken off from the bar", async () => {
    page = await openSheet();
    await openMenu("status");
    await page.getByLabel("Ricevuta").check();
    await page.keyboard.press("Escape");
    expect(await rowCount()).toBe("100 di 500 righe");

    await openMenu("nights");
    await page.getByLabel("Da", { exact: true }).fill("300");
    await page.keyboard.press("Escape");
    expect(await rowCount()).toBe("0 di 500 righe");

    expect(await page.getByRole("button", { name: /^Filtro: / }).count()).toBe(2);
    expect(await violationsIn(page, ".sheet-toolbar", ["label-content-name-mismatch"])).toEqual([]);
    expect(await violationsIn(page, ".sheet-toolbar")).toEqual([]);
    await page.getByRole("button", { name: /^Filtro: Notti .*togli il filtro/ }).click();
    expect(await rowCount()).toBe("100 di 500 righe");

    await openMenu("birthDate");
    await page.getByLabel("Periodo").selectOption({ label: "Passato" });
    expect(await rowCount()).toBe("88 di 500 righe");
    await page.getByLabel("Senza valore").check();
    await page.keyboard.press("Escape");
    expect(await rowCount()).toBe("12 di 500 righe");

    await page.getByRole("button", { name: "Mostra tutto" }).click();
    expect(await rowCount()).toBe("500 righe");
  });

  it("by what a text contains, and by a span around today", async () => {
    page = await openSheet();
    await cellAt(page, 5, "birthDate").click();
    await page.keyboard.type("1 mag 2026");
    await page.keyboard.press("Enter");

    await openMenu("name");
    await page.getByLabel("Contiene").fill("erica");
    await page.keyboard.press("Escape");
    expect(await rowCount()).toBe("50 di 500 righe");

    await openMenu("birthDate");
    await page.getByLabel("Periodo").selectOption({ label: "Questo mese" });
    await page.keyboard.press("Escape");
    expect(await rowCount()).toBe("1 di 500 righe");
    expect(await textAt(page, 1, "birthDate")).toBe("01/05/2026");
  });

  it("by words anywhere in the row, accents forgiven", async () => {
    page = await openSheet();
    await cellAt(page, 1, "name").click();

    await page.keyboard.press("Control+f");
    await page.keyboard.type("erica celik");
    await page.keyboard.press("Enter");

    expect(await textAt(page, 1, "name")).toBe("Èrica Çelik");
    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("2:name");
  });

  it("can be done by keyboard alone", async () => {
    page = await openSheet();
    await cellAt(page, 1, "status").click();

    await page.keyboard.press("Control+Shift+L");
    await page.getByRole("dialog", { name: "Stato" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");

    expect(await activeCell(page)).toBe("2:status");
  });
});

describe("columns", () => {
  it("are resized by dragging, fitted by a double click, and stay so on the next visit", async () => {
    page = await openSheet({ query: { key: "columns" } });
    const before = await widthOf("status");
    const handle = page.locator('[data-resizer="status"]');
    const box = await handle.boundingBox();

    await handle.hover();
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 104, box?.y ?? 0);
    await page.mouse.up();
    expect(Math.abs((await widthOf("status")) - before - 100)).toBeLessThan(8);

    await page.reload();
    await page.locator(".sheet-cell").first().waitFor();
    expect(Math.abs((await widthOf("status")) - before - 100)).toBeLessThan(8);

    await page.locator('[data-resizer="status"]').dblclick();
    await expect.poll(() => widthOf("status")).toBeLessThan(before);
  });

  it("are given a width without the mouse", async () => {
    page = await openSheet();
    await cellAt(page, 1, "status").click();

    await page.keyboard.press("Control+Shift+L");
    await page.getByLabel("Larghezza").fill("300");
    await page.keyboard.press("Escape");

    await expect.poll(() => widthOf("status")).toBe(300);
  });

  it("are hidden, shown, moved, frozen and let go", async () => {
    page = await openSheet();

    await openMenu("code");
    await page.getByRole("button", { name: "Nascondi" }).click();
    expect(await headers()).not.toContain("code");

    await openMenu("fee");
    await page.getByRole("button", { name: "Sposta a sinistra" }).click();
    expect((await headers()).slice(0, 4)).toEqual(["name", "status", "fee", "birthDate"]);

    await openMenu("fee");
    await page.getByRole("button", { name: "Blocca a sinistra" }).click();
    await expect.poll(async () => (await headers()).slice(0, 3)).toEqual(["name", "fee", "status"]);
    await openMenu("fee");
    await page.getByRole("button", { name: "Sblocca" }).click();
    await expect.poll(async () => (await headers()).slice(0, 3)).toEqual(["name", "status", "fee"]);

    await page.getByRole("button", { name: "Colonne" }).click();
    await page.getByLabel("Codice").check();
    await page.keyboard.press("Escape");
    expect(await headers()).toContain("code");
  });

  it("are carried elsewhere by the head of a column that is selected", async () => {
    page = await openSheet();
    const head = (field: string) => page.locator(`th[data-header="${field}"] .sheet-label`);
    await head("nights").click();

    await head("nights").hover();
    await page.mouse.down();
    await head("status").hover();
    await page.mouse.up();

    await expect.poll(async () => (await headers()).slice(0, 4)).toEqual(["name", "code", "nights", "status"]);
  });

  it("keep no data of anybody in the browser", async () => {
    page = await openSheet({ query: { key: "columns" } });
    await page.locator(".sheet-search").fill("Èrica");
    await openMenu("name");
    await page.getByRole("button", { name: "Ordina crescente" }).click();

    const stored = await page.evaluate(() => Object.values({ ...localStorage }).join());

    expect(stored).toContain('"field":"name"');
    expect(stored).not.toMatch(/rica|Rossi|gst_/);
  });
});
