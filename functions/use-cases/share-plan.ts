import type { Plan } from "#shared/resources/plan";
import { share, takeBack } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { presentHousehold, refuseStrangers } from "./plan-household.ts";
import { takeStep } from "./take-step.ts";

/** A draft is read together with the guest. Refuses for a household that has left. */
export const sharePlan = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Plan> =>
  takeStep<Plan>(ctx, share, { id, told }, async (plan) => {
    await refuseStrangers(ctx, plan);
    return { writes: [await presentHousehold(ctx, plan)] };
  });

/** Back to a draft: what the guest has read is no longer what it will say. */
export const takePlanBack = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Plan> =>
  takeStep<Plan>(ctx, takeBack, { id, told }, () => ({ changes: { acknowledgedOn: undefined } }));
