import type { HouseholdType } from "../resources/household.ts";
import type { UnitRules } from "./unit-rules.ts";

export interface EligibilityFacts {
  householdType: HouseholdType;
  /** Unset: nobody has said yet. */
  activeSocialProject?: boolean;
}

export interface EligibilityOutcome {
  rule: "householdType" | "activeSocialProject";
  outcome: "yes" | "no" | "unknown";
}

/** Each rule that a unit states, and whether this household meets it. A rule that is not stated is not asked. */
export const eligibility = (rules: UnitRules, facts: EligibilityFacts): EligibilityOutcome[] => {
  const outcomes: EligibilityOutcome[] = [];
  if (rules.eligibleHouseholdTypes)
    outcomes.push({
      rule: "householdType",
      outcome: rules.eligibleHouseholdTypes.includes(facts.householdType) ? "yes" : "no",
    });
  if (rules.requiresActiveSocialProject)
    outcomes.push({ rule: "activeSocialProject", outcome: answer(facts.activeSocialProject) });
  return outcomes;
};

const answer = (fact: boolean | undefined) => {
  if (fact === undefined) return "unknown";
  return fact ? "yes" : "no";
};

export const brokenRule = (outcomes: EligibilityOutcome[]): EligibilityOutcome | undefined =>
  outcomes.find(({ outcome }) => outcome === "no");
