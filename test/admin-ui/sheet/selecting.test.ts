import { describe, expect, it } from "vitest";
import {
  addToSelection,
  beginRange,
  extendSelection,
  goTo,
  moveBy,
  selectAll,
  selectColumns,
  selectRows,
} from "#admin-ui/sheet/model/acts/select.ts";
import type { Move } from "#admin-ui/sheet/model/movement.ts";
import { rectsOf } from "#admin-ui/sheet/model/selection.ts";
import type { SheetState } from "#admin-ui/sheet/model/state.ts";
import { isColumnSelected, press } from "#admin-ui/sheet/view/pointing.ts";
import { aSheet, cell, guests } from "./a-sheet.ts";

const last = 6;
const rects = ({ shape, selection }: SheetState) => selection && rectsOf(shape, selection);
const at = (id: string, field: string, creatable = false) => goTo(aSheet(guests, creatable), cell(id, field));
const moved = (state: SheetState, move: Move, more: { extending?: boolean; adding?: boolean } = {}) =>
  moveBy(state, move, { extending: false, pageRows: 5, ...more });
const unpressed = { shiftKey: false, ctrlKey: false, metaKey: false, button: 0 };

describe("widening a selection", () => {
  it("takes in whole rows, whole columns and everything, and types where it typed before", () => {
    expect(rects(selectRows(at("b", "born")))).toEqual([{ top: 1, left: 0, bottom: 1, right: last }]);
    expect(rects(selectColumns(at("b", "born")))).toEqual([{ top: 0, left: 2, bottom: 2, right: 2 }]);
    expect(rects(selectAll(at("b", "born")))).toEqual([{ top: 0, left: 0, bottom: 2, right: last }]);
    expect(selectAll(at("b", "born")).selection?.active).toEqual(cell("b", "born"));
  });

  it("leaves out the empty row at the bottom, in which nobody has begun a record", () => {
    const { shape } = aSheet(guests, true);
    const head = press(at("b", "name", true), { on: "column", cell: cell("a", "fee") }, unpressed);

    expect(shape.ids).toHaveLength(4);
    expect(rects(selectColumns(at("b", "born", true)))).toEqual([{ top: 0, left: 2, bottom: 2, right: 2 }]);
    expect(rects(selectAll(at("b", "born", true)))).toEqual([{ top: 0, left: 0, bottom: 2, right: last }]);
    expect(rects(head)).toEqual([{ top: 0, left: 1, bottom: 2, right: 1 }]);
    expect(isColumnSelected(head, "fee")).toBe(true);
  });

  it("is the empty row itself where there is no other", () => {
    const none = goTo(aSheet([], true), cell("new-0", "fee"));

    expect(rects(selectColumns(none))).toEqual([{ top: 0, left: 1, bottom: 0, right: 1 }]);
  });

  it("to the end of the sheet stops before the empty row, unless it began there or goes step by step", () => {
    const toEnd = { by: "sheet", to: "end" } as const;
    const begun = at("b", "active", true);

    expect(rects(moved(begun, toEnd, { extending: true }))).toEqual([{ top: 1, left: 6, bottom: 2, right: 6 }]);
    expect(moved(begun, toEnd).selection?.active.id).toBe("new-0");
    const below = extendSelection(at("c", "name", true), cell("c", "fee"));
    expect(rects(moved(below, { by: "cell", to: "down" }, { extending: true }))).toMatchObject([{ bottom: 3 }]);
  });
});

describe("a further range by keys", () => {
  const down = { by: "cell", to: "down" } as const;

  it("leaves what is selected as it is while one goes elsewhere, and grows from there", () => {
    const first = extendSelection(at("a", "name"), cell("b", "name"));

    const begun = beginRange(first);
    const elsewhere = moved(moved(begun, { by: "cell", to: "right" }, { adding: true }), down, { adding: true });
    const grown = moved(elsewhere, down, { extending: true });

    expect(begun.message?.sentences).toEqual([{ code: "addsRange" }]);
    expect(rects(grown)).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ]);
    expect(grown.selection?.active).toEqual(cell("b", "fee"));
  });

  it("is over with a move that does not add", () => {
    const two = addToSelection(at("a", "name"), cell("c", "fee"));

    expect(rects(moved(two, { by: "cell", to: "up" }))).toEqual([{ top: 1, left: 1, bottom: 1, right: 1 }]);
  });
});
