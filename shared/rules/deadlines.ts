import { daysBetween } from "../dates.ts";
import type { DeadlineFacts, DeadlineKind, DueDate } from "./deadline-records.ts";
import { feeDeadlines } from "./fee-deadlines.ts";
import { guestDeadlines } from "./guest-deadlines.ts";
import { byText } from "./sorting.ts";

export interface Deadline extends DueDate {
  severity: "overdue" | "soon" | "later";
  /** Days from today; negative when overdue. */
  days: number;
}

interface Horizon {
  /** Days ahead from which it is shown. */
  shown: number;
  /** Days ahead from which it is soon. */
  soon: number;
  /** Nothing is left to do once the day has passed. */
  passes?: boolean;
}

const horizons: Record<DeadlineKind, Horizon> = {
  optionExpiring: { shown: Number.POSITIVE_INFINITY, soon: 7 },
  departureExpected: { shown: 30, soon: 7 },
  reviewDue: { shown: 30, soon: 7 },
  feeAgreementEnding: { shown: 60, soon: 15 },
  informationDue: { shown: Number.POSITIVE_INFINITY, soon: 7 },
  residencePermitExpiring: { shown: 60, soon: 30 },
  outageEnding: { shown: 7, soon: 2, passes: true },
  turningEighteen: { shown: 60, soon: 30, passes: true },
  consentMissing: { shown: 0, soon: 0 },
};

const ofPlacements = ({ placements }: DeadlineFacts): DueDate[] =>
  placements.flatMap(({ id, householdId, unitId, status, optionExpiresOn, expectedOut }): DueDate[] => {
    const about = { resource: "placements", id, householdId, unitId } as const;
    if (status === "optioned" && optionExpiresOn) return [{ kind: "optionExpiring", due: optionExpiresOn, ...about }];
    if (status === "inProgress" && expectedOut) return [{ kind: "departureExpected", due: expectedOut, ...about }];
    return [];
  });

/** The day a plan names, unless a review has been held since and named another, or none. */
const ofPlans = ({ plans, reviews }: DeadlineFacts): DueDate[] => {
  const held = reviews.toSorted((a, b) => byText(a.heldOn, b.heldOn));
  const lastOf = new Map(held.map((review) => [review.planId, review]));
  return plans.flatMap(({ id, householdId, status, nextReviewOn }): DueDate[] => {
    if (status === "concluded" || status === "replaced") return [];
    const last = lastOf.get(id);
    const isDone = last !== undefined && nextReviewOn !== undefined && last.heldOn >= nextReviewOn;
    const due = isDone || nextReviewOn === undefined ? last?.nextOn : nextReviewOn;
    return due ? [{ kind: "reviewDue", due, resource: "plans", id, householdId }] : [];
  });
};

const ofReferrals = ({ referrals }: DeadlineFacts): DueDate[] =>
  referrals.flatMap(({ id, status, householdId, requestedUnitId: unitId, informationDueOn: due }): DueDate[] =>
    status === "moreInformationNeeded" && due
      ? [{ kind: "informationDue", due, resource: "referrals", id, householdId, unitId }]
      : [],
  );

const ofOutages = ({ outages, places }: DeadlineFacts): DueDate[] => {
  const unitOf = new Map(places.map(({ id, unitId }) => [id, unitId]));
  return outages.flatMap(({ id, placeId, to: due }): DueDate[] =>
    due ? [{ kind: "outageEnding", due, resource: "outages", id, unitId: unitOf.get(placeId) }] : [],
  );
};

const weighed = (dueDate: DueDate, today: string): Deadline[] => {
  const { shown, soon, passes } = horizons[dueDate.kind];
  const days = daysBetween(today, dueDate.due);
  if (days > shown || (passes && days < 0)) return [];
  const ahead = days <= soon ? "soon" : "later";
  return [{ ...dueDate, severity: days < 0 ? "overdue" : ahead, days }];
};

/**
 * What has to be done and by when, derived from the records (domain §10), most urgent first. Horizons in days stand in
 * the table above. A consent that is missing is overdue from the day the guest came in.
 */
export const deadlinesOf = (facts: DeadlineFacts, today: string): Deadline[] =>
  [ofPlacements, ofPlans, feeDeadlines, guestDeadlines, ofReferrals, ofOutages]
    .flatMap((rule) => rule(facts, today))
    .flatMap((dueDate) => weighed(dueDate, today))
    .sort((a, b) => byText(a.due, b.due) || byText(a.kind, b.kind) || byText(a.id, b.id));
