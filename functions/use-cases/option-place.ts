import * as z from "zod";
import { unchangedRecord } from "#functions/db/records";
import { date, id, longText } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { type Book, houseIn, openBook, placeIn } from "./book.ts";
import type { Context } from "./context.ts";
import { isNotEligible, refuseArchived, refusePast, refuseStrangeReferral, refuseWrongPlace } from "./entry-checks.ts";
import { onceOnly } from "./once.ts";
import { namedReferral } from "./referral-entry.ts";
import { staysInBook } from "./stay-on-calendars.ts";
import { creation, newRecord } from "./writes.ts";

/** A place that is kept for a household from a day to come. */
export const ReservePlace = z.strictObject({
  householdId: id(),
  placeId: id().optional(),
  referralId: id().optional(),
  from: date(),
  expectedTo: date().optional(),
  overrideReason: longText(1000).optional(),
});
export type ReservePlace = z.infer<typeof ReservePlace>;

/** Kept only through the day on which the option expires. */
export const OptionPlace = ReservePlace.extend({ expiresOn: date() });
export type OptionPlace = z.infer<typeof OptionPlace>;

type Wanted = ReservePlace & { expiresOn?: string };

/**
 * Keeps a place for a household: the placement and both calendars commit together. Refuses with `noRoom`,
 * `alreadyPlaced`, `notEligible`, `referralNotAccepted` for one that is closed, `notPossibleNow` or `invalid`.
 */
export const reservePlace = (ctx: Context, unitId: string, wanted: ReservePlace): Promise<Placement> =>
  keepPlace(ctx, unitId, wanted, "confirmed");

/** As `reservePlace`, for as long as the option holds. */
export const optionPlace = (ctx: Context, unitId: string, wanted: OptionPlace): Promise<Placement> =>
  keepPlace(ctx, unitId, wanted, "optioned");

const keepPlace = (ctx: Context, unitId: string, wanted: Wanted, status: "optioned" | "confirmed") =>
  onceOnly(
    ctx,
    { unitId, wanted, status },
    async (remember): Promise<Placement> => {
      const { householdId, placeId } = wanted;
      const [book, referral] = await Promise.all([
        openBook(ctx, { household: householdId, unitIds: [unitId], placeIds: [placeId] }),
        namedReferral(ctx, wanted.referralId),
      ]);
      const overridden = refuseBadWish(ctx, book, referral, { unitId, ...wanted });
      const placement = keptPlacement(
        ctx,
        unitId,
        { ...wanted, overrideReason: overridden ? wanted.overrideReason : undefined },
        status,
      );
      await ctx.table.commit([
        ...creation(Placement, placement, status),
        ...(await staysInBook(ctx, book, { action: status, stays: [{ after: placement }], referral })),
        ...(referral ? [unchangedRecord(Referral, referral)] : []),
        ...remember(placement),
      ]);
      return placement;
    },
    Placement,
  );

const refuseBadWish = (
  ctx: Context,
  book: Book,
  referral: Referral | undefined,
  { unitId, placeId, from, expectedTo, expiresOn, overrideReason }: Wanted & { unitId: string },
): boolean => {
  const { unit } = houseIn(book, unitId);
  const { household } = book;
  refuseArchived(unit, household);
  refusePast(ctx, { from, expiresOn });
  if (expectedTo !== undefined && expectedTo <= from)
    throw new Refusal("invalid", { fields: { expectedTo: { code: "after", params: { other: "from" } } } });
  refuseWrongPlace(unit, placeIn(book, placeId));
  refuseStrangeReferral(referral, household);
  return isNotEligible(ctx, { unit, household: household, referral, date: from, overrideReason });
};

const keptPlacement = (
  ctx: Context,
  unitId: string,
  { householdId, placeId, referralId, from, expectedTo, expiresOn, overrideReason }: Wanted,
  status: "optioned" | "confirmed",
): Placement =>
  newRecord(ctx, Placement, {
    householdId,
    unitId,
    placeId,
    referralId,
    status,
    optionExpiresOn: expiresOn,
    expectedIn: from,
    expectedOut: expectedTo,
    extensions: [],
    overrideReason,
  });
