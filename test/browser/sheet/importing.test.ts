import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { cellAt } from "./at.ts";
import type { HarnessServer } from "./harness/server.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

/** Lets a file fall on the sheet, as from the desktop. Whether the page keeps the browser from opening it instead. */
const drop = async (name: string, bytes: Buffer) => {
  const dropped = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName ?? ""));
      return data;
    },
    [name, bytes.toString("base64")],
  );
  return page.locator(".sheet").evaluate((sheet, dataTransfer) => {
    const events = ["dragover", "drop"].map(
      (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
    );
    return events.every((event) => !sheet.dispatchEvent(event));
  }, dropped);
};

const csv = (...lines: string[]) => Buffer.from(lines.join("\r\n"), "utf8");
const settings = (some: Partial<HarnessServer["settings"]>) =>
  page.evaluate((given) => void Object.assign(window.server.settings, given), some);
const status = () => page.getByRole("dialog").getByRole("status");
const rowCount = () => page.locator("[data-rows]").textContent();

describe("importing", () => {
  it("shows where the columns go, what is wrong and what is there already, and then saves the rest", async () => {
    page = await openSheet({ query: { rows: "20", creatable: "yes" } });

    await drop(
      "ospiti.csv",
      csv(
        "Nome;Notti;Retta;Peso",
        "Nuova Ospite;12;1.250,50 €;60",
        "amina rossi;3;;",
        "Senza Data;tante;;",
        ";4;;",
        "refused;5;;",
      ),
    );
    await page.getByText("2 righe da importare.").waitFor();

    expect(await status().innerText()).toBe("2 righe da importare. 2 righe con errori restano fuori. 1 riga c'è già.");
    const preview = page.getByRole("region", { name: "Anteprima" });
    expect(await preview.innerText()).toContain("Non è un numero.");
    expect(await preview.innerText()).toContain("C'è già");

    await page.getByRole("button", { name: "Importa 2 righe" }).click();
    await page.getByText("1 riga importata.").waitFor();
    expect(await page.getByRole("dialog").getByRole("listitem").allInnerTexts()).toEqual([
      "Riga 3: c'è già.",
      "Riga 4: con errori. Notti – Non è un numero. Scrivilo così: 1.234,56",
      "Riga 5: con errori. Manca: Nome e cognome",
      "Riga 6: rifiutata. Così non si può chiamare nessuno.",
    ]);

    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Scarica il resoconto" }).click();
    const report = await readFile(await (await coming).path(), "utf8");
    expect(report.trim().split("\r\n")).toHaveLength(6);
    expect(report).not.toContain("Nuova Ospite");

    await page.getByRole("button", { name: "Chiudi" }).click();
    expect(await cellAt(page, 21, "name").innerText()).toBe("Nuova Ospite");
    expect(await cellAt(page, 21, "fee").innerText()).toBe("1.250,50\u00a0€");
  });

  it("takes a workbook with its dates, and the mapping that was mended by hand", async () => {
    page = await openSheet({ query: { rows: "5", creatable: "yes" } });
    const date = { type: Date, format: "dd/mm/yyyy", value: new Date("1990-12-31T00:00:00Z") };
    const workbook = await writeXlsxFile([
      ["Chi", "Nata il"],
      ["Dora Neri", date],
    ]).toBuffer();

    await drop("elenco.xlsx", workbook);
    await page.getByLabel("Va in: Chi").selectOption({ label: "Nome e cognome *" });
    await page.getByLabel("Va in: Nata il").selectOption({ label: "Data di nascita" });
    await page.getByRole("button", { name: "Importa 1 riga" }).click();
    await page.getByText("1 riga importata.").waitFor();
    await page.getByRole("button", { name: "Chiudi" }).click();

    expect(await cellAt(page, 6, "name").innerText()).toBe("Dora Neri");
    expect(await cellAt(page, 6, "birthDate").innerText()).toBe("31/12/1990");
  });

  it.each([
    ["foto.png", csv("x"), "Serve un file .xlsx o .csv."],
    ["rotto.xlsx", csv("x"), "Il file non si legge"],
    ["vuoto.csv", csv("Nome;Notti"), "Nel file non c'è niente"],
  ])("says why %s cannot be taken", async (name, bytes, why) => {
    page = await openSheet({ query: { creatable: "yes" } });

    await drop(name, bytes);

    await page.getByRole("alert").getByText(why).waitFor();
  });

  it("says which lines have no answer when the server goes away, and sends them when it is back", async () => {
    page = await openSheet({ query: { rows: "5", creatable: "yes" } });
    await settings({ isAway: true });

    await drop("ospiti.csv", csv("Nome e cognome", "Dora Neri"));
    await page.getByRole("button", { name: "Importa 1 riga" }).click();
    await page.getByText("Riga 2: senza risposta.").waitFor();
    await page.keyboard.press("Escape");
    expect(await rowCount()).toContain("5 righe");

    await settings({ isAway: false });
    await page.getByRole("button", { name: "Riprova" }).click();
    await page.getByText("1 riga importata.").waitFor();
    expect(await page.getByRole("button", { name: "Riprova" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await cellAt(page, 6, "name").innerText()).toBe("Dora Neri");
  });

  it("shows how far it is, and stays until everything has its answer", async () => {
    page = await openSheet({ query: { rows: "5", creatable: "yes" } });
    await settings({ passes: 1 });

    await drop("ospiti.csv", csv("Nome e cognome", ...Array.from({ length: 600 }, (_, n) => `Ospite ${n}`)));
    await page.getByRole("button", { name: "Importa 600 righe" }).click();
    await status().getByText("250 di 600").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("250");

    await settings({ passes: 100 });
    await page.getByText("600 righe importate.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("takes one sheet of a workbook, and on demand what is there already, too", async () => {
    page = await openSheet({ query: { rows: "5", creatable: "yes" } });
    const workbook = await writeXlsxFile([
      { sheet: "Gennaio", data: [["Nome e cognome"], ["Dora Neri"]] },
      { sheet: "Vuoto", data: [["Nome e cognome"]] },
      { sheet: "Febbraio", data: [["Nome e cognome"], ["Eva Neri"], ["Amina Rossi"]] },
    ]).toBuffer();

    await drop("mesi.xlsx", workbook);
    const sheet = page.getByLabel("Foglio");
    await sheet.waitFor();
    expect(await sheet.locator("option").allInnerTexts()).toEqual(["Gennaio", "Febbraio"]);
    await sheet.selectOption("Febbraio");
    await page.getByRole("button", { name: "Importa 1 riga" }).waitFor();
    await page.getByLabel("Importa anche quelle che ci sono già").check();
    await page.getByRole("button", { name: "Importa 2 righe" }).click();
    await page.getByText("2 righe importate.").waitFor();
    await page.getByRole("button", { name: "Chiudi" }).click();

    expect(await cellAt(page, 6, "name").innerText()).toBe("Eva Neri");
    expect(await cellAt(page, 7, "name").innerText()).toBe("Amina Rossi");
  });

  it("reads a text file as Windows used to write it", async () => {
    page = await openSheet({ query: { rows: "5", creatable: "yes" } });

    await drop("ospiti.csv", Buffer.from("Nome e cognome;Note\r\nNicolò Là;perché costa 3 \x80", "latin1"));
    await page.getByRole("button", { name: "Importa 1 riga" }).click();
    await page.getByText("1 riga importata.").waitFor();
    await page.getByRole("button", { name: "Chiudi" }).click();

    expect(await cellAt(page, 6, "name").innerText()).toBe("Nicolò Là");
    expect(await cellAt(page, 6, "notes").innerText()).toBe("perché costa 3 €");
  });

  it("fills an empty sheet, which says that it is empty, and later that nothing matches, on a phone too", async () => {
    page = await openSheet({ query: { rows: "0", creatable: "yes" } });
    const line = page.locator(".sheet-empty");
    expect(await line.innerText()).toBe("Qui non c'è ancora niente.");

    await drop("ospiti.csv", csv("Nome e cognome", "Dora Neri"));
    await page.getByRole("button", { name: "Importa 1 riga" }).click();
    await page.getByText("1 riga importata.").waitFor();
    await page.getByRole("button", { name: "Chiudi" }).click();
    await line.waitFor({ state: "detached" });

    await page.getByRole("searchbox").fill("nessuna");
    await line.getByText("Nessuna riga corrisponde a ricerca e filtri.").waitFor();
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole("button", { name: "Ordina e filtra" }).waitFor();
    await line.getByText("Nessuna riga corrisponde a ricerca e filtri.").waitFor();
  });

  it("says why a file is not taken where no rows can be made, and stays on the page", async () => {
    page = await openSheet({ query: { imports: "no" } });

    const isTaken = await drop("ospiti.csv", csv("Nome e cognome", "Dora Neri"));

    await page.getByRole("status").getByText("Qui non si importano file").waitFor();
    expect(isTaken).toBe(true);
  });

  it("checks and saves five thousand lines while one watches", async () => {
    page = await openSheet({ query: { rows: "20", creatable: "yes" } });
    const lines = Array.from({ length: 5_000 }, (_, n) => `Ospite ${n};${n}`);

    await drop("tutti.csv", csv("Nome e cognome;Notti", ...lines));
    await page.getByRole("button", { name: "Importa 5000 righe" }).click();
    await page.getByText("5000 righe importate.").waitFor({ timeout: 30_000 });

    expect(await rowCount()).toContain("5020");
  });
});
