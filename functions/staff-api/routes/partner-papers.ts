import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import type { Objects } from "#functions/objects/objects";
import { paperLink, papersOf } from "#functions/use-cases/papers-of-partner";
import { accessTo } from "#shared/access";
import { id } from "#shared/fields";
import { partnerDocumentId, ReferralDocument } from "#shared/partner/document";
import { Referral } from "#shared/resources/referral";
import type { StaffRequest } from "../request.ts";

/** Whoever may read what somebody needs may read what was sent to show it. */
const mayReadNeeds = ({ ctx }: StaffRequest): boolean => accessTo(Referral, ctx.actor.roles).read.has("needs");

const { id: documentId, kind, contentType, bytes, announcedAt } = ReferralDocument.shape;
const Paper = z.object({ id: documentId, kind, contentType, bytes, announcedAt, isHere: z.boolean() });

const objectsOf = ({ objects }: StaffRequest): Objects => {
  if (!objects) throw new Error("This function has not been told where files lie.");
  return objects;
};

export const partnerPapers: Route<StaffRequest>[] = [
  route({
    method: "GET",
    path: "/api/referrals/{id}/partner-documents",
    resource: Referral.name,
    summary: "The documents that a partner has announced for a referral, and whether they have come",
    allow: mayReadNeeds,
    params: z.object({ id: id() }),
    answers: z.object({ items: z.array(Paper) }),
    run: (request, { params }) => papersOf(request.ctx, objectsOf(request), params.id),
  }),
  route({
    method: "GET",
    path: "/api/referrals/{id}/partner-documents/{documentId}",
    resource: Referral.name,
    summary: "An address from which one of these documents can be saved, for five minutes and as an attachment",
    allow: mayReadNeeds,
    params: z.object({ id: id(), documentId: partnerDocumentId() }),
    answers: z.object({ url: z.string(), fileName: z.string() }),
    run: (request, { params }) =>
      paperLink(request.ctx, objectsOf(request), { referralId: params.id, documentId: params.documentId }),
  }),
];
