import { describe, expect, it } from "vitest";
import { moveField, orderFields, readLayout } from "#admin-ui/sheet/model/layout.ts";
import { messageCodes } from "#admin-ui/sheet/model/message.ts";
import { problemCodes } from "#admin-ui/sheet/model/problem.ts";
import { offsetShowing } from "#admin-ui/sheet/model/scrolling.ts";
import { sentence } from "#admin-ui/sheet/model/sentence.ts";
import { summarise } from "#admin-ui/sheet/model/summary.ts";
import { type Filter, passes, spanRange } from "#admin-ui/sheet/model/view/filter.ts";
import { sortRows } from "#admin-ui/sheet/model/view/sort.ts";
import { sheetWordsEn } from "#admin-ui/sheet/words.en.ts";
import { sheetWordsIt } from "#admin-ui/sheet/words.it.ts";
import { aColumn, italian, statuses } from "./columns.ts";

const passing = (filter: Filter, value: unknown, column = aColumn("x")) => passes(filter, { value }, column, italian);

describe("a filter", () => {
  it("by text forgives case and accents, and looks at what is shown", () => {
    expect(passing({ by: "contains", text: "erica" }, "Èrica Çelik")).toBe(true);
    const status = aColumn("s", { kind: "picklist", options: statuses });
    expect(passing({ by: "contains", text: "filtro" }, "inFilter", status)).toBe(true);
  });

  it("by values lets any of several through, and the empty text means no value", () => {
    expect(passing({ by: "oneOf", values: ["a"] }, ["b", "a"])).toBe(true);
    expect(passing({ by: "oneOf", values: [""] }, null)).toBe(true);
    expect(passing({ by: "oneOf", values: ["true"] }, true)).toBe(true);
    expect(passing({ by: "oneOf", values: ["a"] }, undefined)).toBe(false);
  });

  it("by a range includes both ends and no empty cell", () => {
    expect(passing({ by: "range", from: 1, to: 2 }, 2)).toBe(true);
    expect(passing({ by: "range", from: 1 }, 0)).toBe(false);
    expect(passing({ by: "range", to: "2026-05-04" }, "2026-05-04")).toBe(true);
    expect(passing({ by: "range", to: 5 }, undefined)).toBe(false);
  });

  it.each([
    ["past", { to: "2026-05-03" }],
    ["today", { from: "2026-05-04", to: "2026-05-04" }],
    ["thisWeek", { from: "2026-05-04", to: "2026-05-10" }],
    ["next30Days", { from: "2026-05-04", to: "2026-06-03" }],
    ["lastMonth", { from: "2026-04-01", to: "2026-04-30" }],
    ["thisMonth", { from: "2026-05-01", to: "2026-05-31" }],
    ["nextMonth", { from: "2026-06-01", to: "2026-06-30" }],
    ["thisYear", { from: "2026-01-01", to: "2026-12-31" }],
  ] as const)("by the span %s", (span, range) => {
    expect(spanRange(span, italian.today)).toEqual(range);
  });
});

describe("sorting", () => {
  const column = aColumn("x");
  const sorted = (values: unknown[], descending = false) =>
    sortRows(
      values.map((_, i) => String(i)),
      [{ field: "x", descending }],
      { columns: new Map([["x", column]]), context: italian, valueAt: (id) => values[Number(id)] },
    ).map((id) => values[Number(id)]);

  it("puts accents beside their letter and numbers in names in their order", () => {
    expect(sorted(["Zoe", "Èrica", "Elena", "Alloggio 10", "Alloggio 2", "erica"])).toEqual([
      "Alloggio 2",
      "Alloggio 10",
      "Elena",
      "erica",
      "Èrica",
      "Zoe",
    ]);
  });

  it("leaves empty cells last both ways", () => {
    expect(sorted(["b", undefined, "a"])).toEqual(["a", "b", undefined]);
    expect(sorted(["b", undefined, "a"], true)).toEqual(["b", "a", undefined]);
  });
});

