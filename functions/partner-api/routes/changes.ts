import * as z from "zod";
import { changesAfter } from "#functions/use-cases/partner-changes";
import { PartnerEvent } from "#shared/partner/event";
import { changes as example } from "../examples.ts";
import { pageQuery } from "../page-query.ts";
import { partnerRoute } from "../partner-route.ts";

const ChangesQuery = z.strictObject({
  after: z.string().max(300).optional(),
  limit: pageQuery(z.string()).shape.limit,
});

export const changes = [
  partnerRoute({
    name: "readChanges",
    method: "GET",
    path: "/partner/v1/changes",
    scope: "changes.read",
    query: ChangesQuery,
    answers: z.strictObject({ items: z.array(PartnerEvent), next: z.string(), more: z.boolean() }),
    refuses: ["cursorGone"],
    examples: { answer: example },
    run: (ctx, { query }) => changesAfter(ctx, query),
  }),
];
