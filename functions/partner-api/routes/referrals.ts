import * as z from "zod";
import { lookAt, pageOf } from "#functions/db/partner-view";
import type { PartnerContext } from "#functions/use-cases/partner-context";
import { sendReferral } from "#functions/use-cases/send-referral";
import { partnerReferralId, ReferralReceipt, ReferralState, SentReferral } from "#shared/partner/referral";
import { Refusal } from "#shared/refusal";
import { receipt, referralState, sentReferral } from "../examples.ts";
import { pageQuery, pageShape } from "../page-query.ts";
import { partnerRoute } from "../partner-route.ts";

const path = "/partner/v1/referrals";

const referralOf = async ({ table, partner }: PartnerContext, id: string): Promise<ReferralState> => {
  const { content } = await lookAt(table, { partner: partner.id, kind: "REFERRAL", id });
  if (!content) throw new Refusal("notFound", { params: { resource: "referrals" } });
  return content;
};

export const referrals = [
  partnerRoute({
    name: "sendReferral",
    method: "POST",
    path,
    scope: "referrals.write",
    body: SentReferral,
    status: 201,
    answers: ReferralReceipt,
    refuses: ["notFound", "alreadySent"],
    examples: { body: sentReferral, answer: receipt },
    run: (ctx, { body }) => sendReferral(ctx, body),
  }),
  partnerRoute({
    name: "listReferrals",
    method: "GET",
    path,
    scope: "referrals.read",
    query: pageQuery(partnerReferralId()),
    answers: pageShape(ReferralState),
    examples: { answer: { items: [referralState] } },
    run: ({ table, partner }, { query: { next, limit } }) =>
      pageOf(table, { partner: partner.id, kind: "REFERRAL" }, { after: next, limit }),
  }),
  partnerRoute({
    name: "readReferral",
    method: "GET",
    path: `${path}/{id}`,
    scope: "referrals.read",
    params: z.object({ id: partnerReferralId() }),
    answers: ReferralState,
    examples: { answer: referralState },
    run: (ctx, { params }) => referralOf(ctx, params.id),
  }),
];
