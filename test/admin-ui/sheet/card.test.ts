import { describe, expect, it } from "vitest";
import { cardOf, MOST_LINES } from "#admin-ui/sheet/model/card.ts";
import type { Column, SheetRow } from "#admin-ui/sheet/model/column.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, guests, refuse, saved, typed } from "./a-sheet.ts";
import { aColumn, italian, statuses } from "./columns.ts";

const [first] = guests;
const id = first?.id ?? "";
const sheetOf = (shown: readonly Column[], row: SheetRow): SheetState =>
  receive(startState(italian, "new"), {
    rows: [row],
    columns: shown,
    fields: shown.map(({ field }) => field),
    context: italian,
    creatable: false,
  });

const labels = (card: ReturnType<typeof cardOf>) => card.lines.map(({ column }) => column.field);

describe("a row as a card", () => {
  it("is called by its first column, or as the host calls it", () => {
    expect(cardOf(aSheet(), id).title).toBe(first?.name);
    expect(cardOf(aSheet(), id, (row) => `Scheda di ${row.id}`).title).toBe(`Scheda di ${id}`);
  });

  it("does not say again what its title says, nor what there is nothing of", () => {
    const card = cardOf(aSheet(), id, () => `Scheda di ${first?.name}`);

    expect(labels(card)).not.toContain("name");
    expect(card.lines.every(({ text }) => text !== "")).toBe(true);
  });

  it("shows a few lines and counts the rest", () => {
    const many = Array.from({ length: MOST_LINES + 3 }, (_, n) => aColumn(`field${n}`, {}));
    const row = Object.fromEntries(many.map(({ field }) => [field, `valore di ${field}`]));
    const card = cardOf(sheetOf(many, { id, ...row }), id, () => "Scheda");

    expect(labels(card)).toEqual(many.slice(0, MOST_LINES).map(({ field }) => field));
    expect(card.rest).toBe(3);
  });

  it("shows a status once, in its colour, and leaves out what is not so", () => {
    const status = aColumn("status", { kind: "picklist", options: statuses, tone: () => "warn" });
    const label = statuses[0]?.label ?? "";
    const row = { id, status: statuses[0]?.value, active: false };
    const card = cardOf(sheetOf([status, aColumn("active", { kind: "yesNo" })], row), id, () => `N-1 · ${label}`);

    expect(card).toMatchObject({ title: "N-1", marks: [{ text: label, tone: "warn" }], lines: [], rest: 0 });
  });

  it("puts first what has to be mended", () => {
    const state = saved(typed(aSheet(), id, "fee", "9"), refuse("Non si può."));

    expect(labels(cardOf(state, id))[0]).toBe("fee");
  });
});
