/** What a partner's token may open. In tokens each carries the name of the resource server before it: `partner/…`. */
export const partnerScopes = [
  "capacity.read",
  "referrals.write",
  "referrals.read",
  "reports.read",
  "changes.read",
] as const;
export type PartnerScope = (typeof partnerScopes)[number];

const RESOURCE_SERVER = "partner/";

export const tokenScope = (scope: PartnerScope): string => `${RESOURCE_SERVER}${scope}`;

/** The scopes of ours in a token's `scope` claim. */
export const scopesIn = (claim: string): PartnerScope[] => {
  const granted = new Set(claim.split(" "));
  return partnerScopes.filter((scope) => granted.has(tokenScope(scope)));
};
