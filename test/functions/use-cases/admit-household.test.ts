import { describe, expect, it } from "vitest";
import { householdCalendarKey, unitCalendarKey } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { aWorld, type World } from "../../world.ts";

const october = (day: number) => `2026-10-${String(day).padStart(2, "0")}`;
const today = october(12);

const staysIn = async (world: World, unitId: string) =>
  ((await world.table.get(unitCalendarKey(unitId)))?.stays ?? []) as { householdId: string }[];

const outcomesOf = async (attempts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(attempts);
  const refusals = settled.filter((outcome) => outcome.status === "rejected").map(({ reason }) => reason.code);
  return { admitted: settled.length - refusals.length, refusals: new Set(refusals) };
};

describe("admitting a household", () => {
  it("lets exactly three of two hundred simultaneous households into Abitare Insieme", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const households = await Promise.all(Array.from({ length: 200 }, () => world.household()));

    const outcomes = await outcomesOf(
      households.map(({ id }, n) =>
        admitHousehold(world.as("coordinator"), unit.id, { householdId: id, placeId: slots[n % 3]?.id, from: today }),
      ),
    );

    expect(outcomes).toEqual({ admitted: 3, refusals: new Set(["noRoom"]) });
    expect(await staysIn(world, unit.id)).toHaveLength(3);
  });

  it("lets exactly one of two hundred simultaneous households into one apartment of CasAmica", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const households = await Promise.all(Array.from({ length: 200 }, () => world.household()));

    const outcomes = await outcomesOf(
      households.map(({ id }) =>
        admitHousehold(world.as("coordinator"), unit.id, { householdId: id, placeId: apartment.id, from: today }),
      ),
    );

    expect(outcomes).toEqual({ admitted: 1, refusals: new Set(["noRoom"]) });
    expect(await staysIn(world, unit.id)).toHaveLength(1);
  });

  it("lets one household into one place only, however many doors open at once", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const { unit: cas, apartment } = await world.casAmica();
    const { id: householdId } = await world.household();

    const outcomes = await outcomesOf([
      ...slots.map(({ id }) =>
        admitHousehold(world.as("coordinator"), unit.id, { householdId, placeId: id, from: today }),
      ),
      admitHousehold(world.as("coordinator"), cas.id, { householdId, placeId: apartment.id, from: today }),
    ]);

    expect(outcomes).toEqual({ admitted: 1, refusals: new Set(["alreadyPlaced"]) });
  });

  it("refuses the fourth household of Abitare Insieme and names the first possible day", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const ends = [october(30), undefined, "2026-12-01"];
    for (const [n, slot] of slots.entries()) {
      const { id } = await world.household();
      await admitHousehold(world.as("coordinator"), unit.id, {
        householdId: id,
        placeId: slot.id,
        from: today,
        expectedTo: ends[n],
      });
    }
    const fourth = await world.household();

    const attempt = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: fourth.id,
      placeId: slots[0]?.id,
      from: today,
    });

    await expect(attempt).rejects.toMatchObject({ code: "noRoom", extra: { firstFreeOn: october(30) } });
  });

  it("names the first possible day of another place when that of the asked one is unknown", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    for (const [n, slot] of slots.entries()) {
      const { id } = await world.household();
      const expectedTo = n === 0 ? october(30) : undefined;
      await admitHousehold(world.as("coordinator"), unit.id, {
        householdId: id,
        placeId: slot.id,
        from: today,
        expectedTo,
      });
    }
    const fourth = await world.household();

    const attempt = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: fourth.id,
      placeId: slots[2]?.id,
      from: today,
    });

    await expect(attempt).rejects.toMatchObject({
      code: "noRoom",
      extra: { because: "unitFull", firstFreeOn: october(30), firstFreePlaceId: slots[0]?.id },
    });
  });

  it("names the asked place's own first day, and the place that has room sooner", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const [inside, next] = [await world.household(), await world.household()];
    const entry = { placeId: slots[0]?.id, from: today };
    await admitHousehold(world.as("coordinator"), unit.id, {
      ...entry,
      householdId: inside.id,
      expectedTo: october(30),
    });

    const attempt = admitHousehold(world.as("coordinator"), unit.id, { ...entry, householdId: next.id });

    await expect(attempt).rejects.toMatchObject({
      extra: {
        firstFreeOn: october(30),
        firstFreePlaceId: slots[0]?.id,
        sooner: { on: today, placeId: expect.any(String) },
      },
    });
  });

  it("writes the placement, the household, the referral and their revisions together", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const household = await world.household("womanWithChildren");
    const referral = await world.create(Referral, {
      activeSocialProject: true,
      householdType: "womanWithChildren",
      urgency: "emergency",
    });

    const placement = await admitHousehold(world.as("coordinator"), unit.id, {
      householdId: household.id,
      placeId: slots[0]?.id,
      referralId: referral.id,
      from: october(10),
      expectedTo: "2027-04-10",
    });

    expect(await getRecord(world.table, Placement, placement.id)).toMatchObject({
      status: "inProgress",
      actualIn: october(10),
      expectedOut: "2027-04-10",
      createdBy: "coordinator",
    });
    expect(await getRecord(world.table, Household, household.id)).toMatchObject({ status: "inHousing", version: 2 });
    expect(await getRecord(world.table, Referral, referral.id)).toMatchObject({
      status: "admitted",
      householdId: household.id,
    });
    const revisions = await revisionsOf(world.table, Referral, referral.id);
    expect(revisions.map(({ action }) => action)).toEqual(["created", "admitted"]);
    expect(revisions[1]?.changes.status).toEqual({ from: "draft", to: "admitted" });
  });

  it("changes nothing at all when it refuses", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const [inside, outside] = [await world.household(), await world.household()];
    await admitHousehold(world.as("coordinator"), unit.id, {
      householdId: inside.id,
      placeId: apartment.id,
      from: today,
    });
    const referral = await world.create(Referral, { urgency: "emergency" });

    const attempt = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: outside.id,
      placeId: apartment.id,
      referralId: referral.id,
      from: today,
    });

    await expect(attempt).rejects.toMatchObject({ code: "noRoom" });
    expect(await getRecord(world.table, Household, outside.id)).toMatchObject({ status: "known", version: 1 });
    expect(await getRecord(world.table, Referral, referral.id)).toMatchObject({ status: "draft", version: 1 });
    expect(await world.table.get(householdCalendarKey(outside.id))).toBeUndefined();
  });

  it("admits once when the same request is repeated", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const { id: householdId } = await world.household();
    const entry = { householdId, placeId: slots[0]?.id, from: today };
    const first = await admitHousehold(world.as("coordinator", "phone-call-7"), unit.id, entry);

    const again = await admitHousehold(world.as("coordinator", "phone-call-7"), unit.id, entry);

    expect(again).toEqual(first);
    expect(await staysIn(world, unit.id)).toHaveLength(1);
  });

  it("does not take a repeated key for another request", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const [first, second] = [await world.household(), await world.household()];
    await admitHousehold(world.as("coordinator", "k"), unit.id, {
      householdId: first.id,
      placeId: slots[0]?.id,
      from: today,
    });

    const other = admitHousehold(world.as("coordinator", "k"), unit.id, {
      householdId: second.id,
      placeId: slots[1]?.id,
      from: today,
    });

    await expect(other).rejects.toMatchObject({ code: "idempotencyKeyReused" });
  });

  it("asks for a place where the unit has places, and for none where it has paths", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const aliante = await world.aliante();
    const { id: householdId } = await world.household();

    const admit = (unitId: string, placeId?: string) =>
      admitHousehold(world.as("coordinator"), unitId, { householdId, placeId, from: today });

    await expect(admit(unit.id)).rejects.toMatchObject({ fields: { placeId: { code: "placeRequired" } } });
    await expect(admit(aliante.id, slots[0]?.id)).rejects.toMatchObject({
      fields: { placeId: { code: "placeNotAllowed" } },
    });
    await expect(admit(aliante.id)).resolves.toMatchObject({ status: "inProgress" });
  });

  it("refuses a place of another unit", async () => {
    const world = await aWorld();
    const { unit } = await world.abitareInsieme();
    const { apartment } = await world.casAmica();
    const { id: householdId } = await world.household();

    const attempt = admitHousehold(world.as("coordinator"), unit.id, {
      householdId,
      placeId: apartment.id,
      from: today,
    });

    await expect(attempt).rejects.toMatchObject({ fields: { placeId: { code: "placeOfOtherUnit" } } });
  });

  it("refuses an entry in the future", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const { id: householdId } = await world.household();

    const attempt = admitHousehold(world.as("coordinator"), unit.id, {
      householdId,
      placeId: apartment.id,
      from: october(13),
    });

    await expect(attempt).rejects.toMatchObject({ fields: { from: { code: "notInFuture" } } });
  });

  it("takes an entry of fourteen days ago, and an older one only from the area manager with a reason", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const [a, b, c] = [await world.household(), await world.household(), await world.household()];
    const late = (householdId: string, place: number, from: string, overrideReason?: string) => ({
      householdId,
      placeId: slots[place]?.id,
      from,
      overrideReason,
    });

    await expect(admitHousehold(world.as("coordinator"), unit.id, late(a.id, 0, "2026-09-28"))).resolves.toBeTruthy();
    await expect(
      admitHousehold(world.as("coordinator"), unit.id, late(b.id, 1, "2026-09-27", "Arrivata di notte")),
    ).rejects.toMatchObject({ fields: { from: { code: "tooOld" } } });
    await expect(admitHousehold(world.as("area-manager"), unit.id, late(c.id, 1, "2026-09-27"))).rejects.toMatchObject({
      fields: { from: { code: "tooOld" } },
    });
    await expect(
      admitHousehold(world.as("area-manager"), unit.id, late(c.id, 1, "2026-09-27", "Arrivata di notte")),
    ).resolves.toMatchObject({ overrideReason: "Arrivata di notte" });
  });

  it("refuses a family in Abitare Insieme, unless the area manager says why", async () => {
    const world = await aWorld();
    const { unit, slots } = await world.abitareInsieme();
    const family = await world.household("family");
    const entry = { householdId: family.id, placeId: slots[0]?.id, from: today };

    await expect(admitHousehold(world.as("coordinator"), unit.id, entry)).rejects.toMatchObject({
      code: "notEligible",
    });
    await expect(
      admitHousehold(world.as("area-manager"), unit.id, { ...entry, overrideReason: "Sfratto, in accordo col Comune" }),
    ).resolves.toMatchObject({ status: "inProgress" });
  });

  it("refuses a place that is out of service, and says from when it is not", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    await world.create(Outage, { placeId: apartment.id, from: october(1), to: october(20), reason: "maintenance" });
    const { id: householdId } = await world.household();

    const attempt = admitHousehold(world.as("coordinator"), unit.id, {
      householdId,
      placeId: apartment.id,
      from: today,
    });

    await expect(attempt).rejects.toMatchObject({
      code: "noRoom",
      extra: { because: "placeOutOfService", firstFreeOn: october(20) },
    });
  });

  it("lets the next household in on the day the last one leaves", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const [first, next] = [await world.household(), await world.household()];
    const stay = await admitHousehold(world.as("coordinator"), unit.id, {
      householdId: first.id,
      placeId: apartment.id,
      from: october(1),
    });
    await recordDeparture(world.as("coordinator"), stay.id, {
      on: today,
      reason: "ownHome",
      destination: "privateRent",
    });

    const entry = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: next.id,
      placeId: apartment.id,
      from: today,
    });

    await expect(entry).resolves.toMatchObject({ actualIn: today });
  });

  it("refuses an entry made up for a day on which somebody was still there", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const [first, next] = [await world.household(), await world.household()];
    const stay = await admitHousehold(world.as("coordinator"), unit.id, {
      householdId: first.id,
      placeId: apartment.id,
      from: october(1),
    });
    await recordDeparture(world.as("coordinator"), stay.id, {
      on: today,
      reason: "ownHome",
      destination: "privateRent",
    });

    const entry = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: next.id,
      placeId: apartment.id,
      from: october(11),
    });

    await expect(entry).rejects.toMatchObject({ code: "noRoom", extra: { firstFreeOn: today } });
  });

  it("counts a guest who stays beyond her expected end as present", async () => {
    const world = await aWorld();
    const { unit, apartment } = await world.casAmica();
    const [first, next] = [await world.household(), await world.household()];
    await admitHousehold(world.as("coordinator"), unit.id, {
      householdId: first.id,
      placeId: apartment.id,
      from: october(1),
      expectedTo: october(5),
    });

    const entry = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: next.id,
      placeId: apartment.id,
      from: today,
    });

    await expect(entry).rejects.toMatchObject({ code: "noRoom", extra: { firstFreeOn: october(13) } });
  });
});
