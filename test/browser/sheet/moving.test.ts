import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { activeCell, block, cellAt, selectedCells } from "./at.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe("moving", () => {
  it("with arrows, Home, End, Ctrl and pages", async () => {
    page = await openSheet();
    await cellAt(page, 2, "status").click();

    await press("ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp");
    expect(await activeCell(page)).toBe("3:status");
    await press("End");
    expect(await activeCell(page)).toBe("3:notes");
    await press("Home");
    expect(await activeCell(page)).toBe("3:name");
    await press("Control+End");
    expect(await activeCell(page)).toBe("500:notes");
    await press("Control+Home");
    expect(await activeCell(page)).toBe("1:name");
    await press("Control+ArrowDown");
    expect(await activeCell(page)).toBe("500:name");
    await press("Control+ArrowUp", "PageDown");
    const [row] = (await activeCell(page)).split(":");
    expect(Number(row)).toBeGreaterThan(12);
    await press("PageUp");
    expect(await activeCell(page)).toBe("1:name");
  });

  it("with Ctrl and arrows along what is filled and over what is empty, up, down, left and right", async () => {
    page = await openSheet({ query: { rows: "6" } });
    const endAt = async (from: readonly [number, string], ...keys: string[]) => {
      await cellAt(page, ...from).click();
      await press(...keys);
      return activeCell(page);
    };

    // Of the nights, those of rows 1 and 6 are missing; in row 1 there is nothing between the status and the notes.
    expect(await endAt([3, "nights"], "Control+ArrowDown")).toBe("5:nights");
    expect(await endAt([5, "nights"], "Control+ArrowDown")).toBe("6:nights");
    expect(await endAt([4, "nights"], "Control+ArrowUp")).toBe("2:nights");
    expect(await endAt([2, "nights"], "Control+ArrowUp")).toBe("1:nights");
    expect(await endAt([3, "nights"], "Control+ArrowLeft")).toBe("3:name");
    expect(await endAt([3, "nights"], "Control+ArrowRight")).toBe("3:languages");
    expect(await endAt([1, "status"], "Control+ArrowRight")).toBe("1:notes");
    expect(await endAt([1, "notes"], "Control+ArrowLeft")).toBe("1:status");
  });

  it("with Tab and Enter: wraps at the end of the row, and Enter goes back to where the tabbing began", async () => {
    page = await openSheet();
    await cellAt(page, 2, "languages").click();

    await press("Tab", "Tab");
    expect(await activeCell(page)).toBe("3:name");
    await press("Shift+Tab");
    expect(await activeCell(page)).toBe("2:notes");
    await press("Enter");
    expect(await activeCell(page)).toBe("3:languages");
    await press("Shift+Enter");
    expect(await activeCell(page)).toBe("2:languages");
  });

  it("shows the active cell wherever it is", async () => {
    page = await openSheet();
    await cellAt(page, 1, "name").click();

    await press("Control+End");

    const cell = await cellAt(page, 500, "notes").boundingBox();
    const grid = await page.locator(".sheet-scroller").boundingBox();
    expect(cell && grid && cell.y + cell.height <= grid.y + grid.height + 1).toBe(true);
    expect(cell && grid && cell.x + cell.width <= grid.x + grid.width + 1).toBe(true);
  });

  it("leaves the grid by Tab after Escape, and comes back", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await press("Escape", "Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).not.toContain("sheet-editor");
    await press("Tab");
    await press("ArrowDown");
    expect(await activeCell(page)).toBe("3:name");
  });
});

