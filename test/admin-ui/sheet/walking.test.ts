import { describe, expect, it } from "vitest";
import { closeAll, closedGroupHere, closeHere, openHere, toggleGroup } from "#admin-ui/sheet/model/acts/grouping.ts";
import { filterBy, groupBy } from "#admin-ui/sheet/model/acts/look.ts";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { stepOver, walk } from "#admin-ui/sheet/model/acts/walk.ts";
import { clearSelected, startEditing } from "#admin-ui/sheet/model/acts/write.ts";
import { commandFor } from "#admin-ui/sheet/model/keys.ts";
import type { Direction, Move } from "#admin-ui/sheet/model/movement.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { aSheet, cell, given, guests, written } from "./a-sheet.ts";

/** Ricevuta: b, d · In filtro: a · Accettata: c. */
const rows = [...guests, { id: "d", version: 1, name: "Dora", status: "received" }];
const grouped = groupBy(aSheet(rows), "status");
const middleClosed = toggleGroup(goTo(grouped, cell("b", "fee")), "inFilter");

const pressed = (state: SheetState, move: Move, extending = false) => walk(state, move, { extending, pageRows: 2 });
const arrow = (state: SheetState, to: Direction, times = 1): SheetState =>
  times === 0 ? state : arrow(pressed(state, { by: "cell", to }), to, times - 1);
const tab = (state: SheetState, back = false) => stepOver(state, { along: "row", back });
const said = (state: SheetState) => state.message?.sentences.at(-1)?.code;

/** The row of the active cell, or the closed group that the keyboard is on. */
const here = (state: SheetState) => state.selection?.active.id ?? closedGroupHere(state)?.label;

describe("arrows over groups", () => {
  it("pass over the heads of open groups", () => {
    expect(here(arrow(goTo(grouped, cell("d", "fee")), "down"))).toBe("a");
    expect(here(arrow(goTo(grouped, cell("a", "fee")), "up"))).toBe("d");
    expect(here(arrow(goTo(grouped, cell("b", "fee")), "up"))).toBe("b");
  });

  it("stop on a closed group, and leave it in the column where they came from", () => {
    const onHead = arrow(middleClosed, "down", 2);
    expect(here(onHead)).toBe("In filtro");
    expect(onHead.selection).toBeUndefined();

    expect(arrow(onHead, "down").selection?.active).toEqual(cell("c", "fee"));
    expect(arrow(onHead, "up").selection?.active).toEqual(cell("d", "fee"));
  });

  it("and other keys go from closed group to closed group", () => {
    const closed = closeAll(goTo(grouped, cell("c", "fee")));
    expect(here(closed)).toBe("Accettata");

    expect(here(arrow(closed, "up"))).toBe("In filtro");
    expect(here(arrow(closed, "down"))).toBe("Accettata");
    expect(here(pressed(closed, { by: "page", to: "up" }))).toBe("Ricevuta");
    expect(here(pressed(closed, { by: "sheet", to: "start" }))).toBe("Ricevuta");
    expect(here(pressed(arrow(closed, "up"), { by: "edge", to: "down" }))).toBe("Accettata");
    expect(here(arrow(closed, "left"))).toBe("Accettata");
  });

  it("grow the selection over rows only", () => {
    const grown = pressed(goTo(middleClosed, cell("d", "fee")), { by: "cell", to: "down" }, true);

    expect(grown.selection?.ranges).toEqual([{ anchor: cell("d", "fee"), head: cell("c", "fee") }]);
  });
});

describe("Tab on a closed group", () => {
  it("goes on to the next line, and out of the sheet at its end", () => {
    const onHead = arrow(middleClosed, "down", 2);

    expect(here(tab(onHead) ?? onHead)).toBe("c");
    expect(here(tab(onHead, true) ?? onHead)).toBe("d");
    expect(tab(closeAll(goTo(grouped, cell("c", "fee"))))).toBeUndefined();
  });
});

describe("closing and opening by keyboard", () => {
  it("leaves the keyboard on the group that it has closed, and opens it into its first row", () => {
    const closed = closeHere(goTo(grouped, cell("d", "fee")));
    expect(here(closed)).toBe("Ricevuta");
    expect(said(closed)).toBe("groupClosed");

    const opened = openHere(closed);
    expect(opened.selection?.active).toEqual(cell("b", "fee"));
    expect(said(opened)).toBe("groupOpened");
  });

  it("does nothing where there is no group", () => {
    expect(closeHere(aSheet())).toEqual(aSheet());
    expect(openHere(goTo(grouped, cell("a", "fee")))).toEqual(goTo(grouped, cell("a", "fee")));
  });

  it("lets go of rows that were changed when their group is closed", () => {
    const changed = written(goTo(grouped, cell("b", "status")), "b", "status", "accepted");

    const left = closeHere(changed);

    expect(here(left)).toBe("Ricevuta");
    expect(left.shape.ids).toEqual(["a", "b", "c"]);
  });

  it.each([
    [{ key: "ArrowLeft", alt: true, shift: true }, "number", "closeGroup"],
    [{ key: "ArrowRight", alt: true, shift: true }, "number", "openGroup"],
    [{ key: "Enter" }, "group", "openGroup"],
    [{ key: " " }, "group", "openGroup"],
    [{ key: "ArrowRight" }, "group", "openGroup"],
    [{ key: "Enter" }, "number", "step"],
  ] as const)("%o on a %s means %s", (key, kind, does) => {
    const command = commandFor(
      { ctrl: false, shift: false, alt: false, ...key },
      { mode: "ready", choosing: false, kind },
    );

    expect(command?.do).toBe(does);
  });
});

describe("on a closed group", () => {
  const onHead = closeHere(goTo(grouped, cell("d", "fee")));

  it("nothing is written anywhere", () => {
    expect(clearSelected(onHead).ledger.edits.size).toBe(0);
    const typing = startEditing(onHead, "typing");
    expect(typing.editing).toBeUndefined();
    expect(said(typing)).toBe("groupIsClosed");
  });

  it("the keyboard stays while colleagues save, and goes elsewhere when the group is gone", () => {
    expect(here(given(onHead, rows.slice(0, 3)))).toBe("Ricevuta");
    expect(here(filterBy(onHead, "status", { by: "oneOf", values: ["accepted"] }))).toBe("c");
  });

  it("the keyboard stands on the first one when the last open row goes", () => {
    const oneOpen = toggleGroup(toggleGroup(goTo(grouped, cell("a", "fee")), "received"), "accepted");

    expect(
      here(
        given(
          oneOpen,
          rows.filter(({ id }) => id !== "a"),
        ),
      ),
    ).toBe("Ricevuta");
  });
});
