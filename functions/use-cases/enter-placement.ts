import type { Placement } from "#shared/resources/placement";
import type { Referral } from "#shared/resources/referral";
import type { BodyOf } from "#shared/step";
import { enter } from "#shared/steps/placements";
import { type Book, houseIn, placeIn } from "./book.ts";
import type { Context } from "./context.ts";
import { isLate, isNotEligible, refuseArchived, refuseUnacceptedReferral, refuseWrongPlace } from "./entry-checks.ts";
import { admission, readReferral } from "./referral-entry.ts";
import { bookOf, staysInBook } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";

export type EnterPlacement = BodyOf<typeof enter>;

/**
 * Lets in the household for which a place was kept: the placement, both calendars, the household and the referral
 * commit together. Refuses as an admission does.
 */
export const enterPlacement = (ctx: Context, id: string, told: EnterPlacement): Promise<Placement> =>
  takeStep<Placement>(ctx, enter, { id, told }, async (before, filled) => {
    const [book, referral] = await Promise.all([bookOf(ctx, before), readReferral(ctx, before.referralId)]);
    const overridden = refuseBadEntry(ctx, book, referral, { before, told });
    const changes: Partial<Placement> = {
      actualIn: told.on,
      optionExpiresOn: undefined,
      overrideReason: overridden ? told.overrideReason : before.overrideReason,
    };
    const after: Placement = { ...filled, ...changes, status: "inProgress" };
    const event = { action: "admitted", stays: [{ before, after }], referral };
    const calendars = await staysInBook(ctx, book, event);
    return { changes, writes: [...calendars, ...admission(ctx, referral, book.household)] };
  });

/** Refuses what no room could mend; answers whether the area manager's word was needed now. */
const refuseBadEntry = (
  ctx: Context,
  book: Book,
  referral: Referral | undefined,
  { before, told: { on, overrideReason } }: { before: Placement; told: EnterPlacement },
): boolean => {
  const { unit } = houseIn(book, before.unitId);
  refuseArchived(unit, book.household);
  refuseWrongPlace(unit, placeIn(book, before.placeId));
  refuseUnacceptedReferral(referral, book.household);
  const late = isLate(ctx, { field: "on", date: on, overrideReason });
  // What the area manager allowed when the place was kept need not be asked of her again.
  if (before.overrideReason !== undefined) return late;
  return isNotEligible(ctx, { unit, household: book.household, referral, date: on, overrideReason }) || late;
};
