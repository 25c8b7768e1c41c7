import { describe, expect, it } from "vitest";
import { goToCare } from "#admin-ui/sheet/model/acts/care.ts";
import { filterBy } from "#admin-ui/sheet/model/acts/look.ts";
import { removeRows } from "#admin-ui/sheet/model/acts/remove.ts";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, cell, columns, guests, refuse, saved, typed } from "./a-sheet.ts";
import { aColumn, italian } from "./columns.ts";

const refused = (state: SheetState) => saved(state, refuse("Non si può.", { fee: "Non si può." }));
const active = (state: SheetState) => state.selection?.active;

describe("going to what somebody has to mend", () => {
  it("goes from one cell to the next, and round to the first", () => {
    const two = typed(typed(aSheet(), "a", "fee", "boh"), "c", "born", "mai");

    const first = goToCare(goTo(two, cell("a", "name")));
    const second = goToCare(first);

    expect([first, second, goToCare(second)].map(active)).toEqual([
      cell("a", "fee"),
      cell("c", "born"),
      cell("a", "fee"),
    ]);
  });

  it("shows all rows where the only ones are filtered out", () => {
    const wrong = goTo(refused(typed(aSheet(), "a", "fee", "13")), cell("c", "name"));
    const filtered = filterBy(wrong, "status", { by: "oneOf", values: ["accepted"] });
    expect(filtered.shape.ids).toEqual(["c"]);

    const shown = goToCare(filtered);

    expect(shown.shape.ids).toEqual(["a", "b", "c"]);
    expect(active(shown)).toEqual(cell("a", "fee"));
  });

  it("looks at what is filtered out after all that is shown", () => {
    const one = goTo(refused(typed(aSheet(), "a", "fee", "13")), cell("c", "name"));
    const both = goTo(
      typed(filterBy(one, "status", { by: "oneOf", values: ["accepted"] }), "c", "born", "mai"),
      cell("c", "name"),
    );

    const first = goToCare(both);

    expect([first, goToCare(first)].map(active)).toEqual([cell("c", "born"), cell("a", "fee")]);
  });

  it("goes to the first column of a row whose own column is hidden, and on from there", () => {
    const hidden = (state: SheetState) =>
      receive(state, { rows: guests, columns, fields: ["name", "born"], context: italian, creatable: false });
    const wrong = hidden(typed(typed(aSheet(), "a", "fee", "boh"), "b", "born", "mai"));

    const first = goToCare(goTo(wrong, cell("c", "name")));

    expect(active(first)).toEqual(cell("a", "name"));
    expect(active(goToCare(first))).toEqual(cell("b", "born"));
  });

  it("goes to a row that the server did not let go", () => {
    const given = {
      rows: guests,
      columns: [...columns, aColumn("archived", { kind: "yesNo", unseen: true })],
      fields: columns.map(({ field }) => field),
      context: italian,
      creatable: false,
      removal: "archived",
    };
    const put = removeRows(goTo(receive(startState(italian, "new"), given), cell("b", "fee")));
    const kept = receive(saved(put, refuse("Prima registra l'uscita.", { archived: "No." })), given);

    expect(active(goToCare(kept))).toEqual(cell("b", "name"));
  });
});
