import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { activeCell, allSaved, cellAt, serverGuest, spoken, stateAt, textAt } from "./at.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The day that the calendar has chosen, as it is called; waits until it is this one. */
const chosen = (name: string) => page.getByRole("gridcell", { selected: true }).getByRole("button", { name }).waitFor();

/** What the editor, which always has the focus, says is active. */
const spokenOf = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
    return document.activeElement?.tagName === "TEXTAREA"
      ? document.getElementById(id)?.getAttribute("aria-label")
      : "";
  });

describe("the calendar under a date", () => {
  it("follows what is typed, then the keys, and gives the day; the focus stays where it was", async () => {
    page = await openSheet();
    await cellAt(page, 3, "birthDate").click();

    await page.keyboard.type("15/3");
    await chosen("domenica 15 marzo 2026, selezionato");
    await press("Alt+ArrowDown", "ArrowDown", "PageDown", "Home");
    expect(await spokenOf()).toBe("lunedì 20 aprile 2026, selezionato");
    await press("Enter");
    expect(await textAt(page, 3, "birthDate")).toBe("20/04/2026");
    expect(await activeCell(page)).toBe("4:birthDate");

    await press("Alt+ArrowDown", "ArrowRight", "Tab");
    await allSaved(page);
    expect(await textAt(page, 4, "birthDate")).toBe("05/04/1963");
    expect((await serverGuest(page, "gst_000003"))?.birthDate).toBe("2026-04-20");
  });

  it("goes back to the text as it was typed with Escape, and types on", async () => {
    page = await openSheet();
    await cellAt(page, 3, "birthDate").click();

    await page.keyboard.type("15/3");
    await press("Alt+ArrowDown", "ArrowDown", "Escape");
    await chosen("domenica 15 marzo 2026, selezionato");
    await page.keyboard.type("/1990");
    await press("Enter");

    expect(await textAt(page, 3, "birthDate")).toBe("15/03/1990");
  });

  it("gives a day to the mouse, also of another month, and the next key types in the cell", async () => {
    page = await openSheet();
    await cellAt(page, 3, "birthDate").dblclick();

    await page.getByRole("button", { name: "Vai al mese successivo" }).click();
    await page.getByRole("button", { name: "lunedì 9 aprile 1962" }).click();
    expect(await textAt(page, 3, "birthDate")).toBe("09/04/1962");

    await page.keyboard.type("1/2/2000");
    await press("Enter");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000003"))?.birthDate).toBe("2000-02-01");
  });
});

describe("a reference to something that is not there yet", () => {
  it("is made from the cell with the arrow and Enter, and is its value then", async () => {
    page = await openSheet();
    await cellAt(page, 3, "service").click();

    await page.keyboard.type("Rossi");
    await page.getByRole("option", { name: "Crea «Rossi»…" }).waitFor();
    await press("ArrowDown", "Enter");
    expect(await textAt(page, 3, "service")).toBe("Rossi");
    expect(await stateAt(page, 3, "service")).toBe("unread");
    await page.evaluate(() => window.make(true));
    await allSaved(page);

    expect(await textAt(page, 3, "service")).toBe("Rossi");
    expect((await serverGuest(page, "gst_000003"))?.service).toBe("org_Rossi");
    expect(await activeCell(page)).toBe("3:service");
    expect(await page.evaluate(() => window.server.calls.length)).toBe(1);
  });

  it("stays as typed when it is given up, and asks nothing of the server", async () => {
    page = await openSheet();
    await cellAt(page, 3, "service").dblclick();

    await page.keyboard.type("Rossi");
    await page.getByRole("option", { name: "Crea «Rossi»…" }).click();
    await page.evaluate(() => window.make(false));

    expect(await textAt(page, 3, "service")).toBe("Rossi");
    expect(await stateAt(page, 3, "service")).toBe("unread");
    expect(await page.evaluate(() => window.server.calls.length)).toBe(0);
    await page.keyboard.type("comune di m");
    await press("Enter");
    expect(await textAt(page, 3, "service")).toBe("Comune di Monza");
  });
});

describe("an open editor", () => {
  it("of several values takes more behind them, and Backspace takes the last out", async () => {
    page = await openSheet();
    await cellAt(page, 3, "languages").click();

    await press("F2");
    await page.keyboard.type("fra");
    await press("Enter");
    expect(await textAt(page, 3, "languages")).toBe("italiano, inglese, francese");

    await press("ArrowUp", "F2", "Backspace", "Backspace");
    await page.keyboard.type("arx");
    await press("Backspace", "Enter");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000003"))?.languages).toEqual(["it", "ar"]);
  });

  it("of a long text grows with it and shows all of it", async () => {
    page = await openSheet();
    const height = () => page.locator("textarea.sheet-editor").evaluate((editor) => editor.clientHeight);
    const isWhole = () =>
      page.locator("textarea.sheet-editor").evaluate((editor) => editor.scrollHeight <= editor.clientHeight);
    await cellAt(page, 5, "notes").click();

    await press("F2");
    const before = await height();
    for (const line of ["terza", "quarta"]) {
      await press("Alt+Enter");
      await page.keyboard.type(line);
    }
    expect(await height()).toBeGreaterThan(before);
    expect(await isWhole()).toBe(true);
    await press("Enter");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000005"))?.notes).toMatch(/^Colloquio fatto\.\nChiede .*\nterza\nquarta$/);
    expect(await cellAt(page, 5, "notes").getAttribute("title")).toContain("quarta");
  });
});

describe("a new row", () => {
  it("that has been saved is put away by undo and brought back by redo, but not over a colleague's work", async () => {
    page = await openSheet({ query: { rows: "3", creatable: "yes" } });
    await cellAt(page, 4, "name").click();
    await page.keyboard.type("Dora");
    await press("Enter");
    await allSaved(page);
    await cellAt(page, 4, "name").filter({ hasText: "Dora" }).waitFor();

    await press("Control+z");
    expect(await spoken(page)).toBe("1 riga archiviata.");
    await cellAt(page, 4, "name").filter({ hasText: "Dora" }).waitFor({ state: "detached" });
    await allSaved(page);
    expect(await serverGuest(page, "gst_new_1")).toMatchObject({ name: "Dora", archived: true });

    await press("Control+y");
    await cellAt(page, 4, "name").filter({ hasText: "Dora" }).waitFor();
    await allSaved(page);
    expect((await serverGuest(page, "gst_new_1"))?.archived ?? false).toBe(false);

    await page.evaluate(() => window.server.change("gst_new_1", { nights: 9 }));
    await cellAt(page, 4, "nights").filter({ hasText: "9" }).waitFor();
    await press("Control+z");
    expect(await spoken(page)).toContain("cambiata da altri: resta");
    expect(await textAt(page, 4, "name")).toBe("Dora");
  });
});
