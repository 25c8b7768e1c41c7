import { describe, expect, it } from "vitest";
import { dateOfDay, dayNumber } from "#shared/rules/day-numbers";
import { periodOf, piecesOf, sharedDays, spanOf } from "#shared/rules/intervals";

describe("days as numbers", () => {
  it("differ by one from each day to the next, over leap days and changes of the clock", () => {
    const pairs = [
      ["2024-02-28", "2024-02-29"],
      ["2024-02-29", "2024-03-01"],
      ["2026-03-29", "2026-03-30"],
      ["2026-10-25", "2026-10-26"],
      ["1969-12-31", "1970-01-01"],
    ];

    for (const [day = "", next = ""] of pairs) expect(dayNumber(next) - dayNumber(day)).toBe(1);
  });

  it("lead back to their dates", () => {
    expect(["1970-01-01", "2026-10-25", "1968-02-29"].map((date) => dateOfDay(dayNumber(date)))).toEqual([
      "1970-01-01",
      "2026-10-25",
      "1968-02-29",
    ]);
  });

  it("are refused for a date that does not exist", () => {
    expect(() => dayNumber("2026-02-29")).toThrow(RangeError);
  });
});

describe("spans of days", () => {
  it("share no day when one ends where the other begins", () => {
    expect(sharedDays({ from: 1, to: 5 }, { from: 5, to: 9 })).toBe(0);
    expect(sharedDays({ from: 1, to: 6 }, { from: 5, to: 9 })).toBe(1);
  });

  it("without an end last for good, without a beginning since ever", () => {
    expect(spanOf({})).toEqual({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  });

  it("of a period take in its last day", () => {
    const { from, to } = periodOf("2026-10-01", "2026-10-31");

    expect(to - from).toBe(31);
  });
});

describe("cutting a period into pieces", () => {
  const a = { from: 2, to: 6 };
  const b = { from: 4, to: Number.POSITIVE_INFINITY };

  it("cuts where something begins or ends and says what holds in between", () => {
    expect([...piecesOf([b, a], { from: 0, to: 8 })]).toEqual([
      { from: 0, to: 2, covering: [] },
      { from: 2, to: 4, covering: [a] },
      { from: 4, to: 6, covering: [a, b] },
      { from: 6, to: 8, covering: [b] },
    ]);
  });

  it("cuts at further days when asked to, and nowhere outside the period", () => {
    const cuts = [...piecesOf([], { from: 0, to: 4 }, [1, 4, 9])];

    expect(cuts.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 4],
    ]);
  });

  it("leaves out what is empty or ends before it begins", () => {
    const nothing = [
      { from: 3, to: 3 },
      { from: 3, to: 1 },
    ];

    expect([...piecesOf(nothing, { from: 0, to: 4 })]).toEqual([{ from: 0, to: 4, covering: [] }]);
  });

  it("gives nothing for a period without days", () => {
    expect([...piecesOf([a], { from: 4, to: 4 })]).toEqual([]);
    expect([...piecesOf([a], { from: 5, to: 4 })]).toEqual([]);
  });
});
