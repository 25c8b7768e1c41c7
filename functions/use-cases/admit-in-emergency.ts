import * as z from "zod";
import type { Write } from "#functions/db/table";
import { date, id, longText } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import type { Household } from "#shared/resources/household";
import { Placement } from "#shared/resources/placement";
import { papers, Referral } from "#shared/resources/referral";
import { type Book, houseIn, openBook, placeIn } from "./book.ts";
import type { Context } from "./context.ts";
import { emergencyReferral, hastenedReferral, paperErrors } from "./emergency-referral.ts";
import { isLate, isNotEligible, refuseArchived, refuseStrangeReferral, refuseWrongPlace } from "./entry-checks.ts";
import { Newcomer, NewHousehold, newHousehold } from "./newcomers.ts";
import { onceOnly } from "./once.ts";
import { namedReferral } from "./referral-entry.ts";
import { refuseForeignEntry } from "./scopes/entry-reach.ts";
import { staysInBook } from "./stay-on-calendars.ts";
import { creation, newRecord } from "./writes.ts";

const missingPaper = z.strictObject({ paper: z.enum(papers), dueOn: date() });

/** A household that is known, or a new one with its people. */
export const AdmitInEmergency = z.strictObject({
  householdId: id().optional(),
  household: NewHousehold.optional(),
  people: z.array(Newcomer).max(20).default([]),
  placeId: id().optional(),
  from: date(),
  expectedTo: date().optional(),
  referringServiceId: id().optional(),
  referralId: id().optional(),
  missingPapers: z.array(missingPaper).max(20).default([]),
  overrideReason: longText(1000).optional(),
});
export type AdmitInEmergency = z.infer<typeof AdmitInEmergency>;

interface Entering {
  household: Household | string;
  people: Awaited<ReturnType<typeof newHousehold>>["people"];
  writes: Write[];
}

/**
 * Into a place tonight: household, people, referral, placement and calendars commit together, and each paper that is
 * missing stays on the referral as a deadline until it comes. The measure of the unit and its rules hold as ever.
 * Refuses with `noRoom`, `alreadyPlaced`, `notEligible`, `referralNotAccepted` for one that is closed, `memberTwice`,
 * `notPossibleNow` or `invalid`.
 */
export const admitInEmergency = (ctx: Context, unitId: string, entry: AdmitInEmergency): Promise<Placement> =>
  onceOnly(
    ctx,
    { unitId, emergency: entry },
    async (remember) => {
      refuseUnclear(ctx, entry);
      await refuseForeignEntry(ctx, unitId, entry.householdId);
      const known = await namedReferral(ctx, entry.referralId);
      const referralId = known?.id ?? ctx.newId(Referral.idPrefix);
      const { household, people, writes } = await entering(ctx, entry, referralId);
      const book = await openBook(ctx, { household, unitIds: [unitId], placeIds: [entry.placeId] });
      const overridden = refuseBadEntry(ctx, book, known, { unitId, entry });
      const placement = enteredPlacement(ctx, book, { unitId, referralId, entry, overridden });
      const papersDue = { ...entry, unitId };
      const ofReferral = known
        ? hastenedReferral(ctx, known, book.household, papersDue)
        : (await emergencyReferral(ctx, { id: referralId, household: book.household, people, papers: papersDue }))
            .writes;
      await ctx.table.commit([
        ...writes,
        ...ofReferral,
        ...creation(Placement, placement, "admitted"),
        ...(await staysInBook(ctx, book, { action: "admitted", stays: [{ after: placement }], referral: known })),
        ...remember(placement),
      ]);
      return placement;
    },
    Placement,
  );

/** Either a household that is known or a new one with somebody in it. */
const refuseUnclear = (
  ctx: Context,
  { householdId, household, people, missingPapers, from, expectedTo }: AdmitInEmergency,
) => {
  const fields = paperErrors(missingPapers, ctx.today());
  if (!householdId && !household) fields.householdId = { code: "required" };
  if (householdId && household) fields.household = { code: "knownOrNew" };
  if (householdId && people.length > 0) fields.people = { code: "knownOrNew" };
  if (household && people.length === 0) fields.people = { code: "required" };
  if (expectedTo !== undefined && expectedTo < from)
    fields.expectedTo = { code: "notBefore", params: { other: "from" } };
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

const entering = async (ctx: Context, entry: AdmitInEmergency, referralId: string): Promise<Entering> => {
  const { householdId, household, people, from } = entry;
  if (householdId !== undefined) return { household: householdId, people: [], writes: [] };
  if (!household) throw new Refusal("invalid", { fields: { householdId: { code: "required" } } });
  return newHousehold(ctx, { household, people, on: from, referralId });
};

interface Entry {
  unitId: string;
  entry: AdmitInEmergency;
}

/** Refuses what no room could mend; answers whether the area manager's word was needed. */
const refuseBadEntry = (
  ctx: Context,
  book: Book,
  referral: Referral | undefined,
  { unitId, entry }: Entry,
): boolean => {
  const { unit } = houseIn(book, unitId);
  const { household } = book;
  const { from: day, overrideReason } = entry;
  refuseArchived(unit, household);
  refuseWrongPlace(unit, placeIn(book, entry.placeId));
  refuseStrangeReferral(referral, household);
  const late = isLate(ctx, { field: "from", date: day, overrideReason });
  return isNotEligible(ctx, { unit, household, referral, date: day, overrideReason }) || late;
};

const enteredPlacement = (
  ctx: Context,
  { household }: Book,
  { unitId, referralId, entry, overridden }: Entry & { referralId: string; overridden: boolean },
): Placement =>
  newRecord(ctx, Placement, {
    householdId: household.id,
    unitId,
    placeId: entry.placeId,
    referralId,
    status: "inProgress" as const,
    actualIn: entry.from,
    expectedOut: entry.expectedTo,
    extensions: [],
    overrideReason: overridden ? entry.overrideReason : undefined,
  });
