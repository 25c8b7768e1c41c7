import { may } from "#shared/access";
import { addDays } from "#shared/dates";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Household } from "#shared/resources/household";
import type { Place } from "#shared/resources/place";
import type { Referral } from "#shared/resources/referral";
import type { Unit } from "#shared/resources/unit";
import { brokenRule, type EligibilityFacts, eligibility } from "#shared/rules/eligibility";
import { isOpen, mayBeAdmitted } from "#shared/rules/referral-lifecycle";
import { REMEMBERED_DAYS } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
import type { Context } from "./context.ts";

/** Days that an entry may lie back before it takes an area manager and a reason. */
export const ENTRY_WINDOW_DAYS = 14;

/** Refuses units and households that have been put away. */
export const refuseArchived = (...records: { archived: boolean }[]): void => {
  if (records.some(({ archived }) => archived)) throw new Refusal("notPossibleNow", { params: { status: "archived" } });
};

/** Slots, rooms and apartments are chosen; a path has none. */
export const refuseWrongPlace = (unit: Unit, place: Place | undefined): void => {
  const paths = unit.capacityMeasure === "paths";
  const params = { unit: unit.name };
  const refuse = (fields: FieldErrors) => {
    throw new Refusal("invalid", { fields });
  };
  if (paths && place) refuse({ placeId: { code: "placeNotAllowed", params } });
  if (!paths && !place) refuse({ placeId: { code: "placeRequired", params } });
  if (place && (place.unitId !== unit.id || place.archived)) refuse({ placeId: { code: "placeOfOtherUnit", params } });
};

const mayOverride = (ctx: Context, reason: string | undefined) =>
  reason !== undefined && may(ctx.actor.roles, "override");

interface Dated {
  /** The field that says it. */
  field: string;
  date: string;
  overrideReason?: string;
}

/**
 * Refuses a day that has not come, or that lies back further than anybody but the area manager, with a reason, may
 * write down; answers whether her word was needed.
 */
export const isLate = (ctx: Context, { field, date, overrideReason }: Dated): boolean => {
  const today = ctx.today();
  if (date > today) throw new Refusal("invalid", { fields: { [field]: { code: "notInFuture" } } });
  if (date >= addDays(today, -ENTRY_WINDOW_DAYS)) return false;
  const limit = mayOverride(ctx, overrideReason) ? REMEMBERED_DAYS : ENTRY_WINDOW_DAYS;
  if (date < addDays(today, -limit))
    throw new Refusal("invalid", { fields: { [field]: { code: "tooOld", params: { days: limit } } } });
  return true;
};

/** Refuses a reserved day, or the last day of an option, that is over already. */
export const refusePast = (ctx: Context, dates: Record<string, string | undefined>): void => {
  const today = ctx.today();
  const past = Object.entries(dates).filter(([, date]) => date !== undefined && date < today);
  if (past.length > 0)
    throw new Refusal("invalid", { fields: Object.fromEntries(past.map(([name]) => [name, { code: "notInPast" }])) });
};

/** What the rules of a unit ask about a household, as far as it is known. */
export const seekerOf = (household: Household, referral: Referral | undefined): EligibilityFacts => ({
  householdType: household.type,
  activeSocialProject: referral?.activeSocialProject,
  activeSocialProjectSince: referral?.activeSocialProjectSince,
  members: referral?.members,
});

interface Candidate {
  unit: Unit;
  household: Household;
  referral: Referral | undefined;
  date: string;
  overrideReason?: string;
}

/**
 * Refuses a household that a rule of the unit shuts out, unless its referral says that the rule has been overridden;
 * answers whether the area manager's word was needed.
 */
export const isNotEligible = (ctx: Context, candidate: Candidate): boolean => {
  const { unit, household, referral, date, overrideReason } = candidate;
  const outcomes = eligibility(rulesOn(unit, date), seekerOf(household, referral), date);
  const allowed = (referral?.eligibility ?? []).filter(
    (row) => row.unitId === unit.id && row.overriddenBy !== undefined,
  );
  const broken = brokenRule(outcomes.filter(({ rule }) => !allowed.some((row) => row.rule === rule)));
  if (!broken) return false;
  if (mayOverride(ctx, overrideReason)) return true;
  throw new Refusal("notEligible", { params: { rule: broken.rule, unit: unit.name }, extra: { rule: broken.rule } });
};

/** Refuses a referral of another household, and one whose road has ended. */
export const refuseStrangeReferral = (referral: Referral | undefined, household: { id: string }): void => {
  if (!referral) return;
  if (referral.householdId !== undefined && referral.householdId !== household.id)
    throw new Refusal("invalid", { fields: { referralId: { code: "ofOtherHousehold" } } });
  if (!isOpen(referral.status) || referral.archived) throw closedReferral(referral);
};

/** Refuses the entry of a household whose referral has not been accepted; an emergency enters all the same. */
export const refuseUnacceptedReferral = (referral: Referral | undefined, household: { id: string }): void => {
  refuseStrangeReferral(referral, household);
  if (referral && !mayBeAdmitted(referral)) throw closedReferral(referral);
};

const closedReferral = ({ number, status, archived }: Referral) =>
  new Refusal("referralNotAccepted", { params: { number: number ?? "", status: archived ? "archived" : status } });
