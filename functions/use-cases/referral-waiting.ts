import { Refusal } from "#shared/refusal";
import type { Referral } from "#shared/resources/referral";
import type { BodyOf } from "#shared/step";
import { putOnWaitingList, reprioritise } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { takeReferralStep } from "./referral-step.ts";

/** Who comes back to the list keeps the day on which the wait began: the definition of a referral settles that. */
export const putReferralOnWaitingList = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof putOnWaitingList>,
): Promise<Referral> => takeReferralStep(ctx, putOnWaitingList, { id, told });

/** Another priority, for a reason. Refuses with `invalid` what is so already. */
export const reprioritiseReferral = (ctx: Context, id: string, told: BodyOf<typeof reprioritise>): Promise<Referral> =>
  takeReferralStep(ctx, reprioritise, { id, told }, (before, filled) => {
    if (filled.priority === before.priority)
      throw new Refusal("invalid", { fields: { priority: { code: "unchanged" } } });
    return {};
  });
