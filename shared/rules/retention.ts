import { addMonths, later } from "../dates.ts";
import { isOpen } from "./referral-lifecycle.ts";

/** How long one kind of record is kept, in months from the day that it counts from. */
export interface RuleFacts {
  kind: string;
  monthsUntilArchived: number;
  monthsUntilErased: number;
}

/** What a household's retention rests on; for a referral without one, that referral alone. */
export interface RetentionFacts {
  placements: readonly { status: string; actualIn?: string; actualOut?: string; archived: boolean }[];
  referrals: readonly { status: string; closedOn?: string; archived: boolean; retiredOn?: string }[];
  fees: readonly { validTo?: string; archived: boolean }[];
  hold?: { until?: string };
  /** The civil date of the last change that a person has made. */
  lastChange: string;
}

export const reasonsToKeep = ["hold", "openStay", "openReferral", "openFees"] as const;
export type ReasonToKeep = (typeof reasonsToKeep)[number];

const openStatuses: ReadonlySet<string> = new Set(["optioned", "confirmed", "inProgress"]);

/** A departure that nobody has dated may have been yesterday. */
const isOpenStay = ({ status, actualOut }: RetentionFacts["placements"][number]): boolean =>
  openStatuses.has(status) || (status === "departed" && actualOut === undefined);

/** What somebody has put away by hand no longer waits for anything. */
const isOpenReferral = ({ status, archived, retiredOn }: RetentionFacts["referrals"][number]): boolean =>
  isOpen(status) && (!archived || retiredOn !== undefined);

/** Why nothing of a household may go on a day, whatever the rules say; unset: nothing keeps it. */
export const keptBecause = (facts: RetentionFacts, today: string): ReasonToKeep | undefined => {
  const { hold, placements, referrals, fees } = facts;
  if (hold && (hold.until === undefined || today <= hold.until)) return "hold";
  if (placements.some(isOpenStay)) return "openStay";
  if (referrals.some(isOpenReferral)) return "openReferral";
  if (fees.some(({ validTo, archived }) => !archived && (validTo === undefined || today <= validTo))) return "openFees";
  return undefined;
};

export const countedFromFacts = ["stay", "referral", "lastChange"] as const;
export interface Beginning {
  day: string;
  from: (typeof countedFromFacts)[number];
}

const latest = (days: readonly string[]): string | undefined =>
  days.reduce<string | undefined>((last, day) => (last === undefined ? day : later(last, day)), undefined);

/**
 * The day from which a household's months count: the end of its last stay; the closing of its last referral where it
 * never stayed, or asked again afterwards; its last change where it has neither.
 */
export const beginningOfFile = ({ placements, referrals, lastChange }: RetentionFacts): Beginning => {
  const stay = latest(placements.flatMap(({ actualIn, actualOut }) => (actualIn && actualOut ? [actualOut] : [])));
  const referral = latest(referrals.flatMap(({ closedOn }) => closedOn ?? []));
  if (stay !== undefined && (referral === undefined || referral <= stay)) return { day: stay, from: "stay" };
  if (referral !== undefined) return { day: referral, from: "referral" };
  return { day: lastChange, from: "lastChange" };
};

export interface DueDays {
  /** The first day on which it is archived, and erased. */
  archiveOn: string;
  eraseOn: string;
}

/** Erasing never comes before archiving, whatever a rule says. */
export const dueDays = ({ monthsUntilArchived, monthsUntilErased }: RuleFacts, day: string): DueDays => {
  const archiveOn = addMonths(day, monthsUntilArchived);
  return { archiveOn, eraseOn: later(archiveOn, addMonths(day, monthsUntilErased)) };
};

/** When the household itself goes: as a file closes, after everything that lies in it. */
export const dueDaysOfRoot = (rule: RuleFacts, inFile: readonly RuleFacts[], day: string): DueDays => {
  const { archiveOn, eraseOn } = dueDays(rule, day);
  return { archiveOn, eraseOn: inFile.reduce((last, one) => later(last, dueDays(one, day).eraseOn), eraseOn) };
};

export type Fate = "stays" | "archive" | "erase";

export const fateOn = ({ archiveOn, eraseOn }: DueDays, today: string): Fate => {
  if (eraseOn <= today) return "erase";
  return archiveOn <= today ? "archive" : "stays";
};
