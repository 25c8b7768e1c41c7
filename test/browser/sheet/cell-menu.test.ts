import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { activeCell, allSaved, cellAt, serverGuest, textAt } from "./at.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

const type = async (row: number, field: string, text: string) => {
  await cellAt(page, row, field).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await allSaved(page);
};

const guestAt = async (row: number) => {
  const id = await cellAt(page, row, "name").getAttribute("data-row-id");
  return serverGuest(page, id ?? "");
};

const dialog = (name: string | RegExp) => page.getByRole("dialog", { name });
const changes = () => dialog(/Storia della cella/).locator("li span");

describe("the menu of a cell", () => {
  it("opens by the other mouse button on the cell pressed, instead of the browser's", async () => {
    page = await openSheet();
    await cellAt(page, 1, "name").click();

    await cellAt(page, 4, "fee").click({ button: "right" });

    expect(await activeCell(page)).toBe("4:fee");
    expect(await dialog("Retta").getByRole("button", { name: "Storia della cella" }).isVisible()).toBe(true);
  });

  it.each(["Shift+F10", "ContextMenu"])("opens by %s and gives the keys back when it is closed", async (key) => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");

    expect(await activeCell(page)).toBe("3:name");
  });

  it("does what the keys do", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();
    await page.keyboard.press("Shift+F10");

    await page.getByRole("button", { name: "Svuota (Canc)" }).click();

    expect(await textAt(page, 2, "name")).toBe("");
  });
});

describe("the history of a cell", () => {
  it("tells who wrote what and when, the last first, and puts a value back as an edit that can be undone", async () => {
    page = await openSheet();
    await type(3, "nights", "11");
    await type(3, "nights", "12");
    await cellAt(page, 3, "nights").click();

    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("Enter");
    await changes().first().waitFor();

    expect(await changes().allTextContents()).toEqual(["11 → 12", "74 → 11"]);
    const bylines = dialog(/Storia della cella/).locator("li small");
    expect(await bylines.allTextContents()).toEqual(["Giulia · 04/05/2026 10:01", "Giulia · 04/05/2026 10:00"]);
    await page.getByRole("button", { name: "Rimetti questo valore: 11" }).press("Enter");
    await allSaved(page);
    expect((await guestAt(3))?.nights).toBe(11);
    await page.keyboard.press("Control+z");
    await allSaved(page);
    expect((await guestAt(3))?.nights).toBe(12);
  });

  it("offers nothing to put back where nobody may write, and says when there is nothing to tell", async () => {
    page = await openSheet();
    await cellAt(page, 3, "code").click();

    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("Enter");

    await page.getByText("Nessuna modifica registrata per questa cella.").waitFor();
    expect(await page.getByRole("button", { name: /Rimetti/ }).count()).toBe(0);
  });

  it("says so when the server does not answer", async () => {
    page = await openSheet();
    await page.evaluate(() => {
      window.server.settings.isAway = true;
    });
    await cellAt(page, 3, "fee").click();

    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("Enter");

    await page.getByRole("alert").getByText("Il server non risponde").waitFor();
  });
});

describe("archiving rows", () => {
  const codes = () =>
    page.locator('td[data-field="code"]').evaluateAll((cells) => cells.map((c) => c.textContent).slice(0, 4));

  it("Ctrl+Delete puts the selected rows away, and Ctrl+Z brings them back", async () => {
    page = await openSheet({ query: { rows: "20" } });
    await cellAt(page, 2, "name").click();
    await page.keyboard.press("Shift+ArrowDown");

    await page.keyboard.press("Control+Delete");
    await allSaved(page);
    expect(await codes()).toEqual(["N-0001", "N-0004", "N-0005", "N-0006"]);
    expect(await serverGuest(page, "gst_000002")).toMatchObject({ archived: true });

    await page.keyboard.press("Control+z");
    await allSaved(page);
    expect(await codes()).toEqual(["N-0001", "N-0002", "N-0003", "N-0004"]);
    expect(await serverGuest(page, "gst_000002")).toMatchObject({ archived: null });
  });

  it("a row that may not go stays in sight with the reason beside it", async () => {
    page = await openSheet({ query: { rows: "20" } });
    await cellAt(page, 2, "name").click();
    await page.evaluate(() => {
      window.server.settings.keepsRows = true;
    });

    await page.keyboard.press("Shift+F10");
    await page.getByRole("button", { name: /^Archivia/ }).click();
    await page.getByText("Prima registra l'uscita.").first().waitFor();

    expect(await codes()).toContain("N-0002");
    await cellAt(page, 2, "fee").click();
    expect(await page.getByRole("button", { name: "Rinuncia alla modifica" }).isVisible()).toBe(true);
  });
});
