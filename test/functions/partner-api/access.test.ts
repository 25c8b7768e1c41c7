import { describe, expect, it } from "vitest";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { partnerScopes } from "#shared/partner/scopes";
import { aPartnerWorld, CAPACITY, REFERRALS, REPORTS } from "./partner-world.ts";

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
  it("is the partner that its record says", async () => {
    const world = await aPartnerWorld();
    await world.client("4k2v8s1c9r7h3m5n", { name: "farsi-prossimo" });

    expect((await world.call(CAPACITY, { client: "4k2v8s1c9r7h3m5n" })).status).toBe(200);
  });

  it.each(["9z8y7x6w5v4u3t2s", "toString", "CLIENT", "S"])("is nobody under the name %s", async (client) => {
    const { call } = await aPartnerWorld();

    expect((await call(CAPACITY, { client })).status).toBe(403);
  });

  it("is told the same whoever it is, as long as it is none of ours", async () => {
    const { call } = await aPartnerWorld();

    const replies = [await call(CAPACITY, { client: "admin-ui" }), await call(REFERRALS, { client: "nobody" })];

    expect(replies[0]?.text).toBe(replies[1]?.text);
    expect(replies[0]?.headers).not.toHaveProperty("ratelimit");
  });

  it("may do only what both its token and its record allow", async () => {
    const world = await aPartnerWorld();
    await world.client("narrow", { scopes: ["reports.read"] });

    const refused = await world.call(CAPACITY, { client: "narrow" });

    expect(refused).toMatchObject({ status: 403, json: { code: "forbidden", requiredScope: "partner/capacity.read" } });
    expect((refused.json as { detail: string }).detail).toMatch(/scope/);
    expect((await world.call(REPORTS, { client: "narrow" })).status).toBe(200);
  });

  it("is shut out from the next request on when it is suspended, and let in again as quickly", async () => {
    const world = await aPartnerWorld();
    expect((await world.call(CAPACITY)).status).toBe(200);

    await world.client("farsi-prossimo", { suspended: true });
    expect(await world.call(CAPACITY)).toMatchObject({ status: 403, json: { code: "clientSuspended" } });

    await world.client("farsi-prossimo");
    expect((await world.call(CAPACITY)).status).toBe(200);
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
