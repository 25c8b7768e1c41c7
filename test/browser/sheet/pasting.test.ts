import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  activeCell,
  allSaved,
  block,
  cellAt,
  selectedCells,
  serverCalls,
  serverGuest,
  spoken,
  stateAt,
  textAt,
  typeKeys,
} from "./at.ts";
import { sheets } from "./harness.ts";
import { notesOf, tables } from "./other-programs.ts";

const openSheet = sheets();
let page: Page;

/** Puts something on the clipboard as another program does. */
const onClipboard = (kinds: Record<string, string>) =>
  page.evaluate(async (contents) => {
    const blobs = Object.entries(contents).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, kinds);

const paste = async (text: string) => {
  await onClipboard({ "text/plain": text });
  await page.keyboard.press("Control+v");
};

describe("copying", () => {
  it("gives text and a table, as they are shown", async () => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();
    await cellAt(page, 3, "fee").click({ modifiers: ["Shift"] });

    await page.keyboard.press("Control+c");

    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return {
        text: await navigator.clipboard.readText(),
        html: (await (await item?.getType("text/html"))?.text()) ?? "",
      };
    });
    expect(copied.text).toBe("02/02/1961\t11,75\u00a0€\n03/03/1962\t13,00\u00a0€");
    expect(copied.html).toContain("<td>03/03/1962</td><td>13,00&nbsp;€</td></tr>");
    expect(await spoken(page)).toBe("4 celle copiate.");
  });

  it("and pasting elsewhere brings the same, selected; cutting empties where it was", async () => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();
    await cellAt(page, 3, "fee").click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+x");
    await cellAt(page, 7, "birthDate").click();
    await page.keyboard.press("Control+v");
    await allSaved(page);

    expect(await serverGuest(page, "gst_000008")).toMatchObject({ birthDate: "1962-03-03", fee: 1300 });
    expect(await serverGuest(page, "gst_000002")).toMatchObject({ birthDate: null, fee: null });
    expect(await selectedCells(page)).toBe(block(7, 8, "birthDate", "fee"));
  });
});

