import type { Context } from "#functions/use-cases/context";
import { reachOf } from "#shared/access";
import { Refusal } from "#shared/refusal";
import type { Resource } from "#shared/resource";
import { Unit } from "#shared/resources/unit";

/** Whether a unit is within what somebody may know of a kind that tells about units; those of her own are, always. */
export const reachesUnit = ({ actor }: Context, resource: Resource, unitId: string): boolean =>
  actor.roles.some((role) => reachOf(resource, role).read === "all") || (actor.unitIds ?? []).includes(unitId);

/** Refuses with `notFound`, as if there were no such unit, what tells about a unit where somebody does not work. */
export const refuseForeignUnit = (ctx: Context, resource: Resource, unitId: string): void => {
  if (!reachesUnit(ctx, resource, unitId)) throw new Refusal("notFound", { params: { resource: Unit.name } });
};
