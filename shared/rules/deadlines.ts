import { addDays, civilDateAt, daysBetween } from "../dates.ts";
import type { DeadlineFacts, DeadlineKind, DueDate } from "./deadline-records.ts";
import { feeDeadlines } from "./fee-deadlines.ts";
import { guestDeadlines } from "./guest-deadlines.ts";
import { householdDeadlines } from "./household-deadlines.ts";
import { referralDeadlines } from "./referral-deadlines.ts";
import { rightsDeadlines } from "./rights-deadlines.ts";
import { byText } from "./sorting.ts";
import { traceDeadlines } from "./trace-deadlines.ts";

export interface Pressing {
  severity: "overdue" | "soon" | "later";
  /** Days from today; negative when overdue. */
  days: number;
}

export interface Deadline extends DueDate, Pressing {}

interface Horizon {
  /** Days ahead from which it is shown. */
  shown: number;
  /** Days ahead from which it is soon. */
  soon: number;
  /** Nothing is left to do once the day has passed. */
  passes?: boolean;
}

/** However far ahead. */
const ALWAYS = Number.POSITIVE_INFINITY;

const horizons: Record<DeadlineKind, Horizon> = {
  optionExpiring: { shown: ALWAYS, soon: 7 },
  departureExpected: { shown: 30, soon: 7 },
  reviewDue: { shown: 30, soon: 7 },
  planToApprove: { shown: ALWAYS, soon: 7 },
  exchangeDue: { shown: 14, soon: 3 },
  followUpOpen: { shown: ALWAYS, soon: 3 },
  feeAgreementEnding: { shown: 60, soon: 15 },
  informationDue: { shown: ALWAYS, soon: 7 },
  outcomeToTell: { shown: ALWAYS, soon: 3 },
  paperMissing: { shown: ALWAYS, soon: 7 },
  documentExpiring: { shown: 60, soon: 30 },
  residencePermitExpiring: { shown: 60, soon: 30 },
  turningEighteen: { shown: 60, soon: 30, passes: true },
  consentMissing: { shown: 0, soon: 0 },
  planConsentMissing: { shown: 0, soon: 0 },
  ownConsentDue: { shown: 30, soon: 7 },
  correctionToSend: { shown: ALWAYS, soon: 3 },
  bedsExceeded: { shown: 0, soon: 0 },
  outageEnding: { shown: 7, soon: 2, passes: true },
  diaryOpened: { shown: ALWAYS, soon: 0 },
  accessReviewToSign: { shown: ALWAYS, soon: 7 },
};

/** Days in which the coordinator says yes or no to a plan that has been shared with the guest. */
const APPROVE_WITHIN = 7;

const ofPlacements = ({ placements }: DeadlineFacts): DueDate[] =>
  placements.flatMap(({ id, householdId, unitId, status, optionExpiresOn, expectedOut }): DueDate[] => {
    const about = { resource: "placements", id, householdId, unitId } as const;
    if (status === "optioned" && optionExpiresOn) return [{ kind: "optionExpiring", due: optionExpiresOn, ...about }];
    if (status === "inProgress" && expectedOut) return [{ kind: "departureExpected", due: expectedOut, ...about }];
    return [];
  });

/** Drafts are not reviewed, nor what is over. */
const reviewed = ["approved", "active", "underReview"];

/** The day a plan names, unless a review has been held since and named another, or none. */
const ofPlans = ({ plans, reviews }: DeadlineFacts): DueDate[] => {
  const held = reviews.toSorted((a, b) => byText(a.heldOn, b.heldOn));
  const lastOf = new Map(held.map((review) => [review.planId, review]));
  return plans.flatMap(({ id, householdId, status, nextReviewOn }): DueDate[] => {
    if (!reviewed.includes(status)) return [];
    const last = lastOf.get(id);
    const isDone = last !== undefined && nextReviewOn !== undefined && last.heldOn >= nextReviewOn;
    const due = isDone || nextReviewOn === undefined ? last?.nextOn : nextReviewOn;
    return due ? [{ kind: "reviewDue", due, resource: "plans", id, householdId }] : [];
  });
};

const ofSharedPlans = ({ plans }: DeadlineFacts): DueDate[] =>
  plans.flatMap(({ id, householdId, status, updatedAt }): DueDate[] => {
    if (status !== "shared" || updatedAt === undefined) return [];
    const due = addDays(civilDateAt(updatedAt), APPROVE_WITHIN);
    return [{ kind: "planToApprove", due, resource: "plans", id, householdId }];
  });

const ofOutages = ({ outages, places }: DeadlineFacts): DueDate[] => {
  const unitOf = new Map(places.map(({ id, unitId }) => [id, unitId]));
  return outages.flatMap(({ id, placeId, to: due }): DueDate[] =>
    due ? [{ kind: "outageEnding", due, resource: "outages", id, unitId: unitOf.get(placeId) }] : [],
  );
};

/** How pressing a day is: `days` from today, negative once it is overdue. Undefined when it has passed and simply is over. */
export const pressing = (kind: DeadlineKind, due: string, today: string): Pressing | undefined => {
  const { soon, passes } = horizons[kind];
  const days = daysBetween(today, due);
  if (days < 0) return passes ? undefined : { severity: "overdue", days };
  return { severity: days <= soon ? "soon" : "later", days };
};

const weighed = (dueDate: DueDate, today: string): Deadline[] => {
  const pressure = pressing(dueDate.kind, dueDate.due, today);
  return pressure && pressure.days <= horizons[dueDate.kind].shown ? [{ ...dueDate, ...pressure }] : [];
};

/** Every day by which something has to be done, however far ahead: what deadlines are made of. */
export const dueDatesOf = (facts: DeadlineFacts, today: string): DueDate[] =>
  [
    ofPlacements,
    ofPlans,
    ofSharedPlans,
    householdDeadlines,
    guestDeadlines,
    rightsDeadlines,
    feeDeadlines,
    referralDeadlines,
    ofOutages,
    traceDeadlines,
  ].flatMap((rule) => rule(facts, today));

/**
 * What has to be done and by when, derived from the records (domain §10), most urgent first. Horizons in days stand in
 * the table above. A consent that is missing is overdue from the day the guest came in, beds that are too few from the day
 * of the last arrival.
 */
export const deadlinesOf = (facts: DeadlineFacts, today: string): Deadline[] =>
  dueDatesOf(facts, today)
    .flatMap((dueDate) => weighed(dueDate, today))
    .sort((a, b) => byText(a.due, b.due) || byText(a.kind, b.kind) || byText(keyOf(a), keyOf(b)));

/** Tells one deadline from every other. */
export const keyOf = ({ kind, id, part = "", householdId = "" }: DueDate): string =>
  `${kind} ${id} ${part} ${householdId}`;
