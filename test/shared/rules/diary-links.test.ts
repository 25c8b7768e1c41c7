import { describe, expect, it } from "vitest";
import { wrongLinks } from "#shared/rules/diary-links";

const householdId = "hh_ours";
const ours = { householdId, goals: [{ id: "goal_1" }] };
const theirs = { householdId: "hh_theirs", goals: [{ id: "goal_1" }] };

describe("what an entry points to", () => {
  it("is somebody of its household and a goal of one of its plans", () => {
    const entry = { householdId, personId: "per_1", planId: "pln_1", goalId: "goal_1" };

    expect(wrongLinks(entry, { person: { householdId }, plan: ours })).toEqual({});
  });

  it("may be nothing at all, or a plan without a goal", () => {
    expect(wrongLinks({ householdId }, {})).toEqual({});
    expect(wrongLinks({ householdId, planId: "pln_1" }, { plan: ours })).toEqual({});
  });

  it("is nobody else's person or plan", () => {
    const entry = { householdId, personId: "per_1", planId: "pln_1", goalId: "goal_1" };

    expect(wrongLinks(entry, { person: { householdId: "hh_theirs" }, plan: theirs })).toEqual({
      personId: { code: "notOfHousehold" },
      planId: { code: "notOfHousehold" },
    });
  });

  it("is nobody under a safety block, and does not say that this is why", () => {
    const entry = { householdId, personId: "per_1" };

    expect(wrongLinks(entry, { person: { householdId, safetyBlock: true } })).toEqual({
      personId: { code: "notOfHousehold" },
    });
    expect(wrongLinks(entry, { person: { householdId, safetyBlock: false } })).toEqual({});
  });

  it("is no goal of another plan, and no goal without its plan", () => {
    expect(wrongLinks({ householdId, planId: "pln_1", goalId: "goal_2" }, { plan: ours })).toEqual({
      goalId: { code: "goalOfOtherPlan" },
    });
    expect(wrongLinks({ householdId, goalId: "goal_1" }, {})).toEqual({ planId: { code: "required" } });
  });
});
