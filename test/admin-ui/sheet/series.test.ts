import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { continueDown, fillSeries, reachDown, reachOf } from "#admin-ui/sheet/model/acts/fill-series.ts";
import { extendSelection, goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import type { ColumnKind } from "#admin-ui/sheet/model/column.ts";
import { isUnread } from "#admin-ui/sheet/model/content.ts";
import { continuationOf } from "#admin-ui/sheet/model/series.ts";
import { aSheet, cell, type Guest, shown, written } from "./a-sheet.ts";

const goesOn = (kind: ColumnKind, run: readonly unknown[], many = 3): unknown[] => {
  const next = continuationOf(
    run.map((value) => ({ value })),
    kind,
  );
  return Array.from({ length: many }, (_, n) => next(n)).map((content) =>
    isUnread(content) ? content : content.value,
  );
};

describe("a series", () => {
  it.each<[ColumnKind, unknown[], unknown[]]>([
    ["date", ["2026-02-27"], ["2026-02-28", "2026-03-01", "2026-03-02"]],
    ["date", ["2026-11-02", "2026-11-09"], ["2026-11-16", "2026-11-23", "2026-11-30"]],
    ["date", ["2026-11-09", "2026-11-02"], ["2026-10-26", "2026-10-19", "2026-10-12"]],
    ["date", ["2026-01-15", "2026-02-15"], ["2026-03-15", "2026-04-15", "2026-05-15"]],
    ["date", ["2026-01-31", "2026-03-31"], ["2026-05-31", "2026-07-31", "2026-09-30"]],
    ["date", ["2024-02-29", "2025-02-28"], ["2026-02-28", "2027-02-28", "2028-02-28"]],
    ["number", [1, 2], [3, 4, 5]],
    ["number", [10, 5], [0, -5, -10]],
    ["money", [1000, 1250], [1500, 1750, 2000]],
    ["text", ["Posto 1"], ["Posto 2", "Posto 3", "Posto 4"]],
    ["text", ["N-0098", "N-0099"], ["N-0100", "N-0101", "N-0102"]],
    ["text", ["Stanza 2", "Stanza 4"], ["Stanza 6", "Stanza 8", "Stanza 10"]],
  ])("of %s %j goes on with %j", (kind, run, expected) => {
    expect(goesOn(kind, run)).toEqual(expected);
  });

  it.each<[string, ColumnKind, unknown[], unknown[]]>([
    ["a single number", "number", [7], [7, 7, 7]],
    ["numbers at uneven distances", "number", [1, 2, 4], [1, 2, 4]],
    [
      "dates at uneven distances",
      "date",
      ["2026-01-01", "2026-01-03", "2026-01-04"],
      ["2026-01-01", "2026-01-03", "2026-01-04"],
    ],
    ["the same date twice", "date", ["2026-01-01", "2026-01-01"], ["2026-01-01", "2026-01-01", "2026-01-01"]],
    ["names", "text", ["Anna", "Zoe"], ["Anna", "Zoe", "Anna"]],
    ["names of different stems", "text", ["Casa 1", "Posto 2"], ["Casa 1", "Posto 2", "Casa 1"]],
    ["a telephone number", "text", ["0391234567"], ["0391234567", "0391234567", "0391234567"]],
    ["choices", "picklist", ["a", "b"], ["a", "b", "a"]],
    ["nothing", "date", [null], [null, null, null]],
    ["a gap", "number", [1, null], [1, null, 1]],
  ])("repeats %s", (_, kind, run, expected) => {
    expect(goesOn(kind, run)).toEqual(expected);
  });

  it("keeps what could not be read as it was typed", () => {
    const unread = { typed: "boh", problem: "notADate" } as const;

    expect(continuationOf([unread], "date")(4)).toBe(unread);
  });

  it("goes backwards as it goes forwards", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(30),
        (start, step, n) => {
          const next = continuationOf([{ value: start }, { value: start + step }], "number");

          expect(next(n)).toEqual({ value: start + step * (n + 2) });
          expect(next(-1 - n)).toEqual({ value: start - step * (n + 1) });
        },
      ),
    );
  });
});

const months: readonly Guest[] = [
  { id: "a", name: "Anna", born: "2026-01-15", fee: 100 },
  { id: "b", name: "Bea", born: "2026-02-15", fee: 200 },
  { id: "c", name: "Carla" },
  { id: "d", name: "Dora" },
  { id: "e" },
];
const born = (top: number, bottom: number) => ({ top, bottom, left: 2, right: 2 });

