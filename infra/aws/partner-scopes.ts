/** The resource server's name: the first part of every scope that a partner's token carries. */
export const PARTNER_RESOURCE_SERVER = "partner";

/** What a partner may be allowed to do, with the sentence that Cognito's console shows. */
export const partnerScopes = {
  "capacity.read": "Read how many places are free",
  "referrals.write": "Send referrals",
  "referrals.read": "Read the state of its own referrals",
  "reports.read": "Read its capacity reports",
} as const;

export type PartnerScope = keyof typeof partnerScopes;

/** The scope as it stands in a token, such as `partner/capacity.read`. */
export const tokenScope = (scope: PartnerScope) => `${PARTNER_RESOURCE_SERVER}/${scope}`;
