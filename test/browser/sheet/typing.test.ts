import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsIn } from "../axe.ts";
import { activeCell, allSaved, cellAt, serverCalls, serverGuest, spoken, textAt, typeKeys } from "./at.ts";
import { sheets } from "./harness.ts";

const SENTENCE = "Perché È già 12 €";

const openSheet = sheets();
let page: Page;

describe("no typed character is lost or lands elsewhere", () => {
  it.each([0, 20, 40, 60, 80, 120])("with %i ms between keys, on a cold page and on a warm one", async (delay) => {
    page = await openSheet();

    for (const row of [2, 6, 9]) {
      await cellAt(page, row, "name").click();
      await typeKeys(page, ["ArrowDown", ...SENTENCE, "Enter"], { delayMs: delay });

      expect(await textAt(page, row + 1, "name")).toBe(SENTENCE);
      expect(await activeCell(page)).toBe(`${row + 2}:name`);
    }
    await allSaved(page);

    expect(await textAt(page, 2, "name")).toBe("Bianca Ferrari");
    expect((await serverGuest(page, "gst_000003"))?.name).toBe(SENTENCE);
    expect((await serverGuest(page, "gst_000010"))?.name).toBe(SENTENCE);
  });

  it("down a column, a value to each row, without a pause", async () => {
    page = await openSheet();
    await cellAt(page, 1, "name").click();

    for (let n = 1; n <= 40; n += 1) {
      await typeKeys(page, [...`Nome ${n}`, "Enter"]);
    }
    await allSaved(page);

    for (const n of [1, 17, 40]) {
      expect((await serverGuest(page, `gst_${String(n).padStart(6, "0")}`))?.name).toBe(`Nome ${n}`);
    }
  });

  it("while rows change under the hands", async () => {
    page = await openSheet();
    await cellAt(page, 3, "name").click();
    const storm = page.evaluate(async () => {
      for (let n = 0; n < 60; n += 1) {
        window.server.change("gst_000001", { notes: `nota ${n}` });
        window.server.refresh();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });

    await typeKeys(page, SENTENCE, { delayMs: 20 });
    await storm;
    await page.keyboard.press("Enter");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000003"))?.name).toBe(SENTENCE);
  });

  it("when it is composed with a dead key on a cell that is not open yet", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();
    const session = await page.context().newCDPSession(page);

    await session.send("Input.imeSetComposition", { text: "`", selectionStart: 1, selectionEnd: 1 });
    await session.send("Input.insertText", { text: "È" });
    await typeKeys(page, "rica");
    await page.keyboard.press("Tab");

    expect(await textAt(page, 2, "name")).toBe("Èrica");
    expect(await activeCell(page)).toBe("2:code");
  });

  it("when it is composed in several steps, right after an arrow, and taken with Enter", async () => {
    page = await openSheet();
    await cellAt(page, 1, "name").click();
    const session = await page.context().newCDPSession(page);

    await typeKeys(page, ["ArrowDown"]);
    for (const text of ["n", "ni", "nih"])
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    // To the page, the Enter that ends a composition has the code of no key.
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", windowsVirtualKeyCode: 229 });
    await session.send("Input.insertText", { text: "你" });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", windowsVirtualKeyCode: 229 });
    expect(await activeCell(page)).toBe("2:name");
    await typeKeys(page, [..."!", "Enter"]);

    expect(await textAt(page, 2, "name")).toBe("你!");
    expect(await activeCell(page)).toBe("3:name");
  });

  it("when a composition is given up: the cell it opened closes as it was, one that was open stays", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();
    const session = await page.context().newCDPSession(page);
    const giveUp = async () => {
      await session.send("Input.imeSetComposition", { text: "`", selectionStart: 1, selectionEnd: 1 });
      await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    };

    await giveUp();
    await page.keyboard.press("ArrowDown");
    expect(await textAt(page, 2, "name")).toBe("Bianca Ferrari");

    await page.keyboard.press("Backspace");
    await giveUp();
    await page.keyboard.press("Enter");
    await allSaved(page);
    expect([await textAt(page, 3, "name"), await textAt(page, 2, "name")]).toEqual(["", "Bianca Ferrari"]);
  });

  it("when AltGr types it", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await typeKeys(page, "@#€[]{}", { modifiers: 3 });
    await page.keyboard.press("Enter");

    expect(await textAt(page, 2, "name")).toBe("@#€[]{}");
  });
});

