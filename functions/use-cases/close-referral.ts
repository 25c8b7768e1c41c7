import { Refusal } from "#shared/refusal";
import type { Referral } from "#shared/resources/referral";
import { notInFuture } from "#shared/rules/order";
import type { BodyOf, Step } from "#shared/step";
import type { declareUnsuitable } from "#shared/steps/referrals";
import { tellOutcome } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { takeReferralStep } from "./referral-step.ts";

/** Ends a referral with a no of its kind: unsuitable, withdrawn or expired, with a typed reason. */
export const closeReferral =
  (step: Step) =>
  (ctx: Context, id: string, told: BodyOf<typeof declareUnsuitable>): Promise<Referral> =>
    takeReferralStep(ctx, step, { id, told }, (_before, { closingDetail }) => ({ why: closingDetail }));

/** Who has been told what has been decided, when and how. Refuses with `invalid` a day that has not come. */
export const tellReferralOutcome = (ctx: Context, id: string, told: BodyOf<typeof tellOutcome>): Promise<Referral> =>
  takeReferralStep(ctx, tellOutcome, { id, told }, ({ outcomeTold, receivedOn }) => {
    const { on, who, how } = told;
    const fields = {
      ...(receivedOn !== undefined &&
        on < receivedOn && { on: { code: "notBefore", params: { other: "receivedOn" } } }),
      ...notInFuture({ on }, "on", ctx.today()),
    };
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
    return { changes: { outcomeTold: [...outcomeTold, { on, who, how, by: ctx.actor.id }] } };
  });
