import { allRecords, getRecord } from "#functions/db/records";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { type WaitingEntry, waitingList } from "#shared/rules/waiting-list";
import type { Context } from "./context.ts";

/** Who waits for a unit today, the first to be called first, and why each stands before the next. */
export const unitWaitingList = async (ctx: Context, unitId: string): Promise<{ items: WaitingEntry[] }> => {
  const unit = await getRecord(ctx.table, Unit, unitId);
  return { items: waitingList(await allRecords(ctx.table, Referral), unit.id, ctx.today()) };
};
