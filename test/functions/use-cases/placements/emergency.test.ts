import { describe, expect, it } from "vitest";
import { allRecords, getRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { type AdmitInEmergency, admitInEmergency } from "#functions/use-cases/admit-in-emergency";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { aHouse, aReferral, october, today } from "./cases.ts";

const mother = { lastName: "Riva", firstName: "Anna", birthDate: "1992-03-01", sex: "female" as const };
const child = { lastName: "Riva", firstName: "Luca", birthDate: "2020-05-05", relation: "child" as const };
const father = { lastName: "Neri", firstName: "Ugo", birthDate: "1990-01-01", residency: "nonResident" as const };

const tonight = async () => {
  const house = await aHouse();
  const entry = { placeId: house.places[0]?.id, from: today, missingPapers: [] };
  const family = {
    household: { type: "womanWithChildren" as const },
    people: [{ residency: "guest" as const, ...mother }, { residency: "guest" as const, ...child }, father],
  };
  const comeIn = (more: Partial<AdmitInEmergency>) =>
    admitInEmergency(house.world.as("coordinator"), house.unit.id, { ...entry, people: [], ...more });
  return { ...house, family, comeIn };
};

describe("an entry in an emergency", () => {
  it("makes household, people, referral and placement together, each with its revision", async () => {
    const { world, unit, family, comeIn } = await tonight();
    const service = await world.create(Organisation, { name: "Comune", roles: ["referringService"] });

    const placement = await comeIn({ ...family, referringServiceId: service.id });

    const household = await getRecord(world.table, Household, placement.householdId);
    const referral = await getRecord(world.table, Referral, placement.referralId ?? "");
    expect(household).toMatchObject({
      type: "womanWithChildren",
      status: "inHousing",
      name: "Riva",
      referralId: referral.id,
    });
    expect(household.code).toMatch(/^N-\d{4}$/);
    expect(referral).toMatchObject({
      status: "admitted",
      urgency: "emergency",
      householdId: household.id,
      householdType: "womanWithChildren",
      referringServiceId: service.id,
      requestedUnitId: unit.id,
      receivedOn: today,
      entryOn: today,
      members: [
        { role: "adult", birthYear: 1992 },
        { role: "minor", birthYear: 2020 },
        { role: "nonResident", birthYear: 1990 },
      ],
    });
    expect(referral.number).toMatch(/^S-2026-\d{4}$/);
    const people = (await allRecords(world.table, Person)).map(({ firstName, relation, joinedOn }) => [
      firstName,
      relation,
      joinedOn,
    ]);
    expect(people.sort()).toEqual([
      ["Anna", "head", today],
      ["Luca", "child", today],
      ["Ugo", undefined, today],
    ]);
    for (const [resource, id] of [
      [Household, household.id],
      [Referral, referral.id],
      [Placement, placement.id],
    ] as const)
      expect((await revisionsOf(world.table, resource, id)).map(({ action }) => action)).toEqual(["admitted"]);
  });

  it("leaves every missing paper on the referral, with the day by which it has to come", async () => {
    const { world, family, comeIn } = await tonight();
    const missingPapers = [
      { paper: "feeAgreement" as const, dueOn: october(19) },
      { paper: "identityPapers" as const, dueOn: october(14) },
    ];

    const { referralId = "" } = await comeIn({ ...family, missingPapers });

    expect(await getRecord(world.table, Referral, referralId)).toMatchObject({ missingPapers });
  });

  it("takes papers once each, by a day that has not passed", async () => {
    const { family, comeIn } = await tonight();
    const paper = "socialReport" as const;

    await expect(
      comeIn({
        ...family,
        missingPapers: [
          { paper, dueOn: october(11) },
          { paper, dueOn: october(20) },
        ],
      }),
    ).rejects.toMatchObject({
      fields: { "missingPapers.0.dueOn": { code: "notInPast" }, "missingPapers.1.paper": { code: "twice" } },
    });
  });

  it("hastens a referral that came by the ordinary road, and not one that is closed", async () => {
    const { world, household, family, comeIn } = await tonight();
    const open = await aReferral(world, { status: "received", number: "S-2026-0042" });
    const closed = await aReferral(world, { status: "withdrawn" });
    const missingPapers = [{ paper: "feeAgreement" as const, dueOn: october(30) }];

    await expect(comeIn({ ...family, referralId: closed.id })).rejects.toMatchObject({ code: "referralNotAccepted" });
    await comeIn({ householdId: household.id, referralId: open.id, missingPapers });

    expect(await getRecord(world.table, Referral, open.id)).toMatchObject({
      status: "admitted",
      urgency: "emergency",
      number: "S-2026-0042",
      householdId: household.id,
      householdType: "singleWoman",
      missingPapers,
    });
  });

  it("leaves nothing behind when it is refused", async () => {
    const { world, places, household, family, comeIn, admit } = await tonight();
    await admit();
    const counts = async () => ({
      households: (await allRecords(world.table, Household)).length,
      people: (await allRecords(world.table, Person)).length,
      referrals: (await allRecords(world.table, Referral)).length,
      placements: (await allRecords(world.table, Placement)).length,
    });
    const before = await counts();

    await expect(comeIn(family)).rejects.toMatchObject({
      code: "noRoom",
      extra: { inTheWay: [{ code: household.code }] },
    });

    expect(await counts()).toEqual(before);
    await expect(comeIn({ ...family, placeId: places[1]?.id })).resolves.toMatchObject({ status: "inProgress" });
  });

  it("holds to the measure of three whatever the hour", async () => {
    const { world } = await tonight();
    const { unit, slots } = await world.abitareInsieme();
    await world.colleague("educator", { unitIds: [unit.id] });
    const people = (n: number) => [{ residency: "guest" as const, lastName: `Uno ${n}`, firstName: "Ada" }];
    const attempts = Array.from({ length: 6 }, (_, n) =>
      admitInEmergency(world.as("educator"), unit.id, {
        household: { type: "singleWoman" },
        people: people(n),
        placeId: slots[n % 3]?.id,
        from: today,
        missingPapers: [],
      }),
    );

    const outcomes = await Promise.allSettled(attempts);

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  });

  it("is answered for by the educator who lets the household in, from that day and in the same transaction", async () => {
    const { world, unit, family, places } = await tonight();
    const { id: staffId } = await world.colleague("educator", { unitIds: [unit.id] });
    const entry = { ...family, placeId: places[0]?.id, from: october(10), missingPapers: [] };

    const { householdId } = await admitInEmergency(world.as("educator"), unit.id, entry);

    const household = await getRecord(world.table, Household, householdId);
    expect(household).toMatchObject({ version: 1, educators: [{ staffId, role: "responsible", from: october(10) }] });
  });

  it("is answered for by nobody yet where whoever assigns educators lets it in", async () => {
    const { world, unit, family, places } = await tonight();
    await world.colleague("coordinator", { roles: ["coordinator", "educator"], unitIds: [unit.id] });
    const entry = { ...family, placeId: places[0]?.id, from: today, missingPapers: [] };

    const { householdId } = await admitInEmergency(world.as("coordinator"), unit.id, entry);

    expect((await getRecord(world.table, Household, householdId)).educators).toEqual([]);
  });

  it("is for a household that is known or for a new one with somebody in it", async () => {
    const { household, family, comeIn } = await tonight();

    await expect(comeIn({})).rejects.toMatchObject({ fields: { householdId: { code: "required" } } });
    await expect(comeIn({ householdId: household.id, ...family })).rejects.toMatchObject({
      fields: { household: { code: "knownOrNew" }, people: { code: "knownOrNew" } },
    });
    await expect(comeIn({ ...family, people: [] })).rejects.toMatchObject({ fields: { people: { code: "required" } } });
  });

  it("takes nobody twice, and no child that is not born", async () => {
    const { family, comeIn } = await tonight();
    const [anna] = family.people;
    if (!anna) throw new Error("There is a mother.");

    await expect(comeIn({ ...family, people: [anna, anna] })).rejects.toMatchObject({ code: "memberTwice" });
    await expect(comeIn({ ...family, people: [{ ...anna, birthDate: october(13) }] })).rejects.toMatchObject({
      fields: { birthDate: { code: "notInFuture" } },
    });
  });

  it("lets in only whom the unit takes, unless the area manager says why", async () => {
    const { world, family } = await tonight();
    const { unit, slots } = await world.abitareInsieme();
    const entry = {
      ...family,
      household: { type: "family" as const },
      placeId: slots[0]?.id,
      from: today,
      missingPapers: [],
    };

    await expect(admitInEmergency(world.as("coordinator"), unit.id, entry)).rejects.toMatchObject({
      code: "notEligible",
    });
    await expect(
      admitInEmergency(world.as("area-manager"), unit.id, { ...entry, overrideReason: "Sgombero" }),
    ).resolves.toMatchObject({ overrideReason: "Sgombero" });
  });

  it("happens once when the same request is repeated", async () => {
    const { world, unit, places, family } = await tonight();
    const entry = { ...family, placeId: places[0]?.id, from: today, missingPapers: [] };
    const first = await admitInEmergency(world.as("coordinator", "night-1"), unit.id, entry);

    const again = await admitInEmergency(world.as("coordinator", "night-1"), unit.id, entry);

    expect(again).toEqual(first);
    expect(await allRecords(world.table, Placement)).toHaveLength(1);
  });
});
