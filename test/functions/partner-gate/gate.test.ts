import { createServer } from "node:http";
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createPartnerGate } from "#functions/partner-gate/gate";
import { listening } from "#test/infra/local/gateway/served";

const ISSUER = "https://issuer.example";
const NOW = new Date("2026-10-12T07:30:00.000Z");

const key = async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  return { privateKey, public: { ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256" } };
};

let ours: Awaited<ReturnType<typeof key>>;
let others: Awaited<ReturnType<typeof key>>;

beforeAll(async () => {
  [ours, others] = await Promise.all([key(), key()]);
});

const claims = { client_id: "4k2v8s", token_use: "access", scope: "partner/capacity.read partner/changes.read" };

const signed = (payload: JWTPayload = claims, by = ours, { issuer = ISSUER, minutes = 60 } = {}) =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .setIssuer(issuer)
    .setExpirationTime(NOW.getTime() / 1_000 + minutes * 60)
    .sign(by.privateKey);

const ask = (authorization: string | undefined) => {
  const keys = createLocalJWKSet({ keys: [ours.public] });
  return createPartnerGate({ issuer: ISSUER, keys, now: () => NOW })({
    headers: { ...(authorization && { authorization }) },
  });
};

const closed = { isAuthorized: false };

describe("the partner's gate", () => {
  it("passes on which client it is and what its token allows, and nothing else", async () => {
    const token = await signed({ ...claims, sub: "4k2v8s", jti: "1" });

    expect(await ask(`Bearer ${token}`)).toEqual({
      isAuthorized: true,
      context: { client_id: "4k2v8s", scope: "partner/capacity.read partner/changes.read" },
    });
  });

  it("is closed to a token of another key, another issuer or another time", async () => {
    const tokens = await Promise.all([
      signed(claims, others),
      signed(claims, ours, { issuer: "https://elsewhere.example" }),
      signed(claims, ours, { minutes: -1 }),
    ]);

    for (const token of tokens) expect(await ask(`Bearer ${token}`)).toEqual(closed);
  });

  it.each([
    ["an identity token", { ...claims, token_use: "id" }],
    ["a token that does not say what it is for", { client_id: "4k2v8s", scope: "partner/capacity.read" }],
    ["a token of nobody", { ...claims, client_id: "" }],
    ["a token of staff", { ...claims, scope: "openid profile" }],
    ["a token with a scope of another's", { ...claims, scope: "other/capacity.read capacity.read" }],
  ])("is closed to %s", async (_, payload) => {
    expect(await ask(`Bearer ${await signed(payload)}`)).toEqual(closed);
  });

  it("is closed to a token that says of itself that it needs no signature", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const payload = { ...claims, iss: ISSUER, exp: NOW.getTime() / 1_000 + 600 };

    expect(await ask(`Bearer ${part({ alg: "none" })}.${part(payload)}.`)).toEqual(closed);
    expect(await ask(`Bearer ${part({ alg: "none" })}.${part(payload)}.x`)).toEqual(closed);
  });

  it.each([undefined, "", "Bearer", "Bearer x", "Basic YTpi", "Bearer a.b.c"])("is closed to %j", async (header) => {
    expect(await ask(header)).toEqual(closed);
  });

  it("is closed to a token that never ends", async () => {
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: "k1" })
      .setIssuer(ISSUER)
      .sign(ours.privateKey);

    expect(await ask(`Bearer ${token}`)).toEqual(closed);
  });

  it.each([
    ["are refused", 503, "{}"],
    ["cannot be read", 200, "<html>"],
    ["are none", 200, "{}"],
  ])("says that it is our fault when the issuer's keys %s", async (_, status, body) => {
    const server = createServer((__, response) => response.writeHead(status).end(body));
    const keys = createRemoteJWKSet(new URL(await listening(server)));
    const gate = createPartnerGate({ issuer: ISSUER, keys, now: () => NOW });

    await expect(gate({ headers: { authorization: `Bearer ${await signed()}` } })).rejects.toThrow();
  });
});
