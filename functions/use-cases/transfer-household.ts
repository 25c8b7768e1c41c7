import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Placement } from "#shared/resources/placement";
import type { Referral } from "#shared/resources/referral";
import type { BodyOf } from "#shared/step";
import { transfer } from "#shared/steps/placements";
import { type Book, houseIn, openBook, placeIn } from "./book.ts";
import type { Context } from "./context.ts";
import { isLate, isNotEligible, refuseArchived, refuseWrongPlace } from "./entry-checks.ts";
import { refuseBadEnd } from "./record-departure.ts";
import { readReferral } from "./referral-entry.ts";
import { staysInBook } from "./stay-on-calendars.ts";
import { takeStep } from "./take-step.ts";
import { turnaroundAfter } from "./turnaround.ts";
import { creation, newRecord } from "./writes.ts";

export type TransferHousehold = BodyOf<typeof transfer>;

/**
 * One event, two stays: the household leaves one place and enters another on the same day, so that no night lies
 * between them and none counts twice. Both placements, all calendars and the turnaround of the place it leaves commit
 * together. Answers the stay that ends; the one that begins names it as `transferredFromId`. Refuses as an admission does.
 */
export const transferHousehold = (ctx: Context, id: string, told: TransferHousehold): Promise<Placement> =>
  takeStep<Placement>(ctx, transfer, { id, told }, async (before) => {
    refuseBadEnd(ctx, before, told.on);
    const { householdId, unitId, placeId } = before;
    const [book, referral] = await Promise.all([
      openBook(ctx, { household: householdId, unitIds: [unitId, told.unitId], placeIds: [placeId, told.placeId] }),
      readReferral(ctx, before.referralId),
    ]);
    const overridden = refuseBadMove(ctx, book, referral, { before, told });
    const entered = enteredPlacement(ctx, before, told, overridden);
    const changes: Partial<Placement> = {
      status: "departed",
      actualOut: told.on,
      transferReason: told.reason,
    };
    return {
      changes,
      writes: await moveWrites(ctx, book, referral, { before, after: { ...before, ...changes }, entered }),
    };
  });

interface Move {
  before: Placement;
  after: Placement;
  entered: Placement;
}

const moveWrites = async (
  ctx: Context,
  book: Book,
  referral: Referral | undefined,
  { before, after, entered }: Move,
): Promise<Write[]> => {
  const { outages, writes } = turnaroundAfter(ctx, book, after);
  const calendars = await staysInBook(ctx, book, {
    action: transfer.name,
    stays: [{ before, after }, { after: entered }],
    outages,
    referral,
  });
  return [...calendars, ...writes, ...creation(Placement, entered, "transferred")];
};

/** Refuses what no room could mend; answers whether the area manager's word was needed. */
const refuseBadMove = (
  ctx: Context,
  book: Book,
  referral: Referral | undefined,
  { before, told }: { before: Placement; told: TransferHousehold },
): boolean => {
  const { unitId, placeId, on, overrideReason } = told;
  const { unit } = houseIn(book, unitId);
  refuseArchived(unit, book.household);
  refuseWrongPlace(unit, placeIn(book, placeId));
  if (unitId === before.unitId && placeId === before.placeId)
    throw new Refusal("invalid", { fields: { [placeId === undefined ? "unitId" : "placeId"]: { code: "samePlace" } } });
  const late = isLate(ctx, { field: "on", date: on, overrideReason });
  if (unitId === before.unitId) return late;
  return isNotEligible(ctx, { unit, household: book.household, referral, date: on, overrideReason }) || late;
};

const enteredPlacement = (ctx: Context, left: Placement, told: TransferHousehold, overridden: boolean): Placement => {
  const carried = left.expectedOut !== undefined && left.expectedOut > told.on ? left.expectedOut : undefined;
  return newRecord(ctx, Placement, {
    householdId: left.householdId,
    unitId: told.unitId,
    placeId: told.placeId,
    referralId: left.referralId,
    status: "inProgress" as const,
    actualIn: told.on,
    expectedOut: told.expectedOut ?? carried,
    extensions: [],
    transferredFromId: left.id,
    overrideReason: overridden ? told.overrideReason : undefined,
  });
};
