import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import { createPartnerGate } from "#functions/partner-gate/gate";
import { Refusal } from "#shared/refusal";
import type { Needs } from "./ways-in.ts";

/** What a function learns of a token: every claim as text, as HTTP API hands them over. */
export interface Authorized {
  claims: Record<string, string>;
  scopes: string[];
}

/** @throws Refusal `signedOut` for a token that proves nothing, `forbidden` for a staff token without the scope */
export type Authorize = (authorization: string | undefined, needs: Needs) => Promise<Authorized>;

/** HTTP API writes an array as `[a b]`. */
const asText = (claim: unknown): string => {
  if (Array.isArray(claim)) return `[${claim.map(asText).join(" ")}]`;
  return typeof claim === "object" ? JSON.stringify(claim) : String(claim);
};

const flattened = (payload: JWTPayload): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([name, claim]) => [name, asText(claim)]));

/** The audience decides; a token without one (Cognito's access tokens) is judged by the client it was made for. */
const isMeantFor = ({ aud, client_id }: JWTPayload, clients: readonly string[]): boolean =>
  [aud ?? client_id].flat().some((named) => typeof named === "string" && clients.includes(named));

const bearerOf = (authorization: string | undefined): string => {
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(authorization ?? "")?.[1];
  if (!token) throw new Refusal("signedOut");
  return token;
};

/**
 * The token check of HTTP API's JWT authorizer: signature, issuer, times, audience or client, then the scope. Machines
 * go through the very gate that stands before them in the cloud; what each may do is asked behind it.
 */
export const createAuthorizer = (issuer: string, keys: JSONWebKeySet): Authorize => {
  const keySet = createLocalJWKSet(keys);

  const verified = async (token: string): Promise<JWTPayload> => {
    try {
      const options = { issuer, algorithms: ["RS256"], requiredClaims: ["exp"] };
      return (await jwtVerify(token, keySet, options)).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new Refusal("signedOut");
      throw error;
    }
  };

  const gate = createPartnerGate({ issuer, keys: keySet });

  const throughTheGate = async (authorization: string | undefined): Promise<Authorized> => {
    const answer = await gate({ headers: { authorization } });
    if (!answer.isAuthorized) throw new Refusal("signedOut");
    return { claims: { ...answer.context }, scopes: [] };
  };

  return async (authorization, { clients, scope }) => {
    if (clients === "machines") return throughTheGate(authorization);
    const payload = await verified(bearerOf(authorization));
    if (!isMeantFor(payload, clients)) throw new Refusal("signedOut");
    const scopes = typeof payload.scope === "string" ? payload.scope.split(" ") : [];
    if (!scopes.includes(scope)) throw new Refusal("forbidden");
    return { claims: flattened(payload), scopes };
  };
};
