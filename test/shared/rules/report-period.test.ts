import { describe, expect, it } from "vitest";
import { periodJustEnded } from "#shared/rules/report-period";

describe("the month just ended", () => {
  const october = { from: "2026-10-01", to: "2026-10-31" };

  it("is October when a report starts at half past midnight on 1 November in Rome", () => {
    expect(periodJustEnded("2026-10-31T23:30:00Z", "month")).toEqual(october);
  });

  it("is still September half an hour before midnight on 31 October in Rome", () => {
    expect(periodJustEnded("2026-10-31T22:30:00Z", "month")).toEqual({ from: "2026-09-01", to: "2026-09-30" });
  });

  it("follows summer time: half past midnight on 1 July is 22:30 UTC the day before", () => {
    expect(periodJustEnded("2026-06-30T22:30:00Z", "month")).toEqual({ from: "2026-06-01", to: "2026-06-30" });
  });

  it("is October on every day of November", () => {
    expect(periodJustEnded("2026-11-30T12:00:00Z", "month")).toEqual(october);
  });

  it("is December of the year before in January, and a February of 29 days in March of a leap year", () => {
    expect(periodJustEnded("2027-01-01T05:00:00Z", "month")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
    expect(periodJustEnded("2028-03-01T05:00:00Z", "month")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  });
});

describe("the week just ended", () => {
  const week = { from: "2026-10-19", to: "2026-10-25" };

  it("is Monday to Sunday of the week before, on Monday at seven", () => {
    expect(periodJustEnded("2026-10-26T06:00:00Z", "week")).toEqual(week);
  });

  it("stays the same until the next Sunday is over", () => {
    expect(periodJustEnded("2026-11-01T22:59:00Z", "week")).toEqual(week);
    expect(periodJustEnded("2026-11-01T23:01:00Z", "week")).toEqual({ from: "2026-10-26", to: "2026-11-01" });
  });
});
