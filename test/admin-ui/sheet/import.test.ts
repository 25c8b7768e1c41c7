import { describe, expect, it } from "vitest";
import { duplicatesIn } from "#admin-ui/sheet/model/import/duplicates.ts";
import { guessMapping, remapped } from "#admin-ui/sheet/model/import/mapping.ts";
import { type FileCell, importRows, isReady, valuesOf } from "#admin-ui/sheet/model/import/rows.ts";
import { columns, guests } from "./a-sheet.ts";
import { aColumn, italian } from "./columns.ts";

describe("where the columns of a file belong", () => {
  const known = [
    aColumn("lastName", { label: "Cognome" }),
    aColumn("firstName", { label: "Nome" }),
    aColumn("born", { label: "Data di nascita", kind: "date" }),
    aColumn("code", { label: "Codice", kind: "readOnly", editable: false }),
  ];

  it.each([
    [
      ["Cognome", "Nome"],
      ["lastName", "firstName"],
    ],
    [
      ["NOME", "COGNOME"],
      ["firstName", "lastName"],
    ],
    [
      ["nato il", "Nascita", "Cognome dell'ospite"],
      [undefined, "born", "lastName"],
    ],
    [["data nascita"], ["born"]],
    [["firstName"], ["firstName"]],
    [
      ["Nome", "Nome"],
      ["firstName", undefined],
    ],
    [
      ["Codice", "", "Peso"],
      [undefined, undefined, undefined],
    ],
  ])("guesses %j as %j", (heads, fields) => {
    expect(guessMapping(heads, known)).toEqual(fields);
  });

  it("is changed by hand, and no two columns go to the same place", () => {
    const mapping = guessMapping(["Nome", "Cognome"], known);

    expect(remapped(mapping, 0, "lastName")).toEqual(["lastName", undefined]);
    expect(remapped(mapping, 1, undefined)).toEqual(["firstName", undefined]);
  });
});

const read = (lines: readonly (readonly FileCell[])[], mapping = ["name", "fee", "born", "status", "active"]) =>
  importRows(lines, { mapping, columns, context: italian });

describe("the lines of a file", () => {
  it("are read as if they had been typed, Italian ways included", () => {
    const [row] = read([["Anna", "1.234,50 €", "31/12/1990", "in filtro", "sì"]]);

    expect(row && valuesOf(row)).toEqual({
      name: "Anna",
      fee: 123450,
      born: "1990-12-31",
      status: "inFilter",
      active: true,
    });
  });

  it("are read from a workbook by value: dates, amounts, yes and no", () => {
    const [row] = read([["Anna", 1234.5, new Date("1990-12-31T00:00:00Z"), null, true]]);

    expect(row && valuesOf(row)).toEqual({ name: "Anna", fee: 123450, born: "1990-12-31", active: true });
  });

  it("keep what cannot be read, with the reason and the line", () => {
    const [, row] = read([["Anna"], ["Bea", "tanto", "31/02/1990"]]);

    expect(row).toMatchObject({ line: 3, unread: { fee: "notAnAmount", born: "noSuchDate" }, missing: [] });
    expect(row && isReady(row)).toBe(false);
  });

  it("are not ready while a required column has nothing", () => {
    const [row] = read([["", "12"]]);

    expect(row?.missing).toEqual(["name"]);
    expect(row && isReady(row)).toBe(false);
  });

  it("are passed over where they are empty, without shifting the numbers of the others", () => {
    expect(read([["Anna"], ["", " ", null], ["Bea"]]).map(({ line }) => line)).toEqual([2, 4]);
  });

  it("leave out columns that go nowhere", () => {
    const [row] = read([["Anna", "12"]], ["name"]);

    expect(row && valuesOf(row)).toEqual({ name: "Anna" });
  });
});

describe("duplicates", () => {
  const find = (lines: readonly (readonly FileCell[])[], fields = ["name", "born"]) =>
    duplicatesIn(read(lines), { existing: guests, columns, fields });

  it("are found among the rows that are there, whatever the case and the accents", () => {
    expect([...find([["ANNA", "", "31/01/1990"]])]).toEqual([[2, { of: "row", id: "a" }]]);
    expect([...find([["erica"]], ["name"])]).toEqual([[2, { of: "row", id: "b" }]]);
  });

  it("are found among the lines before", () => {
    const lines = [
      ["Dora", "", "01/01/2000"],
      ["Eva", "", "01/01/2000"],
      ["dora", "", "01/01/2000"],
    ];

    expect([...find(lines)]).toEqual([[4, { of: "line", line: 2 }]]);
  });

  it("are not claimed where something is missing or differs", () => {
    expect(
      find([
        ["Anna", "", ""],
        ["Anna", "", "01/01/1991"],
      ]).size,
    ).toBe(0);
    expect(find([["Anna", "", "31/01/1990"]], []).size).toBe(0);
  });
});
