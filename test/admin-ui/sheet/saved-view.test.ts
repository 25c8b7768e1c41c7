import { describe, expect, it } from "vitest";
import { colour, uncolour } from "#admin-ui/sheet/model/acts/colouring.ts";
import { filterBy, lookAs, search, sortBy } from "#admin-ui/sheet/model/acts/look.ts";
import { type ColourRule, toneByRules } from "#admin-ui/sheet/model/view/colour.ts";
import {
  type ColumnsLook,
  isSameLook,
  type Look,
  lookOf,
  lookWithin,
  viewIn,
} from "#admin-ui/sheet/model/view/saved-view.ts";
import { ruleText } from "#admin-ui/sheet/view/rule-text.ts";
import { sheetWordsEn } from "#admin-ui/sheet/words.en.ts";
import { sheetWordsIt } from "#admin-ui/sheet/words.it.ts";
import { aSheet } from "./a-sheet.ts";
import { aColumn, english, italian, statuses } from "./columns.ts";

const fields = ["name", "fee", "born", "status"];
const columns: ColumnsLook = { order: fields, hidden: ["fee"], frozen: ["name"], widths: { born: 140 } };

const aLook = (more: Partial<Look> = {}): Look => ({
  filters: { status: { by: "oneOf", values: ["received", "accepted"] }, fee: { by: "range", from: 100 } },
  sort: [{ field: "born", descending: true }],
  colours: [{ field: "status", when: { by: "empty" }, tone: "bad" }],
  columns,
  ...more,
});

describe("a saved view", () => {
  it("holds the filters, the order, the colours and the columns, and nothing that was searched for", () => {
    const filtered = filterBy(aSheet(), "status", { by: "oneOf", values: ["received"] });
    const looked = search(sortBy(filtered, { field: "name", descending: true }, false), "Rossi");

    const look = lookOf(looked.view, columns);

    expect(look).toMatchObject({ filters: { status: { by: "oneOf" } }, sort: [{ field: "name" }], columns });
    expect(JSON.stringify(look)).not.toContain("Rossi");
  });

  it("shows its rows whatever was searched for before", () => {
    const searched = search(aSheet(), "nobody");
    expect(searched.shape.ids).toEqual([]);

    const looked = lookAs(searched, viewIn(aLook({ filters: { status: { by: "oneOf", values: ["inFilter"] } } })));

    expect(looked.shape.ids).toEqual(["a"]);
    expect(looked.view.search).toBe("");
  });

  it("shows what these columns can show: the rest has gone, or is not for this person", () => {
    const look = aLook({ group: "fee", sort: [{ field: "fee", descending: false }] });

    expect(lookWithin(look, ["name", "status"])).toEqual({
      filters: { status: { by: "oneOf", values: ["received", "accepted"] } },
      sort: [],
      group: undefined,
      colours: look.colours,
      columns: { order: ["name", "status"], hidden: [], frozen: ["name"], widths: {} },
    });
  });

  it("puts columns that are newer than itself where they belong, and never hides all of them", () => {
    const { columns: laidOut } = lookWithin(aLook(), ["name", "nights", "fee"]);
    expect(laidOut.order).toEqual(["name", "nights", "fee"]);

    const none = lookWithin(aLook({ columns: { ...columns, hidden: ["name", "fee"] } }), ["name", "fee"]);
    expect(none.columns.hidden).toEqual([]);
  });
});

describe("whether a view has been changed since", () => {
  const isSame = (other: Look) => isSameLook(aLook(), other, fields);

  it("is not told by the order in which filters were set, or values ticked, or widths by a hair", () => {
    const { status, fee } = aLook().filters;
    expect(status && fee && isSame(aLook({ filters: { fee, status } }))).toBe(true);
    expect(
      isSame(aLook({ filters: { ...aLook().filters, status: { by: "oneOf", values: ["accepted", "received"] } } })),
    ).toBe(true);
    expect(isSame(aLook({ columns: { ...columns, widths: { born: 140.3 } } }))).toBe(true);
    expect(isSame(aLook({ columns: { ...columns, order: ["fee", "name", "born", "status"] } }))).toBe(true);
  });

  it("is not told by columns that are not there", () => {
    expect(isSame(aLook({ filters: { ...aLook().filters, gone: { by: "empty" } } }))).toBe(true);
  });

  it.each<[string, Partial<Look>]>([
    ["a filter", { filters: {} }],
    ["a value of a filter", { filters: { ...aLook().filters, fee: { by: "range", from: 101 } } }],
    ["the way it is sorted", { sort: [{ field: "born", descending: false }] }],
    ["its groups", { group: "status" }],
    ["a colour", { colours: [{ field: "status", when: { by: "empty" }, tone: "warn" }] }],
    ["a column that is shown", { columns: { ...columns, hidden: [] } }],
    ["a column that is frozen", { columns: { ...columns, frozen: ["name", "fee"] } }],
    ["the order of its columns", { columns: { ...columns, order: ["name", "born", "fee", "status"] } }],
    ["a width", { columns: { ...columns, widths: { born: 150 } } }],
  ])("is told by %s", (_, more) => {
    expect(isSame(aLook(more))).toBe(false);
  });
});

describe("the colours of a view", () => {
  const fee = aColumn("fee", { kind: "money" });
  const high: ColourRule = { field: "fee", when: { by: "range", from: 100_000 }, tone: "bad" };
  const filled: ColourRule = { field: "fee", when: { by: "filled" }, tone: "ok" };
  const toneOf = (rules: readonly ColourRule[], value: unknown, column = fee) =>
    toneByRules(rules, { value }, column, italian);

  it("are those of the first rule of the column that holds", () => {
    expect(toneOf([high, filled], 120_000)).toBe("bad");
    expect(toneOf([filled, high], 120_000)).toBe("ok");
    expect(toneOf([high, filled], 300)).toBe("ok");
    expect(toneOf([high, filled], undefined)).toBeUndefined();
    expect(toneOf([high], 120_000, aColumn("other", { kind: "money" }))).toBeUndefined();
  });

  it("are given to nothing that could not be read", () => {
    expect(toneByRules([filled], { typed: "tanto", problem: "notAnAmount" }, fee, italian)).toBeUndefined();
  });

  it("are put on and taken off without moving a row", () => {
    const sheet = aSheet();
    const tinted = colour(colour(sheet, high), filled);

    expect(tinted.view.colours).toEqual([high, filled]);
    expect(tinted.shape).toBe(sheet.shape);
    expect(uncolour(tinted, high).view.colours).toEqual([filled]);
  });

  it("say their rule in words, in both languages", () => {
    const status = aColumn("status", { kind: "picklist", options: statuses });
    const say = (when: ColourRule["when"], column = status) => [
      ruleText(when, column, italian, sheetWordsIt),
      ruleText(when, column, english, sheetWordsEn),
    ];

    expect(say({ by: "oneOf", values: ["received", ""] })).toEqual([
      "è Ricevuta, (senza valore)",
      "is Ricevuta, (no value)",
    ]);
    expect(say({ by: "range", from: 120_050, to: 200_000 }, fee)[0]).toMatch(/^da 1\.200,50.* fino a 2\.000,00/);
    expect(say({ by: "contains", text: "via" })).toEqual(["contiene «via»", "contains “via”"]);
    expect(say({ by: "span", span: "past" })).toEqual(["Passato", "Past"]);
    expect(say({ by: "empty" })).toEqual(["Senza valore", "Without a value"]);
  });
});
