import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { cellAt } from "./at.ts";
import { sheets } from "./harness.ts";

const openSheet = sheets();
let page: Page;

/** Lets a file fall on the sheet, as from the desktop. */
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
  await page.locator(".sheet").dispatchEvent("drop", { dataTransfer: dropped });
};

const csv = (...lines: string[]) => Buffer.from(lines.join("\r\n"), "utf8");
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
    expect(await page.getByRole("dialog").innerText()).toContain(
      "Riga 6: rifiutata. Così non si può chiamare nessuno.",
    );

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

  it("says which lines were not sent when the server goes away, and keeps what was saved", async () => {
    page = await openSheet({ query: { rows: "5", creatable: "yes" } });
    await page.evaluate(() => {
      window.server.settings.isAway = true;
    });

    await drop("ospiti.csv", csv("Nome e cognome", "Dora Neri"));
    await page.getByRole("button", { name: "Importa 1 riga" }).click();

    await page.getByText("Riga 2: non inviata.").waitFor();
    expect(await rowCount()).toContain("5 righe");
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
