import { Refusal } from "#shared/refusal";
import type { Plan } from "#shared/resources/plan";
import type { BodyOf } from "#shared/step";
import { acknowledge } from "#shared/steps/plans";
import type { Context } from "./context.ts";
import { refuseOutOfTime } from "./plan-days.ts";
import { takeStep } from "./take-step.ts";

/** The guest has read it, in her own words where she wants. Words that stand in an approved edition stay. */
export const acknowledgePlan = (ctx: Context, id: string, told: BodyOf<typeof acknowledge>): Promise<Plan> =>
  takeStep<Plan>(ctx, acknowledge, { id, told }, async (plan) => {
    const { on, guestWords = plan.guestWords } = told;
    await refuseOutOfTime(ctx, { ...plan, startedOn: undefined }, "on", on);
    const isSaidAlready = plan.status !== "shared" && plan.guestWords !== undefined;
    if (isSaidAlready && guestWords !== plan.guestWords) throw new Refusal("frozen");
    return { changes: { acknowledgedOn: on, guestWords } };
  });
