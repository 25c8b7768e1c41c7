import type { Household } from "#shared/resources/household";
import type { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { useRecords } from "../data/use-records.ts";
import { MarkSent } from "../rights/mark-sent.tsx";

interface PlanSentProps {
  plan: Plan;
  household: Household;
}

/** Writes down that the plan was sent; most often to the service that the household came from. A draft goes nowhere. */
export const PlanSent = ({ plan, household }: PlanSentProps) => {
  const referral = useRecords(Referral).find(({ id }) => id === household.referralId);
  if (plan.status === "draft") return null;
  return (
    <MarkSent
      variant="outlined"
      given={{
        householdId: plan.householdId,
        what: "plan",
        planId: plan.id,
        // The same words in every language: whoever received this edition is found by them.
        document: `${plan.kind} ${household.code} ed. ${plan.edition}`,
        ...(referral?.referringServiceId && { recipientId: referral.referringServiceId }),
        ...(plan.personId && { personIds: [plan.personId] }),
      }}
    />
  );
};
