import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { clientView } from "#functions/db/partner-clients-view";
import { createProjections } from "#functions/projections/projections";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { saveOne } from "#functions/use-cases/save-one";
import { takeOf } from "#functions/use-cases/steps/index";
import { partnerScopes } from "#shared/partner/scopes";
import { Organisation } from "#shared/resources/organisation";
import { PartnerClient } from "#shared/resources/partner-client";
import { Unit } from "#shared/resources/unit";
import { reinstatePartner, suspendPartner } from "#shared/steps/partner-clients";
import { aClient } from "#test/partner-client";
import { aPartnerWorld, aReferral, CAPACITY, REFERRALS, REPORTS } from "../partner-api/partner-world.ts";
import { forgetPartition } from "./forget.ts";
import { changesOf, currentRecords } from "./stream.ts";

/** Two units, a client that sees the first, a report about both, and a referral that it sent for the first. */
const aPartnership = async () => {
  const world = await aPartnerWorld({ stream: true });
  const failures: string[] = [];
  const project = createProjections({ table: world.table, now: world.now }, ({ name }) => failures.push(name));
  const follow = async () => project({ Records: await changesOf(world.table) });
  const { unit: house } = await world.casAmica();
  const { unit: abitare } = await world.abitareInsieme();
  const client = await aClient(world, { unitIds: [house.id] });
  await follow();
  const ctx = contextFor({ table: world.table, now: world.now }, systemActor);
  const report = await makeCapacityReport(ctx, { from: "2026-09-01", to: "2026-09-30" });
  const sent = await world.call(REFERRALS, { method: "POST", body: aReferral() });
  const { id: referralId } = sent.json as { id: string };
  await follow();
  const edit = (field: keyof PartnerClient, from: unknown, to: unknown) =>
    saveOne(world.as("area-manager"), PartnerClient, { id: client.id, edits: { [field]: { from, to } } });
  return { ...world, failures, project, follow, house, abitare, client, report, referralId, edit };
};
type Partnership = Awaited<ReturnType<typeof aPartnership>>;

const Units = z.array(z.object({ code: z.string() }).transform(({ code }) => code));
const Capacities = z.object({ units: Units });
const Reports = z.object({ items: z.array(z.object({ units: Units }).transform(({ units }) => units)) });
const Referrals = z.object({ items: z.array(z.object({ requestedUnit: z.string() })) });

/** Codes of the units that each door of the partner's speaks of. */
const unitsSeen = async ({ call }: Pick<Partnership, "call">, client?: string) => ({
  capacity: Capacities.parse((await call(CAPACITY, { client })).json).units,
  reports: Reports.parse((await call(REPORTS, { client })).json).items,
  referrals: Referrals.parse((await call(REFERRALS, { client })).json).items.map((one) => one.requestedUnit),
});

const own = { capacity: ["CAS"], reports: [["CAS"]], referrals: ["CAS"] };
const nothing = { capacity: [], reports: [], referrals: [] };

describe("a client's view", () => {
  it("is made of its record, its organisation's name and its units' codes", async () => {
    const { table } = await aPartnership();

    expect(await clientView(table, "farsi-prossimo")).toEqual({
      name: "farsi-prossimo",
      organisationName: "Consorzio farsi-prossimo",
      unitCodes: ["CAS"],
      scopes: [...partnerScopes],
      requestsPerMinute: 600,
      requestsPerDay: 100_000,
      suspended: false,
      webhookGeneration: 1,
    });
  });

  it("follows the names that others change", async () => {
    const world = await aPartnership();
    const { house, client } = world;
    await saveOne(world.as("coordinator"), Unit, { id: house.id, edits: { code: { from: "CAS", to: "CAM" } } });
    await saveOne(world.as("coordinator"), Organisation, {
      id: client.organisationId,
      edits: { name: { from: "Consorzio farsi-prossimo", to: "Consorzio nuovo" } },
    });

    await world.follow();

    expect(await clientView(world.table, "farsi-prossimo")).toMatchObject({
      unitCodes: ["CAM"],
      organisationName: "Consorzio nuovo",
    });
    expect(await unitsSeen(world)).toMatchObject({ capacity: ["CAM"], referrals: ["CAS"] });
  });

  it("says at once that a client is suspended, archived or let in again, before any change is followed", async () => {
    const world = await aPartnership();
    const { client } = world;
    const take = (step: typeof suspendPartner) => takeOf(step)(world.as("area-manager"), client.id, {});
    const isShut = async () => (await clientView(world.table, client.identityClientId))?.suspended;

    await take(suspendPartner);
    const suspended = [await isShut(), (await world.call(CAPACITY)).status];
    await take(reinstatePartner);
    const reinstated = [await isShut(), (await world.call(CAPACITY)).status];
    await world.edit("archived", false, true);

    expect([suspended, reinstated, await isShut()]).toEqual([[true, 403], [false, 200], true]);
  });

  it("takes a unit away at once, and the door is shut before what lay behind it is cleared", async () => {
    const world = await aPartnership();

    await world.edit("unitIds", [world.house.id], []);

    expect((await unitsSeen(world)).capacity).toEqual([]);
    const sent = await world.call(REFERRALS, { method: "POST", body: aReferral({ partnerReference: "FP-9" }) });
    expect(sent.status).toBe(404);
  });
});

