import { daysBetween } from "../dates.ts";
import { verdictOn } from "./eligibility.ts";
import { byText } from "./sorting.ts";

type Judged = Parameters<typeof verdictOn>[0];

export interface WaitingReferral {
  id: string;
  number?: string;
  status: string;
  archived: boolean;
  requestedUnitId?: string;
  eligibility: Judged;
  urgency: string;
  priority?: number;
  waitingSince?: string;
}

export type PrecedenceReason = "urgency" | "priority" | "since" | "number";

/** Why somebody stands before the next one: what differs first, with the value of each. */
export interface Precedence {
  reason: PrecedenceReason;
  own?: string | number;
  next?: string | number;
}

export interface WaitingEntry {
  referralId: string;
  number?: string;
  /** From 1. */
  position: number;
  urgency: string;
  priority?: number;
  /** The day on which the wait began; it never changes. */
  waitingSince: string;
  /** Whole days from `waitingSince` to today: 0 on the first day. */
  daysWaiting: number;
  /** Unset for the last one. */
  before?: Precedence;
}

const urgencyOrder = ["emergency", "urgent", "ordinary"];
/** Where nobody has set a priority: after every other. */
const NO_PRIORITY = 6;

type Entry = Omit<WaitingEntry, "position" | "before">;

const compared: Record<PrecedenceReason, (a: Entry, b: Entry) => number> = {
  urgency: (a, b) => urgencyOrder.indexOf(a.urgency) - urgencyOrder.indexOf(b.urgency),
  priority: (a, b) => (a.priority ?? NO_PRIORITY) - (b.priority ?? NO_PRIORITY),
  since: (a, b) => byText(a.waitingSince, b.waitingSince),
  number: (a, b) => byText(a.number ?? a.referralId, b.number ?? b.referralId),
};

const valueIn: Record<PrecedenceReason, (entry: Entry) => string | number | undefined> = {
  urgency: ({ urgency }) => urgency,
  priority: ({ priority }) => priority,
  since: ({ waitingSince }) => waitingSince,
  number: ({ number }) => number,
};

/** In the order in which they count. */
const reasons = ["urgency", "priority", "since", "number"] as const;

const difference = (a: Entry, b: Entry): PrecedenceReason =>
  reasons.find((one) => compared[one](a, b) !== 0) ?? "number";

const precedence = (own: Entry, next: Entry): Precedence => {
  const reason = difference(own, next);
  return { reason, own: valueIn[reason](own), next: valueIn[reason](next) };
};

/** On a unit's list: whoever asked for it, and whoever asked for any unit and is not ruled out of this one. */
const waitsFor = (referral: WaitingReferral, unitId: string): boolean => {
  if (referral.status !== "waiting" || referral.archived) return false;
  if (referral.requestedUnitId !== undefined) return referral.requestedUnitId === unitId;
  return verdictOn(referral.eligibility, unitId) !== "no";
};

const entryOf = (referral: WaitingReferral, today: string): Entry => {
  const { id, number, urgency, priority, waitingSince = today } = referral;
  const daysWaiting = Math.max(0, daysBetween(waitingSince, today));
  return { referralId: id, number, urgency, priority, waitingSince, daysWaiting };
};

/**
 * Who waits for a unit, the first to be called first: by urgency, then priority (1 is the highest, none the lowest),
 * then the day on which the wait began, then the referral's number. Days are civil days in whole numbers.
 */
export const waitingList = (referrals: readonly WaitingReferral[], unitId: string, today: string): WaitingEntry[] => {
  const entries = referrals
    .filter((referral) => waitsFor(referral, unitId))
    .map((referral) => entryOf(referral, today))
    .sort((a, b) => compared[difference(a, b)](a, b));
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    return { ...entry, position: index + 1, ...(next && { before: precedence(entry, next) }) };
  });
};
