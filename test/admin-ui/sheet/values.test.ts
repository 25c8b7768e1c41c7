import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate, writeDate } from "#admin-ui/sheet/model/values/date.ts";
import { readMoney, readNumber, writeCents, writeMoney, writeNumber } from "#admin-ui/sheet/model/values/number.ts";
import { editText, readValue, writeValue } from "#admin-ui/sheet/model/values/values.ts";
import { aColumn, english, italian, services, statuses } from "./columns.ts";

describe("numbers", () => {
  it.each([
    ["1.234,56", 1234.56],
    ["1234,56", 1234.56],
    ["1.234", 1234],
    ["12.5", 12.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234", 1234],
    ["-3", -3],
    ["−3", -3],
    ["(3)", -3],
    ["3-", -3],
    ["+7", 7],
    [",5", 0.5],
    ["0", 0],
  ])("reads %s in Italian as %d", (text, value) => {
    expect(readNumber(text, "it")).toEqual({ value });
  });

  it.each([
    ["1,234.56", 1234.56],
    ["12,5", 12.5],
    ["1,234", 1234],
  ])("reads %s in English as %d", (text, value) => {
    expect(readNumber(text, "en")).toEqual({ value });
  });

  it.each(["", "abc", "1.2.3", "1,2,3", "12,", "--1", "1.23.456", "1e3", "."])(
    "does not take %s for a number",
    (text) => {
      expect(readNumber(text, "it")).toEqual({ problem: "notANumber" });
    },
  );

  it("reads back what it writes", () => {
    const figures = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1000);
    fc.assert(
      fc.property(figures, fc.constantFrom("it", "en"), fc.boolean(), (value, locale, grouping) => {
        expect(readNumber(writeNumber(value, locale, grouping), locale)).toEqual({ value: value === 0 ? 0 : value });
      }),
    );
  });
});

describe("money", () => {
  it.each([
    ["12,50 €", 1250],
    ["€ 1.234,5", 123450],
    ["1.234", 123400],
    ["0,1", 10],
    ["12.5", 1250],
    ["EUR 3", 300],
    ["-0,05", -5],
    ["12,500", 1250],
  ])("reads %s as %d cents", (text, value) => {
    expect(readMoney(text, "it")).toEqual({ value });
  });

  it("does not round a third decimal away", () => {
    expect(readMoney("12,505", "it")).toEqual({ problem: "tooManyDecimals" });
  });

  it.each(["€", "dodici", "99999999999999999"])("does not take %s for an amount", (text) => {
    expect(readMoney(text, "it")).toEqual({ problem: "notAnAmount" });
  });

  it("shows cents as euro", () => {
    expect(writeMoney(123450, "it")).toBe("1.234,50\u00a0€");
    expect(writeMoney(-5, "it")).toBe("-0,05\u00a0€");
    expect(writeMoney(123450, "en")).toBe("€1,234.50");
    expect(writeMoney(-5, "en")).toBe("-€0.05");
    expect(writeCents(123450, "it", false)).toBe("1234,50");
  });

  it("reads back every amount to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom("it", "en"), (cents, locale) => {
        expect(readMoney(writeMoney(cents, locale), locale)).toEqual({ value: cents });
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    ["31/12/2025", "2025-12-31"],
    ["31-12-25", "2025-12-31"],
    ["31.12.2025", "2025-12-31"],
    ["1/2/26", "2026-02-01"],
    ["1 gen 2026", "2026-01-01"],
    ["1° Gennaio 2026", "2026-01-01"],
    ["1-gen-26", "2026-01-01"],
    ["15 sett. 2026", "2026-09-15"],
    ["Jan 1, 2026", "2026-01-01"],
    ["1 January 2026", "2026-01-01"],
    ["2026-01-31", "2026-01-31"],
    ["2026-01-31 00:00:00", "2026-01-31"],
    ["2026-01-31T00:00:00.000Z", "2026-01-31"],
    ["29/2/2028", "2028-02-29"],
    ["3/7", "2026-07-03"],
    ["5 giugno", "2026-06-05"],
    ["12/5/85", "1985-05-12"],
    ["oggi", "2026-05-04"],
    ["Domani", "2026-05-05"],
    ["ieri", "2026-05-03"],
  ])("reads %s as %s", (text, value) => {
    expect(readDate(text, italian.today)).toEqual({ value });
  });

  it.each(["31/02/2026", "29/2/2026", "32/1/2026", "1/13/2026", "0/1/2026"])("says that %s does not exist", (text) => {
    expect(readDate(text, italian.today)).toEqual({ problem: "noSuchDate" });
  });

  it.each(["presto", "46022", "1/2/3/4", "ma 2026", "1 ma 2026", "12:30"])("does not take %s for a date", (text) => {
    expect(readDate(text, italian.today)).toEqual({ problem: "notADate" });
  });

  it("reads back every day it writes", () => {
    const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const value = day.toISOString().slice(0, 10);
        expect(readDate(writeDate(value), italian.today)).toEqual({ value });
      }),
    );
  });

  it("shows an instant in Rome's time of day", () => {
    expect(writeDate("2026-07-01T22:30:00.000Z")).toBe("02/07/2026 00:30");
  });
});

