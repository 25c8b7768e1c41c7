import { createRemoteJWKSet } from "jose";
import { createPartnerGate } from "./gate.ts";

const { ISSUER } = process.env;
if (!ISSUER) throw new Error("ISSUER is not set.");

export const handler = createPartnerGate({
  issuer: ISSUER,
  keys: createRemoteJWKSet(new URL(`${ISSUER}/.well-known/jwks.json`)),
});
