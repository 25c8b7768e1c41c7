import { useMemo } from "react";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { type Deadline, deadlinesOf } from "#shared/rules/deadlines";
import { useRecords } from "../data/use-records.ts";

/** What is due, from whatever this person may see; kinds that cannot be read contribute nothing. */
export const useDeadlines = (today: string): readonly Deadline[] => {
  const placements = useRecords(Placement);
  const plans = useRecords(Plan);
  const reviews = useRecords(Review);
  const feeAgreements = useRecords(FeeAgreement);
  const people = useRecords(Person);
  const outages = useRecords(Outage);
  const places = useRecords(Place);
  const referrals = useRecords(Referral);
  return useMemo(
    () => deadlinesOf({ placements, plans, reviews, feeAgreements, people, outages, places, referrals }, today),
    [placements, plans, reviews, feeAgreements, people, outages, places, referrals, today],
  );
};
