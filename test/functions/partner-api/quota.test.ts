import { describe, expect, it } from "vitest";
import { aPartnerWorld, aReferral, CAPACITY, REFERRALS } from "./partner-world.ts";

const limited = async (requestsPerMinute: number, requestsPerDay = 1_000) => {
  const world = await aPartnerWorld({ start: "2026-10-12T07:30:20.000Z" });
  await world.client("farsi-prossimo", { requestsPerMinute, requestsPerDay });
  return world;
};

const statuses = (replies: { status: number }[]) => replies.map(({ status }) => status).toSorted((a, b) => a - b);

describe("a client's quota", () => {
  it("is told with every answer, with what is left of it and when it is whole again", async () => {
    const { call } = await limited(3);

    const { headers } = await call(CAPACITY);

    expect(headers["ratelimit-policy"]).toBe('"default";q=3;w=60, "day";q=1000;w=86400');
    expect(headers.ratelimit).toBe('"default";r=2;t=40, "day";r=999;t=59380');
    expect(headers).not.toHaveProperty("retry-after");
  });

  it("lets exactly as many through as it says, however many come in the same moment", async () => {
    const { call } = await limited(5);

    const replies = await Promise.all(Array.from({ length: 20 }, () => call(CAPACITY)));

    expect(statuses(replies)).toEqual([...Array(5).fill(200), ...Array(15).fill(429)]);
  });

  it("says what is too much, and when to come back", async () => {
    const { call } = await limited(1);
    await call(CAPACITY);

    const reply = await call(CAPACITY);

    expect(reply).toMatchObject({
      status: 429,
      json: { code: "tooManyRequests", detail: expect.stringContaining("40 s") },
    });
    expect(reply.headers).toMatchObject({ "retry-after": "40", ratelimit: '"default";r=0;t=40' });
    expect(reply.headers["content-type"]).toBe("application/problem+json");
  });

  it("is whole again in the next minute", async () => {
    const world = await limited(1);
    await world.call(CAPACITY);
    world.travelTo("2026-10-12T07:31:00.000Z");

    expect((await world.call(CAPACITY)).status).toBe(200);
  });

  it("holds for the day, too, until midnight in UTC", async () => {
    const world = await limited(10, 2);
    await world.call(CAPACITY);
    await world.call(CAPACITY);
    world.travelTo("2026-10-12T23:59:30.000Z");

    const reply = await world.call(CAPACITY);
    world.travelTo("2026-10-13T00:00:00.000Z");

    expect(reply).toMatchObject({ status: 429, headers: { "retry-after": "30" } });
    expect((await world.call(CAPACITY)).status).toBe(200);
  });

  it("counts what is refused and what is repeated like everything else", async () => {
    const { call } = await limited(5);
    const headers = { "idempotency-key": "k-1" };

    const replies = [
      await call("/partner/v1/nothing"),
      await call(CAPACITY, { scopes: [] }),
      await call(REFERRALS, { method: "POST", body: {} }),
      await call(REFERRALS, { method: "POST", body: aReferral(), headers }),
      await call(REFERRALS, { method: "POST", body: aReferral(), headers }),
      await call(CAPACITY),
    ];

    expect(replies.map(({ status }) => status)).toEqual([404, 403, 422, 201, 201, 429]);
    expect(replies[0]?.headers.ratelimit).toContain('"default";r=4');
  });

  it("is one for all clients of a partner, and another partner's is untouched", async () => {
    const world = await limited(1);
    await world.client("second", { requestsPerMinute: 1 });
    await world.client("another", { name: "another", requestsPerMinute: 1 });
    await world.call(CAPACITY);

    expect((await world.call(CAPACITY, { client: "second" })).status).toBe(429);
    expect((await world.call(CAPACITY, { client: "another" })).status).toBe(200);
  });

  it("does not stand before the manual", async () => {
    const { call } = await limited(1);

    for (const path of ["/partner/v1/docs", "/partner/v1/openapi.json", "/partner/v1/openapi.json"]) {
      const reply = await call(path, { scopes: null });
      expect(reply.status).toBe(200);
      expect(reply.headers).not.toHaveProperty("ratelimit");
    }
    expect((await call(CAPACITY)).status).toBe(200);
  });

  it("leaves nothing behind that does not expire by itself", async () => {
    const { call, table } = await limited(5);
    await call(CAPACITY);

    const counters = await table.all({ partition: "PARTNER#farsi-prossimo", begins: "QUOTA#" });

    expect(counters.map(({ sk, count }) => [sk, count])).toEqual([
      ["QUOTA#2026-10-12", 1],
      ["QUOTA#2026-10-12T07:30", 1],
    ]);
    for (const { expiresAt } of counters) expect(expiresAt).toBeGreaterThan(Date.parse("2026-10-12T07:30:00Z") / 1_000);
  });
});
