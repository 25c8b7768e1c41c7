import { describe, expect, it } from "vitest";
import { answered, savedSeen, sending } from "#admin-ui/sheet/model/acts/saving.ts";
import { dropEdit, redoLast, resolveConflict, undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { countPending, nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import { accept, aSheet, cell, differ, given, guests, refuse, saved, shown, stateOf, typed } from "./a-sheet.ts";

const batch = (state: ReturnType<typeof aSheet>) => nextBatch(state.ledger, 1000);

describe("an edit", () => {
  it("goes out with what was seen and what is wanted, nothing as null", () => {
    const state = typed(typed(aSheet(), "a", "fee", "12,60"), "b", "born", "1/2/2000");

    expect(batch(state)).toEqual([
      { id: "a", edits: { fee: { from: 1250, to: 1260 } } },
      { id: "b", edits: { born: { from: null, to: "2000-02-01" } } },
    ]);
    expect(batch(typed(aSheet(), "a", "fee", ""))).toEqual([{ id: "a", edits: { fee: { from: 1250, to: null } } }]);
  });

  it("that changes nothing is none", () => {
    expect(countPending(typed(aSheet(), "a", "fee", "12,50").ledger)).toBe(0);
    expect(countPending(typed(typed(aSheet(), "a", "fee", "1"), "a", "fee", "12,50").ledger)).toBe(0);
  });

  it("shows at once, is marked when saved, and the mark goes", () => {
    const sent = saved(typed(aSheet(), "a", "name", "Annalisa"), accept);

    expect(shown(sent, "a", "name")).toBe("Annalisa");
    expect(stateOf(sent, "a", "name")).toBe("saved");
    expect(stateOf(savedSeen(sent), "a", "name")).toBeUndefined();
    expect(shown(savedSeen(sent), "a", "name")).toBe("Annalisa");
  });

  it("made while the last one is on its way waits, and builds on it", () => {
    const first = typed(aSheet(), "a", "name", "Annalisa");
    const sent = batch(first);
    const second = typed(sending(first, sent), "a", "name", "Annamaria");

    expect(batch(second)).toEqual([]);
    expect(shown(second, "a", "name")).toBe("Annamaria");

    const answered = saved(second, accept);
    expect(shown(answered, "a", "name")).toBe("Annamaria");
  });

  it("typed over one on its way is sent after it, from what it became", () => {
    const first = typed(aSheet(), "a", "name", "Annalisa");
    const out = batch(first);
    const second = typed(sending(first, out), "a", "name", "Annamaria");

    const settled = answerTo(second, out);

    expect(batch(settled)).toEqual([{ id: "a", edits: { name: { from: "Annalisa", to: "Annamaria" } } }]);
  });

  it("that nobody answered is sent again as it was, though more was typed since", () => {
    const lost = saved(typed(aSheet(), "a", "name", "Annalisa"));
    const more = typed(lost, "a", "name", "Annamaria");

    expect(stateOf(lost, "a", "name")).toBe("waiting");
    expect(batch(more)).toEqual([{ id: "a", edits: { name: { from: "Anna", to: "Annalisa" } } }]);
    expect(batch(saved(more, differ({ name: "Annalisa" })))).toEqual([
      { id: "a", edits: { name: { from: "Annalisa", to: "Annamaria" } } },
    ]);
  });

  it("stays when the host's copy is still the old one, and gives way to a newer one", () => {
    const state = savedSeen(
      saved(typed(aSheet(), "a", "name", "Annalisa"), (edit) => ({
        id: "id" in edit ? edit.id : "",
        status: "saved",
        record: { ...guests[0], id: "a", name: "Annalisa", version: 2 },
      })),
    );

    const stale = given(state, [...guests.map((row) => ({ ...row }))]);
    const fresh = given(stale, [{ id: "a", version: 3, name: "Anna Rossi" }]);

    expect(shown(stale, "a", "name")).toBe("Annalisa");
    expect(shown(fresh, "a", "name")).toBe("Anna Rossi");
  });
});

const answerTo = (state: ReturnType<typeof aSheet>, out: ReturnType<typeof batch>) => {
  const settledBy = (edit: (typeof out)[number]) => accept(edit);
  return answered(state, out, out.map(settledBy));
};

describe("what cannot be read", () => {
  it("is kept as typed with the reason, and not sent", () => {
    const state = typed(aSheet(), "a", "fee", "dodici");

    expect(shown(state, "a", "fee")).toBe("dodici");
    expect(stateOf(state, "a", "fee")).toBe("unread");
    expect(batch(state)).toEqual([]);
  });

  it("is mended by typing, or undone", () => {
    const state = typed(aSheet(), "a", "fee", "dodici");

    expect(batch(typed(state, "a", "fee", "12"))).toEqual([{ id: "a", edits: { fee: { from: 1250, to: 1200 } } }]);
    expect(shown(undoLast(state), "a", "fee")).toBe("12,50\u00a0€");
    expect(batch(undoLast(state))).toEqual([]);
  });
});

describe("a refusal", () => {
  it("keeps what was typed, with the reason of its own field, and sends the blameless again", () => {
    const typedTwo = typed(typed(aSheet(), "a", "fee", "1"), "a", "name", "Ada");

    const state = saved(typedTwo, refuse("No.", { fee: "Troppo poco." }));

    expect(stateOf(state, "a", "fee")).toBe("refused");
    expect(shown(state, "a", "fee")).toBe("1,00\u00a0€");
    expect(state.ledger.edits.get("a")?.fee?.reason).toBe("Troppo poco.");
    expect(batch(state)).toEqual([{ id: "a", edits: { name: { from: "Anna", to: "Ada" } } }]);
  });

  it("that blames no field that was sent is about all of them, and says all it says", () => {
    const state = saved(typed(aSheet(), "a", "fee", "1"), refuse("Non si può.", { until: "Prima dell'inizio." }));

    expect(state.ledger.edits.get("a")?.fee?.reason).toBe("Non si può. Prima dell'inizio.");
    expect(batch(state)).toEqual([]);
  });

  it("is undone without telling the server anything", () => {
    const state = undoLast(saved(typed(aSheet(), "a", "fee", "1"), refuse("No.")));

    expect(shown(state, "a", "fee")).toBe("12,50\u00a0€");
    expect(batch(state)).toEqual([]);
  });
});

describe("a conflict", () => {
  const state = saved(typed(aSheet(), "a", "name", "Ada"), differ({ name: "Agata" }));

  it("keeps mine in the cell and theirs beside it", () => {
    expect(stateOf(state, "a", "name")).toBe("conflict");
    expect(shown(state, "a", "name")).toBe("Ada");
    expect(batch(state)).toEqual([]);
  });

  it("ends with mine, sent over theirs", () => {
    expect(batch(resolveConflict(state, cell("a", "name"), "mine"))).toEqual([
      { id: "a", edits: { name: { from: "Agata", to: "Ada" } } },
    ]);
  });

  it("ends with theirs, and that can be undone", () => {
    const theirs = resolveConflict(state, cell("a", "name"), "theirs");

    expect(shown(theirs, "a", "name")).toBe("Agata");
    expect(batch(theirs)).toEqual([]);
    expect(batch(undoLast(theirs))).toEqual([{ id: "a", edits: { name: { from: "Agata", to: "Ada" } } }]);
  });

  it("undone shows theirs and overwrites nothing", () => {
    const undone = undoLast(state);

    expect(shown(undone, "a", "name")).toBe("Agata");
    expect(batch(undone)).toEqual([]);
  });

  it("is none when somebody else wrote the same", () => {
    expect(stateOf(saved(typed(aSheet(), "a", "name", "Ada"), differ({ name: "Ada" })), "a", "name")).toBe("saved");
  });

  it("in one field does not hold up the others of the row", () => {
    const two = typed(typed(aSheet(), "a", "fee", "1"), "a", "name", "Ada");

    expect(batch(saved(two, differ({ name: "Agata" })))).toEqual([
      { id: "a", edits: { fee: { from: 1250, to: 100 } } },
    ]);
  });
});

describe("undo", () => {
  it("sends what compensates, and redo does it again", () => {
    const done = saved(typed(aSheet(), "a", "name", "Ada"), accept);
    const undone = undoLast(done);

    expect(batch(undone)).toEqual([{ id: "a", edits: { name: { from: "Ada", to: "Anna" } } }]);
    expect(batch(redoLast(saved(undone, accept)))).toEqual([{ id: "a", edits: { name: { from: "Anna", to: "Ada" } } }]);
  });

  it("leaves alone what somebody else has changed since, and says so", () => {
    const done = savedSeen(saved(typed(aSheet(), "a", "name", "Ada"), accept));
    const changed = given(done, [{ id: "a", version: 9, name: "Agata" }]);

    const undone = undoLast(changed);

    expect(shown(undone, "a", "name")).toBe("Agata");
    expect(undone.message?.sentences.map(({ code }) => code)).toContain("overtaken");
  });

  it("of an edit still on its way follows it", () => {
    const first = typed(aSheet(), "a", "name", "Ada");
    const out = batch(first);
    const undone = undoLast(sending(first, out));

    expect(batch(answerTo(undone, out))).toEqual([{ id: "a", edits: { name: { from: "Ada", to: "Anna" } } }]);
  });

  it("goes back a hundred acts and no further", () => {
    let state = aSheet();
    for (let n = 1; n <= 105; n += 1) state = typed(state, "a", "name", `Anna ${n}`);
    for (let n = 1; n <= 110; n += 1) state = undoLast(state);

    expect(shown(state, "a", "name")).toBe("Anna 5");
    expect(state.message?.sentences).toEqual([{ code: "nothingToUndo" }]);
  });
});

describe("giving up an edit", () => {
  it("shows what the server has, and can be undone", () => {
    const state = saved(typed(aSheet(), "a", "fee", "1"), refuse("No."));
    const dropped = dropEdit(state, cell("a", "fee"));

    expect(shown(dropped, "a", "fee")).toBe("12,50\u00a0€");
    expect(shown(undoLast(dropped), "a", "fee")).toBe("1,00\u00a0€");
  });
});
