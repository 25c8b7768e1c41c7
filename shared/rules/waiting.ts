import { dayNumber } from "./day-numbers.ts";
import { elapsedUntil, type Lengths, lengthsOf } from "./length-of-stay.ts";
import type { Period, ReferralFacts } from "./occupancy-records.ts";
import { byText } from "./sorting.ts";

export const refusalOutcomes = ["unsuitable", "withdrawn", "expired"] as const;
export type RefusalOutcome = (typeof refusalOutcomes)[number];

/** Referrals that ended without an admission, for one reason. */
export interface Refusals {
  outcome: RefusalOutcome;
  /** Unset where none was stated. */
  reason?: string;
  count: number;
}

export interface Waiting {
  /** Referrals on the waiting list at the end of the period, with the days waited by then. */
  waiting: Lengths;
  /** Referrals closed in the period, by outcome and reason. */
  refusals: Refusals[];
}

const outcomeOf = (status: string): RefusalOutcome | undefined => refusalOutcomes.find((outcome) => outcome === status);

/** On the list at the end of the period: still waiting, or closed only after it. */
const wasWaiting = ({ status, waitingSince, closedOn }: ReferralFacts, { to }: Period): boolean => {
  if (waitingSince === undefined || waitingSince > to) return false;
  return status === "waiting" || (outcomeOf(status) !== undefined && closedOn !== undefined && closedOn > to);
};

const closedWithin = ({ status, closedOn }: ReferralFacts, { from, to }: Period): boolean =>
  outcomeOf(status) !== undefined && closedOn !== undefined && from <= closedOn && closedOn <= to;

/** Whether a referral has anything to say about a period. */
export const concernsPeriod = (referral: ReferralFacts, period: Period): boolean =>
  wasWaiting(referral, period) || closedWithin(referral, period);

const refusalsOf = (referrals: readonly ReferralFacts[], period: Period): Refusals[] => {
  const counted = new Map<string, Refusals>();
  for (const { status, closingReason: reason } of referrals.filter((referral) => closedWithin(referral, period))) {
    const outcome = outcomeOf(status);
    if (!outcome) continue;
    const key = `${outcome} ${reason ?? ""}`;
    const same = counted.get(key) ?? { outcome, ...(reason !== undefined && { reason }), count: 0 };
    counted.set(key, { ...same, count: same.count + 1 });
  }
  return [...counted.entries()].sort(([a], [b]) => byText(a, b)).map(([, refusals]) => refusals);
};

/**
 * Who waits, how long, and who was turned away and why (domain §6). A referral that has moved on towards an admission
 * is no longer waiting; the record keeps no day for that, so a report about a time long ago cannot count it.
 */
export const waitingOf = (referrals: readonly ReferralFacts[], period: Period, asOf: string): Waiting => {
  const end = elapsedUntil(period, asOf);
  const since = referrals
    .filter((referral) => wasWaiting(referral, period))
    .map(({ waitingSince = "" }) => waitingSince);
  return {
    waiting: lengthsOf(since.map((day) => Math.max(0, end - dayNumber(day)))),
    refusals: refusalsOf(referrals, period),
  };
};
