import { describe, expect, it } from "vitest";
import { Referral } from "#shared/resources/referral";
import { aPartnerWorld, aReferral, type PartnerWorld, REFERRALS } from "./partner-world.ts";

interface Listed {
  items: { id: string; partnerReference: string }[];
  next?: string;
}

const list = async ({ call }: PartnerWorld, query: Record<string, string> = {}) =>
  (await call(REFERRALS, { query })).json as Listed;

/** Referrals a minute apart, so that they sort by when they came. */
const sendMany = async (world: PartnerWorld, count: number) => {
  for (let n = 1; n <= count; n += 1) {
    world.travelTo(`2026-10-12T08:0${n}:00.000Z`);
    await world.call(REFERRALS, { method: "POST", body: aReferral({ partnerReference: `FP-${n}` }) });
  }
};

describe("the partner's list of referrals", () => {
  it("comes page by page, oldest first, until nothing is left", async () => {
    const world = await aPartnerWorld();
    await sendMany(world, 5);

    const first = await list(world, { limit: "2" });
    const second = await list(world, { limit: "2", next: String(first.next) });
    const third = await list(world, { limit: "2", next: String(second.next) });

    const references = [first, second, third].map(({ items }) => items.map((item) => item.partnerReference));
    expect(references).toEqual([["FP-1", "FP-2"], ["FP-3", "FP-4"], ["FP-5"]]);
    expect(third.next).toBeUndefined();
  });

  it("is empty before anything was sent", async () => {
    const world = await aPartnerWorld();

    expect(await list(world)).toEqual({ items: [] });
  });

  it.each<Record<string, string>>([
    { limit: "0" },
    { limit: "101" },
    { limit: "many" },
    { next: "REPORT#rep_1" },
    { next: "ref_01K7C3T0M8Q2V5X9Z4B6D8F0HJ" },
    { since: "2026-10-01" },
  ])("refuses the query %j", async (query) => {
    const { call } = await aPartnerWorld();

    const reply = await call(REFERRALS, { query });

    expect(reply).toMatchObject({ status: 400, json: { code: "badRequest", errors: expect.any(Object) } });
  });

  it("answers 304 to somebody who has it already", async () => {
    const world = await aPartnerWorld();
    await sendMany(world, 1);
    const { headers } = await world.call(REFERRALS);

    const again = await world.call(REFERRALS, { headers: { "if-none-match": String(headers.etag) } });

    expect(again).toMatchObject({ status: 304, text: "" });
  });
});

describe("one referral", () => {
  it("is read by the id that was answered when it was sent", async () => {
    const world = await aPartnerWorld();
    await sendMany(world, 1);
    const [sent] = (await list(world)).items;

    const { status, json } = await world.call(`${REFERRALS}/${sent?.id}`);

    expect(status).toBe(200);
    expect(json).toEqual({
      id: sent?.id,
      partnerReference: "FP-1",
      requestedUnit: "CAS",
      receivedAt: "2026-10-12T08:01:00.000Z",
      state: "received",
      stateSince: "2026-10-12T08:01:00.000Z",
    });
  });

  it("that is a record of ours is not there, like one that never was and one that could not be", async () => {
    const world = await aPartnerWorld();
    const ours = await world.create(Referral, { householdType: "family" });

    const replies = [];
    for (const id of [ours.id, ours.id.replace("ref_", "prf_"), "prf_01K7C3T0M8Q2V5X9Z4B6D8F0HJ", "x", "..%2Fcapacity"])
      replies.push(await world.call(`${REFERRALS}/${id}`));

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(replies[1]?.text).toBe(replies[2]?.text);
  });
});
