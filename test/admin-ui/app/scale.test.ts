import { describe, expect, it } from "vitest";
import {
  dayAt,
  markedDaysOf,
  monthsOf,
  restDaysOf,
  scaleAround,
  scaleFrom,
  scaleMoved,
  scaleZoomed,
  spotOf,
} from "#admin-ui/board/scale.ts";

describe("the scale of the board", () => {
  it("covers whole months, leap days and clock changes included", () => {
    expect(scaleFrom("month", "2028-02-17")).toMatchObject({ from: "2028-02-01", to: "2028-02-29", days: 29 });
    expect(scaleFrom("month", "2026-10-25").days).toBe(31);
    expect(scaleFrom("year", "2026-01-01")).toMatchObject({ to: "2026-12-31", days: 365 });
  });

  it("shows some of what was before today", () => {
    expect(scaleAround("quarter", "2026-11-23")).toMatchObject({ from: "2026-10-01", to: "2026-12-31" });
    expect(scaleAround("year", "2026-11-23")).toMatchObject({ from: "2026-05-01", to: "2027-04-30" });
  });

  it("lays half-open days out in percent and cuts what sticks out", () => {
    const april = scaleFrom("month", "2026-04-01");

    expect(spotOf(april, { from: "2026-04-01", to: "2026-04-16" })).toEqual({ left: 0, width: 50 });
    expect(spotOf(april, { from: "2026-03-01", to: "2026-04-04" })).toEqual({ left: 0, width: 10 });
    expect(spotOf(april, { from: "2026-05-01", to: "2026-05-04" })).toBeUndefined();
  });

  it("numbers every day of a month, the Mondays of a quarter and none of a year", () => {
    expect(markedDaysOf(scaleFrom("month", "2026-11-01"))).toHaveLength(30);
    expect(markedDaysOf(scaleFrom("quarter", "2026-11-01"))[0]).toBe("2026-11-02");
    expect(markedDaysOf(scaleFrom("year", "2026-11-01"))).toEqual([]);
    expect(monthsOf(scaleFrom("quarter", "2026-12-01")).map(({ from }) => from)).toEqual([
      "2026-12-01",
      "2027-01-01",
      "2027-02-01",
    ]);
  });

  it("shows a week from its Monday, across the turn of a year", () => {
    expect(scaleFrom("week", "2027-01-01")).toMatchObject({ from: "2026-12-28", to: "2027-01-03", days: 7 });
    expect(scaleAround("week", "2026-11-23")).toMatchObject({ from: "2026-11-23" });
    expect(monthsOf(scaleFrom("week", "2027-01-01")).map(({ from }) => from)).toEqual(["2026-12-01", "2027-01-01"]);
  });

  it("moves by a week where it shows one, else by a month", () => {
    expect(scaleMoved(scaleFrom("week", "2026-11-23"), -1).from).toBe("2026-11-16");
    expect(scaleMoved(scaleFrom("year", "2026-11-23"), 1).from).toBe("2026-12-01");
  });

  it("zooms around a day, and stays at the last scale", () => {
    const month = scaleFrom("month", "2026-11-01");

    expect(scaleZoomed(month, -1, "2026-11-12")).toMatchObject({ name: "week", from: "2026-11-09" });
    expect(scaleZoomed(month, 1, "2026-11-12").name).toBe("quarter");
    expect(scaleZoomed(scaleFrom("year", "2026-11-01"), 1, "2026-11-12").name).toBe("year");
  });

  it("finds the day under a pointer, the first or the last one beside the board", () => {
    const april = scaleFrom("month", "2026-04-01");

    expect(dayAt(april, 0.5)).toBe("2026-04-16");
    expect(dayAt(april, -0.2)).toBe("2026-04-01");
    expect(dayAt(april, 1)).toBe("2026-04-30");
  });

  it("knows on which days Italy rests, Easter Monday included", () => {
    const rests = restDaysOf(scaleFrom("month", "2026-04-01"));

    expect(rests.filter(({ kind }) => kind === "holiday").map(({ day }) => day)).toEqual([
      "2026-04-05",
      "2026-04-06",
      "2026-04-25",
    ]);
    expect(rests.find(({ day }) => day === "2026-04-11")?.kind).toBe("weekend");
    expect(rests.some(({ day }) => day === "2026-04-07")).toBe(false);
  });
});
