import * as z from "zod";
import { announceDocument, documentsOfReferral } from "#functions/use-cases/partner-documents";
import { AnnouncedDocument, ReferralDocument, UploadTicket } from "#shared/partner/document";
import { partnerReferralId } from "#shared/partner/referral";
import { announcedDocument, referralDocument, uploadTicket } from "../examples.ts";
import { partnerRoute } from "../partner-route.ts";

const path = "/partner/v1/referrals/{id}/documents";
const params = z.object({ id: partnerReferralId() });

export const documents = [
  partnerRoute({
    name: "announceDocument",
    method: "POST",
    path,
    scope: "referrals.write",
    params,
    body: AnnouncedDocument,
    status: 201,
    answers: UploadTicket,
    refuses: ["tooManyDocuments"],
    examples: { body: announcedDocument, answer: uploadTicket },
    run: (ctx, { params: { id }, body }) => announceDocument(ctx, id, body),
  }),
  partnerRoute({
    name: "listDocuments",
    method: "GET",
    path,
    scope: "referrals.read",
    params,
    answers: z.strictObject({ items: z.array(ReferralDocument) }),
    examples: { answer: { items: [referralDocument] } },
    run: (ctx, { params: { id } }) => documentsOfReferral(ctx, id),
  }),
];
