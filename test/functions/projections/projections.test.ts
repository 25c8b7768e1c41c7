import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { createProjections } from "#functions/projections/projections";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import type { Edits } from "#functions/use-cases/plan-edit";
import { saveOne } from "#functions/use-cases/save-one";
import { takeOf } from "#functions/use-cases/steps/index";
import type { ReferralState } from "#shared/partner/referral";
import { Organisation } from "#shared/resources/organisation";
import { Place } from "#shared/resources/place";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import type { Step } from "#shared/step";
import {
  assess,
  declareUnsuitable,
  findSuitable,
  putOnWaitingList,
  takeIntoFilter,
  withdraw,
} from "#shared/steps/referrals";
import { aClient } from "#test/partner-client";
import {
  aPartnerWorld,
  aReferral,
  CAPACITY,
  type PartnerWorld,
  REFERRALS,
  REPORTS,
} from "../partner-api/partner-world.ts";
import { forgetView } from "./forget.ts";
import { changesOf } from "./stream.ts";

/** A world whose changes reach the projections whenever `follow` is called: all of them, from the first on. */
const aFollowedWorld = async () => {
  const world = await aPartnerWorld({ stream: true });
  const failures: string[] = [];
  const project = createProjections({ table: world.table, now: world.now }, ({ name }) => failures.push(name));
  return {
    ...world,
    failures,
    project,
    follow: async () => project({ Records: await changesOf(world.table) }),
  };
};

const send = async ({ call }: PartnerWorld, values = {}) =>
  ((await call(REFERRALS, { method: "POST", body: aReferral(values) })).json as ReferralState).id;

const stateOf = async ({ call }: PartnerWorld, id: string) => (await call(`${REFERRALS}/${id}`)).json as ReferralState;

const only = async ({ table }: PartnerWorld) => {
  const [referral, ...others] = await allRecords(table, Referral);
  if (!referral || others.length > 0) throw new Error(`Expected one referral, found ${others.length + 1}`);
  return referral;
};

const edit = (world: PartnerWorld, referral: Referral, edits: Edits) =>
  saveOne(world.as("coordinator"), Referral, { id: referral.id, edits });

/** Everything that the partner can be answered, as bytes. */
const viewOf = async ({ call }: PartnerWorld) => {
  const replies = await Promise.all([CAPACITY, REFERRALS, REPORTS].map((path) => call(path)));
  return replies.map(({ text }) => text);
};

describe("a referral that a partner has sent", () => {
  it("becomes a record with a number of its own, in the name of the partner's organisation", async () => {
    const world = await aFollowedWorld();
    const roles = ["partner", "payer"];
    const organisation = await world.create(Organisation, { name: "Consorzio Farsi Prossimo", roles });
    const other = await world.create(Organisation, { name: "Altro consorzio", roles: ["partner"] });
    const { unit } = await world.casAmica();
    await aClient(world, { organisationId: organisation.id, unitIds: [unit.id] });
    await saveOne(world.as("coordinator"), Unit, {
      id: unit.id,
      edits: { partnerIds: { to: [other.id, organisation.id] } },
    });
    await world.follow();
    const id = await send(world, {
      urgency: "urgent",
      neededFrom: "2026-11-02",
      needs: "Un alloggio.",
      referringService: "Servizio sociale",
    });

    await world.follow();

    const referral = await only(world);
    expect(referral).toMatchObject({
      id: id.replace("prf_", "ref_"),
      number: "S-2026-0001",
      status: "received",
      receivedOn: "2026-10-12",
      partnerId: "farsi-prossimo",
      partnerReference: "FP-1",
      requestedUnitId: unit.id,
      referringServiceId: organisation.id,
      payerId: organisation.id,
      referringContact: "Servizio sociale",
      urgency: "urgent",
      neededFrom: "2026-11-02",
      needs: "Un alloggio.",
      members: [{ role: "adult", birthYear: 1994 }],
      createdBy: "system",
    });
    const [revision] = await revisionsOf(world.table, Referral, referral.id);
    expect(revision).toMatchObject({ version: 1, by: "system", action: "received" });
  });

  it("is taken even where neither the unit nor the organisation is on record yet", async () => {
    const world = await aFollowedWorld();
    await send(world);

    await world.follow();

    expect((await only(world)).requestedUnitId).toBeUndefined();
  });

  it("takes the next number after those that staff have given", async () => {
    const world = await aFollowedWorld();
    await world.create(Referral, { householdType: "family" });
    await send(world);

    await world.follow();
    const later = await world.create(Referral, { householdType: "family" });

    const numbers = (await allRecords(world.table, Referral)).map(({ number }) => number).sort();
    expect(numbers).toEqual(["S-2026-0001", "S-2026-0002", later.number]);
  });

  it("is taken once, though its arrival is told many times and in the same moment", async () => {
    const world = await aFollowedWorld();
    await send(world);
    const changes = await changesOf(world.table);

    await Promise.all([1, 2, 3, 4].map(() => world.project({ Records: [...changes, ...changes] })));
    await world.follow();

    expect((await only(world)).version).toBe(1);
    expect(world.failures).toEqual([]);
  });

  it("leaves nothing of what it says in the partner's partition", async () => {
    const world = await aFollowedWorld();
    await send(world, { needs: "CANARY-NEEDS", members: [{ role: "minor", birthYear: 2019, relation: "CANARY-REL" }] });

    await world.follow();

    const kept = await world.table.all({ partition: "PARTNER#farsi-prossimo" });
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/CANARY|2019/);
  });
});