describe("typing", () => {
  it("replaces, F2 and a double click go on from what is there", async () => {
    page = await openSheet();

    await cellAt(page, 2, "name").click();
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.type(" Neri");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "name")).toBe("Ada Neri");

    await cellAt(page, 2, "name").dblclick();
    await page.keyboard.type("!");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "name")).toBe("Ada Neri!");
  });

  it("over a cell is committed by any arrow", async () => {
    page = await openSheet();
    await cellAt(page, 3, "nights").click();
    const reached: string[] = [];

    for (const arrow of ["Up", "Left", "Down", "Right"]) {
      await page.keyboard.type("7");
      await page.keyboard.press(`Arrow${arrow}`);
      reached.push(await activeCell(page));
    }

    expect(reached).toEqual(["2:nights", "2:fee", "3:fee", "3:nights"]);
    const written = [2, 3].map(async (row) => [await textAt(page, row, "fee"), await textAt(page, row, "nights")]);
    expect(await Promise.all(written)).toEqual([
      ["7,00\u00a0€", "7"],
      ["7,00\u00a0€", "7"],
    ]);
  });

  it("over a cell is committed by an arrow; inside one the arrow moves the caret", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await page.keyboard.type("Ada");
    await page.keyboard.press("ArrowRight");
    expect(await activeCell(page)).toBe("2:code");

    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F2");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("-");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "name")).toBe("Ad-a");
  });

  it("is given up with Escape, and nothing is sent", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await page.keyboard.type("Ada");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F2");
    await page.keyboard.type("!!");
    await page.keyboard.press("Escape");

    expect(await textAt(page, 2, "name")).toBe("Bianca Ferrari");
    expect(await page.evaluate(() => window.server.calls.length)).toBe(0);
  });

  it("where it is not allowed says why, politely, and changes nothing", async () => {
    page = await openSheet();
    await cellAt(page, 2, "code").click();

    await page.keyboard.type("X");

    expect(await spoken(page)).toContain("Lo assegna il sistema.");
    expect(await page.getByRole("status").getAttribute("aria-live")).toBe("polite");
    expect(await textAt(page, 2, "code")).toBe("N-0002");
  });

  it("reads Italian money, numbers and dates, and shows them as they are written", async () => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();

    await page.keyboard.type("1 gen 2026");
    await page.keyboard.press("Tab");
    await typeKeys(page, "1.234,5 €");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1.234");
    await page.keyboard.press("Enter");
    await allSaved(page);

    expect(await serverGuest(page, "gst_000002")).toMatchObject({ birthDate: "2026-01-01", fee: 123450, nights: 1234 });
    expect(await textAt(page, 2, "fee")).toBe("1.234,50\u00a0€");
    expect(await activeCell(page)).toBe("3:birthDate");
  });

  it("finds a choice by how it begins; the list can be walked and clicked", async () => {
    page = await openSheet();

    await cellAt(page, 2, "status").click();
    await page.keyboard.type("acc");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "status")).toBe("Accettata");

    await cellAt(page, 3, "status").click();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 3, "status")).toBe("Accettata");

    await page.keyboard.press("F2");
    await page.keyboard.type("ric");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 4, "status")).toBe("Ricevuta");

    await cellAt(page, 4, "service").dblclick();
    await page.getByRole("option", { name: "Comune di Monza" }).click();
    expect(await textAt(page, 4, "service")).toBe("Comune di Monza");
  });

  it("several choices are parted by commas", async () => {
    page = await openSheet();
    await cellAt(page, 1, "languages").click();

    await page.keyboard.type("ital, arabo, fra");
    await page.keyboard.press("Enter");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000001"))?.languages).toEqual(["it", "ar", "fr"]);

    await cellAt(page, 1, "languages").click();
    await page.keyboard.type("elfico, ara");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 1, "languages")).toBe("elfico, ara");
  });

  it("Space says yes and no", async () => {
    page = await openSheet();
    await cellAt(page, 2, "consent").click();

    await page.keyboard.press("Space");
    expect(await textAt(page, 2, "consent")).toBe("Sì");
    await page.keyboard.press("Space");
    expect(await textAt(page, 2, "consent")).toBe("No");
  });

  it("Alt+Enter makes a new line in a long text, Ctrl+Enter fills the selection", async () => {
    page = await openSheet();
    await cellAt(page, 2, "notes").click();
    await page.keyboard.press("Shift+ArrowDown");

    await page.keyboard.type("uno");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("due");
    await page.keyboard.press("Control+Enter");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000002"))?.notes).toBe("uno\ndue");
    expect((await serverGuest(page, "gst_000003"))?.notes).toBe("uno\ndue");
  });

  it("fills a whole column, but not the empty row below it", async () => {
    page = await openSheet({ query: { rows: "3", creatable: "yes" } });

    await page.getByRole("columnheader", { name: "Nome e cognome" }).click({ position: { x: 20, y: 16 } });
    await page.keyboard.type("Ada");
    await page.keyboard.press("Control+Enter");
    await allSaved(page);

    const edits = (await serverCalls(page)).flat();
    expect(edits.map((edit) => ("id" in edit ? edit.id : "a new row"))).toEqual([1, 2, 3].map((n) => `gst_00000${n}`));
  });

  it("in an open cell is kept when the mouse goes elsewhere", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await page.keyboard.type("Ada");
    await cellAt(page, 5, "birthDate").click();

    expect(await textAt(page, 2, "name")).toBe("Ada");
    expect(await activeCell(page)).toBe("5:birthDate");
  });

  it("Delete empties the selection, Backspace opens an empty editor", async () => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Delete");
    const both = async () => [await textAt(page, 2, "birthDate"), await textAt(page, 2, "fee")];
    expect(await both()).toEqual(["", "da definire"]);
    await page.keyboard.press("Control+z");
    expect(await both()).toEqual(["02/02/1961", "11,75\u00a0€"]);
    await page.getByRole("button", { name: "Ripeti" }).click();
    expect(await both()).toEqual(["", "da definire"]);
    await page.getByRole("button", { name: "Annulla" }).click();
    expect(await both()).toEqual(["02/02/1961", "11,75\u00a0€"]);

    await cellAt(page, 2, "name").click();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    expect(await textAt(page, 2, "name")).toBe("Ada");
  });
});

describe("in English", () => {
  it("says so in every word, and reads and writes figures the English way", async () => {
    page = await openSheet({ query: { locale: "en" } });
    await cellAt(page, 2, "fee").click();

    await typeKeys(page, [..."1,234.5", "Tab", ..."1,234", "Enter"]);
    await allSaved(page);

    expect(await serverGuest(page, "gst_000002")).toMatchObject({ fee: 123450, nights: 1234 });
    expect(await textAt(page, 2, "fee")).toBe("€1,234.50");
    expect(await textAt(page, 2, "consent")).toBe("No");
    expect(await page.locator(".sheet-status").textContent()).toBe("All saved500 rows");
    await cellAt(page, 2, "code").click();
    await page.keyboard.type("X");
    expect(await spoken(page)).toContain("read only");
    expect(await violationsIn(page, ".sheet")).toEqual([]);
    await page.keyboard.press("F1");
    expect(await page.getByRole("dialog").textContent()).toContain("opens the record");
  });
});
