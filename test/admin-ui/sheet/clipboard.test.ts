import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesToCopy } from "#admin-ui/sheet/model/clipboard/copy.ts";
import { writeHtmlTable } from "#admin-ui/sheet/model/clipboard/html.ts";
import { planPaste } from "#admin-ui/sheet/model/clipboard/paste.ts";
import { readTsv, writeTsv } from "#admin-ui/sheet/model/clipboard/tsv.ts";
import type { Rect } from "#admin-ui/sheet/model/selection.ts";
import { shapeOf } from "#admin-ui/sheet/model/shape.ts";
import { aColumn, italian, services } from "./columns.ts";

describe("tab-separated text", () => {
  it("reads what Excel and LibreOffice write", () => {
    expect(readTsv("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(readTsv('"uno\ndue"\t"dice ""sì"""\n')).toEqual([["uno\ndue", 'dice "sì"']]);
    expect(readTsv("solo")).toEqual([["solo"]]);
    expect(readTsv("\r\n")).toEqual([[""]]);
  });

  it("pads short rows", () => {
    expect(readTsv("a\tb\nc")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
  });

  it("leaves a quote alone that is part of a sentence", () => {
    expect(readTsv('"Casa" Medici\tx')).toEqual([['"Casa" Medici', "x"]]);
    expect(readTsv('"aperta\tx')).toEqual([['"aperta', "x"]]);
  });

  it("reads back any table it writes", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', "\t", "\n", "a", "à", " ", ",") });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});

describe("the HTML table", () => {
  it("escapes, keeps line breaks inside their cell, and tells a text that looks like a number from a number", () => {
    const html = writeHtmlTable([
      [
        { text: "<b>0123 & co</b>\n2", plainText: true },
        { text: "12,50 €", plainText: false },
      ],
    ]);

    expect(html).toContain("&lt;b&gt;0123 &amp; co&lt;/b&gt;<br style='mso-data-placement:same-cell'>2</td>");
    expect(html).toContain(`<td style="mso-number-format:'\\@'">`);
    expect(html).toContain("<td>12,50 €</td>");
  });
});

describe("copying several ranges", () => {
  it("puts ranges over the same rows side by side and over the same columns one below the other", () => {
    const beside = placesToCopy([
      { top: 0, bottom: 1, left: 3, right: 3 },
      { top: 0, bottom: 1, left: 0, right: 0 },
    ]);
    const below = placesToCopy([
      { top: 0, bottom: 0, left: 0, right: 1 },
      { top: 5, bottom: 5, left: 0, right: 1 },
    ]);

    expect(beside.map((row) => row.map((p) => p.col))).toEqual([
      [0, 3],
      [0, 3],
    ]);
    expect(below.map((row) => row[0]?.row)).toEqual([0, 5]);
  });

  it("takes the last of ranges that make no table", () => {
    const places = placesToCopy([
      { top: 0, bottom: 0, left: 0, right: 0 },
      { top: 2, bottom: 3, left: 1, right: 1 },
    ]);

    expect(places).toEqual([[{ row: 2, col: 1 }], [{ row: 3, col: 1 }]]);
  });
});

describe("pasting", () => {
  const columns = [
    aColumn("name"),
    aColumn("fee", { kind: "money" }),
    aColumn("born", { kind: "date" }),
    aColumn("code", { kind: "readOnly", editable: false }),
    aColumn("service", { kind: "reference", options: services }),
  ];
  const shape = shapeOf(
    ["a", "b", "c", "d"],
    columns.map((c) => c.field),
  );
  const planned = (text: string, ...rects: Rect[]) =>
    planPaste(
      readTsv(text).map((row) => row.map((cell) => ({ text: cell }))),
      {
        shape,
        rects,
        context: italian,
        columnOf: (field) => columns.find((c) => c.field === field),
        mayEdit: ({ field }) => field !== "code",
      },
    );
  const cell = (row: number, col: number): Rect => ({ top: row, bottom: row, left: col, right: col });
  const shown = (plan: ReturnType<typeof planned>) =>
    plan.writes.map(({ id, field, content }) => [id, field, "value" in content ? content.value : content.typed]);

  it("reads every cell as its column does", () => {
    expect(shown(planned("Anna\t12,50 €\t31/12/25", cell(1, 0)))).toEqual([
      ["b", "name", "Anna"],
      ["b", "fee", 1250],
      ["b", "born", "2025-12-31"],
    ]);
  });

  it("keeps what it cannot read as it is, and counts it", () => {
    const plan = planned("dodici", cell(0, 1));

    expect(plan.unread).toBe(1);
    expect(plan.writes[0]?.content).toEqual({ typed: "dodici", problem: "notAnAmount" });
  });

  it("puts one cell into every selected cell of every range", () => {
    const plan = planned("5", { top: 0, bottom: 1, left: 1, right: 1 }, cell(3, 1));

    expect(shown(plan)).toEqual([
      ["a", "fee", 500],
      ["b", "fee", 500],
      ["d", "fee", 500],
    ]);
  });

  it("repeats a table in a selection that it fits into", () => {
    const plan = planned("x\ny", { top: 0, bottom: 3, left: 0, right: 0 });

    expect(shown(plan).map(([, , value]) => value)).toEqual(["x", "y", "x", "y"]);
  });

  it("goes past a selection that is smaller", () => {
    const plan = planned("x\t1\ny\t2\nz\t3", { top: 0, bottom: 1, left: 0, right: 0 });

    expect(plan.area).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
    expect(plan.writes).toHaveLength(6);
  });

  it("leaves read-only cells alone and names their column", () => {
    const plan = planned("31/12/25\tN-1\tComune di Monza", cell(0, 2));

    expect(plan.readOnlyFields).toEqual(["code"]);
    expect(plan.readOnlyCells).toBe(1);
    expect(shown(plan)).toEqual([
      ["a", "born", "2025-12-31"],
      ["a", "service", "org_1"],
    ]);
  });

  it("keeps rows past the last for new ones and counts columns past the last", () => {
    const plan = planned("Comune di Monza\tx\nComune di Brugherio\ty", cell(3, 4));

    expect(plan.columnsBeyond).toBe(1);
    expect(plan.rowsBeyond).toEqual([{ service: { value: "org_2" } }]);
    expect(plan.area).toEqual({ top: 3, left: 4, bottom: 3, right: 4 });
  });

  it("gives back the very record that was copied, though another has its name", () => {
    const twins = [...services, { value: "org_9", label: "Comune di Monza" }];
    const column = aColumn("service", { kind: "reference", options: twins });
    const plan = planPaste([[{ text: "Comune di Monza", value: "org_9", kind: "reference" }]], {
      shape: shapeOf(["a"], ["service"]),
      rects: [cell(0, 0)],
      context: italian,
      columnOf: () => column,
      mayEdit: () => true,
    });

    expect(plan.writes[0]?.content).toEqual({ value: "org_9" });
  });
});
