import { describe, expect, it } from "vitest";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { partnerScopes } from "#shared/partner/scopes";
import { aPartnerWorld, CAPACITY } from "./partner-world.ts";

const addresses = partnerRoutes.map((route) => ({
  name: route.name,
  method: route.spec.method,
  path: route.spec.path.replace("{id}", "prf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ"),
  scope: String(route.scopes?.[0]).replace("partner/", ""),
  body: route.spec.body && {},
}));

describe.each(addresses)("$name", ({ method, path, scope, body }) => {
  it("asks for a token before anything else", async () => {
    const { call } = await aPartnerWorld();

    const reply = await call(path, { method, body, scopes: null });

    expect(reply.status).toBe(401);
    expect(reply.json).toMatchObject({ code: "signedOut", status: 401 });
  });

  it("is closed to a token with every scope but its own, and says which one is missing", async () => {
    const { call } = await aPartnerWorld();

    const reply = await call(path, { method, body, scopes: partnerScopes.filter((other) => other !== scope) });

    expect(reply.status).toBe(403);
    expect(reply.json).toMatchObject({ code: "forbidden", requiredScope: `partner/${scope}` });
  });

  it("opens to its own scope alone", async () => {
    const { call } = await aPartnerWorld();

    const reply = await call(path, { method, body, scopes: [scope] });

    expect([200, 404, 422]).toContain(reply.status);
  });

  it("is closed to a client that is no partner, whatever its token says", async () => {
    const { call } = await aPartnerWorld();

    for (const client of ["admin-ui", "", "constructor", "FARSI-PROSSIMO"])
      expect((await call(path, { method, body, client })).status).toBe(403);
  });
});

describe("a client that the identity service has named", () => {
  const clients = { "4k2v8s1c9r7h3m5n": "farsi-prossimo", "9z8y7x6w5v4u3t2s": "nobody-we-know" };

  it("is the partner we know it as", async () => {
    const { call } = await aPartnerWorld({ clients });

    expect((await call(CAPACITY, { client: "4k2v8s1c9r7h3m5n" })).status).toBe(200);
  });

  it.each(["farsi-prossimo", "9z8y7x6w5v4u3t2s", "toString"])("is nobody under the name %s", async (client) => {
    const { call } = await aPartnerWorld({ clients });

    expect((await call(CAPACITY, { client })).status).toBe(403);
  });
});

describe("an address that is not listed", () => {
  it.each([
    ["GET", "/partner/v1"],
    ["GET", "/partner/v1/households"],
    ["GET", "/partner/v2/capacity"],
    ["POST", "/partner/v1/capacity"],
    ["DELETE", "/partner/v1/referrals"],
    ["GET", "/api/units"],
  ] as const)("%s %s does not exist", async (method, path) => {
    const { call } = await aPartnerWorld();

    const reply = await call(path, { method });

    expect(reply.status).toBe(404);
    expect(reply.json).toMatchObject({ code: "noSuchRoute" });
  });
});
