import { describe, expect, it } from "vitest";
import { lengthOfStay, lengthsOf } from "#shared/rules/length-of-stay";
import { aConfirmation, aStay } from "./houses.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const of = (placements: Parameters<typeof lengthOfStay>[0], asOf = "2026-11-01") =>
  lengthOfStay(placements, october, asOf);

describe("the length of closed stays", () => {
  it("is the mean of the nights of those who left in the period, with their count", () => {
    const placements = [
      aStay("2026-10-01", "2026-10-11"),
      aStay("2026-10-10", "2026-10-31"),
      aStay("2025-10-30", "2026-10-30"),
    ];

    expect(of(placements).closed).toEqual({ count: 3, total: 10 + 21 + 365, mean: 132, longest: 365 });
  });

  it("takes in departures on the first and the last day of the period, and none before or after", () => {
    const leaving = (day: string) => of([aStay("2026-01-01", day)]).closed.count;

    expect(["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"].map(leaving)).toEqual([0, 1, 1, 0]);
  });

  it("counts a household that enters and leaves on one day as a stay of no nights", () => {
    expect(of([aStay("2026-10-05", "2026-10-05")]).closed).toMatchObject({ count: 1, total: 0, mean: 0 });
  });

  it("has no mean without stays", () => {
    expect(of([]).closed).toEqual({ count: 0, total: 0 });
  });

  it("leaves out reservations, what did not take place, and departures that lie before the entry", () => {
    const placements = [
      aConfirmation("2026-10-01", "2026-10-20"),
      aStay("2026-10-01", "2026-10-20", { status: "cancelled" }),
      aStay("2026-10-20", "2026-10-10"),
    ];

    expect(of(placements).closed.count).toBe(0);
  });
});

describe("mean and median", () => {
  it("are rounded half up to one decimal", () => {
    expect(lengthsOf([1, 1, 1, 2]).mean).toBe(1.3);
    expect(lengthsOf([1, 1, 2]).mean).toBe(1.3);
    expect(lengthsOf([1, 2, 2]).mean).toBe(1.7);
  });

  it("leave the median out below five", () => {
    expect(lengthsOf([4, 1, 3, 2])).not.toHaveProperty("median");
    expect(lengthsOf([50, 1, 4, 2, 3]).median).toBe(3);
  });

  it("take the middle of the two in the middle of an even number", () => {
    expect(lengthsOf([1, 2, 3, 4, 50, 60]).median).toBe(3.5);
  });
});

describe("the length of open stays", () => {
  it("is the nights elapsed by the end of the period", () => {
    expect(of([aStay("2026-10-22"), aStay("2026-10-31")]).open).toEqual({
      count: 2,
      total: 11,
      mean: 5.5,
      longest: 10,
    });
  });

  it("is the nights elapsed by the as-of day when that comes first", () => {
    expect(of([aStay("2026-10-01")], "2026-10-11").open.total).toBe(10);
  });

  it("takes in a household that left after the period, and not one that entered after it", () => {
    expect(of([aStay("2026-10-30", "2026-11-01"), aStay("2026-11-01")], "2026-12-01").open).toMatchObject({
      count: 1,
      total: 2,
    });
  });

  it("is the same when the period is looked at again later", () => {
    expect(of([aStay("2026-10-22")], "2027-03-01")).toEqual(of([aStay("2026-10-22")]));
  });
});
