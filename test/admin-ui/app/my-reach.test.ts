import { describe, expect, it } from "vitest";
import { reachFor } from "#admin-ui/data/my-reach.ts";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { aRecord } from "./records.ts";

const today = "2026-03-10";
const anna = "stf_anna";

const household = (id: string, from: string, to?: string): StoredRecord => ({
  ...aRecord({ id }),
  educators: [{ staffId: anna, role: "responsible", from, ...(to && { to }) }],
});

const known = new Map(
  [household("hh_mine", "2026-01-01"), household("hh_past", "2025-01-01", today)].map((one) => [one.id, one]),
);

const reachOf = (...roles: string[]) => reachFor({ roles, staffId: anna }, (id) => known.get(id), today);

describe("what somebody may change among what she may read", () => {
  it("is what belongs to the households assigned to an educator today", () => {
    const { edits, isForeign } = reachOf("educator");

    expect(["hh_mine", "hh_past", "hh_unknown"].map((householdId) => edits(Person, { householdId }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(["hh_mine", "hh_past"].map((id) => isForeign(Household, { id }))).toEqual([false, true]);
  });

  it("leaves steps on stays to those assigned, though nobody else's role edits a stay", () => {
    const { acts, isForeign } = reachOf("educator");

    expect(acts(Placement, "depart", { householdId: "hh_mine" })).toBe(true);
    expect(acts(Placement, "depart", { householdId: "hh_past" })).toBe(false);
    expect(isForeign(Placement, { householdId: "hh_mine" })).toBe(false);
  });

  it("is a new row, of which no household is known yet", () => {
    expect(reachOf("educator").edits(Person, {})).toBe(true);
  });

  it("is everything for a coordinator, also one who is an educator too", () => {
    for (const reach of [reachOf("coordinator"), reachOf("educator", "coordinator")]) {
      expect(reach.edits(Person, { householdId: "hh_past" })).toBe(true);
      expect(reach.isForeign(Household, { id: "hh_past" })).toBe(false);
    }
  });

  it("counts a second role where that one reaches", () => {
    const { acts, isForeign } = reachOf("educator", "area-manager");

    expect(acts(Placement, "depart", { householdId: "hh_past" })).toBe(true);
    expect(isForeign(Placement, { householdId: "hh_past" })).toBe(false);
    expect(isForeign(Household, { id: "hh_past" })).toBe(true);
  });

  it("never asks about an action of another role", () => {
    expect(reachOf("educator").acts(Placement, "reservePlace", { householdId: "hh_mine" })).toBe(false);
    expect(reachOf("educator").acts(Unit, "reservePlace", {})).toBe(false);
  });
});
