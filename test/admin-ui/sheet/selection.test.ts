import { describe, expect, it } from "vitest";
import {
  addRange,
  cellsIn,
  extendTo,
  rectsOf,
  repairSelection,
  selectCell,
  selectRect,
} from "#admin-ui/sheet/model/selection.ts";
import { shapeOf } from "#admin-ui/sheet/model/shape.ts";

const shape = shapeOf(["a", "b", "c", "d"], ["name", "born", "fee"]);
const at = (id: string, field: string) => ({ id, field });

describe("a selection", () => {
  it("grows from where it began, in any direction", () => {
    const selection = extendTo(extendTo(selectCell(at("c", "fee")), at("d", "fee")), at("b", "born"));

    expect(rectsOf(shape, selection)).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(selection.active).toEqual(at("c", "fee"));
  });

  it("takes further ranges, each cell counted once", () => {
    const selection = extendTo(addRange(selectCell(at("a", "name")), at("a", "name")), at("b", "name"));

    expect(rectsOf(shape, selection)).toHaveLength(2);
    expect(cellsIn(shape, rectsOf(shape, selection))).toEqual([
      { row: 0, col: 0 },
      { row: 1, col: 0 },
    ]);
  });

  it("stays with its record when rows come and move", () => {
    const after = shapeOf(["new", "c", "b", "a", "d"], shape.fields);

    expect(repairSelection(selectCell(at("b", "born")), shape, after)?.active).toEqual(at("b", "born"));
  });

  it("goes to what stands in its place when its row or column is gone", () => {
    const fewer = shapeOf(["a", "c", "d"], ["name", "fee"]);

    expect(repairSelection(selectCell(at("b", "born")), shape, fewer)).toEqual(selectCell(at("c", "fee")));
    expect(repairSelection(selectCell(at("d", "fee")), shape, shapeOf(["a"], ["name"]))).toEqual(
      selectCell(at("a", "name")),
    );
    expect(repairSelection(selectCell(at("a", "name")), shape, shapeOf([], ["name"]))).toBeUndefined();
  });

  it("of an empty sheet is none", () => {
    expect(selectRect(shapeOf([], []), { top: 0, left: 0, bottom: 0, right: 0 })).toBeUndefined();
  });
});
