import type { Quota } from "#functions/use-cases/count-request";

/**
 * How much a client may ask, and what is left of it: `RateLimit-Policy` and `RateLimit` as structured fields
 * (draft-ietf-httpapi-ratelimit-headers), `Retry-After` (RFC 9110) once a quota is used up. Times are in seconds.
 */
export const quotaHeaders = (quotas: readonly Quota[]): Record<string, string> => {
  const spent = quotas.find(({ left }) => left === 0);
  const known = quotas.filter(({ left }) => left !== undefined);
  return {
    "ratelimit-policy": quotas.map(({ name, limit, seconds }) => `"${name}";q=${limit};w=${seconds}`).join(", "),
    ratelimit: known.map(({ name, left, resetsIn }) => `"${name}";r=${left};t=${resetsIn}`).join(", "),
    ...(spent && { "retry-after": String(spent.resetsIn) }),
  };
};