describe("the state that a partner is told", () => {
  it("follows the referral in the partner's own words", async () => {
    const world = await aFollowedWorld();
    const { unit } = await world.casAmica();
    const id = await send(world);
    await world.follow();
    const told: [string, string | undefined][] = [];
    const { id: filterOwnerId } = await world.create(
      StaffMember,
      { username: "c", name: "C", roles: ["coordinator"] },
      "area-manager",
    );
    const step = async (at: string, taken: Step, body: Record<string, unknown>) => {
      world.travelTo(at);
      await takeOf(taken)(world.as("coordinator"), (await only(world)).id, body);
      await world.follow();
      const { state, stateSince, reasonClass } = await stateOf(world, id);
      told.push([`${state} ${stateSince.slice(0, 10)}`, reasonClass]);
    };

    await step("2026-10-13T08:00:00.000Z", takeIntoFilter, { filterOwnerId });
    await step("2026-10-14T08:00:00.000Z", assess, { unitIds: [unit.id] });
    await step("2026-10-15T08:00:00.000Z", findSuitable, {});
    await step("2026-10-16T08:00:00.000Z", putOnWaitingList, { priority: 2 });
    await step("2026-10-20T08:00:00.000Z", declareUnsuitable, { closingReason: "noSuitablePlace" });

    expect(told).toEqual([
      ["underEvaluation 2026-10-13", undefined],
      ["underEvaluation 2026-10-13", undefined],
      ["underEvaluation 2026-10-13", undefined],
      ["waiting 2026-10-16", undefined],
      ["refused 2026-10-20", "noPlace"],
    ]);
  });

  it("keeps showing what the partner sent when staff change it", async () => {
    const world = await aFollowedWorld();
    const { unit: medici } = await world.abitareInsieme();
    const id = await send(world);
    await world.follow();

    await edit(world, await only(world), { requestedUnitId: { to: medici.id }, needs: { to: "Riscritto." } });
    await world.follow();

    expect(await stateOf(world, id)).toMatchObject({ requestedUnit: "CAS", state: "received" });
  });

  it("is not told of referrals that others have made", async () => {
    const world = await aFollowedWorld();
    await world.create(Referral, { householdType: "family" });

    await world.follow();

    expect((await world.call(REFERRALS)).json).toEqual({ items: [] });
  });
});

