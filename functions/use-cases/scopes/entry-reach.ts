import type { Context } from "#functions/use-cases/context";
import { Refusal } from "#shared/refusal";
import { Placement } from "#shared/resources/placement";
import { refuseForeignHousehold } from "./reach-scope.ts";
import { reachesUnit } from "./unit-reach.ts";

/**
 * Refuses an entry into a unit where somebody has no business, with `notAssigned` and before anything is looked at:
 * whether there is room tells whether somebody is there. Refuses a household that is not hers to let in with `notFound`
 * or `notAssigned`.
 */
export const refuseForeignEntry = async (
  ctx: Context,
  unitId: string,
  householdId: string | undefined,
): Promise<void> => {
  if (!reachesUnit(ctx, Placement, unitId)) throw new Refusal("notAssigned");
  if (householdId !== undefined) await refuseForeignHousehold(ctx, Placement, "admit", householdId);
};
