import { describe, expect, it } from "vitest";
import { canBeHit, markedDaysOf, monthsOf, scaleAround, scaleFrom, spotOf } from "#admin-ui/board/scale.ts";

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

  it("offers as targets only what is wide enough to be hit, as much of it as is on the board", () => {
    const quarter = scaleFrom("quarter", "2026-10-01");

    expect(canBeHit(quarter, { from: "2026-10-05", to: "2026-10-06" })).toBe(false);
    expect(canBeHit(quarter, { from: "2026-10-05", to: "2026-10-09" })).toBe(true);
    expect(canBeHit(quarter, { from: "2026-09-01", to: "2026-10-02" })).toBe(false);
    expect(canBeHit(scaleFrom("month", "2026-10-01"), { from: "2026-10-05", to: "2026-10-06" })).toBe(true);
  });
});
