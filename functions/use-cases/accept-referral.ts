import { findRecord, unchangedRecord } from "#functions/db/records";
import { may } from "#shared/access";
import { Refusal } from "#shared/refusal";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import type { Referral } from "#shared/resources/referral";
import { feeGap } from "#shared/rules/fee-gate";
import { notBefore } from "#shared/rules/order";
import type { BodyOf } from "#shared/step";
import { accept } from "#shared/steps/referrals";
import type { Context } from "./context.ts";
import { type ReferralEffect, takeReferralStep } from "./referral-step.ts";

type Acceptance = BodyOf<typeof accept>;

/**
 * Accepts a referral whose fee is covered on the day of entry by an agreement of this household, read here and held
 * to until the commit; or by the area manager's waiver. Refuses with `feeNotFormalised`, `fieldForbidden` or `invalid`.
 */
export const acceptReferral = (ctx: Context, id: string, told: Acceptance): Promise<Referral> =>
  takeReferralStep(ctx, accept, { id, told }, async (_before, filled) => {
    const fields = notBefore(filled, "entryOn", "receivedOn");
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
    const waiver = waiverIn(ctx, told);
    return (await covered(ctx, filled)) ?? waiver ?? refuseUncovered(filled);
  });

/** The waiver told with this acceptance; one of an earlier round does not count. */
const waiverIn = (ctx: Context, { feeWaiverReason: reason }: Acceptance): ReferralEffect | undefined => {
  if (typeof reason !== "string") return undefined;
  if (!may(ctx.actor.roles, "waiveFee"))
    throw new Refusal("fieldForbidden", { fields: { feeWaiverReason: { code: "fieldForbidden" } } });
  return {
    changes: { feeAgreementId: undefined, feeWaivedBy: ctx.actor.id, feeWaiverReason: reason },
    why: reason,
  };
};

const covered = async (ctx: Context, referral: Referral): Promise<ReferralEffect | undefined> => {
  const { feeAgreementId, householdId = "", entryOn = "" } = referral;
  if (feeAgreementId === undefined) return undefined;
  const agreement = await findRecord(ctx.table, FeeAgreement, feeAgreementId);
  if (!agreement || feeGap(agreement, householdId, entryOn) !== undefined) return undefined;
  return {
    changes: { feeWaivedBy: undefined, feeWaiverReason: undefined },
    writes: [unchangedRecord(FeeAgreement, agreement)],
    why: referral.decision,
  };
};

const refuseUncovered = ({ entryOn = "" }: Referral): never => {
  throw new Refusal("feeNotFormalised", { params: { on: entryOn } });
};
