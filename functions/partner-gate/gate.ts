import type { APIGatewayRequestAuthorizerEventV2 } from "aws-lambda";
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { scopesIn } from "#shared/partner/scopes";

export interface GateOptions {
  issuer: string;
  /** The issuer's public keys. */
  keys: JWTVerifyGetKey;
  now?: () => Date;
}

/** What the partner's function learns of a token. */
export interface Passed {
  client_id: string;
  scope: string;
}

export type GateAnswer = { isAuthorized: true; context: Passed } | { isAuthorized: false };

const Claims = z.object({
  client_id: z.string().min(1),
  // An identity token of the same issuer opens nothing here.
  token_use: z.literal("access"),
  scope: z.string(),
});

const TOKEN = /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

const closed: GateAnswer = { isAuthorized: false };

/**
 * Asks of a partner's token whether our issuer has signed it, whether it is an access token, has not expired and names
 * one of the partner's scopes at all. Which client it is, and what that one may do today, is asked behind the gate: so
 * clients come and go without a deployment.
 * @throws when the issuer's keys cannot be had: nobody is let in, and the gateway says that it is a fault of ours
 */
export const createPartnerGate =
  ({ issuer, keys, now }: GateOptions) =>
  async ({ headers }: Pick<APIGatewayRequestAuthorizerEventV2, "headers">): Promise<GateAnswer> => {
    const [, token] = TOKEN.exec(headers?.authorization ?? "") ?? [];
    if (token === undefined) return closed;
    try {
      const options = { issuer, algorithms: ["RS256"], requiredClaims: ["exp"], currentDate: now?.() };
      const claims = Claims.safeParse((await jwtVerify(token, keys, options)).payload);
      if (!claims.success || scopesIn(claims.data.scope).length === 0) return closed;
      return { isAuthorized: true, context: { client_id: claims.data.client_id, scope: claims.data.scope } };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) throw error;
      if (error instanceof errors.JOSEError) return closed;
      throw error;
    }
  };