describe("choices", () => {
  const status = aColumn("status", { kind: "picklist", options: statuses });
  const service = aColumn("service", { kind: "reference", options: services });
  const several = aColumn("several", { kind: "several", options: services });

  it.each(["In filtro", "in FILTRO", " in  filtro ", "inFilter"])("finds the status %s", (text) => {
    expect(readValue(text, status, italian)).toEqual({ value: "inFilter" });
  });

  it("forgives accents and apostrophes", () => {
    const column = aColumn("x", { kind: "picklist", options: [{ value: "a", label: "Priorità: c'è" }] });

    expect(readValue("priorita: c’e'", column, italian)).toEqual({ value: "a" });
  });

  it("does not guess between two records of one name", () => {
    const options = [...services, { value: "org_9", label: "comune di monza" }];

    expect(readValue("Comune di Monza", { ...service, options }, italian)).toEqual({ problem: "ambiguousChoice" });
  });

  it("does not take an unknown label", () => {
    expect(readValue("Comune di Atlantide", service, italian)).toEqual({ problem: "notAChoice" });
  });

  it("reads several labels, also one that holds a comma", () => {
    expect(readValue("comune di monza; Tutela minori, Monza,", several, italian)).toEqual({
      value: ["org_1", "org_3"],
    });
    expect(writeValue(["org_1", "org_3"], several, italian)).toBe("Comune di Monza, Tutela minori, Monza");
  });

  it("names the one of several that it does not know", () => {
    expect(readValue("Comune di Monza, Atlantide", several, italian)).toEqual({ problem: "notAChoice" });
  });

  it.each([
    ["sì", true],
    ["SI", true],
    ["x", true],
    ["1", true],
    ["no", false],
    ["Falso", false],
  ])("reads %s as %s", (text, value) => {
    expect(readValue(text, aColumn("y", { kind: "yesNo" }), italian)).toEqual({ value });
  });
});

describe("a cell", () => {
  it("without text has no value, whatever its column", () => {
    for (const kind of ["text", "number", "money", "date", "picklist", "several", "yesNo"] as const) {
      expect(readValue("  ", aColumn("x", { kind }), italian)).toEqual({ value: null });
    }
  });

  it("takes its own label for nothing as nothing", () => {
    const column = aColumn("max", { kind: "number", emptyLabel: "da definire" });

    expect(readValue("da definire", column, italian)).toEqual({ value: null });
  });

  it("opens without the ornaments that it is shown with", () => {
    expect(editText(123450, aColumn("x", { kind: "money" }), italian)).toBe("1234,50");
    expect(editText(1234.5, aColumn("x", { kind: "number" }), english)).toBe("1234.5");
    expect(editText("2026-05-04", aColumn("x", { kind: "date" }), italian)).toBe("04/05/2026");
  });

  it("keeps the lines of a long text, and none in a short one", () => {
    expect(readValue("uno\n due", aColumn("x"), italian)).toEqual({ value: "uno due" });
    expect(readValue("uno\n due\n", aColumn("x", { kind: "longText" }), italian)).toEqual({ value: "uno\n due" });
  });
});
