import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeMoney } from "#admin-ui/sheet/model/values/number.ts";
import { violationsIn } from "../axe.ts";
import { activeCell, allSaved, cellAt, serverCalls, spoken, textAt } from "./at.ts";
import { madeUpGuests } from "./harness/guests.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

const menuItem = async (field: string, name: string) => {
  await page.locator(`[data-menu="${field}"]`).click();
  await page.getByRole("button", { name, exact: true }).click();
};
const head = (name: string) => page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: false }) });
const rowsShown = () => page.locator("[data-rows]").textContent();
/** What a screen reader is told of where the keyboard is. */
const focusedOn = () =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const target = document.getElementById(focused?.getAttribute("aria-activedescendant") ?? "");
    return [target?.tagName, focused?.getAttribute("aria-label")];
  });

describe("grouping", () => {
  it("by mouse: counts, sums, a head that stays in sight, and the way back", async () => {
    page = await openSheet();
    await menuItem("status", "Raggruppa per questa colonna");

    const received = madeUpGuests(500).filter(({ status }) => status === "received");
    const fees = received.reduce((sum, { fee }) => sum + (fee ?? 0), 0);
    expect(await head("Ricevuta").getByRole("button").textContent()).toBe("Ricevuta 100 righe");
    expect(await head("Ricevuta").locator('[data-sum="fee"]').textContent()).toBe(`somma ${writeMoney(fees, "it")}`);
    expect(await rowsShown()).toBe("500 righe in 5 gruppi");
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("506");

    await page.locator(".sheet-scroller").evaluate((scroller) => scroller.scrollTo(0, 60 * 30));
    await cellAt(page, 62, "name").waitFor();
    const top = (await page.locator(".sheet-head").boundingBox())?.y ?? 0;
    expect((await head("Ricevuta").boundingBox())?.y).toBe(top + 34);

    await head("Ricevuta").getByRole("button").click();
    await head("In filtro").waitFor();
    expect((await head("Ricevuta").boundingBox())?.y).toBe(top + 34);
    expect(await head("In filtro").getAttribute("aria-rowindex")).toBe("3");
    expect(await textAt(page, 1, "status")).toBe("In filtro");
    expect(await rowsShown()).toBe("500 righe in 5 gruppi");

    await page.getByRole("button", { name: "Gruppi: Stato" }).click();
    expect(await page.locator(".sheet-group").count()).toBe(0);
    expect(await textAt(page, 1, "name")).toBe("Amina Rossi");
  });

  it("by keyboard: a group is closed, stood on and opened, and nothing that is typed is lost in it", async () => {
    page = await openSheet();
    await cellAt(page, 1, "status").click();
    await page.keyboard.press("Control+Shift+L");
    await page.getByRole("dialog", { name: "Stato" }).waitFor();
    await page.getByRole("button", { name: "Raggruppa per questa colonna" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".sheet-group").first().waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("2:fee");

    await page.keyboard.press("Alt+Shift+ArrowLeft");
    expect(await focusedOn()).toEqual(["TH", "Ricevuta, gruppo chiuso, 100 righe"]);
    expect(await spoken(page)).toBe("Gruppo chiuso: Ricevuta, 100 righe.");

    await page.keyboard.type("7");
    expect(await spoken(page)).toBe("Questo gruppo è chiuso: Invio lo apre.");
    await page.keyboard.press("Delete");

    await page.keyboard.press("ArrowDown");
    expect(await activeCell(page)).toBe("1:fee");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await activeCell(page)).toBe("1:fee");
    expect(await textAt(page, 1, "status")).toBe("Ricevuta");
    expect(await serverCalls(page)).toEqual([]);

    await cellAt(page, 2, "status").click();
    await page.keyboard.type("accettata");
    await page.keyboard.press("Tab");
    await allSaved(page);
    expect(await textAt(page, 2, "status")).toBe("Accettata");
    expect(await head("Ricevuta").getByRole("button").textContent()).toBe("Ricevuta 100 righe");
    await page.keyboard.press("ArrowDown");
    expect(await head("Ricevuta").getByRole("button").textContent()).toBe("Ricevuta 99 righe");
  });

  it.each(["light", "dark"])("is clean to axe in %s, open and closed", async (theme) => {
    page = await openSheet({ query: { theme, creatable: "yes" } });
    await menuItem("birthDate", "Raggruppa per questa colonna");
    await page.locator(".sheet-group").first().waitFor();
    expect(await violationsIn(page, ".sheet")).toEqual([]);

    await page.keyboard.press("Alt+Shift+ArrowLeft");
    await page.locator(".sheet-group[data-here]").waitFor();
    await menuItem("birthDate", "Chiudi tutti i gruppi");
    expect(await violationsIn(page, ".sheet")).toEqual([]);
  });
});
