import { endForce, planInForce } from "#functions/db/plans-in-force";
import type { Plan } from "#shared/resources/plan";
import type { BodyOf } from "#shared/step";
import { conclude } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { refuseOutOfTime } from "./plan-days.ts";
import { takeStep } from "./take-step.ts";

/** The plan ends with its outcome, and its place is free for another one. */
export const concludePlan = (ctx: Context, id: string, told: BodyOf<typeof conclude>): Promise<Plan> =>
  takeStep<Plan>(ctx, conclude, { id, told }, async (plan) => {
    const { on, outcome } = told;
    await refuseOutOfTime(ctx, plan, "on", on);
    const isHolder = (await planInForce(ctx.table, plan)) === plan.id;
    return {
      changes: { endedOn: on, outcome, nextReviewOn: undefined },
      writes: isHolder ? [endForce(plan)] : [],
    };
  });
