import { Refusal } from "#shared/refusal";
import type { Plan } from "#shared/resources/plan";
import { planGaps } from "#shared/rules/plan-gaps";
import { approve } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { presentHousehold, refuseStrangers } from "./plan-household.ts";
import { takeStep } from "./take-step.ts";

/** From here on the text is frozen. Refuses what has no participants, no goal, or no goal with an indicator. */
export const approvePlan = (ctx: Context, id: string, told: Record<string, unknown>): Promise<Plan> =>
  takeStep<Plan>(ctx, approve, { id, told }, async (plan) => {
    const [gap] = planGaps(plan);
    if (gap) throw new Refusal(gap);
    await refuseStrangers(ctx, plan);
    const here = await presentHousehold(ctx, plan);
    return { changes: { approvedOn: ctx.today(), approvedBy: ctx.actor.id }, writes: [here] };
  });
