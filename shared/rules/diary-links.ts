import type { FieldErrors } from "../refusal.ts";

/** What an entry points to beside its household. */
export interface Linked {
  householdId: string;
  personId?: string;
  planId?: string;
  goalId?: string;
}

interface Ones {
  person?: { householdId: string; safetyBlock?: boolean };
  plan?: { householdId: string; goals: readonly { id: string }[] };
}

/**
 * Why an entry may not point where it does: person and plan have to be of its household, the goal of that plan, and
 * somebody under a safety block is not named. A record that is not there is the matter of whoever checks references.
 */
export const wrongLinks = (entry: Linked, { person, plan }: Ones): FieldErrors => ({
  ...(person && person.householdId !== entry.householdId && { personId: { code: "notOfHousehold" } }),
  ...(person?.safetyBlock && { personId: { code: "notOfHousehold" } }),
  ...(plan && plan.householdId !== entry.householdId && { planId: { code: "notOfHousehold" } }),
  ...(entry.goalId !== undefined && entry.planId === undefined && { planId: { code: "required" } }),
  ...(plan && entry.goalId !== undefined && !plan.goals.some(({ id }) => id === entry.goalId)
    ? { goalId: { code: "goalOfOtherPlan" } }
    : {}),
});