describe("a unit that a client no longer has", () => {
  it("is gone from capacity, from reports of any age and from referrals", async () => {
    const world = await aPartnership();
    expect(await unitsSeen(world)).toEqual(own);

    await world.edit("unitIds", [world.house.id], [world.abitare.id]);
    await world.follow();

    expect(await unitsSeen(world)).toEqual({ capacity: ["ABI"], reports: [["ABI"]], referrals: [] });
    for (const path of [`${REFERRALS}/${world.referralId}`, `${REPORTS}/rep_01K7C3T0M8Q2V5X9Z4B6D8F0HK.csv`])
      expect((await world.call(path)).status).toBe(404);
  });

  it("leaves none of its figures in the partner's partition", async () => {
    const world = await aPartnership();
    await world.edit("unitIds", [world.house.id], []);
    await world.follow();

    expect(await unitsSeen(world)).toEqual(nothing);
    expect((await world.call(`${REPORTS}/${world.report.id}.csv`)).status).toBe(404);
    const kept = await world.table.all({ partition: "PARTNER#farsi-prossimo" });
    const held = kept.filter(({ sk, content }) => /^(CAPACITY|REPORT|REFERRAL)#/.test(sk) && content !== undefined);
    expect(held).toEqual([]);
  });

  it("comes back whole when the client has it again", async () => {
    const world = await aPartnership();
    await world.edit("unitIds", [world.house.id], []);
    await world.follow();

    await world.edit("unitIds", [], [world.house.id]);
    await world.follow();

    expect(await unitsSeen(world)).toEqual(own);
  });
});

describe("two clients", () => {
  it("never see each other's units, whatever changes", async () => {
    const world = await aPartnership();
    await aClient(world, { name: "altro-consorzio", unitIds: [world.abitare.id] });
    await world.follow();

    expect(await unitsSeen(world, "altro-consorzio")).toEqual({ capacity: ["ABI"], reports: [["ABI"]], referrals: [] });
    expect(await unitsSeen(world)).toEqual(own);
    for (const path of [REFERRALS, `${REFERRALS}/${world.referralId}`]) {
      const reply = await world.call(path, { client: "altro-consorzio" });
      expect(reply.text).not.toContain(world.referralId);
    }
  });
});

describe("replaying what there is", () => {
  it("makes every partition of a partner anew, byte for byte, in any order", async () => {
    const world = await aPartnership();
    await world.edit("unitIds", [world.house.id], [world.house.id, world.abitare.id]);
    await world.follow();
    const bytes = async () => {
      const replies = await Promise.all([CAPACITY, REPORTS, REFERRALS].map((path) => world.call(path)));
      const view = await clientView(world.table, "farsi-prossimo");
      return JSON.stringify([view, ...replies.map(({ text }) => text)]);
    };
    const before = await bytes();
    const current = await currentRecords(world.table);
    const orders: DynamoDBRecord[][] = [current, current.toReversed()];

    for (const Records of orders) {
      // What it sent itself is its own, and no view.
      await forgetPartition(world.table, /^(CAPACITY|REFERRAL|REPORT)#|^CLIENT/);
      expect(await clientView(world.table, "farsi-prossimo")).toBeUndefined();
      expect(await world.project({ Records })).toEqual({ batchItemFailures: [] });
      expect(await bytes()).toBe(before);
    }
    expect(world.failures).toEqual([]);
  });
});
