import type { Actor } from "#functions/use-cases/context";
import { type Role, roles } from "#shared/access/roles";
import { Refusal } from "#shared/refusal";
import type { Event } from "./reply.ts";

type Claims = Event["requestContext"]["authorizer"]["jwt"]["claims"];

const isRole = (group: string): group is Role => (roles as readonly string[]).includes(group);

/** HTTP API hands arrays over as the text `[a b]`. */
const wordsOf = (claim: Claims[string] | undefined): string[] =>
  String(claim ?? "")
    .replace(/^\[|\]$/g, "")
    .split(/[\s,]+/)
    .filter(Boolean);

/** What the gateway has verified of a token: by its own check of it, or by ours (`functions/partner-gate`). */
interface Verified {
  jwt?: { claims: Claims };
  lambda?: Claims;
}

export const claimsOf = (event: Event): Claims => {
  const authorizer: Verified | undefined = event.requestContext?.authorizer;
  return authorizer?.jwt?.claims ?? authorizer?.lambda ?? {};
};

/** The person behind a staff token. Whoever holds none of our roles is somebody else's user. */
export const actorOf = (event: Event): Actor => {
  const claims = claimsOf(event);
  const held = wordsOf(claims["cognito:groups"]).filter(isRole);
  if (claims.username === undefined) throw new Refusal("signedOut");
  if (held.length === 0) throw new Refusal("forbidden");
  return { id: String(claims.username), roles: held };
};

const KEY_SHAPE = /^[\x21-\x7e]{1,128}$/;

/** The `Idempotency-Key` header: printable, at most 128 characters. */
export const idempotencyKeyOf = (event: Event): string | undefined => {
  const key = event.headers["idempotency-key"];
  if (key !== undefined && !KEY_SHAPE.test(key))
    throw new Refusal("badRequest", { fields: { "Idempotency-Key": { code: "invalidFormat" } } });
  return key;
};
