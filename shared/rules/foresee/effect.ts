/** Everything that is said of a change before it is saved. Each has a sentence in `words.foresight.effects`. */
export const effectCodes = [
  "staysLonger",
  "staysShorter",
  "staysUntilFurtherNotice",
  "extensionWritten",
  "leavesInPast",
  "placeTakenUntil",
  "placeTakenOpenEnded",
  "nextInPlace",
  "freePlaces",
  "waitingForUnit",
  "feeNotCovered",
  "outOfService",
  "outOfServiceOpenEnded",
  "backInService",
  "stayInOutage",
  "limitMoves",
  "limitStated",
  "limitGone",
  "limitExceeded",
  "livedInNow",
  "livedInOpenEnded",
  "unitPlaces",
  "turnaroundMoves",
  "exchangesMove",
  "amountMoves",
  "amountStated",
  "amountGone",
  "minorAmountMoves",
  "minorAmountStated",
  "minorAmountGone",
  "monthMoves",
  "ceilingMoves",
  "ceilingStated",
  "ceilingGone",
  "chargedOtherwise",
  "monthsAffected",
  "monthsAffectedFrom",
  "feeGap",
  "feeOverlap",
  "deadlineMoves",
  "deadlineComes",
  "deadlineGoes",
  "deadlineOverdue",
  "bedsExceeded",
  "bedsEnough",
  "reviewEvery",
  "reviewNotPlanned",
  "planNotReviewedYet",
  "composition",
  "agesUnknown",
  "nightsAway",
  "nightsAwayOpenEnded",
  "nightsAwayGone",
  "absenceLimit",
  "losesHouseholds",
  "gainsHouseholds",
  "shutOutUntil",
  "partnerLosesUnit",
  "partnerGainsUnit",
] as const;
export type EffectCode = (typeof effectCodes)[number];

/** A value of an effect: a civil date and integer euro cents say what they are, so that each language writes its own. */
export type Told = string | number | { date: string } | { cents: number };

/** What a change would do besides changing its own fields. */
export interface ForeseenEffect {
  code: EffectCode;
  /** `count` decides between the singular and the plural of its sentence. */
  params: Record<string, Told>;
  tone?: "ok" | "warn" | "bad";
  /** The household that it is about, where it is about one: who may not know of it is not told. */
  householdId?: string;
  /** How many changes of one edit it is the sum of; each tells its own part besides. */
  together?: number;
}

/** What one change does by itself, with what it takes to see it beside the other changes of its edit. */
export interface Part extends ForeseenEffect {
  /** The number that it moves, when other changes may move the same one: whose it is, and what all of them come to. */
  whole?: { of: string; tell: () => readonly ForeseenEffect[] };
  /** The record whose day it is, when that may be another than the one that changes. */
  recordId?: string;
}

/** True of a unit or a household as a whole: however many changes say it, it counts once. */
export const saidOnce: readonly EffectCode[] = ["waitingForUnit", "feeGap", "feeOverlap", "bedsExceeded", "bedsEnough"];

export const date = (day: string): Told => ({ date: day });

export const cents = (amount: number): Told => ({ cents: amount });

/** What somebody is called before those who may know of her; unset for everybody else. */
export type CodeOf = (householdId: string) => string | undefined;

/** An effect about a household, for those who may know of it; for others it is not there. */
export const about = (
  householdId: string,
  codeOf: CodeOf,
  { code, params, tone }: Omit<ForeseenEffect, "householdId">,
): ForeseenEffect[] => {
  const household = codeOf(householdId);
  return household === undefined
    ? []
    : [{ code, params: { household, ...params }, ...(tone && { tone }), householdId }];
};
