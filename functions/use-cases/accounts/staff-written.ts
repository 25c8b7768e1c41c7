import { dequal } from "dequal";
import { accountFollows, accountUnchanged } from "#functions/db/accounts";
import { dutyOf, readDuty, replaceDuty } from "#functions/db/on-duty";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import type { StaffMember } from "#shared/resources/staff-member";
import { type GuardedRole, roleLeftEmpty } from "#shared/rules/guarded-roles";
import type { Context } from "../context.ts";

const refusalFor = { "area-manager": "lastAreaManager", coordinator: "lastCoordinator" } as const satisfies Record<
  GuardedRole,
  string
>;

/** What decides whether somebody may sign in, and as what. */
const accessIn = ({ roles, suspended = false, archived, activeFrom, activeTo }: StaffMember) => ({
  roles: [...roles].sort(),
  suspended,
  archived,
  activeFrom,
  activeTo,
});

const isOwn = (ctx: Context, { username }: StaffMember) =>
  username.trim().toLowerCase() === ctx.actor.id.trim().toLowerCase();

/** Whoever decides about others is still let in at the moment of writing; otherwise the work begins again and ends. */
const decidesRightly = async (ctx: Context): Promise<Write[]> => {
  const { account, held } = await accountUnchanged(ctx.table, ctx.actor.id);
  if (account?.suspended) throw new Refusal("accountSuspended");
  return held;
};

const dutyFollows = async (ctx: Context, after: StaffMember): Promise<Write[]> => {
  const list = await readDuty(ctx.table);
  const others = list.people.filter(({ staffId }) => staffId !== after.id);
  const own = dutyOf(after);
  const people = own ? [...others, own] : others;
  const empty = roleLeftEmpty(list.people, people, ctx.today());
  if (empty) throw new Refusal(refusalFor[empty]);
  const isNew = list.version === undefined && people.length > 0;
  return isNew || !dequal([...list.people], people) ? [replaceDuty(list, people)] : [];
};

/**
 * What a staff record's writing brings with it, whichever way it is written: the account follows, nobody changes her
 * own access, and the roles that have to be held by somebody stay held. Refuses with `ownAccount`, `lastAreaManager`,
 * `lastCoordinator`, or `accountSuspended` when whoever decides has been shut out meanwhile.
 */
export const staffWritten = async (
  ctx: Context,
  after: StaffMember,
  before: StaffMember | undefined,
): Promise<Write[]> => {
  const account = accountFollows(after);
  if (before && dequal(accessIn(before), accessIn(after))) return [account];
  if (before && isOwn(ctx, before)) throw new Refusal("ownAccount");
  const held = isOwn(ctx, after) ? [] : await decidesRightly(ctx);
  return [account, ...held, ...(await dutyFollows(ctx, after))];
};