describe("pasting", () => {
  it("reads Italian money, dates, labels and yes or no", async () => {
    page = await openSheet();
    await cellAt(page, 2, "status").click();

    await paste("in FILTRO\t31-12-25\t1.234,56 €\t1.000\tcomune di monza\tsi\titaliano; arabo\r\n");
    await allSaved(page);

    expect(await serverGuest(page, "gst_000002")).toMatchObject({
      status: "inFilter",
      birthDate: "2025-12-31",
      fee: 123456,
      nights: 1000,
      service: "org_1",
      consent: true,
      languages: ["it", "ar"],
    });
  });

  it("reads quoted quotes, plain numbers, months by name and what is written without its accents", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await paste('"Ada ""la Grande"" Neri"\t\t\t1 gen 2026\t12,50 €\t1.234,56\tunita di strada\r\n');
    await allSaved(page);

    expect(await serverGuest(page, "gst_000002")).toMatchObject({
      name: 'Ada "la Grande" Neri',
      birthDate: "2026-01-01",
      fee: 1250,
      nights: 1234.56,
      service: "org_3",
    });
  });

  it("lays a table as often as it fits into a larger selection", async () => {
    page = await openSheet();
    await cellAt(page, 1, "fee").click();
    await cellAt(page, 4, "nights").click({ modifiers: ["Shift"] });

    await paste("1\t2\n3\t4");
    await allSaved(page);

    const laid = [1, 2, 3, 4].map(async (n) => {
      const guest = await serverGuest(page, `gst_00000${n}`);
      return [guest?.fee, guest?.nights];
    });
    expect(await Promise.all(laid)).toEqual([
      [100, 2],
      [300, 4],
      [100, 2],
      [300, 4],
    ]);
    expect(await selectedCells(page)).toBe(block(1, 4, "fee", "nights"));
  });

  it.each(Object.entries(tables))("reads a table as %s copies it", async (_, kinds) => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();

    await onClipboard(kinds);
    await page.keyboard.press("Control+v");

    const pasted = [2, 3].map((row) =>
      Promise.all(["birthDate", "fee", "nights"].map((field) => textAt(page, row, field))),
    );
    expect(await Promise.all(pasted)).toEqual([
      ["31/12/2025", "1.234,56\u00a0€", "7"],
      ["01/01/2026", "12,50\u00a0€", "8,5"],
    ]);
    expect(await selectedCells(page)).toBe(block(2, 3, "birthDate", "nights"));
    await cellAt(page, 2, "notes").click();
    await onClipboard(notesOf(kinds));
    await page.keyboard.press("Control+v");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000002"))?.notes).toBe("uno\ndue & tre");
    expect((await serverGuest(page, "gst_000003"))?.notes).toBe("quattro");
  });

  it("is sent in one call, row by row", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await paste("Ada\nBea\nCleo");
    await allSaved(page);

    expect((await serverCalls(page)).map((call) => call.length)).toEqual([3]);
  });

  it("takes line breaks in cells from quoted text, and from a table where the text is not quoted", async () => {
    page = await openSheet();
    await cellAt(page, 2, "notes").click();
    await paste('"uno\ndue"\r\n');
    await cellAt(page, 3, "notes").click();
    await onClipboard({
      "text/plain": "tre\nquattro\nsei\n",
      "text/html": "<table><tr><td>tre<br>quattro</td></tr><tr><td>sei</td></tr></table>",
    });
    await page.keyboard.press("Control+v");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000002"))?.notes).toBe("uno\ndue");
    expect((await serverGuest(page, "gst_000003"))?.notes).toBe("tre\nquattro");
    expect((await serverGuest(page, "gst_000004"))?.notes).toBe("sei");
  });

  it("puts one cell into all selected ones", async () => {
    page = await openSheet();
    await cellAt(page, 2, "nights").click();
    await cellAt(page, 5, "nights").click({ modifiers: ["Shift"] });

    await paste("7");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000005"))?.nights).toBe(7);
    expect(await spoken(page)).toBe("4 celle incollate.");
  });

  it("leaves read-only cells alone and names their column", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();

    await paste("Ada\tN-1\tAccettata");

    expect(await spoken(page)).toBe("2 celle incollate. 1 cella di sola lettura lasciata com'era (Codice).");
    expect(await textAt(page, 2, "code")).toBe("N-0002");
  });

  it("marks what it cannot read, keeps it, and says why on the cell", async () => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();

    await paste("31/02/2026");

    expect(await textAt(page, 2, "birthDate")).toBe("31/02/2026");
    expect(await stateAt(page, 2, "birthDate")).toBe("unread");
    expect(await page.locator(".sheet-note").textContent()).toContain("Questa data non esiste.");
    expect(await serverCalls(page)).toEqual([]);

    await page.keyboard.press("Control+z");
    expect(await textAt(page, 2, "birthDate")).toBe("02/02/1961");
    expect(await serverCalls(page)).toEqual([]);
  });

  it("skips rows that are filtered out", async () => {
    page = await openSheet({ query: { rows: "12" } });
    await page.locator('[data-menu="status"]').click();
    await page.getByLabel("Ricevuta").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Home");

    await paste("Ada\nBea\nCleo");
    await allSaved(page);

    expect((await serverCalls(page)).flat().map((edit) => ("id" in edit ? edit.id : ""))).toEqual([
      "gst_000001",
      "gst_000006",
      "gst_000011",
    ]);
  });

  it("past the last row asks, then creates what is missing", async () => {
    page = await openSheet({ query: { rows: "3", creatable: "yes" } });
    await cellAt(page, 3, "name").click();
    await paste("Ada\nBea\nCleo\nDora");
    await page.getByRole("dialog").getByText("servono 2 righe nuove").waitFor();

    await page.getByRole("button", { name: "Crea 2 righe" }).click();
    await allSaved(page);

    const names = (await serverCalls(page)).flat().map((edit) => ("key" in edit ? edit.create.name : edit.id));
    expect(names).toEqual(["gst_000003", "Bea", "Cleo", "Dora"]);
    expect(await textAt(page, 6, "name")).toBe("Dora");
    expect(await textAt(page, 7, "name")).toBe("Nuova riga: scrivi qui");
  });

  it("past the last row does only what fits, or nothing, when that is the answer", async () => {
    page = await openSheet({ query: { rows: "3", creatable: "yes" } });
    await cellAt(page, 3, "name").click();

    await paste("Ada\nBea\nCleo");
    await page.getByRole("button", { name: "Annulla", exact: true }).last().click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await textAt(page, 3, "name")).toBe("Chiara Okafor");
    expect(await serverCalls(page)).toEqual([]);

    await cellAt(page, 3, "name").click();
    await paste("Ada\nBea\nCleo");
    await page.getByRole("button", { name: "Incolla solo dove c'è posto" }).click();
    await allSaved(page);
    const names = [3, 4, 5].map((row) => textAt(page, row, "name"));
    expect(await Promise.all(names)).toEqual(["Ada", "Bea", "Nuova riga: scrivi qui"]);
  });

  it("into an open editor is plain typing", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();
    await page.keyboard.type("Ada ");

    await paste("Neri");
    await page.keyboard.press("Enter");

    expect(await textAt(page, 2, "name")).toBe("Ada Neri");
    expect(await activeCell(page)).toBe("3:name");
  });

  it("is undone and done again as one act", async () => {
    page = await openSheet();
    await cellAt(page, 2, "name").click();
    await paste("Ada\t\tAccettata\nBea\t\tAccettata");
    await allSaved(page);

    await page.keyboard.press("Control+z");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000002"))?.name).toBe("Bianca Ferrari");
    expect((await serverGuest(page, "gst_000003"))?.status).toBe("waiting");

    await page.keyboard.press("Control+y");
    await allSaved(page);
    expect(await serverGuest(page, "gst_000003")).toMatchObject({ name: "Bea", status: "accepted" });
  });
});

