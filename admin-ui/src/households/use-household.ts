import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { type BedShortage, bedShortages } from "#shared/rules/beds-watch";
import { useRecords } from "../data/use-records.ts";
import { useToday } from "../today.ts";

/** What belongs to a household, as far as this person may see it; newest first where time matters. */
export const useBelongings = (id: string, referralId: string | undefined) => {
  const people = useRecords(Person).filter(({ householdId }) => householdId === id);
  const placements = useRecords(Placement)
    .filter(({ householdId }) => householdId === id)
    .sort((a, b) => startOf(b).localeCompare(startOf(a)));
  const plans = useRecords(Plan)
    .filter(({ householdId }) => householdId === id)
    .sort((a, b) => b.edition - a.edition);
  const planIds = new Set(plans.map((plan) => plan.id));
  const reviews = useRecords(Review)
    .filter(({ planId }) => planIds.has(planId))
    .sort((a, b) => b.heldOn.localeCompare(a.heldOn));
  const referrals = useRecords(Referral).filter((one) => one.householdId === id || one.id === referralId);
  const feeAgreements = useRecords(FeeAgreement)
    .filter(({ householdIds }) => householdIds?.includes(id))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  const documents = useRecords(Document).filter(({ householdId }) => householdId === id);
  return { people, placements, plans, reviews, referrals, feeAgreements, documents };
};

export type Belongings = ReturnType<typeof useBelongings>;

const startOf = ({ actualIn, expectedIn }: Placement): string => actualIn ?? expectedIn ?? "";

const here: readonly Placement["status"][] = ["optioned", "confirmed", "inProgress"];

/** Where and from when beds are missing for these people, in the places where the household is or will be. */
export const useBedShortages = (placements: readonly Placement[]): ((people: readonly Person[]) => BedShortage[]) => {
  const today = useToday();
  const bedsOf = new Map(useRecords(Place).map(({ id, beds }) => [id, beds]));
  const stays = placements
    .filter(({ status }) => here.includes(status))
    .map((placement) => ({
      from: startOf(placement) || today,
      ...(placement.placeId && { placeId: placement.placeId }),
      ...(placement.status !== "inProgress" && placement.expectedOut && { to: placement.expectedOut }),
    }));
  return (people) => bedShortages(people, stays, bedsOf, today);
};
