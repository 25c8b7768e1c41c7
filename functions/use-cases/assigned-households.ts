import { allRecords, recordKey, recordOf } from "#functions/db/records";
import { ownerOf } from "#functions/db/unique";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { isAssigned } from "#shared/rules/assignments";
import type { Context } from "./context.ts";

/** The staff record of whoever is asking; unset for somebody who signs in and has none, and for the system. */
export const myStaffId = ({ table, actor }: Context): Promise<string | undefined> =>
  ownerOf(table, StaffMember, "username", actor.id);

const assignedTo = (staffId: string | undefined, households: readonly Household[], day: string): Household[] =>
  staffId === undefined ? [] : households.filter(({ educators }) => isAssigned(educators, staffId, day));

/** Those of these households that are assigned today to whoever is asking, read consistently. */
export const assignedAmong = async (ctx: Context, ids: Iterable<string>): Promise<Set<string>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Set();
  const [staffId, items] = await Promise.all([
    myStaffId(ctx),
    ctx.table.getMany(wanted.map((id) => recordKey(Household, id))),
  ]);
  const households = items.flatMap((item) => (item ? [recordOf(Household, item) as Household] : []));
  return new Set(assignedTo(staffId, households, ctx.today()).map(({ id }) => id));
};

/** The households assigned today to whoever is asking, archived ones aside. The index proposes, the records decide. */
export const myHouseholdIds = async (ctx: Context): Promise<Set<string>> => {
  const staffId = await myStaffId(ctx);
  const all = await allRecords(ctx.table, Household);
  const candidates = assignedTo(staffId, all, ctx.today());
  return assignedAmong(
    ctx,
    candidates.map(({ id }) => id),
  );
};