describe("selecting", () => {
  it("with Shift and arrows, and whole columns, rows and everything", async () => {
    page = await openSheet({ query: { rows: "6" } });
    await cellAt(page, 2, "status").click();

    await press("Shift+ArrowDown", "Shift+ArrowRight");
    expect(await selectedCells(page)).toBe(block(2, 3, "status", "birthDate"));
    await press("Shift+Space");
    expect(await selectedCells(page)).toBe(block(2, 3, "name", "notes"));
    await cellAt(page, 2, "status").click();
    await press("Control+Space");
    expect(await selectedCells(page)).toBe(block(1, 6, "status", "status"));
    await press("Control+a");
    expect(await selectedCells(page)).toBe(block(1, 6, "name", "notes"));
    expect(await activeCell(page)).toBe("2:status");
  });

  it("with Shift and arrows any way, and with Ctrl to the edge of the data", async () => {
    page = await openSheet({ query: { rows: "6" } });
    const endAt = async (...keys: string[]) => {
      await cellAt(page, 3, "nights").click();
      await press(...keys);
      return selectedCells(page);
    };

    expect(await endAt("Shift+ArrowUp", "Shift+ArrowLeft")).toBe(block(2, 3, "fee", "nights"));
    expect(await endAt("Shift+ArrowDown", "Shift+ArrowUp", "Shift+ArrowUp")).toBe(block(2, 3, "nights", "nights"));
    expect(await endAt("Control+Shift+ArrowDown")).toBe(block(3, 5, "nights", "nights"));
    expect(await endAt("Control+Shift+ArrowUp")).toBe(block(2, 3, "nights", "nights"));
    expect(await endAt("Control+Shift+ArrowLeft")).toBe(block(3, 3, "name", "nights"));
    expect(await endAt("Control+Shift+ArrowRight")).toBe(block(3, 3, "nights", "languages"));
  });

  it("several ranges by keys alone, and goes on from one when it is over", async () => {
    page = await openSheet();
    await cellAt(page, 2, "status").click();

    await press("Shift+ArrowDown", "Shift+F8", "ArrowRight", "ArrowDown", "ArrowDown", "Shift+ArrowRight");
    expect(await selectedCells(page)).toBe(`${block(2, 3, "status", "status")} ${block(4, 4, "birthDate", "fee")}`);
    expect(await activeCell(page)).toBe("4:birthDate");

    await press("Escape", "ArrowUp");
    expect(await selectedCells(page)).toBe("3:birthDate");
  });

  it("by dragging, by Shift+click, and several ranges by Ctrl+click", async () => {
    page = await openSheet();
    await cellAt(page, 2, "status").hover();
    await page.mouse.down();
    await cellAt(page, 4, "fee").hover();
    await page.mouse.up();
    expect(await selectedCells(page)).toBe(block(2, 4, "status", "fee"));

    await cellAt(page, 3, "birthDate").click({ modifiers: ["Shift"] });
    expect(await selectedCells(page)).toBe(block(2, 3, "status", "birthDate"));

    await cellAt(page, 6, "nights").click({ modifiers: ["ControlOrMeta"] });
    expect(await selectedCells(page)).toBe(`${block(2, 3, "status", "birthDate")} 6:nights`);
    expect(await activeCell(page)).toBe("6:nights");
  });

  it("a column by its head, a row by its number", async () => {
    page = await openSheet({ query: { rows: "6" } });

    await page.getByRole("columnheader", { name: "Retta" }).click({ position: { x: 20, y: 16 } });
    expect(await selectedCells(page)).toBe(block(1, 6, "fee", "fee"));

    await page.locator('tr[data-row="3"] th').click();
    expect(await selectedCells(page)).toBe(block(4, 4, "name", "notes"));
  });

  it("adds up figures in the status bar, money as money", async () => {
    page = await openSheet();
    await cellAt(page, 2, "fee").click();
    await press("Shift+ArrowDown", "Shift+ArrowDown");

    const status = page.locator(".sheet-status");
    expect(await status.locator("[data-sum]").textContent()).toBe("Somma 39,00\u00a0€");
    expect(await status.locator("[data-average]").textContent()).toBe("Media 13,00\u00a0€");
    expect(await status.locator("[data-count]").textContent()).toBe("Conteggio 3");
  });
});
