import { findRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { assignedAmong } from "./assigned-households.ts";
import type { Context } from "./context.ts";

/** Coordinators read and write every diary; whoever else may at all, those of the households assigned to them today. */
export const readsEveryDiary = ({ actor }: Context): boolean => actor.roles.includes("coordinator");

/** Which entries somebody may know of. */
export const diaryInScope = async (
  ctx: Context,
  entries: readonly StoredRecord[],
): Promise<(entry: StoredRecord) => boolean> => {
  if (readsEveryDiary(ctx)) return () => true;
  const mine = await assignedAmong(
    ctx,
    entries.map(({ householdId }) => String(householdId)),
  );
  return ({ householdId }) => mine.has(String(householdId));
};

/** Whether the diary of this household is open to whoever is asking. */
export const isDiaryOpen = async (ctx: Context, householdId: string): Promise<boolean> =>
  readsEveryDiary(ctx) || (await assignedAmong(ctx, [householdId])).has(householdId);

/** Refuses with `notFound` the diary of a household that is not there, or not one's own today. */
export const refuseForeignDiary = async (ctx: Context, householdId: string): Promise<void> => {
  const isOpen = readsEveryDiary(ctx)
    ? (await findRecord(ctx.table, Household, householdId)) !== undefined
    : await isDiaryOpen(ctx, householdId);
  if (!isOpen) throw new Refusal("notFound", { params: { resource: Household.name } });
};
