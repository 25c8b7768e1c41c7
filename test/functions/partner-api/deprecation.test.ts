import { describe, expect, it } from "vitest";
import { partnerRoute } from "#functions/partner-api/partner-route";
import { Refusal } from "#shared/refusal";
import { aPartnerWorld } from "./partner-world.ts";

const old = (path: string, run: () => Promise<unknown>) =>
  partnerRoute({
    name: "readCapacity",
    method: "GET",
    path,
    scope: "capacity.read",
    deprecation: {
      since: "2027-01-01T00:00:00.000Z",
      sunset: "2027-07-01T00:00:00.000Z",
      link: "/partner/v1/docs",
    },
    run,
  });

const routes = [
  old("/partner/v1/old", async () => ({})),
  old("/partner/v1/older", async () => {
    throw new Refusal("notFound");
  }),
];

describe("a route that will go", () => {
  it.each(["/partner/v1/old", "/partner/v1/older"])("says so with every answer of %s, and from when", async (path) => {
    const { call } = await aPartnerWorld({ routes });

    const { headers } = await call(path);

    expect(headers).toMatchObject({
      deprecation: "@1798761600",
      sunset: "Thu, 01 Jul 2027 00:00:00 GMT",
      link: '</partner/v1/docs>; rel="deprecation"; type="text/html"',
    });
  });

  it("is marked in the manual", async () => {
    const { call } = await aPartnerWorld({ routes });

    const { json } = await call("/partner/v1/openapi.json");

    expect(json).toMatchObject({ paths: { "/partner/v1/old": { get: { deprecated: true } } } });
  });

  it("is the only one that speaks of going", async () => {
    const { call } = await aPartnerWorld();

    expect((await call("/partner/v1/capacity")).headers).not.toHaveProperty("deprecation");
  });
});
