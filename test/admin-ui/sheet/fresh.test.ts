import { describe, expect, it } from "vitest";
import { sending } from "#admin-ui/sheet/model/acts/saving.ts";
import { nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import { receive, type SheetState, withoutFresh } from "#admin-ui/sheet/model/state.ts";
import { accept, aSheet, columns, type Guest, guests, saved, typed } from "./a-sheet.ts";
import { italian } from "./columns.ts";

const fields = columns.map(({ field }) => field);

const given = (state: SheetState, rows: readonly Guest[]): SheetState =>
  receive(state, { rows, columns, fields, context: italian, creatable: false, byOf: ({ id }) => `chi ha ${id}` });

/** The same guests after somebody has saved `values` for one of them. */
const changed = (id: string, values: Partial<Guest>): readonly Guest[] =>
  guests.map((guest) => (guest.id === id ? { ...guest, ...values, version: (guest.version ?? 0) + 1 } : guest));

const freshCells = ({ fresh }: SheetState) =>
  [...fresh].flatMap(([id, one]) => [...one.fields].map((field) => `${id}.${field} ${one.by}`));

describe("what a colleague has just changed", () => {
  it("is known by cell and by name", () => {
    const state = given(aSheet(), changed("b", { fee: 900, status: "accepted" }));

    expect(freshCells(state)).toEqual(["b.fee chi ha b", "b.status chi ha b"]);
  });

  it("adds up while it lasts and is forgotten after that", () => {
    const first = given(aSheet(), changed("b", { fee: 900 }));
    const second = given(
      first,
      changed("b", { fee: 900 }).map((guest) => (guest.id === "c" ? { ...guest, fee: 1, version: 2 } : guest)),
    );

    expect(freshCells(second)).toEqual(["b.fee chi ha b", "c.fee chi ha c"]);
    expect(freshCells(withoutFresh(second))).toEqual([]);
  });

  it("is not what the same rows say again, nor what opens with the sheet, nor a new row", () => {
    const again = given(
      aSheet(),
      guests.map((guest) => ({ ...guest })),
    );
    const opened = given(aSheet([]), guests);
    const grown = given(aSheet(), [...guests, { id: "d", version: 1, name: "Dora" }]);

    expect([again, opened, grown].flatMap(freshCells)).toEqual([]);
  });

  it("is not one's own saved edit coming back", () => {
    const mine = saved(typed(aSheet(), "b", "fee", "9"), accept);

    expect(freshCells(given(mine, changed("b", { fee: 900 })))).toEqual([]);
  });

  it("is not one's own edit that comes with the rows before its answer does; what came with it is", () => {
    const state = typed(aSheet(), "b", "fee", "9");
    const onItsWay = sending(state, nextBatch(state.ledger, 10));

    expect(freshCells(given(onItsWay, changed("b", { fee: 900 })))).toEqual([]);
    expect(freshCells(given(onItsWay, changed("b", { fee: 900, status: "accepted" })))).toEqual(["b.status chi ha b"]);
    expect(freshCells(given(onItsWay, changed("b", { fee: 901 })))).toEqual(["b.fee chi ha b"]);
  });

  it("is no reload of hundreds of rows", () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ id: `g${n}`, version: 1, name: `Ospite ${n}` }));

    const state = given(
      aSheet(many),
      many.map((guest) => ({ ...guest, fee: 100, version: 2 })),
    );

    expect(freshCells(state)).toEqual([]);
  });
});
