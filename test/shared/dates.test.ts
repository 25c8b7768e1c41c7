import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  ageOn,
  civilDateAt,
  daysBetween,
  epochSeconds,
  monthBefore,
  monthRange,
  secondsBefore,
  weekday,
} from "#shared/dates";

describe("civil dates", () => {
  it("count days across the nights on which clocks change", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  });

  it("know leap years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
    expect(monthRange("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  });

  it("end a month early rather than run over", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(monthBefore("2026-01-15")).toBe("2025-12");
  });

  it("are those of Rome, whatever the clock of the machine says", () => {
    expect(civilDateAt("2026-10-31T23:30:00Z")).toBe("2026-11-01");
    expect(civilDateAt("2026-07-31T21:59:59Z")).toBe("2026-07-31");
    expect(civilDateAt("2026-07-31T22:00:00Z")).toBe("2026-08-01");
  });

  it("count years lived on the birthday, not before", () => {
    expect(ageOn("2008-11-23", "2026-11-22")).toBe(17);
    expect(ageOn("2008-11-23", "2026-11-23")).toBe(18);
  });

  it("begin the week on Monday", () => {
    expect(weekday("2026-11-23")).toBe(1);
    expect(weekday("2026-11-29")).toBe(7);
  });
});

describe("instants", () => {
  it("step back by seconds and keep their milliseconds", () => {
    expect(secondsBefore("2026-11-23T00:00:03.250Z", 5)).toBe("2026-11-22T23:59:58.250Z");
  });

  it("are whole seconds where DynamoDB wants them", () => {
    expect(epochSeconds("2026-11-23T00:00:00.999Z")).toBe(1795392000);
  });
});