describe("dragging the fill handle", () => {
  it("reaches along the axis on which it has gone further", () => {
    const run = { top: 2, left: 2, bottom: 3, right: 3 };

    expect(reachOf(run, { row: 6, col: 4 })).toEqual({ ...run, bottom: 6 });
    expect(reachOf(run, { row: 0, col: 3 })).toEqual({ ...run, top: 0 });
    expect(reachOf(run, { row: 3, col: 6 })).toEqual({ ...run, right: 6 });
    expect(reachOf(run, { row: 2, col: 0 })).toEqual({ ...run, left: 0 });
    expect(reachOf(run, { row: 3, col: 2 })).toEqual(run);
  });

  it("continues a series down as one act that can be undone", () => {
    const filled = fillSeries(aSheet(months), born(0, 1), born(0, 3));

    expect([shown(filled, "c", "born"), shown(filled, "d", "born")]).toEqual(["15/03/2026", "15/04/2026"]);
    expect(shown(filled, "e", "born")).toBe("");
    expect(shown(undoLast(filled), "c", "born")).toBe("");
    expect(shown(undoLast(filled), "d", "born")).toBe("");
  });

  it("continues a series up", () => {
    const rows = months.map(({ id, name }, index) => (index === 3 ? { id, name, born: "2026-03-10" } : { id, name }));

    const filled = fillSeries(aSheet(rows), born(3, 3), born(1, 3));

    expect([shown(filled, "b", "born"), shown(filled, "c", "born")]).toEqual(["08/03/2026", "09/03/2026"]);
  });

  it("takes every column of the run on its own", () => {
    const run = { top: 0, bottom: 1, left: 1, right: 2 };

    const filled = fillSeries(aSheet(months), run, { ...run, bottom: 2 });

    expect(shown(filled, "c", "fee")).toBe("3,00\u00a0€");
    expect(shown(filled, "c", "born")).toBe("15/03/2026");
  });

  it("leaves read-only cells alone and names their column", () => {
    const run = { top: 0, bottom: 0, left: 5, right: 5 };

    const filled = fillSeries(aSheet(months), run, { ...run, bottom: 2 });

    expect(filled.message?.sentences.map(({ code }) => code)).toEqual(["filled", "readOnlyLeft"]);
    expect(filled.message?.sentences[1]?.params).toMatchObject({ count: 2, columns: "code" });
  });

  it("goes as far down as the column beside it after a double click", () => {
    expect(reachDown(aSheet(months), { top: 0, bottom: 1, left: 1, right: 1 })).toMatchObject({ top: 0, bottom: 3 });
    expect(reachDown(aSheet(months), { top: 4, bottom: 4, left: 1, right: 1 })).toMatchObject({ bottom: 4 });
  });

  it("ends with the sheet where the column beside it is full, and goes nowhere where there is none beside it", () => {
    const full = aSheet(months.map((row) => ({ ...row, name: "Anna" })));

    expect(reachDown(full, { top: 0, bottom: 1, left: 1, right: 1 })).toEqual({ top: 0, bottom: 4, left: 1, right: 1 });
    expect(reachDown(full, { top: 0, bottom: 1, left: 0, right: 6 })).toMatchObject({ bottom: 1 });
  });
});

describe("continuing by key", () => {
  it("continues what stands on top through the empty rows of the selection", () => {
    const selected = extendSelection(goTo(aSheet(months), cell("a", "born")), cell("e", "born"));

    const filled = continueDown(selected);

    expect(["c", "d", "e"].map((id) => shown(filled, id, "born"))).toEqual(["15/03/2026", "15/04/2026", "15/05/2026"]);
  });

  it("changes nothing where there is nothing to continue or nowhere to go", () => {
    const full = extendSelection(goTo(aSheet(months), cell("a", "born")), cell("b", "born"));
    const bare = extendSelection(goTo(aSheet(months), cell("c", "born")), cell("e", "born"));

    expect(continueDown(full)).toBe(full);
    expect(continueDown(bare)).toBe(bare);
  });

  it("counts what is typed and not yet saved as being there", () => {
    const typed = written(aSheet(months), "c", "born", "2026-03-15");
    const selected = extendSelection(goTo(typed, cell("a", "born")), cell("d", "born"));

    expect(shown(continueDown(selected), "d", "born")).toBe("15/04/2026");
  });
});
