import { useMemo } from "react";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { editionsOf } from "#shared/rules/plan-editions";
import { useRecords } from "../data/use-records.ts";

/** What stands around a plan: its household and people, its editions, the reviews of all of them, newest first. */
export const useAround = (plan: Plan) => {
  const household = useRecords(Household).find(({ id }) => id === plan.householdId);
  const allPeople = useRecords(Person);
  const staff = useRecords(StaffMember);
  const plans = useRecords(Plan);
  const allReviews = useRecords(Review);
  return useMemo(() => {
    const people = allPeople.filter(({ householdId }) => householdId === plan.householdId);
    const editions = editionsOf(plan, plans);
    const ids = new Set(editions.map(({ id }) => id));
    const reviews = allReviews.filter(({ planId }) => ids.has(planId)).sort((a, b) => b.heldOn.localeCompare(a.heldOn));
    return { household, people, staff, editions, reviews };
  }, [plan, household, allPeople, staff, plans, allReviews]);
};

export type Around = ReturnType<typeof useAround>;
