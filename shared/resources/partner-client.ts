import * as z from "zod";
import { field, instant, list, number, reference, references, several, text, yesNo } from "../fields.ts";
import { partnerScopes } from "../partner/scopes.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { webhookAddress } from "../rules/webhook-address.ts";

/** Which secrets there are, never what they say: that is shown once and known to the identity provider alone. */
const secret = z.object({ secretId: text(), createdAt: instant() });

/** What whoever makes a client says of it. */
export const askedOfPartnerClient = {
  organisationId: reference("organisations"),
  unitIds: references("units").optional(),
  scopes: several("partnerScopes", partnerScopes),
  requestsPerMinute: number(1, 6_000),
  requestsPerDay: number(1, 1_000_000),
  webhookUrl: text(300).optional(),
};
const asked = askedOfPartnerClient;

/** A machine of somebody outside who runs a unit with us: what it may ask for, how often, and what exists for it. */
export const PartnerClient = defineResource({
  name: "partner-clients",
  kind: "PARTNER-CLIENT",
  idPrefix: "ptc",
  beginsWith: "POST /api/directory/partner-clients",
  unique: ["name"],
  fields: {
    /** Names its partition and stands on the referrals it has sent: it never changes. */
    name: field(text(40), { setBy: "action", grid: 160 }),
    organisationId: field(asked.organisationId, { setBy: "action", grid: 240 }),
    unitIds: field(asked.unitIds, { grid: 220, weighs: "access" }),
    scopes: field(asked.scopes, { setBy: "action", grid: 260 }),
    requestsPerMinute: field(asked.requestsPerMinute, { grid: 130 }),
    requestsPerDay: field(asked.requestsPerDay, { grid: 130 }),
    webhookUrl: field(asked.webhookUrl, { grid: 260 }),
    webhookGeneration: field(number(1).default(1), { setBy: "action" }),
    /** The id in its tokens, which the identity provider gave it. */
    identityClientId: field(text(), { setBy: "action" }),
    secrets: field(list(secret, 2).default([]), { setBy: "action" }),
    suspended: field(yesNo().default(false), { setBy: "action", grid: 110 }),
  },
  title: (client) => client.name,
  check: (client) => webhookAddress(client.webhookUrl),
});
export type PartnerClient = RecordOf<typeof PartnerClient>;
