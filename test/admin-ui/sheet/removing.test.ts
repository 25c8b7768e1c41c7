import { describe, expect, it } from "vitest";
import { search } from "#admin-ui/sheet/model/acts/look.ts";
import { removeRows } from "#admin-ui/sheet/model/acts/remove.ts";
import { addToSelection, extendSelection, goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { redoLast, undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import { lackOf } from "#admin-ui/sheet/model/lack.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { accept, cell, columns, type Guest, guests, refuse, saved, typed } from "./a-sheet.ts";
import { aColumn, italian } from "./columns.ts";

type Rows = readonly (Guest & { archived?: boolean })[];

const removable = [...columns, aColumn("archived", { kind: "yesNo", unseen: true })];
const fields = columns.map(({ field }) => field);

const given = (state: SheetState, rows: Rows): SheetState =>
  receive(state, { rows, columns: removable, fields, context: italian, creatable: true, removal: "archived" });

const aSheet = (rows: Rows = guests) => given(startState(italian, "new"), rows);

const at = (id: string, state = aSheet()) => goTo(state, cell(id, "name"));
const shownRows = ({ shape, blank }: SheetState) => shape.ids.filter((id) => id !== blank);

describe("putting rows away", () => {
  it("takes them out of sight at once and sends an edit of the field that says so", () => {
    const removed = removeRows(at("b"));

    expect(shownRows(removed)).toEqual(["a", "c"]);
    expect(nextBatch(removed.ledger, 10)).toEqual([{ id: "b", edits: { archived: { from: null, to: true } } }]);
    expect(removed.message?.sentences).toEqual([{ code: "removed", params: { count: 1 } }]);
  });

  it("takes every row that the selection touches, once", () => {
    const selected = addToSelection(extendSelection(at("a"), cell("b", "fee")), cell("b", "born"));

    expect(shownRows(removeRows(selected))).toEqual(["c"]);
  });

  it("brings them back with undo, whether saved or not, and away again with redo", () => {
    const removed = removeRows(at("b"));
    const away = given(
      saved(removed, accept),
      guests.filter(({ id }) => id !== "b"),
    );

    expect(shownRows(undoLast(removed))).toEqual(["a", "b", "c"]);
    expect(nextBatch(undoLast(removed).ledger, 10)).toEqual([]);
    expect(shownRows(away)).toEqual(["a", "c"]);
    const back = undoLast(away);
    expect(shownRows(back)).toContain("b");
    expect(nextBatch(back.ledger, 10)).toEqual([{ id: "b", edits: { archived: { from: true, to: null } } }]);
    expect(shownRows(redoLast(back))).not.toContain("b");
  });

  it("leaves an empty sheet, not one whose filters let nothing through", () => {
    const one = guests.slice(0, 1);
    const removed = removeRows(at("a", aSheet(one)));

    expect([lackOf(aSheet([])), lackOf(aSheet(one))]).toEqual(["rows", undefined]);
    expect([lackOf(removed), lackOf(given(saved(removed, accept), []))]).toEqual(["rows", "rows"]);
    expect(lackOf(search(aSheet(one), "nessuna"))).toBe("matches");
    expect(lackOf(typed(search(aSheet(one), "nessuna"), "new-0", "name", "Dora"))).toBe("matches");
    expect(lackOf(undoLast(removed))).toBeUndefined();
  });

  it("shows a row again that the server does not let go, with the reason", () => {
    const refused = saved(removeRows(at("b")), refuse("Prima registra l'uscita."));

    expect(shownRows(given(refused, guests))).toEqual(["a", "b", "c"]);
    expect(refused.message?.sentences).toContainEqual({
      code: "refused",
      params: { reason: "Prima registra l'uscita." },
    });
  });

  it("simply drops rows that were never saved", () => {
    const drafted = typed(aSheet(), "new-0", "fee", "12");
    const dropped = removeRows(goTo(drafted, cell("new-0", "fee")));

    expect(shownRows(drafted)).toContain("new-0");
    expect(shownRows(dropped)).toEqual(["a", "b", "c"]);
    expect(nextBatch(dropped.ledger, 10)).toEqual([]);
  });

  it("leaves the selection on what stands in the place of the row", () => {
    expect(removeRows(at("b")).selection?.active).toEqual(cell("c", "name"));
  });

  it("only says so where rows are not to be put away", () => {
    const kept = removeRows({ ...at("b"), removal: undefined });

    expect(shownRows(kept)).toEqual(["a", "b", "c"]);
    expect(nextBatch(kept.ledger, 10)).toEqual([]);
    expect(kept.message?.sentences).toEqual([{ code: "rowsNotRemoved" }]);
  });
});
