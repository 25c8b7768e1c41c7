import type { PartnerScope } from "#shared/partner/scopes";

export { type PartnerScope, tokenScope } from "#shared/partner/scopes";

/** The first part of every scope in a token. */
export const PARTNER_RESOURCE_SERVER = "partner";

/** What each scope allows, as Cognito's console shows it. */
export const partnerScopes: Record<PartnerScope, string> = {
  "capacity.read": "Read how many places are free",
  "referrals.write": "Send referrals",
  "referrals.read": "Read the state of its own referrals",
  "reports.read": "Read its capacity reports",
};
