import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLine, headsOf, lastHeadAt, lineOf } from "#admin-ui/sheet/model/view/lines.ts";

const someGroups = fc.array(fc.record({ size: fc.nat(6), isClosed: fc.boolean() }), { maxLength: 8 });

const rowsIn = (groups: readonly { size: number; isClosed: boolean }[]) =>
  groups.reduce((sum, { size, isClosed }) => sum + (isClosed ? 0 : size), 0);

describe("the lines of a sheet with groups", () => {
  it("hold each head and each row once, and lead from a row to its line and back", () => {
    fc.assert(
      fc.property(someGroups, fc.nat(4), (groups, below) => {
        const heads = headsOf(groups);
        const rows = rowsIn(groups) + below;

        const lines = Array.from({ length: heads.length + rows }, (_, line) => atLine(heads, line));

        expect(lines.flatMap((at) => ("head" in at ? [at.head] : []))).toEqual(groups.map((_, place) => place));
        expect(lines.flatMap((at) => ("row" in at ? [at.row] : []))).toEqual(Array.from({ length: rows }, (_, i) => i));
        lines.forEach((at, line) => {
          expect("row" in at ? lineOf(heads, at.row) : heads[at.head]?.line).toBe(line);
        });
      }),
    );
  });

  it("put each head above its own rows, and a closed one above the next head", () => {
    const heads = headsOf([
      { size: 2, isClosed: false },
      { size: 9, isClosed: true },
      { size: 1, isClosed: false },
    ]);

    expect(heads.map(({ line }) => line)).toEqual([0, 3, 4]);
    expect([0, 1, 2, 3].map((row) => lineOf(heads, row))).toEqual([1, 2, 5, 6]);
    expect([-1, 0, 2, 3, 4, 9].map((line) => lastHeadAt(heads, line))).toEqual([-1, 0, 0, 1, 2, 2]);
  });

  it("are the rows where there are no groups", () => {
    expect(lineOf([], 7)).toBe(7);
    expect(atLine([], 7)).toEqual({ row: 7 });
  });
});
