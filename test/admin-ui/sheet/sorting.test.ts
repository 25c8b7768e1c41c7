import { describe, expect, it } from "vitest";
import type { Column } from "#admin-ui/sheet/model/column.ts";
import { inOrder } from "#admin-ui/sheet/model/view/collation.ts";
import { type SortKey, sortRows } from "#admin-ui/sheet/model/view/sort.ts";

const collator = new Intl.Collator("it", { numeric: true });
const asTheCollatorHasIt = (texts: readonly string[]) =>
  texts.toSorted((a, b) => collator.compare(a, b) || (a < b ? -1 : 1));

/** Texts of up to so many of these signs, the same each time. */
const thrown = (signs: readonly string[], most: number): string[] => {
  let last = 1;
  const roll = (sides: number) => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((last / 2 ** 32) * sides);
  };
  const text = () => Array.from({ length: roll(most) }, () => signs[roll(signs.length)] ?? "").join("");
  return [...new Set(Array.from({ length: 1500 }, text))];
};

const latin = [..."aàáAÀbBcçdeèéEÉ ''-.,;:_(/)0123456789 00zñüÜ€%&\"xyǜ"];
const others = [..."aAb19 0ßœłø½²–日😀\t’", "e\u0301"];

describe("the order of texts", () => {
  it("is the collator's for letters, accents, signs and numbers", () => {
    const texts = thrown(latin, 40);

    expect(inOrder(texts)).toEqual(asTheCollatorHasIt(texts));
  });

  it("is the collator's where letters of other scripts come in", () => {
    const texts = thrown(others, 12);

    expect(inOrder(texts)).toEqual(asTheCollatorHasIt(texts));
  });

  it("is the collator's for long texts that begin alike and for long numbers", () => {
    const texts = [
      ...Array.from({ length: 300 }, (_, n) => `Cooperativa sociale di solidarietà numero ${(n * 7) % 300}`),
      ...[60, 61, 62, 63, 64, 90].map((digits) => `Protocollo ${"7".repeat(digits)}`),
      ...[62, 90].map((digits) => `Protocollo ${"7".repeat(digits)}bis`),
      `Protocollo ${"1".repeat(90)}`,
    ];

    expect(inOrder(texts)).toEqual(asTheCollatorHasIt(texts));
  });
});

const town: Column = { field: "town", label: "Comune", kind: "text", editable: true };
const nights: Column = { field: "nights", label: "Notti", kind: "number", editable: true };
const born: Column = { field: "born", label: "Nascita", kind: "date", editable: true };

const sorted = (rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>, ...keys: SortKey[]) =>
  sortRows(Object.keys(rows), keys, {
    columns: new Map([town, nights, born].map((column) => [column.field, column])),
    context: { locale: "it", today: "2026-05-04", yes: "Sì", no: "No" },
    valueAt: (id, { field }) => rows[id]?.[field],
  }).join(" ");

describe("sorting by several columns", () => {
  const rows = {
    a: { town: "Monza", nights: -3, born: "1990-01-02" },
    b: { town: "Desio", nights: 7.5, born: "1985-12-31" },
    c: { town: "Monza", nights: 7.5 },
    d: { nights: 7.5, born: "1990-01-02" },
    e: { town: "Desio", nights: 7.5, born: "1990-01-02" },
    f: { town: "Monza", born: "1985-12-31" },
  };

  it("goes by the first, among equals by the next, then as they were; nothing is last", () => {
    expect(sorted(rows, { field: "town", descending: false }, { field: "nights", descending: true })).toBe(
      "b e c a f d",
    );
    expect(
      sorted(
        rows,
        { field: "nights", descending: true },
        { field: "town", descending: true },
        { field: "born", descending: false },
      ),
    ).toBe("c b e d a f");
  });

  it("knows a value that comes later, between those that it has sorted before", () => {
    const key = { field: "town", descending: false };
    expect(sorted({ a: { town: "Monza" }, b: { town: "Desio" } }, key)).toBe("b a");

    expect(sorted({ a: { town: "Monza" }, b: { town: "Desio" }, c: { town: "Lissone" } }, key)).toBe("b c a");
    expect(sorted({ a: { town: "Monza" }, c: { town: "Lissone" } }, key)).toBe("c a");
  });
});
