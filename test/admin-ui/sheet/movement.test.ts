import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Move, moveFrom, stepWithin, tabFrom } from "#admin-ui/sheet/model/movement.ts";
import { isInside } from "#admin-ui/sheet/model/selection.ts";
import { shapeOf } from "#admin-ui/sheet/model/shape.ts";

const sheet = (picture: readonly string[]) => {
  const fields = [...(picture[0] ?? "")].map((_, i) => `f${i}`);
  return {
    shape: shapeOf(
      picture.map((_, i) => `r${i}`),
      fields,
    ),
    context: { pageRows: 3, isEmpty: ({ row, col }: { row: number; col: number }) => picture[row]?.[col] === "." },
  };
};

describe("moving", () => {
  const { shape, context } = sheet(["xx.x", "xx..", "....", ".x.x", ".x.x"]);
  const from = (row: number, col: number, move: Move) => moveFrom(shape, { row, col }, move, context);

  it("goes one cell and stops at the border", () => {
    expect(from(0, 0, { by: "cell", to: "right" })).toEqual({ row: 0, col: 1 });
    expect(from(0, 0, { by: "cell", to: "up" })).toEqual({ row: 0, col: 0 });
    expect(from(4, 3, { by: "cell", to: "down" })).toEqual({ row: 4, col: 3 });
  });

  it("goes with Ctrl to the end of the filled run, then over the gap, then to the border", () => {
    expect(from(0, 1, { by: "edge", to: "down" })).toEqual({ row: 1, col: 1 });
    expect(from(1, 1, { by: "edge", to: "down" })).toEqual({ row: 3, col: 1 });
    expect(from(3, 1, { by: "edge", to: "down" })).toEqual({ row: 4, col: 1 });
    expect(from(1, 0, { by: "edge", to: "down" })).toEqual({ row: 4, col: 0 });
    expect(from(0, 1, { by: "edge", to: "right" })).toEqual({ row: 0, col: 3 });
    expect(from(0, 3, { by: "edge", to: "right" })).toEqual({ row: 0, col: 3 });
  });

  it("goes by rows, pages and to the corners", () => {
    expect(from(2, 2, { by: "row", to: "start" })).toEqual({ row: 2, col: 0 });
    expect(from(2, 2, { by: "row", to: "end" })).toEqual({ row: 2, col: 3 });
    expect(from(0, 2, { by: "page", to: "down" })).toEqual({ row: 3, col: 2 });
    expect(from(1, 2, { by: "page", to: "up" })).toEqual({ row: 0, col: 2 });
    expect(from(2, 2, { by: "sheet", to: "end" })).toEqual({ row: 4, col: 3 });
    expect(from(2, 2, { by: "sheet", to: "start" })).toEqual({ row: 0, col: 0 });
  });

  it("never leaves the sheet", () => {
    const moves = fc.oneof(
      fc.record({ by: fc.constantFrom("cell", "edge"), to: fc.constantFrom("up", "down", "left", "right") }),
      fc.record({ by: fc.constant("page"), to: fc.constantFrom("up", "down") }),
      fc.record({ by: fc.constantFrom("row", "sheet"), to: fc.constantFrom("start", "end") }),
    );
    fc.assert(
      fc.property(fc.nat(4), fc.nat(3), moves, (row, col, move) => {
        const to = from(row, col, move);
        expect(isInside({ top: 0, left: 0, bottom: 4, right: 3 }, to)).toBe(true);
      }),
    );
  });
});

describe("Tab", () => {
  const { shape } = sheet(["xxx", "xxx"]);

  it("wraps to the next row and back", () => {
    expect(tabFrom(shape, { row: 0, col: 2 }, false)).toEqual({ row: 1, col: 0 });
    expect(tabFrom(shape, { row: 1, col: 0 }, true)).toEqual({ row: 0, col: 2 });
  });

  it("leaves the sheet past its last cell and before its first", () => {
    expect(tabFrom(shape, { row: 1, col: 2 }, false)).toBeUndefined();
    expect(tabFrom(shape, { row: 0, col: 0 }, true)).toBeUndefined();
  });

  it("goes round inside a selection, Enter too", () => {
    const rect = { top: 1, left: 1, bottom: 2, right: 3 };

    expect(stepWithin(rect, { row: 1, col: 3 }, { along: "row", back: false })).toEqual({ row: 2, col: 1 });
    expect(stepWithin(rect, { row: 2, col: 3 }, { along: "row", back: false })).toEqual({ row: 1, col: 1 });
    expect(stepWithin(rect, { row: 2, col: 1 }, { along: "column", back: false })).toEqual({ row: 1, col: 2 });
    expect(stepWithin(rect, { row: 1, col: 1 }, { along: "column", back: true })).toEqual({ row: 2, col: 3 });
    expect(
      stepWithin({ top: 1, left: 1, bottom: 1, right: 1 }, { row: 1, col: 1 }, { along: "row", back: false }),
    ).toBe(undefined);
  });
});
