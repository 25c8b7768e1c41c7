import { may } from "#shared/access";
import { Refusal } from "#shared/refusal";
import { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";
import { onceOnly } from "../once.ts";
import { settledRecord } from "../plan-edit.ts";
import { getInScope } from "../scope.ts";
import { nextVersion, replacement } from "../writes.ts";
import { staffWritten } from "./staff-written.ts";

/** A staff record that may be administered by whoever asks. Refuses with `forbidden`, `notFound` or `notPossibleNow`. */
export const staffToAdminister = async (ctx: Context, id: string): Promise<StaffMember> => {
  if (!may(ctx.actor.roles, "manageAccounts")) throw new Refusal("forbidden");
  const member = await getInScope(ctx, StaffMember, id);
  if (member.archived) throw new Refusal("notPossibleNow", { params: { status: "archived" } });
  return member;
};

/**
 * Changes what only actions change about somebody's access, under all guards. What is already as wanted is answered as
 * it is, so that a call can be repeated until the directory has followed.
 */
export const changeStaff = (
  ctx: Context,
  { id, action, changes }: { id: string; action: string; changes: Partial<StaffMember> },
): Promise<StaffMember> =>
  onceOnly(ctx, { action, id, changes }, async (remember) => {
    const before = await staffToAdminister(ctx, id);
    const differs = Object.entries(changes).some(([name, value]) => !same(before[name], value));
    if (!differs) return before;
    const after = settledRecord(ctx, StaffMember, nextVersion(ctx, before, changes), before) as StaffMember;
    await ctx.table.commit([
      ...replacement(StaffMember, before, after, action),
      ...(await staffWritten(ctx, after, before)),
      ...remember(after),
    ]);
    return after;
  });

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
