import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeAll, goInto, openAll, openFor, toggleGroup } from "#admin-ui/sheet/model/acts/grouping.ts";
import { filterBy, groupBy, search, sortBy } from "#admin-ui/sheet/model/acts/look.ts";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { undoLast } from "#admin-ui/sheet/model/acts/undoing.ts";
import type { Column } from "#admin-ui/sheet/model/column.ts";
import { tableToExport } from "#admin-ui/sheet/model/export.ts";
import { receive, type SheetState, startState } from "#admin-ui/sheet/model/state.ts";
import { plainView } from "#admin-ui/sheet/model/view/arrange.ts";
import { sumOf, writeSum } from "#admin-ui/sheet/model/view/sums.ts";
import { accept, aSheet, cell, given, guests, saved, shown, typed, written } from "./a-sheet.ts";
import { aColumn, english, italian, services, statuses } from "./columns.ts";

const groupsOf = ({ grouping }: SheetState) => grouping?.groups.map(({ label, ids }) => [label, ids.join("")]);
const labels = ({ grouping }: SheetState) => grouping?.groups.map(({ label }) => label);
const said = (state: SheetState) => state.message?.sentences.at(-1);

const byStatus = groupBy(aSheet(), "status");

interface Row {
  id: string;
  value?: unknown;
  fee?: number | null;
}

const withValues = (column: Partial<Column>, values: readonly unknown[], context = italian): SheetState =>
  receive(startState(context, "new", { ...plainView, group: "value" }), {
    rows: values.map((value, i): Row => ({ id: String(i), value })),
    columns: [aColumn("value", { label: "Data di uscita", ...column })],
    fields: ["value"],
    context: { ...context, without: context === italian ? "Senza %{column}" : "No %{column}" },
    creatable: false,
  });

describe("rows stand together", () => {
  it("in the order of a picklist's life, those without a value last", () => {
    const values = ["accepted", null, "received", "accepted"];

    expect(groupsOf(withValues({ kind: "picklist", options: statuses }, values))).toEqual([
      ["Ricevuta", "2"],
      ["Accettata", "03"],
      ["Senza data di uscita", "1"],
    ]);
  });

  it("by month for dates, named in the language, whatever the day", () => {
    const dates = ["2026-05-31", "2025-12-01", undefined, "2026-05-01"];

    expect(groupsOf(withValues({ kind: "date" }, dates))).toEqual([
      ["Dicembre 2025", "1"],
      ["Maggio 2026", "03"],
      ["Senza data di uscita", "2"],
    ]);
    expect(labels(withValues({ kind: "date" }, dates, english))).toEqual([
      "December 2025",
      "May 2026",
      "No data di uscita",
    ]);
  });

  it.each<[string, Partial<Column>, unknown[], string[]]>([
    ["numbers by what they are worth", { kind: "number" }, [10, 9, 1000], ["9", "10", "1.000"]],
    ["money by what it is worth", { kind: "money" }, [100000, 900], ["9,00\u00a0€", "1.000,00\u00a0€"]],
    [
      "records by their names",
      { kind: "reference", options: services },
      ["org_1", "org_2"],
      ["Comune di Brugherio", "Comune di Monza"],
    ],
    ["yes before no", { kind: "yesNo" }, [false, true], ["Sì", "No"]],
    ["texts as Italian orders them", { kind: "text" }, ["Zoe", "Èrica", "Enrica"], ["Enrica", "Èrica", "Zoe"]],
    [
      "the same several values once",
      { kind: "several", options: statuses },
      [["accepted", "received"], ["received", "accepted"], ["received"]],
      ["Ricevuta", "Ricevuta, Accettata"],
    ],
  ])("%s", (_, column, values, expected) => {
    expect(labels(withValues(column, values))).toEqual(expected);
  });

  it("the other way round when their column is sorted so, and sorted within", () => {
    const state = withValues({ kind: "picklist", options: statuses }, ["received", "accepted", null, "received"]);
    const turned = sortBy(state, { field: "value", descending: true }, false);
    expect(labels(turned)).toEqual(["Accettata", "Ricevuta", "Senza data di uscita"]);

    const rows = [...guests, { id: "d", name: "Bea", status: "received" }];
    const sorted = sortBy(groupBy(aSheet(rows), "status"), { field: "name", descending: false }, false);
    expect(groupsOf(sorted)).toEqual([
      ["Ricevuta", "db"],
      ["In filtro", "a"],
      ["Accettata", "c"],
    ]);
  });

  it("among those that filters and search let through", () => {
    expect(groupsOf(search(byStatus, "anna"))).toEqual([["In filtro", "a"]]);
    expect(groupsOf(filterBy(byStatus, "fee", { by: "filled" }))).toEqual([
      ["Ricevuta", "b"],
      ["In filtro", "a"],
    ]);
  });

  it("no more when the grouping is taken off, or is by a column that is not there", () => {
    expect(groupBy(byStatus, undefined).shape.ids).toEqual(["a", "b", "c"]);
    expect(groupBy(byStatus, undefined).grouping).toBeUndefined();
    expect(groupBy(byStatus, "gone").grouping).toBeUndefined();
  });
});

