import { describe, expect, it } from "vitest";
import { daysSinceExchange, exchangeLateBy, lastExchangeOn } from "#shared/rules/exchange";

const exchange = (on: string, more: object = {}) => ({ kind: "exchange", on, ...more });

describe("the last exchange with the referring service", () => {
  it("is the latest day of an exchange, in whatever order they were written", () => {
    const entries = [exchange("2026-09-01"), exchange("2026-10-02"), exchange("2026-03-29")];

    expect(lastExchangeOn(entries)).toBe("2026-10-02");
  });

  it("is no call, no visit and nothing that was archived", () => {
    const entries = [
      exchange("2026-09-01"),
      exchange("2026-10-02", { archived: true }),
      { kind: "call", on: "2026-10-05" },
    ];

    expect(lastExchangeOn(entries)).toBe("2026-09-01");
    expect(lastExchangeOn([{ kind: "visit", on: "2026-10-05" }])).toBeUndefined();
    expect(lastExchangeOn([])).toBeUndefined();
  });
});

describe("the days since the last exchange", () => {
  it.each([
    ["on its own day", "2026-10-12", 0],
    ["the day after", "2026-10-13", 1],
    ["over the night on which the clocks go back", "2026-10-26", 14],
    ["over 29 February", "2028-03-01", 506],
  ])("are counted as civil days: %s", (_, today, days) => {
    expect(daysSinceExchange([exchange("2026-10-12")], today)).toBe(days);
  });

  it("do not count from an exchange that is still to come", () => {
    const entries = [exchange("2026-10-01"), exchange("2026-10-20")];

    expect(daysSinceExchange(entries, "2026-10-12")).toBe(11);
  });

  it("are unknown where nobody ever spoke with the service", () => {
    expect(daysSinceExchange([{ kind: "incident", on: "2026-10-01" }], "2026-10-12")).toBeUndefined();
  });
});

describe("how late the next exchange is", () => {
  it.each([
    ["2026-10-01", "2026-09-01", 30, 11 - 30],
    ["2026-09-12", "2026-01-01", 30, 0],
    ["2026-09-11", "2026-01-01", 30, 1],
  ])("counts from the last one (%s), entered %s, every %i days", (lastOn, enteredOn, everyDays, late) => {
    expect(exchangeLateBy({ lastOn, enteredOn, everyDays }, "2026-10-12")).toBe(late);
  });

  it("counts from the entry while there has been none", () => {
    expect(exchangeLateBy({ enteredOn: "2026-09-02", everyDays: 30 }, "2026-10-12")).toBe(10);
  });

  it("is unknown where the unit states no cadence, or the household has not entered", () => {
    expect(exchangeLateBy({ lastOn: "2020-01-01" }, "2026-10-12")).toBeUndefined();
    expect(exchangeLateBy({ everyDays: 30 }, "2026-10-12")).toBeUndefined();
  });
});