/** Drags the small square at the corner of the selection to a cell; `before` happens while the button is still down. */
const dragFillTo = async (at: Page, row: number, field: string, before?: () => Promise<void>) => {
  const square = await at.locator("[data-fill]").boundingBox();
  const target = await cellAt(at, row, field).boundingBox();
  if (!square || !target) throw new Error("Both the square and the cell have to be on the screen.");
  await at.mouse.move(square.x + square.width - 3, square.y + square.height - 3);
  await at.mouse.down();
  await at.mouse.move(target.x + 10, target.y + target.height / 2, { steps: 6 });
  await before?.();
  await at.mouse.up();
};

describe("filling", () => {
  it("Ctrl+D copies down, Ctrl+R to the right", async () => {
    page = await openSheet();
    await cellAt(page, 2, "status").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");

    await page.keyboard.press("Control+d");
    await allSaved(page);

    expect((await serverGuest(page, "gst_000004"))?.status).toBe("inFilter");

    await page.evaluate(() => window.opened.push("still the same page"));
    await cellAt(page, 3, "languages").click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+r");
    await allSaved(page);
    expect((await serverGuest(page, "gst_000003"))?.notes).toBe("italiano, inglese");
    expect(await page.evaluate(() => window.opened)).toEqual(["still the same page"]);
  });

  it("Ctrl+Shift+D and the square continue numbers; a double click goes as far as the column beside it", async () => {
    page = await openSheet({ query: { rows: "12" } });
    const nights = async () =>
      Promise.all(Array.from({ length: 12 }, (_, i) => textAt(page, i + 1, "nights"))).then((texts) => texts.join(" "));
    const twoFrom = async (row: number) => {
      await cellAt(page, row, "nights").click();
      await page.keyboard.press("Shift+ArrowDown");
    };
    await cellAt(page, 1, "nights").click();
    await page.keyboard.press("Control+Space");
    await page.keyboard.press("Delete");
    await cellAt(page, 1, "nights").click();
    await typeKeys(page, ["1", "Enter", "3", "Enter"]);

    await twoFrom(1);
    await dragFillTo(page, 4, "nights");
    expect(await nights()).toBe("1 3 5 7        ");

    await twoFrom(3);
    for (let n = 0; n < 2; n += 1) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+Shift+D");
    expect(await nights()).toBe("1 3 5 7 9 11      ");

    // Beside the status, every code is there, down to the last row of the sheet.
    await cellAt(page, 11, "status").click();
    await page.locator("[data-fill]").dblclick();
    expect(await textAt(page, 12, "status")).toBe("Ricevuta");
    expect(await activeCell(page)).toBe("11:status");
  });

  it("the small square continues a series as far as it is dragged, and Ctrl+Z takes it back", async () => {
    page = await openSheet();
    await cellAt(page, 2, "birthDate").click();
    await page.keyboard.type("02/11/2026");
    await page.keyboard.press("Enter");
    await page.keyboard.type("09/11/2026");
    await page.keyboard.press("Enter");
    await allSaved(page);
    await cellAt(page, 2, "birthDate").click();
    await page.keyboard.press("Shift+ArrowDown");

    await dragFillTo(page, 5, "birthDate");
    await allSaved(page);

    const born = async () =>
      Promise.all([4, 5].map(async (n) => (await serverGuest(page, `gst_00000${n}`))?.birthDate));
    expect(await born()).toEqual(["2026-11-16", "2026-11-23"]);
    const before = await born();
    await page.keyboard.press("Control+z");
    await allSaved(page);
    expect(await born()).not.toEqual(before);
  });

  it("Escape gives a drag of the small square up", async () => {
    page = await openSheet();
    await cellAt(page, 2, "status").click();
    const was = (await serverGuest(page, "gst_000004"))?.status;

    await dragFillTo(page, 4, "status", async () => page.keyboard.press("Escape"));

    expect((await serverGuest(page, "gst_000004"))?.status).toBe(was);
    expect(await page.locator(".sheet-cell[aria-selected=true]").count()).toBe(1);
  });
});
