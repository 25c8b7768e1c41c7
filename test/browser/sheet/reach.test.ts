import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cellAt, serverGuest } from "./at.ts";
import { sheets } from "./harness.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const openSheet = sheets();
let page: Page;

/** What axe finds by the rules of WCAG 2.2 A and AA, in words. */
const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run(document.querySelector(".sheet"), { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false } } })
      .then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")))`,
  );
  return Array.isArray(found) ? found.map(String) : [];
};

describe.each(["light", "dark"])("in %s, axe finds nothing", (theme) => {
  it("on the grid with selected, refused, unread, saved and conflicting cells", async () => {
    page = await openSheet({ query: { theme } });
    await page.evaluate(() => window.server.change("gst_000004", { nights: 1 }, true));
    for (const [row, field, text] of [
      [4, "nights", "7"],
      [2, "name", "refused"],
      [3, "fee", "boh"],
      [5, "name", "Ada"],
    ] as const) {
      await cellAt(page, row, field).click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await page.locator('td[data-state="conflict"]').waitFor();
    await cellAt(page, 4, "nights").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.locator(".sheet-note").waitFor();

    expect(await violations()).toEqual([]);
  });

  it("on choices, menus, columns and keys", async () => {
    page = await openSheet({ query: { theme } });
    await cellAt(page, 2, "status").dblclick();
    await page.locator(".sheet-choices").waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");

    await page.keyboard.press("Control+Shift+L");
    await page.getByRole("dialog", { name: "Stato" }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Colonne" }).click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");

    await page.keyboard.press("F1");
    await page.getByRole("dialog", { name: "Tasti" }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it("on a phone", async () => {
    page = await openSheet({ query: { theme }, viewport: { width: 390, height: 800 } });

    expect(await violations()).toEqual([]);
  });
});

describe("for a screen reader", () => {
  it("the grid says how large it is, and the focus says which cell it is on", async () => {
    page = await openSheet();
    const grid = page.getByRole("grid", { name: "Ospiti" });
    expect([await grid.getAttribute("aria-rowcount"), await grid.getAttribute("aria-colcount")]).toEqual(["501", "11"]);

    await cellAt(page, 3, "status").click();

    const described = await page.evaluate(() => {
      const focused = document.activeElement;
      const cell = document.getElementById(focused?.getAttribute("aria-activedescendant") ?? "");
      return [
        cell?.textContent,
        cell?.closest("tr")?.getAttribute("aria-rowindex"),
        cell?.getAttribute("aria-colindex"),
      ];
    });
    expect(described).toEqual(["In attesa", "4", "4"]);
  });

  it("holds no more than what is on the screen, however many rows there are", async () => {
    page = await openSheet({ query: { rows: "100000" } });

    expect(await page.locator("*").count()).toBeLessThan(1500);
  });
});

describe("on a phone", () => {
  it("rows are cards that open their record", async () => {
    page = await openSheet({ viewport: { width: 390, height: 800 } });

    const card = page.locator(".sheet-card").nth(1);
    await card.getByText("Comune di Brugherio").waitFor();
    await card.getByRole("button", { name: "Bianca Ferrari" }).click();

    expect(await page.evaluate(() => window.opened)).toEqual(["gst_000002"]);
  });
});

describe("a record", () => {
  it("is opened by its button and by Ctrl+Enter, as it is after what was typed", async () => {
    page = await openSheet();
    await page.locator('tr[data-row="1"]').hover();
    await page.getByRole("button", { name: "Apri la scheda: Bianca Ferrari" }).click();
    await cellAt(page, 3, "name").click();
    await page.keyboard.press("Control+Enter");

    expect(await page.evaluate(() => window.opened)).toEqual(["gst_000002", "gst_000003"]);
    expect((await serverGuest(page, "gst_000003"))?.version).toBe(1);
  });
});
