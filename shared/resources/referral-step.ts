import { date, field, longText, picklist, reference, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { Referral, referralStatuses } from "./referral.ts";

/** One step that a referral has taken: who, when, why. Written with the step itself and never changed. */
export const ReferralStep = defineResource({
  name: "referral-steps",
  kind: "REFERRAL-STEP",
  idPrefix: "rst",
  belongsTo: { resource: Referral.name, by: "referralId" },
  beginsWith: "POST /api/referrals/{id}/…",
  fields: {
    referralId: field(reference("referrals"), { setBy: "action", grid: 140 }),
    on: field(date(), { setBy: "action", grid: 120 }),
    /** The name of the step, as in `shared/steps/referrals.ts`. */
    step: field(text(60), { setBy: "action", grid: 200 }),
    from: field(picklist("referralStatuses", referralStatuses).optional(), { setBy: "action", grid: 170 }),
    to: field(picklist("referralStatuses", referralStatuses).optional(), { setBy: "action", grid: 170 }),
    by: field(text(), { setBy: "action", grid: 150 }),
    why: field(longText(2000).optional(), { setBy: "action", sensitivity: "intimate", grid: 300 }),
  },
  title: (step) => `${step.on} ${step.step}`,
});
export type ReferralStep = RecordOf<typeof ReferralStep>;
