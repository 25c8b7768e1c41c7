import { describe, expect, it } from "vitest";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Unit } from "#shared/resources/unit";
import { isWithin, nearnessOf, rolesWithin, stepReachOf, unitsOf } from "#shared/rules/reach";
import type { CalendarStay } from "#shared/rules/unit-calendar";

const DAY = "2026-10-12";

const stay = (unitId: string, values: Partial<CalendarStay> = {}): CalendarStay => ({
  placementId: `pla_${unitId}_${values.from ?? ""}`,
  householdId: "hh_1",
  unitId,
  status: "inProgress",
  from: "2026-01-01",
  ...values,
});

describe("the units that a household is of", () => {
  it.each([
    ["the one where it is", [stay("a")], ["a"]],
    ["the one where a place is kept for it", [stay("a", { status: "reserved", from: "2026-12-01" })], ["a"]],
    ["both, while it is in one and expected in another", [stay("a"), stay("b", { status: "reserved" })], ["a", "b"]],
    ["not the one that it has left for another", [stay("a", { status: "ended", to: DAY }), stay("b")], ["b"]],
    [
      "the last one it left, while it is nowhere",
      [stay("a", { status: "ended", to: "2026-05-01" }), stay("b", { status: "ended", to: "2026-09-01" })],
      ["b"],
    ],
    [
      "both that it left last on one day",
      [stay("a", { status: "ended", to: "2026-09-01" }), stay("b", { status: "ended", to: "2026-09-01" })],
      ["a", "b"],
    ],
    ["none after more than a year", [stay("a", { status: "ended", to: "2025-10-11" })], []],
    ["not one whose option has expired", [stay("a", { status: "reserved", expiresOn: "2026-10-11" })], []],
    ["the one whose option expires today", [stay("a", { status: "reserved", expiresOn: DAY })], ["a"]],
    ["none before it ever stayed", [], []],
  ])("%s", (_, stays, units) => {
    expect([...unitsOf(stays, DAY)].sort()).toEqual(units);
  });
});

describe("how near a household is", () => {
  const educators = [{ staffId: "stf_1", role: "responsible" as const, from: "2026-10-01", to: DAY }];
  const me = { staffId: "stf_1", unitIds: ["a"] };

  it("is assigned through the day before the assignment ends, and not on it", () => {
    const household = { educators, stays: [] };
    expect(nearnessOf(me, household, "2026-09-30")).toBe("outside");
    expect(nearnessOf(me, household, "2026-10-01")).toBe("assigned");
    expect(nearnessOf(me, household, "2026-10-11")).toBe("assigned");
    expect(nearnessOf(me, household, DAY)).toBe("outside");
  });

  it("is of her own units where it stays, and of nobody's where she works nowhere", () => {
    const household = { educators: [], stays: [stay("a")] };
    expect(nearnessOf(me, household, DAY)).toBe("ownUnits");
    expect(nearnessOf({ staffId: "stf_1", unitIds: [] }, household, DAY)).toBe("outside");
    expect(nearnessOf({ unitIds: ["b"] }, household, DAY)).toBe("outside");
  });

  it("is hidden while it is restricted, but not from whoever is assigned", () => {
    const household = { educators, restricted: true, stays: [stay("a")] };
    expect(nearnessOf(me, household, "2026-10-11")).toBe("assigned");
    expect(nearnessOf(me, household, DAY)).toBe("hidden");
  });

  it("is of nobody without a staff record, whatever the assignment says", () => {
    expect(nearnessOf({ unitIds: [] }, { educators, stays: [] }, "2026-10-05")).toBe("outside");
  });
});

describe("what a right reaches", () => {
  it("holds farther rights for what is nearer, and nothing for what is hidden", () => {
    expect(isWithin("all", "hidden")).toBe(true);
    expect(isWithin("ownUnits", "assigned")).toBe(true);
    expect(isWithin("ownUnits", "ownUnits")).toBe(true);
    expect(isWithin("assigned", "ownUnits")).toBe(false);
    expect(isWithin("ownUnits", "outside")).toBe(false);
    expect(isWithin("ownUnits", "hidden")).toBe(false);
    expect(isWithin("own", "assigned")).toBe(false);
    expect(isWithin(undefined, "assigned")).toBe(false);
  });

  it("counts each role on its own", () => {
    const both = ["educator", "administration"] as const;
    expect(rolesWithin(Household, both, "read", "outside")).toEqual(["administration"]);
    expect(rolesWithin(Household, both, "read", "ownUnits")).toEqual(["educator", "administration"]);
    expect(rolesWithin(Person, both, "read", "hidden")).toEqual([]);
    expect(rolesWithin(Plan, both, "read", "ownUnits")).toEqual([]);
    expect(rolesWithin(Person, both, "edit", "ownUnits")).toEqual([]);
  });

  it("lets steps go as far as edits, and where there are none to one's own households", () => {
    expect(stepReachOf(Person, "educator")).toBe("assigned");
    expect(stepReachOf(Placement, "educator")).toBe("assigned");
    expect(stepReachOf(Household, "area-manager")).toBe("all");
    expect(stepReachOf(Unit, "coordinator")).toBe("all");
  });
});
