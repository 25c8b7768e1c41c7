import { everyRecord } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import { accessTo } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import { StaffMember } from "#shared/resources/staff-member";
import { View } from "#shared/resources/view";
import { accountStateOf } from "#shared/rules/account-state";

/** Kept with the request's own context: what was so for one request decides nothing for the next. */
const leftViews = new WeakMap<Context, ReadonlySet<string>>();

/** Whoever may share views also puts away those that somebody has left shared. */
const mayTidy = ({ actor }: Context): boolean => accessTo(View, actor.roles).edit.has("sharedWith");

/** Finds out which of some views are shared still although their maker works here no more, for whoever may tidy up. */
export const lookForLeftViews = async (ctx: Context, records: readonly StoredRecord[]): Promise<void> => {
  const shared = (records as readonly View[]).filter(
    ({ createdBy, sharedWith }) => createdBy !== ctx.actor.id && sharedWith.length > 0,
  );
  if (shared.length === 0 || !mayTidy(ctx)) return;
  const staff = await everyRecord<StaffMember>(ctx.table, StaffMember);
  const gone = new Set(staff.flatMap((one) => (accountStateOf(one, ctx.today()) === "left" ? one.username : [])));
  const left = shared.filter(({ createdBy }) => gone.has(createdBy)).map(({ id }) => id);
  leftViews.set(ctx, new Set([...(leftViews.get(ctx) ?? []), ...left]));
};

/** Whether a view has been found left in this request. */
export const isLeftView = (ctx: Context, { id }: StoredRecord): boolean => leftViews.get(ctx)?.has(id) === true;
