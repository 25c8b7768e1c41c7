import { describe, expect, it } from "vitest";
import { paste, planPasteHere } from "#admin-ui/sheet/model/acts/clip.ts";
import { answered, sending } from "#admin-ui/sheet/model/acts/saving.ts";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { redoLast, undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import type { Column } from "#admin-ui/sheet/model/column.ts";
import { nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { RowEdit, RowResult } from "#admin-ui/sheet/model/edits/save.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { cell, columns, guests, refuse, saved, typed } from "./a-sheet.ts";
import { aColumn, italian } from "./columns.ts";

interface Row {
  id: string;
  version?: number;
  [field: string]: unknown;
}

const archived = aColumn("archived", { kind: "yesNo", unseen: true });
const removable = [...columns, archived];
const fields = columns.map(({ field }) => field);

const given = (state: SheetState, rows: readonly Row[], all: readonly Column[] = removable): SheetState =>
  receive(state, {
    rows,
    columns: all,
    fields,
    context: italian,
    creatable: true,
    ...(all === removable && { removal: "archived" }),
  });

const rows: readonly Row[] = guests.map((guest) => ({ ...guest }));
const aSheet = (all: readonly Column[] = removable) => given(startState(italian, "new"), rows, all);

/** Answers as the server does: a version more with each change. */
const aServer = () => {
  const kept = new Map<string, Row>(rows.map((row) => [row.id, row]));
  const save = (edit: RowEdit): RowResult => {
    const id = "key" in edit ? `id-of-${edit.key}` : edit.id;
    const values =
      "key" in edit ? edit.create : Object.fromEntries(Object.entries(edit.edits).map(([f, e]) => [f, e.to]));
    const record: Row = { archived: false, ...kept.get(id), ...values, id, version: (kept.get(id)?.version ?? 0) + 1 };
    kept.set(id, record);
    return { id, status: "saved", record };
  };
  return { save, list: () => [...kept.values()].filter((row) => row.archived !== true), kept };
};

const shownRows = ({ shape, blank }: SheetState) => shape.ids.filter((id) => id !== blank);
const batch = (state: SheetState) => nextBatch(state.ledger, 1000);
const saidOf = (state: SheetState) => state.message?.sentences.map(({ code }) => code);

const madeWith = (server: ReturnType<typeof aServer>, all?: readonly Column[]) => {
  const drafted = typed(typed(aSheet(all), "new-0", "fee", "12"), "new-0", "name", "Dora");
  return given(saved(drafted, server.save), server.list(), all);
};

const NEW = "id-of-new-0";
const putAway = [{ id: NEW, edits: { archived: { from: false, to: true } } }];
const putBack = [{ id: NEW, edits: { archived: { from: true, to: false } } }];

describe("undoing a new row that has been saved", () => {
  it("puts it away as a whole, with one step however it was typed", () => {
    const undone = undoLast(madeWith(aServer()));

    expect(batch(undone)).toEqual(putAway);
    expect(shownRows(undone)).toEqual(["a", "b", "c"]);
    expect(saidOf(undone)).toEqual(["rowsAway"]);
    expect(saidOf(undoLast(undone))).toEqual(["nothingToUndo"]);
  });

  it("is redone by bringing it back, as it was, and undone again", () => {
    const server = aServer();
    const away = given(saved(undoLast(madeWith(server)), server.save), server.list());

    const back = redoLast(away);
    expect(batch(back)).toEqual(putBack);
    expect(shownRows(back)).toContain(NEW);
    expect(back.selection?.active.id).toBe(NEW);
    expect(saidOf(back)).toEqual(["rowsBack"]);

    const again = given(saved(back, server.save), server.list());
    expect(batch(undoLast(again))).toEqual(putAway);
  });

  it("comes after what was changed in it later", () => {
    const server = aServer();
    const changed = given(saved(typed(madeWith(server), NEW, "fee", "15"), server.save), server.list());

    const once = undoLast(changed);
    expect(batch(once)).toEqual([{ id: NEW, edits: { fee: { from: 1500, to: 1200 } } }]);
    const twice = undoLast(given(saved(once, server.save), server.list()));
    expect(batch(twice)).toEqual(putAway);
  });

  it("leaves a row alone that somebody else has changed since, and says so", () => {
    const server = aServer();
    const made = madeWith(server);
    server.save({ id: NEW, edits: { status: { from: null, to: "accepted" } } });

    const undone = undoLast(given(made, server.list()));

    expect(batch(undone)).toEqual([]);
    expect(shownRows(undone)).toContain(NEW);
    expect(saidOf(undone)).toEqual(["rowsOvertaken"]);
  });

  it("says so where rows cannot be put away, and goes on to what was done before", () => {
    const server = aServer();
    const named = saved(typed(aSheet(columns), "a", "name", "Ada"), server.save);
    const drafted = typed(named, "new-0", "name", "Dora");
    const made = given(saved(drafted, server.save), server.list(), columns);

    const undone = undoLast(made);

    expect(saidOf(undone)).toEqual(["rowsStay"]);
    expect(batch(undone)).toEqual([]);
    expect(batch(undoLast(undone))).toEqual([{ id: "a", edits: { name: { from: "Ada", to: "Anna" } } }]);
  });

  it("takes back a paste with all the rows that it created", () => {
    const server = aServer();
    const state = goTo(aSheet(), cell("c", "name"));
    const plan = planPasteHere(state, [[{ text: "Zora" }], [{ text: "Dora" }], [{ text: "Elsa" }]]);
    const pasted = plan ? paste(state, plan, true) : state;
    const made = given(saved(pasted, server.save), server.list());

    const undone = undoLast(made);

    expect(shownRows(made)).toHaveLength(5);
    expect(shownRows(undone)).toEqual(["a", "b", "c"]);
    expect(batch(undone)).toEqual([
      { id: "c", edits: { name: { from: "Zora", to: "Zoe" } } },
      { id: "id-of-new-0", edits: { archived: { from: false, to: true } } },
      { id: "id-of-new-1", edits: { archived: { from: false, to: true } } },
    ]);
    expect(undone.message?.sentences).toEqual([
      { code: "undone", params: { count: 1 } },
      { code: "rowsAway", params: { count: 2 } },
    ]);
  });
});

describe("undoing a new row that is on its way", () => {
  const underway = (all?: readonly Column[]) => {
    const drafted = typed(typed(aSheet(all), "new-0", "fee", "12"), "new-0", "name", "Dora");
    const out = batch(drafted);
    return { out, sent: sending(drafted, out) };
  };

  it("puts it away as soon as it is there, and redo brings it back whole", () => {
    const server = aServer();
    const { out, sent } = underway();

    const made = given(answered(undoLast(sent), out, out.map(server.save)), server.list());

    expect(batch(made)).toEqual(putAway);
    expect(shownRows(made)).toEqual(["a", "b", "c"]);
    const back = redoLast(given(saved(made, server.save), server.list()));
    expect(batch(back)).toEqual(putBack);
  });

  it("keeps it, as it was sent, where rows cannot be put away", () => {
    const server = aServer();
    const { out, sent } = underway(columns);

    const made = given(answered(undoLast(sent), out, out.map(server.save)), server.list(), columns);

    expect(batch(made)).toEqual([]);
    expect(shownRows(made)).toContain(NEW);
    expect(saidOf(made)).toContain("rowsStay");
    expect(saidOf(redoLast(made))).toEqual(["nothingToRedo"]);
  });

  it("leaves what is typed in it meanwhile an edit of its own", () => {
    const server = aServer();
    const { out, sent } = underway();

    const made = given(answered(typed(sent, "new-0", "born", "1/2/1990"), out, out.map(server.save)), server.list());
    const stored = given(saved(made, server.save), server.list());

    expect(batch(undoLast(stored))).toEqual([{ id: NEW, edits: { born: { from: "1990-02-01", to: null } } }]);
  });

  it("is a draft again, cell by cell, when it is refused", () => {
    const { out, sent } = underway();

    const refused = answered(sent, out, out.map(refuse("No.")));

    expect(shownRows(undoLast(refused))).toContain("new-0");
    expect(shownRows(undoLast(undoLast(refused)))).not.toContain("new-0");
  });
});
