import { addDays } from "../dates.ts";
import type { DeadlineFacts, DueDate, ReferralToAnswer } from "./deadline-records.ts";
import { isClosed } from "./referral-lifecycle.ts";

/** Days in which the referring service hears how it ended. */
const TELL_WITHIN = 3;

const isTold = ({ closedOn = "", outcomeTold = [] }: ReferralToAnswer): boolean =>
  outcomeTold.some(({ on }) => on >= closedOn);

const ofReferral = (referral: ReferralToAnswer): DueDate[] => {
  const { id, status, householdId, requestedUnitId: unitId, informationDueOn, closedOn, missingPapers = [] } = referral;
  const about = { resource: "referrals", id, householdId, unitId } as const;
  const dueDates: DueDate[] = missingPapers
    .filter(({ receivedOn }) => receivedOn === undefined)
    .map(({ paper, dueOn }) => ({ kind: "paperMissing", due: dueOn, part: paper, ...about }));
  if (status === "moreInformationNeeded" && informationDueOn)
    dueDates.push({ kind: "informationDue", due: informationDueOn, ...about });
  if (isClosed(status) && closedOn && !isTold(referral))
    dueDates.push({ kind: "outcomeToTell", due: addDays(closedOn, TELL_WITHIN), ...about });
  return dueDates;
};

/**
 * Information asked for, papers that were missing at an emergency entry, and closed referrals whose referring service
 * has not heard how it ended within three days. None of them goes away by itself.
 */
export const referralDeadlines = ({ referrals }: DeadlineFacts): DueDate[] => referrals.flatMap(ofReferral);
