import { allRecords, getRecord } from "#functions/db/records";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { type WaitingEntry, waitingList } from "#shared/rules/waiting-list";
import type { Context } from "./context.ts";
import { withinScope } from "./scope.ts";
import { refuseForeignUnit } from "./scopes/unit-reach.ts";

/**
 * Who waits for a unit today, the first to be called first, and why each stands before the next: of those whom whoever
 * asks may know of. Refuses with `notFound`.
 */
export const unitWaitingList = async (ctx: Context, unitId: string): Promise<{ items: WaitingEntry[] }> => {
  refuseForeignUnit(ctx, Referral, unitId);
  const unit = await getRecord(ctx.table, Unit, unitId);
  const referrals = await withinScope(ctx, Referral, await allRecords(ctx.table, Referral));
  return { items: waitingList(referrals, unit.id, ctx.today()) };
};