describe("the capacity that a partner is told", () => {
  const freeToday = async (world: PartnerWorld) => {
    const { json } = await world.call(CAPACITY);
    return (json as { units: { days: { free: number }[] }[] }).units[0]?.days[0]?.free;
  };

  it("follows an entry", async () => {
    const world = await aFollowedWorld();
    const { unit, apartment } = await world.casAmica();
    await world.follow();
    const before = await freeToday(world);
    const household = await world.household();

    const entry = { householdId: household.id, placeId: apartment.id, from: "2026-10-12" };
    await admitHousehold(world.as("coordinator"), unit.id, entry);
    await world.follow();

    expect([before, await freeToday(world)]).toEqual([1, 0]);
  });

  it("follows a place that moves to another unit and back", async () => {
    const world = await aFollowedWorld();
    const { unit, apartment } = await world.casAmica();
    const { unit: other } = await world.abitareInsieme();
    const move = (from: string, to: string) =>
      saveOne(world.as("coordinator"), Place, { id: apartment.id, edits: { unitId: { from, to } } });

    await move(unit.id, other.id);
    await world.follow();
    const moved = await freeToday(world);
    await move(other.id, unit.id);
    await world.follow();

    expect([moved, await freeToday(world)]).toEqual([0, 1]);
  });

  it("is written once where nothing has changed", async () => {
    const world = await aFollowedWorld();
    await world.casAmica();
    await world.follow();
    world.travelTo("2026-10-12T09:00:00.000Z");

    await world.follow();

    expect((await world.call(CAPACITY)).json).toMatchObject({ units: [{ asOf: "2026-10-12T07:30:00.000Z" }] });
  });
});

describe("following the stream", () => {
  /** One of everything that a partner is told about. */
  const aFullStory = async () => {
    const world = await aFollowedWorld();
    const { unit, apartment } = await world.casAmica();
    const household = await world.household("singleParent");
    const entry = { householdId: household.id, placeId: apartment.id, from: "2026-10-01" };
    await admitHousehold(world.as("coordinator"), unit.id, entry);
    await send(world);
    await send(world, { partnerReference: "FP-2" });
    await world.follow();
    const [first] = await allRecords(world.table, Referral);
    if (!first) throw new Error("Two referrals were sent.");
    await takeOf(withdraw)(world.as("coordinator"), first.id, { closingReason: "householdDeclined" });
    const ctx = contextFor({ table: world.table, now: world.now }, systemActor);
    await makeCapacityReport(ctx, { from: "2026-09-01", to: "2026-09-30" });
    await world.follow();
    return world;
  };

  it("comes to the same view from scratch, in reverse and twice over", async () => {
    const world = await aFullStory();
    const view = await viewOf(world);
    const changes = await changesOf(world.table);
    const orders: DynamoDBRecord[][] = [changes, changes.toReversed(), [...changes, ...changes]];

    for (const Records of orders) {
      await forgetView(world.table);
      expect(await viewOf(world)).not.toEqual(view);
      await world.project({ Records });
      expect(await viewOf(world)).toEqual(view);
    }
    expect(world.failures).toEqual([]);
  });

  it("names a poisoned change and goes on with the others", async () => {
    const world = await aFollowedWorld();
    await world.casAmica();
    await send(world);
    const changes = await changesOf(world.table);
    const poison: DynamoDBRecord = { eventID: "p", eventName: "MODIFY", dynamodb: { SequenceNumber: "poison" } };
    const gone: DynamoDBRecord = {
      eventName: "INSERT",
      dynamodb: { SequenceNumber: "gone", Keys: { pk: { S: "REPORT#rep_none" }, sk: { S: "REPORT" } } },
    };

    const answer = await world.project({ Records: [poison, gone, ...changes] });

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "poison" }, { itemIdentifier: "gone" }] });
    expect(world.failures).toEqual(["Error", "Refusal"]);
    expect((await only(world)).partnerReference).toBe("FP-1");
    expect((await world.call(CAPACITY)).json).toMatchObject({ units: [{ code: "CAS" }] });
  });

  it("does once what many changes of one batch ask for", async () => {
    const world = await aFollowedWorld();
    const { unit } = await world.casAmica();
    for (const name of ["CasAmica A", "CasAmica B", "CasAmica C"])
      await saveOne(world.as("coordinator"), Unit, {
        id: unit.id,
        edits: { name: { from: (await world.table.get({ pk: `UNIT#${unit.id}`, sk: "UNIT" }))?.name, to: name } },
      });

    await world.follow();

    const [item] = await world.table.all({ partition: "PARTNER#farsi-prossimo", begins: "CAPACITY#" });
    expect(item).toMatchObject({ version: 1, content: { name: "CasAmica C" } });
  });

  it("has nothing to do for changes that concern no partner", async () => {
    const world = await aFollowedWorld();
    await world.abitareInsieme();
    await world.aliante();
    await world.household();

    expect(await world.follow()).toEqual({ batchItemFailures: [] });
    expect(await world.table.all({ partition: "PARTNER#farsi-prossimo" })).toEqual([]);
  });
});
