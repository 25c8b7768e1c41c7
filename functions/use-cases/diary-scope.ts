import { findRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { assignedAmong } from "./assigned-households.ts";
import type { Context } from "./context.ts";
import { openedHouseholdIds } from "./diary-openings.ts";

/**
 * Coordinators read and write every diary; whoever else may at all, those of the households assigned to them today, and
 * whoever answers for the service those that she has opened with a reason, until they close by themselves.
 */
export const readsEveryDiary = ({ actor }: Context): boolean => actor.roles.includes("coordinator");

/** Those of these households whose diary is open to whoever is asking. */
const openAmong = async (ctx: Context, ids: readonly string[]): Promise<Set<string>> => {
  const [mine, opened] = await Promise.all([assignedAmong(ctx, ids), openedHouseholdIds(ctx)]);
  return new Set(ids.filter((id) => mine.has(id) || opened.has(id)));
};

/** Which entries somebody may know of. */
export const diaryInScope = async (
  ctx: Context,
  entries: readonly StoredRecord[],
): Promise<(entry: StoredRecord) => boolean> => {
  if (readsEveryDiary(ctx)) return () => true;
  const open = await openAmong(
    ctx,
    entries.map(({ householdId }) => String(householdId)),
  );
  return ({ householdId }) => open.has(String(householdId));
};

/** Whether the diary of this household is open to whoever is asking, to be read. */
export const isDiaryOpen = async (ctx: Context, householdId: string): Promise<boolean> =>
  readsEveryDiary(ctx) || (await openAmong(ctx, [householdId])).has(householdId);

/** Whether whoever is asking may write into the diary of this household: a reason opens it to be read only. */
export const isDiaryMine = async (ctx: Context, householdId: string): Promise<boolean> =>
  readsEveryDiary(ctx) || (await assignedAmong(ctx, [householdId])).has(householdId);

/** Refuses with `notFound` the diary of a household that is not there, or not open to whoever is asking. */
export const refuseForeignDiary = async (ctx: Context, householdId: string): Promise<void> => {
  const isOpen = readsEveryDiary(ctx)
    ? (await findRecord(ctx.table, Household, householdId)) !== undefined
    : await isDiaryOpen(ctx, householdId);
  if (!isOpen) throw new Refusal("notFound", { params: { resource: Household.name } });
};
