import { describe, expect, it } from "vitest";
import { filterBy } from "#admin-ui/sheet/model/acts/look.ts";
import { extendSelection, goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { csvOf, keptInside, tableToExport } from "#admin-ui/sheet/model/export.ts";
import { receive } from "#admin-ui/sheet/model/state.ts";
import { aSheet, cell, columns, guests, typed } from "./a-sheet.ts";
import { italian } from "./columns.ts";

const texts = (table: ReturnType<typeof tableToExport>) => table.rows.map((row) => row.map(({ text }) => text));

describe("a table for a file", () => {
  it("holds what is seen: shown columns in their order, and of each cell what it shows", () => {
    const fields = ["born", "name", "fee"];
    const sheet = receive(aSheet(), { rows: guests, columns, fields, context: italian, creatable: false });

    const table = tableToExport(sheet, "shown");

    expect(table.header).toEqual(["born", "name", "fee"]);
    expect(texts(table)[0]).toEqual(["31/01/1990", "Anna", "12,50\u00a0€"]);
    expect(table.rows[0]?.map(({ value }) => value)).toEqual(["1990-01-31", "Anna", 1250]);
  });

  it("leaves out filtered rows and columns that are hidden", () => {
    const fields = ["name"];
    const sheet = receive(aSheet(), { rows: guests, columns, fields, context: italian, creatable: false });

    const table = tableToExport(filterBy(sheet, "name", { by: "contains", text: "anna" }), "shown");

    expect([table.header, texts(table)]).toEqual([["name"], [["Anna"]]]);
  });

  it.each(["shown", "selected"] as const)("leaves out a column that stays inside, of what is %s", (part) => {
    const kept = columns.map((column) => (column.field === "fee" ? { ...column, staysInside: true } : column));
    const fields = ["name", "fee"];
    const sheet = receive(aSheet(), { rows: guests, columns: kept, fields, context: italian, creatable: false });

    const table = tableToExport(extendSelection(goTo(sheet, cell("a", "name")), cell("b", "fee")), part);

    expect([table.header, table.rows[0]?.map(({ text }) => text)]).toEqual([["name"], ["Anna"]]);
    expect(keptInside(sheet).map(({ field }) => field)).toEqual(["fee"]);
  });

  it("may hold only the rows and columns of the selection", () => {
    const sheet = extendSelection(goTo(aSheet(), cell("b", "name")), cell("c", "fee"));

    expect(texts(tableToExport(sheet, "selected"))).toEqual([
      ["Èrica", "3,00\u00a0€"],
      ["Zoe", ""],
    ]);
  });

  it("shows what is typed and not saved yet, and no row that does not exist", () => {
    const sheet = typed(typed(aSheet(guests, true), "a", "fee", "boh"), "new-0", "fee", "1");

    const table = tableToExport(sheet, "shown");

    expect(table.rows).toHaveLength(3);
    expect(table.rows[0]?.[1]).toEqual({ kind: "money", value: undefined, text: "boh" });
  });
});

describe("a text file for a spreadsheet", () => {
  const table = {
    header: ["Nome", "Nota"],
    rows: [
      [
        { kind: "text" as const, value: "x", text: "=1+1" },
        { kind: "text" as const, value: "y", text: 'a;"b"' },
      ],
    ],
  };

  it("is parted by semicolons in Italian, by commas in English, and knows its accents", () => {
    expect(csvOf(table, "it").startsWith("\uFEFFNome;Nota\r\n")).toBe(true);
    expect(csvOf(table, "en").startsWith("\uFEFFNome,Nota\r\n")).toBe(true);
  });

  it("holds no formula and quotes what needs it", () => {
    expect(csvOf(table, "it")).toContain(`"'=1+1";"a;""b"""`);
  });
});
