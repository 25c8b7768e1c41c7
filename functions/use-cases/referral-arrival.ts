import type { Write } from "#functions/db/table";
import type { Referral } from "#shared/resources/referral";
import { receive } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { referralStepWrites } from "./referral-step.ts";

/** A referral that arrives with all that is needed is received at once: its road begins with that step, as any other's. */
export const referralArrived = (ctx: Context, after: Referral, before: Referral | undefined): Write[] =>
  before === undefined && after.status === receive.to
    ? referralStepWrites(ctx, { ...after, status: "draft" }, { name: receive.name, to: receive.to })
    : [];
