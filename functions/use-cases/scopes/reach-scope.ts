import type { Context } from "#functions/use-cases/context";
import { type Action, accessTo, may, type Role, reachOf } from "#shared/access";
import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { View } from "#shared/resources/view";
import { isWithin, type Nearness, rolesWithin, stepReachOf } from "#shared/rules/reach";
import { isNearSomebody, nearnessAmong } from "./nearness.ts";
import { knownNearness, nearnessOfHouseholds, rememberNearness } from "./sight.ts";
import { refuseViewOfAnother } from "./view-scope.ts";

type Right = "read" | "edit";

const rolesReachingAll = ({ actor }: Context, resource: Resource, right: Right): Role[] =>
  actor.roles.filter((role) => reachOf(resource, role)[right] === "all");

/** Whether some role of whoever asks gives a right to part of a kind only, and no other role gives it to all of them. */
const isLimited = (ctx: Context, resource: Resource, right: Right): boolean => {
  if (!isNearSomebody(resource)) return false;
  const far = rolesReachingAll(ctx, resource, right);
  return accessTo(resource, far)[right].size < accessTo(resource, ctx.actor.roles)[right].size;
};

/** Whether what somebody may know of a kind depends on the day, on assignments and on stays. */
export const dependsOnSight = (ctx: Context, resource: Resource): boolean => isLimited(ctx, resource, "read");

/** Which records of a kind somebody's roles reach for reading. What is found out stays known to this request. */
export const reachScope = async (
  ctx: Context,
  resource: Resource,
  records: readonly StoredRecord[],
): Promise<(record: StoredRecord) => boolean> => {
  if (!isLimited(ctx, resource, "read")) return () => true;
  const near = await nearnessAmong(ctx, resource, records);
  return (record) => {
    const nearness = near(record);
    rememberNearness(ctx, record.id, nearness);
    return rolesWithin(resource, ctx.actor.roles, "read", nearness).length > 0;
  };
};

/** The roles that count for a record as it has been found in this request; all of them where they reach everything. */
const rolesFor = (ctx: Context, resource: Resource, record: StoredRecord, right: Right): readonly Role[] => {
  if (!isLimited(ctx, resource, right)) return ctx.actor.roles;
  const nearness = knownNearness(ctx, record.id, record.householdId);
  return rolesWithin(resource, ctx.actor.roles, right, nearness ?? "outside");
};

/** The roles that say which fields of a record may be read; it has been found to be in scope before. */
export const rolesReading = (ctx: Context, resource: Resource, record: StoredRecord): readonly Role[] => {
  const roles = rolesFor(ctx, resource, record, "read");
  return roles.length > 0 ? roles : ctx.actor.roles;
};

/** Looks up how near records are, so that `rolesEditing` can answer for each of them. */
export const lookForEditing = async (ctx: Context, resource: Resource, records: readonly StoredRecord[]) => {
  if (records.length === 0 || !isLimited(ctx, resource, "edit")) return;
  const near = await nearnessAmong(ctx, resource, records);
  for (const record of records) rememberNearness(ctx, record.id, near(record));
};

/**
 * The roles that say which fields of a record may be changed. Refuses with `notAssigned` when none reaches it, and with
 * `viewOfAnother` a view that somebody else has made.
 */
export const rolesEditing = (ctx: Context, resource: Resource, record: StoredRecord): readonly Role[] => {
  if (resource.name === View.name) refuseViewOfAnother(ctx, record);
  const roles = rolesFor(ctx, resource, record, "edit");
  if (roles.length === 0) throw new Refusal("notAssigned");
  return roles;
};

const mayStep = (ctx: Context, resource: Resource, action: Action, nearness: Nearness): boolean =>
  ctx.actor.roles.some((role) => may([role], action) && isWithin(stepReachOf(resource, role), nearness));

/** Whether a role that allows an action reaches every record of the kind, so that nothing has to be looked up. */
const stepsEverywhere = ({ actor }: Context, resource: Resource, action: Action): boolean =>
  !isNearSomebody(resource) || actor.roles.some((role) => may([role], action) && stepReachOf(resource, role) === "all");

/** Refuses with `notAssigned` an action on a record that may be read and not worked on. */
export const refuseUnassigned = async (
  ctx: Context,
  resource: Resource,
  action: Action,
  record: StoredRecord,
): Promise<void> => {
  if (stepsEverywhere(ctx, resource, action)) return;
  const near = await nearnessAmong(ctx, resource, [record]);
  if (!mayStep(ctx, resource, action, near(record))) throw new Refusal("notAssigned");
};

/**
 * Refuses an action that makes a record of a kind for a household: with `notFound` as if there were no such household
 * where it is out of reach, with `notAssigned` where it may only be read.
 */
export const refuseForeignHousehold = async (
  ctx: Context,
  resource: Resource,
  action: Action,
  householdId: string,
): Promise<void> => {
  if (stepsEverywhere(ctx, resource, action)) return;
  const near = (await nearnessOfHouseholds(ctx, [householdId]))(householdId);
  if (mayStep(ctx, resource, action, near)) return;
  const isKnown = rolesWithin(Household, ctx.actor.roles, "read", near).length > 0;
  throw isKnown ? new Refusal("notAssigned") : new Refusal("notFound", { params: { resource: Household.name } });
};

/** Whether somebody may work on a household as far as her roles go at all, or only read it. */
export const isMine = async (ctx: Context, householdId: string): Promise<boolean> => {
  if (!isLimited(ctx, Household, "edit")) return true;
  const near = await nearnessOfHouseholds(ctx, [householdId]);
  return rolesWithin(Household, ctx.actor.roles, "edit", near(householdId)).length > 0;
};
