import type { APIGatewayRequestAuthorizerEventV2 } from "aws-lambda";
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
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

/** Read by hand: a library of schemas for three strings would be four fifths of what the gate has to load. */
const passedBy = ({ client_id: clientId, token_use: use, scope }: JWTPayload): Passed | undefined => {
  // An identity token of the same issuer opens nothing here.
  if (use !== "access" || typeof clientId !== "string" || typeof scope !== "string") return undefined;
  return clientId !== "" && scopesIn(scope).length > 0 ? { client_id: clientId, scope } : undefined;
};

const TOKEN = /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

const closed: GateAnswer = { isAuthorized: false };

/** What is wrong with the issuer's keys and not with the token; an answer that holds none has no error of its own. */
const isOurFault = (error: errors.JOSEError): boolean =>
  error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === errors.JOSEError.code;

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
      const passed = passedBy((await jwtVerify(token, keys, options)).payload);
      return passed ? { isAuthorized: true, context: passed } : closed;
    } catch (error) {
      if (error instanceof errors.JOSEError && !isOurFault(error)) return closed;
      throw error;
    }
  };
