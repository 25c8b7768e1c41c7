import * as z from "zod";
import { date, id, longText } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import { Placement } from "#shared/resources/placement";
import type { Referral } from "#shared/resources/referral";
import { type Book, houseIn, openBook, placeIn } from "./book.ts";
import type { Context } from "./context.ts";
import { isLate, isNotEligible, refuseArchived, refuseUnacceptedReferral, refuseWrongPlace } from "./entry-checks.ts";
import { onceOnly } from "./once.ts";
import { admission, namedReferral } from "./referral-entry.ts";
import { refuseForeignEntry } from "./scopes/entry-reach.ts";
import { staysInBook } from "./stay-on-calendars.ts";
import { creation, newRecord } from "./writes.ts";

export const AdmitHousehold = z.strictObject({
  householdId: id(),
  placeId: id().optional(),
  referralId: id().optional(),
  from: date(),
  expectedTo: date().optional(),
  overrideReason: longText(1000).optional(),
});
export type AdmitHousehold = z.infer<typeof AdmitHousehold>;

/**
 * Lets a household in: the placement, both calendars, the household, the referral and their revisions commit
 * together or not at all. Refuses with `noRoom`, `alreadyPlaced`, `notEligible`, `referralNotAccepted`,
 * `notPossibleNow` or `invalid`.
 */
export const admitHousehold = (ctx: Context, unitId: string, entry: AdmitHousehold): Promise<Placement> =>
  onceOnly(
    ctx,
    { unitId, entry },
    async (remember) => {
      const { householdId, placeId } = entry;
      await refuseForeignEntry(ctx, unitId, householdId);
      const [book, referral] = await Promise.all([
        openBook(ctx, { household: householdId, unitIds: [unitId], placeIds: [placeId] }),
        namedReferral(ctx, entry.referralId),
      ]);
      const overridden = refuseBadEntry(ctx, book, referral, { unitId, ...entry });
      const placement = enteredPlacement(ctx, unitId, entry, overridden);
      const event = { action: "admitted", stays: [{ after: placement }], referral };
      await ctx.table.commit([
        ...creation(Placement, placement, "admitted"),
        ...(await staysInBook(ctx, book, event)),
        ...admission(ctx, referral, book.household),
        ...remember(placement),
      ]);
      return placement;
    },
    Placement,
  );

interface Entry extends AdmitHousehold {
  unitId: string;
}

/** Refuses what no room could mend; answers whether the area manager's word was needed. */
const refuseBadEntry = (ctx: Context, book: Book, referral: Referral | undefined, entry: Entry): boolean => {
  const { unit } = houseIn(book, entry.unitId);
  const { household } = book;
  refuseArchived(unit, household);
  if (entry.expectedTo !== undefined && entry.expectedTo < entry.from)
    throw new Refusal("invalid", { fields: { expectedTo: { code: "notBefore", params: { other: "from" } } } });
  refuseWrongPlace(unit, placeIn(book, entry.placeId));
  refuseUnacceptedReferral(referral, household);
  const { from, overrideReason } = entry;
  const late = isLate(ctx, { field: "from", date: from, overrideReason });
  return isNotEligible(ctx, { unit, household: household, referral, date: from, overrideReason }) || late;
};

const enteredPlacement = (ctx: Context, unitId: string, entry: AdmitHousehold, overridden: boolean): Placement =>
  newRecord(ctx, Placement, {
    householdId: entry.householdId,
    unitId,
    placeId: entry.placeId,
    referralId: entry.referralId,
    status: "inProgress" as const,
    actualIn: entry.from,
    expectedOut: entry.expectedTo,
    extensions: [],
    overrideReason: overridden ? entry.overrideReason : undefined,
  });
