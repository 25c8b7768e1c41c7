import { calendarOf, householdCalendarKey } from "#functions/db/calendars";
import { eraseHistory, replaceErased, unchangedCalendar } from "#functions/db/erasure";
import { findRecord, unchangedRecord } from "#functions/db/records";
import { LostRace, type Write } from "#functions/db/table";
import type { Context } from "#functions/use-cases/context";
import { nextVersion, replacement } from "#functions/use-cases/writes";
import { Refusal } from "#shared/refusal";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { erasedRecord } from "#shared/rules/erasure";
import { besideErased, besideRetired } from "./beside.ts";
import type { Filed } from "./file-records.ts";
import { type CaseFile, RETIRED } from "./files.ts";

/** Holds each deed to the household as it was when the deed was decided: no hold since, no new stay. */
export type Guard = (filed: Filed) => Write[];

export const noGuard: Guard = () => [];

/** The guard of a file; none, and nothing to be done, where its calendar knows of a stay that the facts do not tell yet. */
export const guardOf = async (
  ctx: Context,
  { resource, root }: Pick<CaseFile, "resource" | "root">,
): Promise<Guard | undefined> => {
  if (resource !== Household) return noGuard;
  const key = householdCalendarKey(root.id);
  const calendar = calendarOf(key, await ctx.table.get(key));
  if (calendar.stays.some(({ status }) => status !== "ended")) return undefined;
  return ({ record }) => [
    unchangedCalendar(calendar),
    ...(record.id === root.id ? [] : [unchangedRecord(Household, root)]),
  ];
};

/** The record as it stands now; a change since it was looked at leaves it for another night. */
const asSeen = async (ctx: Context, { resource, record }: Filed): Promise<StoredRecord> => {
  const now = await findRecord(ctx.table, resource as ResourceOf<StoredRecord>, record.id);
  if (!now || now.version !== record.version) throw new LostRace();
  return now;
};

const archive = async (ctx: Context, filed: Filed, guard: Guard): Promise<void> => {
  const before = await asSeen(ctx, filed);
  const after = nextVersion<StoredRecord>(ctx, before, { archived: true, retiredOn: ctx.today() });
  await ctx.table.commit([
    ...replacement(filed.resource, before, after, RETIRED),
    ...besideRetired(filed.resource, after),
    ...guard(filed),
  ]);
};

/** What somebody has put away by hand stays out of the figures; everything else goes on counting. */
const marks = ({ archived, retiredOn }: StoredRecord, today: string) => ({
  archived: true,
  ...((retiredOn !== undefined || !archived) && { retiredOn: retiredOn ?? today }),
  erasedOn: today,
});

/** History first and the record last: whatever is cut short between the two begins again. */
const erase = async (ctx: Context, filed: Filed, guard: Guard): Promise<void> => {
  const { resource } = filed;
  const before = await asSeen(ctx, filed);
  await ctx.table.commit([unchangedRecord(resource, before), ...guard(filed)]);
  await eraseHistory(ctx.table, resource, before.id, ctx.today());
  const after = nextVersion<StoredRecord>(ctx, erasedRecord(resource, before), marks(before, ctx.today()));
  await ctx.table.commit([
    ...replaceErased(resource, before, after),
    ...(await besideErased(ctx, resource, after)),
    ...guard(filed),
  ]);
};

const isPassing = (error: unknown): boolean =>
  error instanceof LostRace || (error instanceof Refusal && error.code === "busy");

const deeds = { archive, erase };

/** Whether a deed was done; not where somebody was faster, or has changed what it was decided on. */
export const carryOut = async (
  ctx: Context,
  filed: Filed & { does: keyof typeof deeds },
  guard: Guard,
): Promise<boolean> => {
  try {
    await deeds[filed.does](ctx, filed, guard);
    return true;
  } catch (error) {
    if (!isPassing(error)) throw error;
    return false;
  }
};