describe("a closed group", () => {
  const closed = toggleGroup(byStatus, "received");

  it("hides its rows and no others, and says so", () => {
    expect(byStatus.shape.ids).toEqual(["b", "a", "c"]);
    expect(closed.shape.ids).toEqual(["a", "c"]);
    expect(said(closed)).toEqual({ code: "groupClosed", params: { group: "Ricevuta", count: 1 } });
  });

  it("stays closed through edits, sorting and what colleagues save", () => {
    const sorted = sortBy(closed, { field: "name", descending: true }, false);
    const live = given(sorted, [...guests, { id: "d", version: 1, name: "Dora", status: "received" }]);

    expect(live.shape.ids).toEqual(["a", "c"]);
    expect(groupsOf(live)?.[0]).toEqual(["Ricevuta", "bd"]);
  });

  it("is open again in another grouping", () => {
    expect(groupBy(closed, "name").shape.ids).toEqual(["a", "b", "c"]);
    expect(groupBy(groupBy(closed, "name"), "status").grouping?.closed.size).toBe(0);
  });

  it("is exported all the same, in the order of the groups", () => {
    expect(tableToExport(closed, "shown").rows.map(([name]) => name?.text)).toEqual(["Èrica", "Anna", "Zoe"]);
  });

  it("opens for a cell in it that somebody has to see", () => {
    expect(openFor(closed, new Set(["b"])).shape.ids).toEqual(["b", "a", "c"]);
    expect(openFor(closed, new Set(["a"]))).toBe(closed);
    const gone = goInto(closed, cell("b", "fee"));
    expect([gone.shape.ids, gone.selection?.active]).toEqual([["b", "a", "c"], cell("b", "fee")]);
  });

  it("opens for what is undone in it", () => {
    const edited = written(goTo(byStatus, cell("b", "fee")), "b", "fee", 1);

    const undone = undoLast(toggleGroup(edited, "received"));

    expect(undone.shape.ids).toEqual(["b", "a", "c"]);
    expect(undone.selection?.active).toEqual(cell("b", "fee"));
  });

  it("can be any or all of them", () => {
    expect(closeAll(byStatus).shape.ids).toEqual([]);
    expect(openAll(closeAll(byStatus)).shape.ids).toEqual(["b", "a", "c"]);
  });
});

