import { expect, it } from "vitest";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { publishPartnerReport } from "#functions/use-cases/publish-partner-report";
import { aPartnerWorld, aReferral, type Call, REFERRALS, REPORTS } from "./partner-world.ts";

const OTHER = "altro-consorzio";

/** Two partners, each with a unit of its own. */
const twoPartners = async () => {
  const world = await aPartnerWorld();
  await world.casAmica();
  await world.abitareInsieme();
  await world.client(OTHER, { name: OTHER, organisationName: "Altro Consorzio", unitCodes: ["ABI"] });
  const send = (client: string, more: Partial<Call> = {}) =>
    world.call(REFERRALS, {
      method: "POST",
      body: aReferral(),
      client,
      headers: { "idempotency-key": "k-1" },
      ...more,
    });
  return { ...world, send };
};

const idOf = ({ json }: { json: unknown }) => (json as { id: string }).id;

it("each has its own answer to a key and a reference that both use", async () => {
  const { call, send } = await twoPartners();

  const [ours, theirs] = [await send("farsi-prossimo"), await send(OTHER)];

  expect([ours.status, theirs.status]).toEqual([201, 201]);
  expect(idOf(ours)).not.toBe(idOf(theirs));
  expect(idOf(await send("farsi-prossimo"))).toBe(idOf(ours));
  expect(idOf(await send(OTHER))).toBe(idOf(theirs));
  for (const [client, own] of [
    ["farsi-prossimo", ours],
    [OTHER, theirs],
  ] as const)
    expect((await call(REFERRALS, { client })).json).toMatchObject({ items: [{ id: idOf(own) }] });
});

it("neither learns by a key that the other has used it for something else", async () => {
  const { send } = await twoPartners();
  await send("farsi-prossimo", { body: aReferral({ partnerReference: "FP-77" }) });

  const theirs = await send(OTHER, { body: aReferral({ householdType: "family" }) });

  expect(theirs.status).toBe(201);
  expect(theirs.text).not.toContain("FP-77");
});

it("each has its own part of one report, and the id of the other's opens nothing", async () => {
  const world = await twoPartners();
  const ctx = contextFor({ table: world.table, now: world.now }, systemActor);
  const { id } = await makeCapacityReport(ctx, { from: "2026-09-01", to: "2026-09-30" });
  await publishPartnerReport(ctx, id);
  await world.client("terzo-partner", { name: "terzo-partner", unitCodes: [] });
  const file = (client: string) => world.call(`${REPORTS}/${id}.csv`, { client });
  const unitsIn = ({ text }: { text: string }) => text.match(/\b(CAS|ABI|MED|ALI)\b/g);

  expect(unitsIn(await file("farsi-prossimo"))).toEqual(["CAS"]);
  expect(unitsIn(await file(OTHER))).toEqual(["ABI"]);
  const stranger = await file("terzo-partner");
  const nowhere = await world.call(`${REPORTS}/rep_01K7C3T0M8Q2V5X9Z4B6D8F0HJ.csv`, { client: "terzo-partner" });
  expect([stranger.status, stranger.text]).toEqual([404, nowhere.text]);
});
