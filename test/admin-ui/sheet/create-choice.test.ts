import { describe, expect, it } from "vitest";
import { newChoiceIn, takeNew } from "#admin-ui/sheet/model/acts/choose.ts";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import { commit, startEditing } from "#admin-ui/sheet/model/acts/write.ts";
import { choiceList, contentOfEditing, type Editing, pointNext, TO_CREATE } from "#admin-ui/sheet/model/choosing.ts";
import { nextBatch } from "#admin-ui/sheet/model/edits/outbox.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, cell, shown, typed } from "./a-sheet.ts";
import { aColumn, italian, services } from "./columns.ts";

const service = aColumn("service", { kind: "reference", options: services, creates: true });
const several = aColumn("several", { kind: "several", options: services, creates: true });

const typing = (text: string): Editing => ({ how: "typing", text, touched: true });
const down = (editing: Editing, column = service) => pointNext(editing, choiceList(editing, column, italian), 1);

/** A sheet whose column of services may create, with `text` typed and the last choice pointed at. */
const asking = (text: string): SheetState => {
  const sheet = aSheet();
  const columns = new Map([...sheet.ledger.columns, ["service", service]]);
  const open = startEditing(goTo({ ...sheet, ledger: { ...sheet.ledger, columns } }, cell("a", "service")), "typing");
  return { ...open, editing: { ...typing(text), pointed: TO_CREATE } };
};

describe("creating what no choice says", () => {
  it("is offered last, for what is typed, where the column allows it", () => {
    const list = choiceList(typing("Rossi "), service, italian);

    expect(list).toEqual({ options: [], highlight: -1, creates: "Rossi" });
    expect(down(typing("Rossi")).pointed).toBe(TO_CREATE);
    expect(choiceList(typing("Rossi"), { ...service, creates: false }, italian).creates).toBeUndefined();
    expect(choiceList(typing(" "), service, italian).creates).toBeUndefined();
    const opened = { ...typing("Rossi"), touched: false };
    expect(choiceList(opened, service, italian)).toMatchObject({ options: [], creates: "Rossi" });
    expect(choiceList({ ...opened, text: "Comune di Monza" }, service, italian).creates).toBeUndefined();
  });

  it("comes after all that begins so, and before the first again", () => {
    const first = typing("comune di m");
    const second = down(first);

    expect(choiceList(first, service, italian).highlight).toBe(0);
    expect(second.pointed).toBe(TO_CREATE);
    expect(down(second).pointed).toBe(choiceList(first, service, italian).options[0]?.value);
  });

  it("keeps the cell as typed meanwhile, and sends nothing", () => {
    const open = asking("Rossi");
    const choice = newChoiceIn(open);
    const kept = commit(open, "Rossi");

    expect(choice).toEqual({ cell: cell("a", "service"), sought: "Rossi", text: "Rossi" });
    expect(contentOfEditing(asking("Comune di Monza").editing ?? typing(""), service, italian)).toMatchObject({
      typed: "Comune di Monza",
    });
    expect(shown(kept, "a", "service")).toBe("Rossi");
    expect(nextBatch(kept.ledger, 10)).toEqual([]);
  });

  it("takes what was made, unless something else has been typed there since", () => {
    const open = asking("Rossi");
    const choice = newChoiceIn(open);
    const kept = commit(open, "Rossi");
    if (!choice) throw new Error("Nothing was asked for.");

    expect(nextBatch(takeNew(kept, choice, "org_9").ledger, 10)).toEqual([
      { id: "a", edits: { service: { from: null, to: "org_9" } } },
    ]);
    expect(shown(undoLast(takeNew(kept, choice, "org_9")), "a", "service")).toBe("");
    const later = typed(kept, "a", "service", "Tutela minori, Monza");
    expect(takeNew(later, choice, "org_9")).toBe(later);
  });

  it("adds to several, of which only the last is new", () => {
    const editing = typing("Comune di Brugherio, Rossi");

    expect(choiceList(editing, several, italian).creates).toBe("Rossi");
    expect(newChoiceIn(asking("Rossi"))?.sought).toBe("Rossi");
  });
});
