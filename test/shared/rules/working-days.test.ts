import { describe, expect, it } from "vitest";
import { addDays, weekday } from "#shared/dates";
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  nationalHolidays,
  turnaroundEnd,
} from "#shared/rules/working-days";

describe("the national holidays of Italy", () => {
  it("in 2026 are the fixed ones, Easter with its Monday, and Saint Francis", () => {
    expect(nationalHolidays(2026)).toEqual([
      "2026-01-01",
      "2026-01-06",
      "2026-04-05",
      "2026-04-06",
      "2026-04-25",
      "2026-05-01",
      "2026-06-02",
      "2026-08-15",
      "2026-10-04",
      "2026-11-01",
      "2026-12-08",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it("have no Saint Francis before 2026", () => {
    expect(nationalHolidays(2025)).not.toContain("2025-10-04");
    expect(nationalHolidays(2027)).toContain("2027-10-04");
  });

  it("move with Easter from its earliest to its latest day", () => {
    const easters = { 2000: "04-23", 2008: "03-23", 2011: "04-24", 2019: "04-21", 2024: "03-31", 2025: "04-20" };

    for (const [year, day] of Object.entries(easters)) expect(easterSunday(Number(year))).toBe(`${year}-${day}`);
    expect(easterSunday(2038)).toBe("2038-04-25");
    expect(easterSunday(1818)).toBe("1818-03-22");
  });

  it("have Easter on a Sunday between 22 March and 25 April in each of three centuries", () => {
    for (let year = 1900; year < 2200; year++) {
      const easter = easterSunday(year);

      expect(weekday(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });
});

describe("working days", () => {
  it("are Monday to Friday without the holidays", () => {
    const week = Array.from({ length: 7 }, (_, n) => addDays("2026-06-01", n));

    expect(week.filter(isWorkingDay)).toEqual(["2026-06-01", "2026-06-03", "2026-06-04", "2026-06-05"]);
  });

  it("leave out Easter Monday", () => {
    expect(isWorkingDay("2026-04-06")).toBe(false);
    expect(isWorkingDay("2026-04-07")).toBe(true);
  });

  it("are counted on from the next day, over weekends and holidays", () => {
    expect(addWorkingDays("2026-06-01", 1)).toBe("2026-06-03");
    expect(addWorkingDays("2026-06-05", 1)).toBe("2026-06-08");
    expect(addWorkingDays("2026-12-24", 2)).toBe("2026-12-29");
  });

  it("stay where they are when none is to be added", () => {
    expect(addWorkingDays("2026-06-06", 0)).toBe("2026-06-06");
  });
});

describe("making a place ready again", () => {
  it("ends so many calendar days after the departure", () => {
    expect(turnaroundEnd("2026-10-30", 3, "calendar")).toBe("2026-11-02");
  });

  it("takes in as many working days as it needs, the day of departure first", () => {
    expect(turnaroundEnd("2026-06-01", 1, "working")).toBe("2026-06-02");
    expect(turnaroundEnd("2026-06-01", 2, "working")).toBe("2026-06-04");
  });

  it("starts to count on Monday when somebody leaves on a Saturday", () => {
    expect(turnaroundEnd("2026-10-17", 1, "working")).toBe("2026-10-20");
  });

  it("is over at once when it takes no day", () => {
    expect(turnaroundEnd("2026-10-17", 0, "working")).toBe("2026-10-17");
    expect(turnaroundEnd("2026-10-17", 0, "calendar")).toBe("2026-10-17");
  });
});
