import { describe, expect, it } from "vitest";
import { clipFrom, copySelected, newRowsFor, paste, planPasteHere } from "#admin-ui/sheet/model/acts/clip.ts";
import { fill } from "#admin-ui/sheet/model/acts/fill.ts";
import { filterBy, search, sortBy } from "#admin-ui/sheet/model/acts/look.ts";
import { extendSelection, goTo, moveBy, stepBy } from "#admin-ui/sheet/model/acts/select.ts";
import { undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { clearSelected, commit, startEditing, toggle } from "#admin-ui/sheet/model/acts/write.ts";
import { readTsv } from "#admin-ui/sheet/model/clipboard/tsv.ts";
import { missingIn, nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { accept, aSheet, cell, given, guests, refuse, saved, shown, stateOf, typed } from "./a-sheet.ts";

const down = (state: SheetState) => stepBy(state, { along: "column", back: false }) ?? state;
const right = (state: SheetState) => stepBy(state, { along: "row", back: false }) ?? state;
const batch = (state: SheetState) => nextBatch(state.ledger, 1000);
const pasted = (state: SheetState, text: string, creating = false) => {
  const plan = planPasteHere(state, clipFrom(state, text, readTsv(text)));
  return plan ? paste(state, plan, creating) : state;
};
const said = (state: SheetState) => state.message?.sentences.map(({ code }) => code);

describe("Enter after Tab", () => {
  it("goes back to the column where the tabbing began", () => {
    const start = goTo(aSheet(), cell("a", "fee"));

    expect(down(right(right(start))).selection?.active).toEqual(cell("b", "fee"));
  });

  it("forgets where it began once another cell is gone to", () => {
    const moved = moveBy(
      right(goTo(aSheet(), cell("a", "name"))),
      { by: "cell", to: "right" },
      { extending: false, pageRows: 5 },
    );

    expect(down(moved).selection?.active).toEqual(cell("b", "born"));
  });
});

describe("a row that is being worked on", () => {
  const byName = sortBy(aSheet(), { field: "name", descending: false }, false);

  it("keeps its place in a sorted sheet until it is left", () => {
    const renamed = typed(byName, "a", "name", "Zz");
    expect(renamed.shape.ids).toEqual(["a", "b", "c"]);

    const still = right(renamed);
    expect(still.shape.ids).toEqual(["a", "b", "c"]);

    const left = down(renamed);
    expect(left.shape.ids).toEqual(["b", "c", "a"]);
    expect(left.selection?.active).toEqual(cell("b", "name"));
  });

  it("stays in a filtered sheet that would hide it, until it is left", () => {
    const received = filterBy(aSheet(), "status", { by: "oneOf", values: ["received", "inFilter"] });
    const changed = typed(received, "a", "status", "accettata");

    expect(changed.shape.ids).toEqual(["a", "b"]);
    expect(goTo(changed, cell("b", "name")).shape.ids).toEqual(["b"]);
  });

  it("keeps what is typed when a colleague's changes arrive", () => {
    const editing = startEditing(goTo(byName, cell("b", "name")), "typing");

    const live = given(editing, [{ id: "z", name: "Aaron" }, ...guests.map((row) => ({ ...row, version: 2 }))]);

    expect(live.editing).toEqual(editing.editing);
    expect(live.selection?.active).toEqual(cell("b", "name"));
    expect(shown(commit(live, "Enrica"), "b", "name")).toBe("Enrica");
  });

  it("does not hand its typing to another row when a colleague archives it", () => {
    const editing = startEditing(goTo(aSheet(), cell("b", "name")), "typing");

    const live = given(
      editing,
      guests.filter(({ id }) => id !== "b"),
    );
    const state = saved(commit(live, "Enrica"), refuse("Non c'è più."));

    expect(state.selection?.active).toEqual(cell("b", "name"));
    expect(stateOf(state, "b", "name")).toBe("refused");
    expect(shown(state, "c", "name")).toBe("Zoe");
  });
});

describe("sorting, filtering and searching", () => {
  it("sorts in Italian, nothing last, equals as they were", () => {
    expect(sortBy(aSheet(), { field: "name", descending: true }, false).shape.ids).toEqual(["c", "b", "a"]);
    expect(sortBy(aSheet(), { field: "fee", descending: false }, false).shape.ids).toEqual(["b", "a", "c"]);
    expect(sortBy(aSheet(), { field: "fee", descending: true }, false).shape.ids).toEqual(["a", "b", "c"]);
  });

  it("sorts statuses in the order of their life", () => {
    expect(sortBy(aSheet(), { field: "status", descending: false }, false).shape.ids).toEqual(["b", "a", "c"]);
  });

  it("sorts by a second column among equals", () => {
    const rows = [
      { id: "1", name: "B", fee: 1 },
      { id: "2", name: "A", fee: 2 },
      { id: "3", name: "A", fee: 1 },
    ];
    const byFee = sortBy(aSheet(rows), { field: "fee", descending: false }, false);

    expect(sortBy(byFee, { field: "name", descending: false }, true).shape.ids).toEqual(["3", "1", "2"]);
  });

  it("finds words anywhere in the row, accents forgiven", () => {
    expect(search(aSheet(), "erica ricev").shape.ids).toEqual(["b"]);
    expect(search(aSheet(), "31/01/1990").shape.ids).toEqual(["a"]);
  });

  it("finds what was typed and is not saved yet", () => {
    expect(search(typed(aSheet(), "a", "name", "Rosalba"), "rosalba").shape.ids).toEqual(["a"]);
  });

  it("never hides what could not be read", () => {
    const state = goTo(typed(aSheet(), "a", "fee", "boh"), cell("b", "name"));

    expect(filterBy(state, "fee", { by: "range", from: 1, to: 2 }).shape.ids).toEqual(["a"]);
  });
});

describe("copy and paste", () => {
  it("brings a range elsewhere as it is", () => {
    const selected = extendSelection(goTo(aSheet(), cell("a", "name")), cell("b", "born"));
    const copied = copySelected(selected);

    expect(copied?.text).toBe("Anna\t12,50\u00a0€\t31/01/1990\nÈrica\t3,00\u00a0€\t");
    const state = pasted(goTo(copied?.state ?? selected, cell("b", "name")), copied?.text ?? "");

    expect(shown(state, "c", "name")).toBe("Èrica");
    expect(shown(state, "c", "born")).toBe("");
    expect(batch(state)).toHaveLength(2);
  });

  it("is one act to undo", () => {
    const state = undoLast(pasted(goTo(aSheet(), cell("a", "name")), "X\t1\nY\t2"));

    expect(batch(state)).toEqual([]);
    expect(shown(state, "b", "name")).toBe("Èrica");
  });

  it("skips rows that are filtered out", () => {
    const some = filterBy(aSheet(), "status", { by: "oneOf", values: ["inFilter", "accepted"] });

    const state = pasted(goTo(some, cell("a", "name")), "X\nY");

    expect(batch(state).map((edit) => ("id" in edit ? edit.id : ""))).toEqual(["a", "c"]);
  });

  it("says what it could not do", () => {
    const state = pasted(goTo(aSheet(), cell("c", "service")), "Comune di Monza\tN-1\tforse\nx\ty\tz");

    expect(said(state)).toEqual(["pasted", "unreadLeft", "readOnlyLeft", "rowsBeyond"]);
  });

  it("creates rows past the last one when told to", () => {
    const start = goTo(aSheet(guests, true), cell("c", "name"));
    const text = "C\nD\nE\nF";
    const plan = planPasteHere(start, clipFrom(start, text, readTsv(text)));
    expect(plan && newRowsFor(start, plan)).toBe(2);

    const state = pasted(start, text, true);

    expect(state.shape.ids).toEqual(["a", "b", "c", "new-0", "new-1", "new-2", "new-3"]);
    expect(batch(state).flatMap((edit) => ("key" in edit ? [edit.create.name] : []))).toEqual(["D", "E", "F"]);
    expect(undoLast(state).ledger.drafts).toEqual([]);
  });
});

describe("a new row", () => {
  const sheet = aSheet(guests, true);

  it("waits as a draft until what is required is there, then is created once", () => {
    const draft = typed(sheet, "new-0", "fee", "5");
    expect(draft.ledger.drafts).toEqual(["new-0"]);
    expect(missingIn(draft.ledger, "new-0")).toEqual(["name"]);
    expect(batch(draft)).toEqual([]);

    const ready = typed(draft, "new-0", "name", "Dora");
    expect(batch(ready)).toEqual([{ key: "new-0", create: { fee: 500, name: "Dora" } }]);

    const created = saved(ready, accept);
    expect(created.ledger.drafts).toEqual([]);
    expect(created.selection?.active).toEqual(cell("id-of-new-0", "name"));
    expect(created.shape.ids).toEqual(["a", "b", "c", "id-of-new-0", "new-1"]);
    expect(batch(created)).toEqual([]);
  });

  it("that is refused is sent again once it is mended", () => {
    const refused = saved(typed(sheet, "new-0", "name", "Dora"), refuse("C'è già.", { name: "C'è già." }));
    expect(batch(refused)).toEqual([]);

    expect(batch(typed(refused, "new-0", "name", "Dora 2"))).toEqual([{ key: "new-0", create: { name: "Dora 2" } }]);
  });

  it("that is emptied again was never there", () => {
    const draft = typed(sheet, "new-0", "fee", "5");

    const emptied = clearSelected(draft);

    expect(emptied.ledger.drafts).toEqual([]);
    expect(emptied.shape.ids).toHaveLength(4);
  });
});

describe("cells that may not be edited", () => {
  it("do not open, and say why", () => {
    const state = startEditing(goTo(aSheet(), cell("a", "code")), "typing");

    expect(state.editing).toBeUndefined();
    expect(state.message?.sentences[0]).toMatchObject({
      code: "readOnlyCell",
      params: { why: "Lo assegna il sistema." },
    });
  });
});

describe("filling", () => {
  it("copies the first row down, or the one above a single row", () => {
    const three = extendSelection(goTo(aSheet(), cell("a", "fee")), cell("c", "fee"));

    expect(shown(fill(three, "down"), "c", "fee")).toBe("12,50\u00a0€");
    expect(shown(fill(goTo(aSheet(), cell("b", "name")), "down"), "b", "name")).toBe("Anna");
  });

  it("to the right reads what it copies as the next column does", () => {
    const state = fill(extendSelection(goTo(aSheet(), cell("b", "fee")), cell("b", "born")), "right");

    expect(stateOf(state, "b", "born")).toBe("unread");
  });
});

describe("yes and no", () => {
  it("turn with a key, in all selected cells alike", () => {
    const two = extendSelection(goTo(aSheet(), cell("b", "active")), cell("c", "active"));

    const yes = toggle(two);
    const no = toggle(yes);

    expect([shown(yes, "b", "active"), shown(yes, "c", "active")]).toEqual(["Sì", "Sì"]);
    expect([shown(no, "b", "active"), shown(no, "c", "active")]).toEqual(["No", "No"]);
  });
});
