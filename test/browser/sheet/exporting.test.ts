import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { cellAt } from "./at.ts";
import { sheets } from "./harness.ts";
import { textIn } from "./zip.ts";

const openSheet = sheets();
let page: Page;

/** Opens the export panel, chooses, and gives the path and name of the file that comes. */
const exported = async (choice: string) => {
  await page.getByRole("button", { name: "Esporta" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: choice }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), path: await download.path() };
};

/** How the cells of a workbook are shown, by line and column: the first line is 1, the first column 0. */
const formatsIn = (workbook: Buffer) => {
  const styles = textIn(workbook, "xl/styles.xml");
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const [, used = ""] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles) ?? [];
  const formats = [...used.matchAll(/<xf ([^>]*)>/g)].map(([, xf = ""]) => /numFmtId="(\d+)"/.exec(xf)?.[1]);
  const cells = textIn(workbook, "xl/worksheets/sheet1.xml");
  return (line: number, column = -1) => {
    const name = `${String.fromCharCode(65 + column)}${line}`;
    const [cell = ""] = new RegExp(`<c r="${name}"[^>]*>`).exec(cells) ?? [];
    return codes.get(formats[Number(/ s="(\d+)"/.exec(cell)?.[1])]);
  };
};

describe("exporting", () => {
  it("makes a workbook with dates and amounts that a spreadsheet can reckon with", async () => {
    page = await openSheet({ query: { rows: "30" } });

    const { name, path } = await exported("Ciò che si vede, per Excel (.xlsx)");
    const [sheet] = await readXlsxFile(path);

    expect(name).toBe("ospiti-2026-05-04.xlsx");
    const [head, , second] = sheet?.data ?? [];
    expect(head?.slice(0, 2)).toEqual(["Nome e cognome", "Codice"]);
    expect(sheet?.data).toHaveLength(31);
    expect(second?.[1]).toBe("N-0002");
    expect(second?.filter((value) => value instanceof Date)).toHaveLength(1);
    expect(second).toContain(11.75);
    const formats = formatsIn(await readFile(path));
    expect(formats(3, second?.indexOf(11.75))).toBe("#,##0.00 €");
    expect(
      formats(
        3,
        second?.findIndex((value) => value instanceof Date),
      ),
    ).toBe("dd/mm/yyyy");
  });

  it("writes amounts and dates into a text file as an Italian spreadsheet reads them", async () => {
    page = await openSheet({ query: { rows: "2" } });

    const { path } = await exported("Ciò che si vede, .csv");
    const [, , second = ""] = (await readFile(path, "utf8")).split("\r\n");

    expect(second.split(";")).toContain("11,75\u00a0€");
    expect(second).toMatch(/;\d{2}\/\d{2}\/\d{4};/);
  });

  it("makes a text file of the selection only", async () => {
    page = await openSheet({ query: { rows: "30" } });
    await cellAt(page, 2, "name").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");

    const { name, path } = await exported("Solo la selezione, .csv");
    const lines = (await readFile(path, "utf8")).trim().split("\r\n");

    expect(name).toBe("ospiti-2026-05-04.csv");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe("Nome e cognome;Codice");
    expect(lines[1]).toMatch(/;N-0002$/);
  });
});
