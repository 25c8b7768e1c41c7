import * as z from "zod";
import {
  calendarOf,
  householdCalendarKey,
  replaceCalendar,
  type StoredCalendar,
  unitCalendarKey,
} from "#functions/db/calendars";
import { asRecord, recordKey, unchangedRecord } from "#functions/db/records";
import { may } from "#shared/access";
import { addDays } from "#shared/dates";
import { date, id, longText } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { brokenRule, eligibility } from "#shared/rules/eligibility";
import { isOpen } from "#shared/rules/referral-lifecycle";
import { REMEMBERED_DAYS, withStay } from "#shared/rules/unit-calendar";
import { rulesOn } from "#shared/rules/unit-rules";
import { refuseInTwoPlaces, stayOf } from "./calendars.ts";
import type { Context } from "./context.ts";
import { onceOnly } from "./once.ts";
import { refuseWithoutRoom } from "./room.ts";
import { creation, newRecord, nextVersion, replacement } from "./writes.ts";

export const AdmitHousehold = z.strictObject({
  householdId: id(),
  placeId: id().optional(),
  referralId: id().optional(),
  from: date(),
  expectedTo: date().optional(),
  overrideReason: longText(1000).optional(),
});
export type AdmitHousehold = z.infer<typeof AdmitHousehold>;

/** Days that an entry may lie back before it takes an area manager and a reason. */
export const ENTRY_WINDOW_DAYS = 14;

interface Facts {
  unit: Unit;
  household: Household;
  place?: Place;
  referral?: Referral;
  ofUnit: StoredCalendar;
  ofHousehold: StoredCalendar;
}

/**
 * Lets a household in: the placement, both calendars, the household, the referral and their revisions commit
 * together or not at all. Refuses with `noRoom`, `alreadyPlaced`, `notEligible`, `notPossibleNow` or `invalid`.
 */
export const admitHousehold = (ctx: Context, unitId: string, entry: AdmitHousehold): Promise<Placement> =>
  onceOnly(ctx, { unitId, entry }, async (remember) => {
    const facts = await readFacts(ctx, unitId, entry);
    const overridden = refuseBadEntry(ctx, facts, entry);
    const placement = enteredPlacement(ctx, facts, entry, overridden);
    const stay = stayOf(placement);
    if (!stay) throw new Error("An entry is a stay.");
    await refuseWithoutRoom(ctx, facts.ofUnit, { stay, unit: facts.unit, place: facts.place });
    await refuseInTwoPlaces(ctx, facts.ofHousehold, stay, facts.household.code ?? "");
    const { unit, place, household, referral, ofUnit, ofHousehold } = facts;
    await ctx.table.commit([
      replaceCalendar(ofUnit, withStay(ofUnit, stay, ctx.today())),
      replaceCalendar(ofHousehold, withStay(ofHousehold, stay, ctx.today())),
      unchangedRecord(Unit, unit),
      ...(place ? [unchangedRecord(Place, place)] : []),
      ...creation(Placement, placement, "admitted"),
      ...replacement(Household, household, nextVersion(ctx, household, { status: "inHousing" }), "admitted"),
      ...(referral ? replacement(Referral, referral, admittedReferral(ctx, referral, household), "admitted") : []),
      ...remember(placement),
    ]);
    return placement;
  });

const readFacts = async (ctx: Context, unitId: string, entry: AdmitHousehold): Promise<Facts> => {
  const keys = [unitCalendarKey(unitId), householdCalendarKey(entry.householdId)] as const;
  const [unit, household, ofUnit, ofHousehold, place, referral] = await ctx.table.getMany([
    recordKey(Unit, unitId),
    recordKey(Household, entry.householdId),
    ...keys,
    entry.placeId === undefined ? undefined : recordKey(Place, entry.placeId),
    entry.referralId === undefined ? undefined : recordKey(Referral, entry.referralId),
  ]);
  return {
    unit: asRecord(Unit, unit),
    household: asRecord(Household, household),
    ofUnit: calendarOf(keys[0], ofUnit),
    ofHousehold: calendarOf(keys[1], ofHousehold),
    place: entry.placeId === undefined ? undefined : asRecord(Place, place),
    referral: entry.referralId === undefined ? undefined : asRecord(Referral, referral),
  };
};