describe("the summary", () => {
  const money = aColumn("m", { kind: "money" });
  const number = aColumn("n", { kind: "number" });

  const day = aColumn("d", { kind: "date" });
  const text = aColumn("t");

  it("counts what is filled and what is a figure, adds up, and tells the least and the most", () => {
    const cells = [
      { column: number, value: 7 },
      { column: number, value: -2.5 },
      { column: number, value: null },
      { column: text, value: "sette" },
    ];

    expect(summarise(cells)).toEqual({
      cells: 4,
      filled: 3,
      figures: { kind: "number", count: 2, sum: 4.5, least: -2.5, most: 7 },
    });
  });

  it("adds up figures of one kind only", () => {
    expect(summarise([100, 250, null].map((value) => ({ column: money, value })))).toEqual({
      cells: 3,
      filled: 2,
      figures: { kind: "money", count: 2, sum: 350, least: 100, most: 250 },
    });
    expect(
      summarise([
        { column: money, value: 100 },
        { column: number, value: 1 },
      ]),
    ).toEqual({ cells: 2, filled: 2 });
  });

  it("tells the first and the last day, and nothing of days that are not in a column of dates", () => {
    const days = ["2026-05-04", undefined, "2025-12-31"].map((value) => ({ column: day, value }));

    expect(summarise([...days, { column: text, value: "1999-01-01" }])).toEqual({
      cells: 4,
      filled: 3,
      days: { first: "2025-12-31", last: "2026-05-04" },
    });
  });

  it("of nothing is nothing", () => {
    expect(summarise([])).toEqual({ cells: 0, filled: 0 });
  });
});

describe("the layout of columns", () => {
  it("is read without what is unknown, and not at all when it is broken", () => {
    const stored = JSON.stringify({
      order: ["b", "gone", "a"],
      hidden: ["gone"],
      widths: { a: 90, b: "x" },
      sort: [{}],
    });

    expect(readLayout(stored, ["a", "b"])).toEqual({
      order: ["b", "a"],
      hidden: [],
      frozen: [],
      widths: { a: 90 },
      sort: [],
    });
    expect(readLayout("{", ["a"])).toBeUndefined();
    expect(readLayout("7", ["a"])).toBeUndefined();
    expect(readLayout(null, ["a"])).toBeUndefined();
  });

  it("never hides every column", () => {
    expect(readLayout(JSON.stringify({ hidden: ["a", "b"] }), ["a", "b"])?.hidden).toEqual([]);
  });

  it("puts new columns after the one they follow", () => {
    expect(orderFields(["a", "new", "b", "c"], ["c", "a", "b"])).toEqual(["c", "a", "new", "b"]);
    expect(orderFields(["new", "a"], ["a"])).toEqual(["new", "a"]);
    expect(moveField(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
  });
});

describe("scrolling to a cell", () => {
  it("goes no further than it must, and not under the head", () => {
    const window = { offset: 100, size: 200, covered: 30 };

    expect(offsetShowing(150, 180, window)).toBe(100);
    expect(offsetShowing(110, 140, window)).toBe(80);
    expect(offsetShowing(290, 320, window)).toBe(120);
    expect(offsetShowing(400, 900, window)).toBe(370);
  });
});

describe("the words", () => {
  it("know one and many", () => {
    expect(sentence("%{count} riga |||| %{count} righe", { count: 1 })).toBe("1 riga");
    expect(sentence("%{count} riga |||| %{count} righe", { count: 0 })).toBe("0 righe");
    expect(sentence("Filtro: %{column}", { column: "Stato" })).toBe("Filtro: Stato");
  });

  it("have a sentence for every message and problem, in both languages, with the same values", () => {
    const names = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
    for (const code of messageCodes) {
      expect(names(sheetWordsEn.messages[code]), code).toEqual(names(sheetWordsIt.messages[code]));
    }
    for (const code of problemCodes) expect(sheetWordsIt.problems[code], code).not.toBe("");
  });
});
