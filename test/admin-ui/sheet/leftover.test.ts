import { describe, expect, it } from "vitest";
import { sending } from "#admin-ui/sheet/model/acts/saving.ts";
import { write } from "#admin-ui/sheet/model/acts/write.ts";
import { isAllSaved, leftoverOf } from "#admin-ui/sheet/model/edits/leftover.ts";
import { confirmAsked } from "#admin-ui/sheet/model/foresee/answer.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, looked, lost, outgoing, saved } from "./a-question.ts";
import { refuse } from "./a-sheet.ts";

const typed = (state: SheetState, id: string, field: string, value: unknown) =>
  write(state, [{ id, field, content: { value } }]);

const left = ({ ledger }: SheetState) => ({ ...leftoverOf(ledger), isAllSaved: isAllSaved(ledger) });

describe("what a sheet leaves to somebody", () => {
  it("is nothing when nothing was typed, and when all of it was saved", () => {
    expect(left(aSheet())).toEqual({ asks: 0, unsaved: 0, isAllSaved: true });
    expect(left(saved(typed(aSheet(), "p1", "notes", "chiama")))).toEqual({ asks: 0, unsaved: 0, isAllSaved: true });
  });

  it("is each row with a change that waits for a yes, until the yes", () => {
    const asking = looked(typed(typed(typed(aSheet(), "p1", "fee", 350), "p1", "notes", "chiama"), "p2", "fee", 360));

    expect(left(asking)).toEqual({ asks: 2, unsaved: 0, isAllSaved: false });
    expect(left(confirmAsked(asking))).toEqual({ asks: 0, unsaved: 0, isAllSaved: false });
  });

  it("is what nobody answers for, and not what is on its way", () => {
    const written = typed(aSheet(), "p1", "notes", "chiama");

    expect(left(sending(written, outgoing(written)))).toEqual({ asks: 0, unsaved: 0, isAllSaved: false });
    const alone = lost(written);
    expect(left(alone)).toEqual({ asks: 0, unsaved: 1, isAllSaved: false });
    expect(left(sending(alone, outgoing(alone)))).toEqual({ asks: 0, unsaved: 1, isAllSaved: false });
  });

  it("is what was refused, and a new row that is not whole", () => {
    const refused = saved(typed(aSheet(), "p1", "notes", "chiama"), refuse("Così no."));
    const begun = aSheet();

    expect(left(refused)).toEqual({ asks: 0, unsaved: 1, isAllSaved: false });
    expect(left(typed(begun, begun.blank ?? "", "notes", "nuova"))).toEqual({ asks: 0, unsaved: 1, isAllSaved: false });
  });
});