/** Refuses what no room could mend; answers whether the area manager's word was needed. */
const refuseBadEntry = (ctx: Context, { unit, place, household, referral }: Facts, entry: AdmitHousehold): boolean => {
  if (unit.archived || household.archived) throw new Refusal("notPossibleNow", { params: { status: "archived" } });
  if (entry.expectedTo !== undefined && entry.expectedTo < entry.from)
    throw new Refusal("invalid", { fields: { expectedTo: { code: "notBefore", params: { other: "from" } } } });
  refuseWrongPlace(unit, place, entry);
  if (referral && (!isOpen(referral.status) || referral.archived))
    throw new Refusal("notPossibleNow", { params: { status: referral.status } });
  if (referral?.householdId !== undefined && referral.householdId !== household.id)
    throw new Refusal("invalid", { fields: { referralId: { code: "ofOtherHousehold" } } });
  return [isLate(ctx, entry), isNotEligible(ctx, unit, household, referral, entry)].includes(true);
};

/** Slots, rooms and apartments are chosen; a path has none. */
const refuseWrongPlace = (unit: Unit, place: Place | undefined, entry: AdmitHousehold): void => {
  const paths = unit.capacityMeasure === "paths";
  if (paths && entry.placeId !== undefined)
    throw new Refusal("invalid", { fields: { placeId: { code: "placeNotAllowed", params: { unit: unit.name } } } });
  if (!paths && entry.placeId === undefined)
    throw new Refusal("invalid", { fields: { placeId: { code: "placeRequired", params: { unit: unit.name } } } });
  if (place && (place.unitId !== unit.id || place.archived))
    throw new Refusal("invalid", { fields: { placeId: { code: "placeOfOtherUnit", params: { unit: unit.name } } } });
};

const mayOverride = (ctx: Context, entry: AdmitHousehold) =>
  entry.overrideReason !== undefined && may(ctx.actor.roles, "override");

const isLate = (ctx: Context, entry: AdmitHousehold): boolean => {
  const today = ctx.today();
  if (entry.from > today) throw new Refusal("invalid", { fields: { from: { code: "notInFuture" } } });
  if (entry.from >= addDays(today, -ENTRY_WINDOW_DAYS)) return false;
  const limit = mayOverride(ctx, entry) ? REMEMBERED_DAYS : ENTRY_WINDOW_DAYS;
  if (entry.from < addDays(today, -limit))
    throw new Refusal("invalid", { fields: { from: { code: "tooOld", params: { days: limit } } } });
  return true;
};

const isNotEligible = (
  ctx: Context,
  unit: Unit,
  household: Household,
  referral: Referral | undefined,
  entry: AdmitHousehold,
) => {
  const facts = { householdType: household.type, activeSocialProject: referral?.activeSocialProject };
  const broken = brokenRule(eligibility(rulesOn(unit, entry.from), facts));
  if (!broken) return false;
  if (mayOverride(ctx, entry)) return true;
  throw new Refusal("notEligible", { params: { rule: broken.rule, unit: unit.name }, extra: { rule: broken.rule } });
};

const enteredPlacement = (
  ctx: Context,
  { unit, household }: Facts,
  entry: AdmitHousehold,
  overridden: boolean,
): Placement =>
  newRecord(ctx, Placement, {
    householdId: household.id,
    unitId: unit.id,
    placeId: entry.placeId,
    referralId: entry.referralId,
    status: "inProgress" as const,
    actualIn: entry.from,
    expectedOut: entry.expectedTo,
    extensions: [],
    overrideReason: overridden ? entry.overrideReason : undefined,
  });

const admittedReferral = (ctx: Context, referral: Referral, household: Household): Referral =>
  nextVersion(ctx, referral, { status: "admitted", householdId: household.id });
