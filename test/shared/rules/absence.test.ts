import { describe, expect, it } from "vitest";
import { type Away, outsideStay, overlapOf } from "#shared/rules/absence";

const anna = "per_anna";
const leo = "per_leo";

const away = (id: string, from: string, to?: string, personIds?: string[]): Away => ({
  id,
  from,
  ...(to && { to }),
  ...(personIds && { personIds }),
});

describe("two absences", () => {
  const known = [away("abs_1", "2026-10-05", "2026-10-10", [anna])];

  it.each([
    ["on the same days", "2026-10-05", "2026-10-10"],
    ["that share their last night", "2026-10-09", "2026-10-12"],
    ["one inside the other", "2026-10-06", "2026-10-07"],
    ["around the other", "2026-10-01", "2026-10-20"],
    ["that goes on without an end", "2026-10-09", undefined],
  ])("of one person overlap %s", (_, from, to) => {
    expect(overlapOf(known, away("abs_2", from, to, [anna]))).toBe(known[0]);
  });

  it.each([
    ["begins on the day on which the other ends", "2026-10-10", "2026-10-12"],
    ["ends on the day on which the other begins", "2026-10-01", "2026-10-05"],
    ["begins later and has no end", "2026-10-10", undefined],
  ])("do not overlap when one %s", (_, from, to) => {
    expect(overlapOf(known, away("abs_2", from, to, [anna]))).toBeUndefined();
  });

  it("of different people may share their days", () => {
    expect(overlapOf(known, away("abs_2", "2026-10-05", "2026-10-10", [leo]))).toBeUndefined();
    expect(overlapOf(known, away("abs_2", "2026-10-05", "2026-10-10", [leo, anna]))).toBe(known[0]);
  });

  it("overlap when one of them is of the whole household", () => {
    expect(overlapOf(known, away("abs_2", "2026-10-06", "2026-10-07"))).toBe(known[0]);
    expect(overlapOf(known, away("abs_2", "2026-10-06", "2026-10-07", []))).toBe(known[0]);
    expect(overlapOf([away("abs_3", "2026-10-06")], away("abs_2", "2027-01-01", undefined, [leo]))).toBeDefined();
  });

  it("are one when they are the same record", () => {
    expect(overlapOf(known, away("abs_1", "2026-10-06", "2026-10-11", [anna]))).toBeUndefined();
  });
});

describe("an absence and its stay", () => {
  const running = { status: "inProgress", actualIn: "2026-10-01" };
  const over = { status: "departed", actualIn: "2026-10-01", actualOut: "2026-10-20" };

  it.each([
    [{ from: "2026-10-01", to: "2026-10-02" }, running],
    [{ from: "2026-12-24", to: "2027-01-07" }, running],
    [{ from: "2026-10-05" }, running],
    [{ from: "2026-10-01", to: "2026-10-20" }, over],
  ])("fit: %o", (absence, stay) => {
    expect(outsideStay(absence, stay)).toEqual({});
  });

  it.each([
    ["before the entry", { from: "2026-09-30", to: "2026-10-02" }, running, "from"],
    ["on the day of departure", { from: "2026-10-20", to: "2026-10-21" }, over, "from"],
    ["beyond the departure", { from: "2026-10-19", to: "2026-10-21" }, over, "to"],
    ["without an end after a departure", { from: "2026-10-19" }, over, "to"],
  ])("do not fit %s", (_, absence, stay, field) => {
    expect(outsideStay(absence, stay)).toEqual({ [field]: { code: "outsideStay" } });
  });

  it.each(["optioned", "confirmed", "cancelled", "didNotArrive"])(
    "do not fit while nobody lives there: %s",
    (status) => {
      expect(outsideStay({ from: "2026-10-05" }, { status, actualIn: "2026-10-01" })).toEqual({
        placementId: { code: "notLivedIn" },
      });
      expect(outsideStay({ from: "2026-10-05" }, { status: "inProgress" })).toHaveProperty("placementId");
    },
  );
});
