import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Referral } from "#shared/resources/referral";
import type { BodyOf } from "#shared/step";
import { askInformation, receive, recordInformation, reopen, takeIntoFilter } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { takeReferralStep } from "./referral-step.ts";

/** A draft becomes a referral: who refers, for whom, since when. */
export const receiveReferral = (ctx: Context, id: string, told: BodyOf<typeof receive>): Promise<Referral> =>
  takeReferralStep(ctx, receive, { id, told });

export const takeReferralIntoFilter = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof takeIntoFilter>,
): Promise<Referral> => takeReferralStep(ctx, takeIntoFilter, { id, told });

const dueInThePast = ({ informationDueOn: due }: Referral, today: string): FieldErrors =>
  due !== undefined && due < today ? { informationDueOn: { code: "inThePast" } } : {};

/** What is still to be known, by a day that is not over. Refuses with `invalid`. */
export const askForInformation = (ctx: Context, id: string, told: BodyOf<typeof askInformation>): Promise<Referral> =>
  takeReferralStep(ctx, askInformation, { id, told }, (_before, filled) => {
    const fields = dueInThePast(filled, ctx.today());
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
    return { why: filled.informationAsked };
  });

export const recordReferralInformation = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof recordInformation>,
): Promise<Referral> => takeReferralStep(ctx, recordInformation, { id, told });

/** A closed referral comes back to life; why it had been closed stays in its steps and its history. */
export const reopenReferral = (ctx: Context, id: string, told: BodyOf<typeof reopen>): Promise<Referral> =>
  takeReferralStep(ctx, reopen, { id, told }, () => ({
    changes: { closingReason: undefined, closingDetail: undefined },
  }));
