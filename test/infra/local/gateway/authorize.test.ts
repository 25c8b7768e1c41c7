import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { type Authorize, createAuthorizer } from "#infra/local/gateway/authorize";

const ISSUER = "http://127.0.0.1:4000/identity";
const staff = { clients: ["admin-ui"], scope: "openid" };
const capacity = { clients: "machines" as const, scope: "partner/capacity.read" };
const signedOut = { code: "signedOut" };

let ours: CryptoKey;
let foreign: CryptoKey;
let authorize: Authorize;

beforeAll(async () => {
  const pair = await generateKeyPair("RS256");
  ours = pair.privateKey;
  foreign = (await generateKeyPair("RS256")).privateKey;
  const publicKey = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "RS256" };
  authorize = createAuthorizer(ISSUER, { keys: [publicKey] });
});

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

const claims = (changed: JWTPayload = {}): JWTPayload => ({
  iss: ISSUER,
  aud: "admin-ui",
  client_id: "admin-ui",
  scope: "openid profile",
  exp: inAnHour(),
  username: "coordinator",
  "cognito:groups": ["coordinator", "area-manager"],
  ...changed,
});

const signed = (payload: JWTPayload, key = ours) =>
  new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key);

const bearer = async (changed: JWTPayload = {}, key = ours) => `Bearer ${await signed(claims(changed), key)}`;

describe("a good token", () => {
  it("opens the way, with its claims as text", async () => {
    const authorized = await authorize(await bearer(), staff);

    expect(authorized.scopes).toEqual(["openid", "profile"]);
    expect(authorized.claims).toMatchObject({
      username: "coordinator",
      "cognito:groups": "[coordinator area-manager]",
      exp: expect.stringMatching(/^\d+$/),
    });
  });

  it("may name its audience among others, or only its client", async () => {
    await expect(authorize(await bearer({ aud: ["x", "admin-ui"] }), staff)).resolves.toBeDefined();
    await expect(authorize(await bearer({ aud: undefined }), staff)).resolves.toBeDefined();
  });

  it("is known by any spelling of the scheme", async () => {
    await expect(authorize((await bearer()).replace("Bearer", "bearer"), staff)).resolves.toBeDefined();
  });
});

describe("no way is opened by", () => {
  it.each([undefined, "", "Bearer", "Bearer ", "Bearer nonsense", "Bearer a.b.c", "Basic YTpi"])(
    "%s",
    async (authorization) => {
      await expect(authorize(authorization, staff)).rejects.toMatchObject(signedOut);
    },
  );

  it("an expired token, one that is not valid yet, or one without an end", async () => {
    await expect(authorize(await bearer({ exp: inAnHour() - 3700 }), staff)).rejects.toMatchObject(signedOut);
    await expect(authorize(await bearer({ nbf: inAnHour() }), staff)).rejects.toMatchObject(signedOut);
    await expect(authorize(await bearer({ exp: undefined }), staff)).rejects.toMatchObject(signedOut);
  });

  it("a token of another issuer", async () => {
    await expect(authorize(await bearer({ iss: "http://elsewhere" }), staff)).rejects.toMatchObject(signedOut);
  });

  it("a token for somebody else", async () => {
    const partners = { aud: "farsi-prossimo", client_id: "farsi-prossimo", scope: "openid partner/capacity.read" };

    await expect(authorize(await bearer(partners), staff)).rejects.toMatchObject(signedOut);
    await expect(authorize(await bearer({ scope: "partner/capacity.read" }), capacity)).rejects.toMatchObject(
      signedOut,
    );
    await expect(authorize(await bearer({ aud: "x" }), staff)).rejects.toMatchObject(signedOut);
    await expect(authorize(await bearer({ aud: undefined, client_id: "x" }), staff)).rejects.toMatchObject(signedOut);
  });

  it("a token that somebody else signed, nobody signed, or that was changed afterwards", async () => {
    const [header, , signature] = (await bearer()).split(".");
    const changed = Buffer.from(JSON.stringify(claims({ username: "area-manager" }))).toString("base64url");

    await expect(authorize(await bearer({}, foreign), staff)).rejects.toMatchObject(signedOut);
    await expect(authorize(`Bearer ${new UnsecuredJWT(claims()).encode()}`, staff)).rejects.toMatchObject(signedOut);
    await expect(authorize(`${header}.${changed}.${signature}`, staff)).rejects.toMatchObject(signedOut);
  });
});

it("a staff token without the scope is recognised and refused", async () => {
  const idToken = await bearer({ scope: undefined, client_id: undefined });

  await expect(authorize(idToken, staff)).rejects.toMatchObject({ code: "forbidden" });
});

it("a machine's token goes through the partner's gate, with what the function asks it for", async () => {
  const machine = { aud: undefined, client_id: "farsi-prossimo", token_use: "access", scope: "partner/referrals.read" };

  await expect(authorize(await bearer(machine), capacity)).resolves.toEqual({
    claims: { client_id: "farsi-prossimo", scope: "partner/referrals.read" },
    scopes: [],
  });
  await expect(authorize(await bearer({ ...machine, token_use: "id" }), capacity)).rejects.toMatchObject(signedOut);
});