describe("a row that is edited into another group", () => {
  const moved = written(goTo(byStatus, cell("b", "status")), "b", "status", "accepted");

  it("stays where it is until it is left", () => {
    const live = given(moved, guests);
    expect(groupsOf(live)?.[0]).toEqual(["Ricevuta", "b"]);

    expect(groupsOf(goTo(live, cell("a", "name")))).toEqual([
      ["In filtro", "a"],
      ["Accettata", "bc"],
    ]);
  });

  it("goes back when the edit is undone", () => {
    expect(groupsOf(goTo(undoLast(goTo(moved, cell("a", "name"))), cell("a", "fee")))).toEqual(groupsOf(byStatus));
  });

  it("stays in its group while what was typed could not be read", () => {
    const unread = goTo(typed(byStatus, "b", "status", "boh"), cell("a", "name"));

    expect(shown(unread, "b", "status")).toBe("boh");
    expect(groupsOf(unread)).toEqual(groupsOf(byStatus));
  });
});

describe("new rows", () => {
  it("stand below all groups, once saved too, until they are left", () => {
    const creating = groupBy(aSheet(guests, true), "status");
    const blank = creating.blank ?? "";
    const named = typed(typed(creating, blank, "name", "Nina"), blank, "status", "ricevuta");
    expect(named.shape.ids).toEqual(["b", "a", "c", blank, named.blank]);

    const created = saved(goTo(named, cell(blank, "fee")), accept);
    expect(created.shape.ids).toEqual(["b", "a", "c", `id-of-${blank}`, named.blank]);

    const left = goTo(created, cell("a", "name"));
    expect(left.shape.ids).toEqual(["b", `id-of-${blank}`, "a", "c", named.blank]);
  });
});

describe("the sum of a group", () => {
  const money = aColumn("fee", { kind: "money" });
  const number = aColumn("nights", { kind: "number" });

  it("counts what has been typed and not saved, and is nothing where there is no figure", () => {
    const edited = written(byStatus, "b", "fee", 1000);

    expect(sumOf(edited.ledger, ["a", "b", "c"], money)).toBe(2250);
    expect(sumOf(edited.ledger, ["c"], money)).toBeUndefined();
    expect(sumOf(edited.ledger, [], money)).toBeUndefined();
  });

  it("is written as its column is", () => {
    expect(writeSum(123456, money, "it")).toBe("1.234,56\u00a0€");
    expect(writeSum(1234.5, number, "en")).toBe("1,234.5");
    expect(writeSum(undefined, number, "it")).toBe("");
  });
});

describe("however rows, groups and closed ones come together", () => {
  const columns = [aColumn("value", { kind: "picklist", options: statuses }), aColumn("fee", { kind: "money" })];
  const someRows = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      value: fc.constantFrom("received", "inFilter", "accepted", "gone", null),
      fee: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );
  const closing = fc.subarray(["received", "inFilter", "accepted", "gone", ""]);

  it("each row is in one group, sums are those of the rows, and just the rows of closed groups are hidden", () => {
    fc.assert(
      fc.property(someRows, closing, (rows: readonly Row[], keys) => {
        const view = { ...plainView, group: "value" };
        const fields = columns.map(({ field }) => field);
        const start = receive(startState(italian, "new", view), {
          rows,
          columns,
          fields,
          context: italian,
          creatable: false,
        });

        const { grouping, shape, ledger } = keys.reduce(toggleGroup, start);

        const groups = grouping?.groups ?? [];
        expect(groups.flatMap(({ ids }) => ids).sort()).toEqual(rows.map(({ id }) => id).sort());
        for (const { key, ids } of groups) {
          const own = rows.filter((row) => (row.value ?? "") === key);
          expect(new Set(ids)).toEqual(new Set(own.map(({ id }) => id)));
          const fees = own.flatMap(({ fee }) => fee ?? []);
          const sum = fees.length === 0 ? undefined : fees.reduce((all, fee) => all + fee, 0);
          expect(sumOf(ledger, ids, aColumn("fee", { kind: "money" }))).toBe(sum);
        }
        const hidden = rows.filter((row) => keys.includes(String(row.value ?? "")));
        expect(new Set(shape.ids)).toEqual(new Set(rows.filter((row) => !hidden.includes(row)).map(({ id }) => id)));
      }),
    );
  });
});
