import { findRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
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

/** Whose diary the entries are of that a request has asked about, by the id of the entry. */
const lookedInto = new WeakMap<Context, Map<string, string>>();

const remember = (ctx: Context, entries: readonly StoredRecord[]): void => {
  const known = lookedInto.get(ctx) ?? new Map<string, string>();
  for (const { id, householdId } of entries) known.set(id, String(householdId));
  lookedInto.set(ctx, known);
};

/** The household whose diary an entry is of, read only where the request has not met it; unset where it is not there. */
export const householdOfEntry = async (ctx: Context, id: string): Promise<string | undefined> =>
  lookedInto.get(ctx)?.get(id) ?? (await findRecord(ctx.table, DiaryEntry, id))?.householdId;

/** Which entries somebody may know of. */
export const diaryInScope = async (
  ctx: Context,
  entries: readonly StoredRecord[],
): Promise<(entry: StoredRecord) => boolean> => {
  if (readsEveryDiary(ctx)) return () => true;
  remember(ctx, entries);
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
