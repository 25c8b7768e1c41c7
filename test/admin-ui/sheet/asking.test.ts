import { describe, expect, it } from "vitest";
import { sending, unanswered } from "#admin-ui/sheet/model/acts/saving.ts";
import { redoLast, resolveConflict, undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { write } from "#admin-ui/sheet/model/acts/write.ts";
import { contentAt, editOf } from "#admin-ui/sheet/model/edits/ledger.ts";
import { countPending } from "#admin-ui/sheet/model/edits/outbox.ts";
import { confirmAsked, takeBackAsked } from "#admin-ui/sheet/model/foresee/answer.ts";
import { foreseen, nextToForesee } from "#admin-ui/sheet/model/foresee/foreseeing.ts";
import { askedGroups, isQuestion } from "#admin-ui/sheet/model/foresee/groups.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, foresee, given, looked, lost, outgoing, places, saved } from "./a-question.ts";
import { differ } from "./a-sheet.ts";

const typed = (state: SheetState, id: string, field: string, value: unknown) =>
  write(state, [{ id, field, content: { value } }]);

const pasted = (state: SheetState, count: number, field: string, value: (n: number) => unknown) =>
  write(
    state,
    Array.from({ length: count }, (_, n) => ({ id: `p${n}`, field, content: { value: value(n) } })),
  );

const questions = (state: SheetState) => askedGroups(state.ledger, state.asking).filter(isQuestion);
const feeOf = (state: SheetState, id: string) => contentAt(state.ledger, { id, field: "fee" });
const stateAt = (state: SheetState, id: string, field = "fee") => editOf(state.ledger, { id, field })?.state;

describe("a change that carries weight", () => {
  it("shows at once, and goes out only after a yes", () => {
    const asked = looked(typed(aSheet(), "p1", "fee", 350));

    expect(feeOf(asked, "p1")).toEqual({ value: 350 });
    expect(outgoing(asked)).toEqual([]);
    expect(countPending(asked.ledger)).toBe(1);
    expect(asked.message?.sentences).toEqual([{ code: "asks", params: { count: 1, text: "La retta passa a 350." } }]);
    expect(outgoing(confirmAsked(asked))).toEqual([{ id: "p1", edits: { fee: { from: 100, to: 350 } } }]);
  });

  it("goes out by itself when it has nothing to tell, as does what carries none", () => {
    const written = looked(typed(typed(aSheet(), "p1", "fee", null), "p2", "notes", "chiama"));

    expect(outgoing(written)).toHaveLength(2);
    expect(questions(written)).toEqual([]);
  });

  it("is not taken for agreed to when it is typed over before the yes", () => {
    const asked = looked(typed(aSheet(), "p1", "fee", 350));
    const over = typed(asked, "p1", "fee", 360);

    const hasty = confirmAsked(over);
    expect(outgoing(hasty)).toEqual([]);
    expect(hasty.message?.sentences).toEqual([{ code: "askingSoon" }]);
    expect(outgoing(confirmAsked(looked(hasty)))).toEqual([{ id: "p1", edits: { fee: { from: 100, to: 360 } } }]);
  });

  it("ignores what was foreseen for an earlier value", () => {
    const first = typed(aSheet(), "p1", "fee", 0);
    const batch = nextToForesee(first, 10);
    const later = foreseen(typed(first, "p1", "fee", 350), batch, batch.map(foresee));

    expect(stateAt(later, "p1")).toBe("waiting");
    expect(questions(later)).toEqual([]);
    expect(questions(looked(later))).toHaveLength(1);
  });

  it("lets other cells of its row go out meanwhile", () => {
    const asked = looked(typed(typed(aSheet(), "p1", "fee", 350), "p1", "notes", "chiama"));

    expect(outgoing(asked)).toEqual([{ id: "p1", edits: { notes: { from: null, to: "chiama" } } }]);
    expect(questions(saved(asked))).toHaveLength(1);
  });

  it("is foreseen together with what else waits in its row", () => {
    const both = typed(typed(aSheet(25), "p1", "fee", 350), "p2", "fee", 360);
    const asked = looked(pasted(both, 22, "notes", () => "x"));

    expect(questions(asked)).toHaveLength(1);
    expect(questions(asked)[0]?.savable.get("p1")?.edit).toEqual({
      id: "p1",
      edits: { fee: { from: 100, to: 350 }, notes: { from: null, to: "x" } },
    });
  });

  it("typed over a value that is on its way waits for its own yes", () => {
    const agreed = confirmAsked(looked(typed(aSheet(), "p1", "fee", 350)));
    const sent = sending(agreed, outgoing(agreed));
    const over = looked(typed(sent, "p1", "fee", 400));
    expect(questions(over)).toEqual([]);

    const unsure = unanswered(over, [{ id: "p1", edits: { fee: { from: 100, to: 350 } } }]);
    expect(outgoing(unsure)).toEqual([{ id: "p1", edits: { fee: { from: 100, to: 350 } } }]);
    const arrived = looked(saved(unsure));
    expect(outgoing(arrived)).toEqual([]);
    expect(outgoing(confirmAsked(arrived))).toEqual([{ id: "p1", edits: { fee: { from: 350, to: 400 } } }]);
  });

  it("that would be refused says why instead of asking", () => {
    const asked = looked(typed(aSheet(), "p1", "fee", 0));

    expect(editOf(asked.ledger, { id: "p1", field: "fee" })).toMatchObject({
      state: "refused",
      reason: "La retta non può essere zero.",
    });
    expect(asked.message?.sentences).toEqual([
      { code: "refused", params: { reason: "La retta non può essere zero." } },
    ]);
    expect(questions(asked)).toEqual([]);
    expect(outgoing(asked)).toEqual([]);
  });

  it("that meets a rival shows both; one's own value is asked about again", () => {
    const rival = given(aSheet(), [...places(1), { id: "p1", version: 2, name: "D-1", fee: 120 }]);
    const asked = looked({ ...typed(rival, "p1", "fee", 999) });
    expect(stateAt(asked, "p1")).toBe("conflict");

    const mine = resolveConflict(asked, { id: "p1", field: "fee" }, "mine");
    expect(outgoing(mine)).toEqual([]);
    expect(nextToForesee(mine, 10)).toHaveLength(1);
  });

  it("that turns out to have a rival only when it is saved is asked about again too", () => {
    const agreed = confirmAsked(looked(typed(aSheet(), "p1", "fee", 350)));
    const rivalled = saved(agreed, differ({ fee: 120 }));
    expect(stateAt(rivalled, "p1")).toBe("conflict");

    const mine = resolveConflict(rivalled, { id: "p1", field: "fee" }, "mine");
    expect(outgoing(looked(mine))).toEqual([]);
    expect(questions(looked(mine))).toHaveLength(1);
  });
});

describe("a no", () => {
  it("leaves the sheet as before, with nothing to undo, and can be redone", () => {
    const before = aSheet();
    const no = takeBackAsked(looked(typed(before, "p1", "fee", 350)));

    expect(no.ledger.edits).toEqual(before.ledger.edits);
    expect(no.history.done).toEqual([]);
    const again = looked(redoLast(no));
    expect(feeOf(again, "p1")).toEqual({ value: 350 });
    expect(outgoing(again)).toEqual([]);
    expect(questions(again)).toHaveLength(1);
  });

  it("brings back an edit that was refused before, as it was", () => {
    const refused = looked(typed(aSheet(), "p1", "fee", 0));
    const no = takeBackAsked(looked(typed(refused, "p1", "fee", 350)));

    expect(no.ledger.edits).toEqual(refused.ledger.edits);
    expect(no.history.done).toEqual(refused.history.done);
  });

  it("leaves acts of no weight in between alone", () => {
    const typedBetween = typed(typed(aSheet(), "p1", "fee", 350), "p2", "notes", "chiama");
    const no = takeBackAsked(looked(typed(typedBetween, "p2", "fee", 360)));

    expect(no.history.done).toEqual([
      [{ id: "p2", field: "notes", before: { value: undefined }, after: { value: "chiama" } }],
    ]);
    expect(feeOf(no, "p1")).toEqual({ value: 100 });
    expect(feeOf(no, "p2")).toEqual({ value: 100 });
  });
});

describe("undoing", () => {
  it("what waits for a yes lets go of it without asking", () => {
    const undone = undoLast(looked(typed(aSheet(), "p1", "fee", 350)));

    expect(undone.ledger.edits.size).toBe(0);
    expect(questions(undone)).toEqual([]);
  });

  it("what was saved is a change like any other, and is asked about", () => {
    const done = saved(confirmAsked(looked(typed(aSheet(), "p1", "fee", 350))));
    const undone = looked(undoLast(done));

    expect(outgoing(undone)).toEqual([]);
    expect(questions(undone)[0]?.savable.get("p1")?.effects).toEqual([{ text: "La retta passa a 100." }]);
  });

  it("does not write over what a colleague saved while it waited", () => {
    const asked = looked(typed(aSheet(), "p1", "fee", 350));
    const later = given(asked, [...places(1), { id: "p1", version: 2, name: "D-1", fee: 120 }]);
    const undone = undoLast(later);

    expect(feeOf(undone, "p1")).toEqual({ value: 120 });
    expect(outgoing(undone)).toEqual([]);
  });
});

describe("a paste of many rows", () => {
  const mixed = (state: SheetState) => looked(pasted(state, 30, "fee", (n) => (n < 3 ? 0 : n < 5 ? 999 : 350)));

  it("is asked about once, with what is saved, refused and in conflict", () => {
    const [question, ...others] = questions(mixed(aSheet(30)));

    expect(others).toEqual([]);
    expect(question?.savable.size).toBe(25);
    expect(Map.groupBy(question?.troubles ?? [], ({ edit }) => edit.state)).toMatchObject(
      new Map([
        ["refused", { length: 3 }],
        ["conflict", { length: 2 }],
      ]),
    );
  });

  it("even where no column carries weight", () => {
    const asked = looked(pasted(aSheet(30), 30, "notes", (n) => `n${n}`));

    expect(outgoing(asked)).toEqual([]);
    expect(questions(asked)[0]?.savable.size).toBe(30);
    expect(outgoing(confirmAsked(asked))).toHaveLength(30);
  });

  it("saves all that can be; the rest stays as typed with its reason, and is not asked about again", () => {
    const yes = confirmAsked(mixed(aSheet(30)));

    expect(outgoing(yes)).toHaveLength(25);
    expect(stateAt(yes, "p0")).toBe("refused");
    expect(feeOf(yes, "p0")).toEqual({ value: 0 });
    expect(askedGroups(yes.ledger, yes.asking)).toEqual([]);
  });

  it("or some: the others are as they were, and one undo takes back what was saved", () => {
    const some = confirmAsked(mixed(aSheet(30)), new Set(["p10", "p11"]));

    expect(outgoing(some).map((edit) => ("id" in edit ? edit.id : ""))).toEqual(["p10", "p11"]);
    expect(feeOf(some, "p12")).toEqual({ value: 100 });
    expect(stateAt(some, "p0")).toBe("refused");
    const undone = looked(undoLast(saved(some)));
    expect(nextToForesee(undoLast(saved(some)), 100)).toHaveLength(2);
    expect(stateAt(undone, "p0")).toBeUndefined();
  });

  it("or none, the refused included", () => {
    const before = aSheet(30);
    const none = takeBackAsked(mixed(before));

    expect(none.ledger.edits.size).toBe(0);
    expect(none.history.done).toEqual([]);
    expect(none.history.undone).toHaveLength(1);
  });

  it("a cell of it that is typed over goes on waiting, with its new value", () => {
    const over = typed(looked(pasted(aSheet(30), 30, "notes", () => "x")), "p3", "notes", "y");

    expect(outgoing(over)).toEqual([]);
    expect(questions(over)).toEqual([]);
    expect(outgoing(confirmAsked(looked(over)))).toContainEqual({
      id: "p3",
      edits: { notes: { from: null, to: "y" } },
    });
  });
});

describe("a new row", () => {
  const blank = (state: SheetState) => state.blank ?? "";

  it("with weight is asked about once it is whole, as a whole", () => {
    const sheet = aSheet();
    const key = blank(sheet);
    const half = looked(typed(sheet, key, "fee", 350));
    expect(questions(half)).toEqual([]);
    expect(outgoing(half)).toEqual([]);

    const whole = looked(typed(half, key, "name", "D-9"));
    expect(outgoing(whole)).toEqual([]);
    expect(questions(whole)[0]?.savable.get(key)?.edit).toEqual({ key, create: { fee: 350, name: "D-9" } });
    expect(outgoing(confirmAsked(whole))).toEqual([{ key, create: { fee: 350, name: "D-9" } }]);
    expect(takeBackAsked(whole).ledger.drafts).toEqual([]);
  });

  it("that would be refused is asked about again once it is mended, whichever cell mends it", () => {
    const sheet = aSheet();
    const key = blank(sheet);
    const refused = looked(typed(typed(sheet, key, "fee", 0), key, "name", "D-9"));
    expect(stateAt(refused, key)).toBe("refused");

    const mended = looked(typed(typed(refused, key, "fee", 350), key, "notes", "x"));
    expect(outgoing(mended)).toEqual([]);
    expect(questions(mended)).toHaveLength(1);
  });

  it("that may have been created is asked for again as it was; what was typed since waits", () => {
    const sheet = aSheet();
    const key = blank(sheet);
    const over = looked(typed(lost(typed(sheet, key, "name", "D-9")), key, "fee", 350));

    expect(outgoing(over)).toEqual([{ key, create: { name: "D-9" } }]);
    const created = looked(saved(over));
    expect(outgoing(created)).toEqual([]);
    expect(questions(created)[0]?.savable.get(`id-of-${key}`)?.edit).toEqual({
      id: `id-of-${key}`,
      edits: { fee: { from: null, to: 350 } },
    });
  });
});
