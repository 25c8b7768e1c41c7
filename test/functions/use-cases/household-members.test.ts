import { describe, expect, it } from "vitest";
import { allRecords, getRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { addMember } from "#functions/use-cases/add-member";
import { leaveHousehold } from "#functions/use-cases/leave-household";
import { splitHousehold } from "#functions/use-cases/split-household";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { aWorld } from "../../world.ts";
import { aFamily, newcomer, peopleOf, personNow } from "./household-people.ts";

const leaving = (on: string, more: object = {}) => ({ on, leavingReason: "toRelatives" as const, ...more });

const aSister = async (world: Awaited<ReturnType<typeof aWorld>>) => {
  const elsewhere = await world.household();
  const sister = await world.create(Person, {
    householdId: elsewhere.id,
    lastName: "Haddad",
    firstName: "Nour",
    birthDate: "1998-01-01",
    relation: "head",
    joinedOn: "2026-09-01",
    phone: "333 000 0000",
  });
  return { elsewhere, sister };
};

describe("joining a household", () => {
  it("takes a child in on the day of the birth", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);
    await world.assign(household, await world.colleague("educator"));
    const born = newcomer({ on: "2026-10-11", joiningReason: "birth", birthDate: "2026-10-11", firstName: "Amal" });

    await addMember(world.as("educator"), household.id, born);

    const child = (await peopleOf(world, household.id)).find(({ firstName }) => firstName === "Amal");
    expect(child).toMatchObject({ joinedOn: "2026-10-11", joiningReason: "birth", residency: "guest" });
    expect((await revisionsOf(world.table, Household, household.id)).at(-1)).toMatchObject({ action: "addMember" });
  });

  it("refuses a day before the birth, and one before the household came in", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);
    const join = (more: object) => addMember(world.as("coordinator"), household.id, newcomer(more));

    await expect(join({ on: "2026-10-02", birthDate: "2026-10-03" })).rejects.toMatchObject({
      fields: { on: { code: "notBefore" } },
    });
    await expect(join({ on: "2026-09-30" })).rejects.toMatchObject({ fields: { on: { code: "beforeEntry" } } });
  });

  it("refuses a member twice, however the name is written", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);
    const again = newcomer({ lastName: "LÌNA", firstName: "haddad", birthDate: "2020-02-29" });

    await expect(addMember(world.as("coordinator"), household.id, again)).rejects.toMatchObject({
      code: "memberTwice",
    });
  });

  it("takes twins, and one of two who send the same child at once", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);
    const born = { joiningReason: "birth", birthDate: "2026-10-10" };
    const send = (firstName: string) =>
      addMember(world.as("coordinator"), household.id, newcomer({ ...born, firstName })).catch(({ code }) => code);

    const answers = await Promise.all([send("Amal"), send("Amal"), send("Yasmin")]);

    expect(answers.filter((answer) => answer === "memberTwice")).toHaveLength(1);
    expect(await peopleOf(world, household.id)).toHaveLength(4);
  });

  it("refuses a second head", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);

    await expect(
      addMember(world.as("coordinator"), household.id, newcomer({ relation: "head" })),
    ).rejects.toMatchObject({ fields: { relation: { code: "headAlready" } } });
  });
});

describe("a reunion", () => {
  it("ends the old membership on the day the new one begins, and keeps what is known of her", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);
    const { elsewhere, sister } = await aSister(world);

    await addMember(
      world.as("coordinator"),
      household.id,
      newcomer({
        joiningReason: "reunion",
        formerlyId: sister.id,
        firstName: "Nour",
        birthDate: "1998-01-01",
        relation: "sibling",
      }),
    );

    expect(await personNow(world, sister.id)).toMatchObject({
      leftOn: "2026-10-10",
      leavingReason: "reunion",
      wentToId: household.id,
    });
    const here = (await peopleOf(world, household.id)).find(({ formerlyId }) => formerlyId === sister.id);
    expect(here).toMatchObject({ joinedOn: "2026-10-10", cameFromId: elsewhere.id, phone: "333 000 0000" });
    expect(here).not.toHaveProperty("leftOn");
  });

  it("answers once when several things stand against it at a time", async () => {
    const world = await aWorld();
    const { household } = await aFamily(world);
    const nobody = { joiningReason: "reunion", formerlyId: "per_01J00000000000000000000000", birthDate: "2026-12-01" };

    await expect(addMember(world.as("coordinator"), household.id, newcomer(nobody))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("refuses somebody who is already here, and somebody who does not exist", async () => {
    const world = await aWorld();
    const { household, daughter } = await aFamily(world);
    const join = (formerlyId: string) =>
      addMember(world.as("coordinator"), household.id, newcomer({ joiningReason: "reunion", formerlyId }));

    await expect(join(daughter.id)).rejects.toMatchObject({ code: "memberTwice" });
    await expect(join("per_01J00000000000000000000000")).rejects.toMatchObject({
      fields: { formerlyId: { code: "doesNotExist" } },
    });
  });

  it("does not empty a household that is in", async () => {
    const world = await aWorld();
    const { household, mother, daughter } = await aFamily(world);
    await leaveHousehold(world.as("coordinator"), daughter.id, leaving("2026-10-08"));
    const other = await world.household();

    const joining = addMember(
      world.as("coordinator"),
      other.id,
      newcomer({ joiningReason: "reunion", formerlyId: mother.id, firstName: "Samira", birthDate: "1994-05-04" }),
    );

    await expect(joining).rejects.toMatchObject({ code: "lastMember" });
    expect((await personNow(world, mother.id)).householdId).toBe(household.id);
  });
});

describe("leaving a household", () => {
  it("ends the membership and keeps the record", async () => {
    const world = await aWorld();
    const { household, daughter } = await aFamily(world);
    await world.assign(household, await world.colleague("educator"));

    await leaveHousehold(world.as("educator"), daughter.id, leaving("2026-10-09"));

    expect(await personNow(world, daughter.id)).toMatchObject({ leftOn: "2026-10-09", leavingReason: "toRelatives" });
  });

  it("names a new head when the head leaves", async () => {
    const world = await aWorld();
    const { household, mother } = await aFamily(world);
    await addMember(
      world.as("coordinator"),
      household.id,
      newcomer({ firstName: "Hiba", birthDate: "1970-01-01", relation: "parent" }),
    );
    const grandmother = (await peopleOf(world, household.id)).find(({ firstName }) => firstName === "Hiba");

    await leaveHousehold(world.as("coordinator"), mother.id, leaving("2026-10-11", { newHeadId: grandmother?.id }));

    expect(await personNow(world, grandmother?.id ?? "")).toMatchObject({ relation: "head" });
  });

  it("refuses a day before she joined, and an heir who does not live here", async () => {
    const world = await aWorld();
    const { mother } = await aFamily(world);
    const leave = (told: ReturnType<typeof leaving>) => leaveHousehold(world.as("coordinator"), mother.id, told);

    await expect(leave(leaving("2026-09-30"))).rejects.toMatchObject({ fields: { on: { code: "notBefore" } } });
    await expect(leave(leaving("2026-10-09", { newHeadId: "per_nobody" }))).rejects.toMatchObject({
      fields: { newHeadId: { code: "notAMember" } },
    });
  });

  it("refuses the last one, even when two leave in the same moment", async () => {
    const world = await aWorld();
    const { household, mother, daughter } = await aFamily(world);
    const leave = (id: string) =>
      leaveHousehold(world.as("coordinator"), id, leaving("2026-10-09")).catch(({ code }) => code);

    const answers = await Promise.all([leave(mother.id), leave(daughter.id)]);

    expect(answers.filter((answer) => answer === "lastMember")).toHaveLength(1);
    expect((await peopleOf(world, household.id)).filter(({ leftOn }) => leftOn === undefined)).toHaveLength(1);
  });
});

describe("splitting a household", () => {
  const aSplit = async () => {
    const world = await aWorld();
    const { household, mother, daughter } = await aFamily(world);
    await addMember(
      world.as("coordinator"),
      household.id,
      newcomer({ firstName: "Nour", birthDate: "1998-01-01", relation: "sibling", sex: "female" }),
    );
    const sister = (await peopleOf(world, household.id)).find(({ firstName }) => firstName === "Nour");
    const split = (personIds: string[], on = "2026-10-12", newHeadId?: string) =>
      splitHousehold(world.as("coordinator"), household.id, { personIds, on, type: "singleWoman", newHeadId });
    return { world, household, mother, daughter, sisterId: sister?.id ?? "", split };
  };

  it("gives those who go a household of their own, and the old records end that day", async () => {
    const { world, household, sisterId, split } = await aSplit();

    await split([sisterId]);

    const next = (await allRecords(world.table, Household)).find(({ id }) => id !== household.id);
    expect(next).toMatchObject({ type: "singleWoman", status: "known", code: "N-0002" });
    expect(await personNow(world, sisterId)).toMatchObject({
      leftOn: "2026-10-12",
      leavingReason: "split",
      wentToId: next?.id,
    });
    expect(await peopleOf(world, next?.id ?? "")).toMatchObject([
      {
        formerlyId: sisterId,
        cameFromId: household.id,
        joinedOn: "2026-10-12",
        joiningReason: "split",
        relation: "head",
      },
    ]);
  });

  it("refuses everybody, nobody, and somebody of another household", async () => {
    const { mother, daughter, sisterId, split } = await aSplit();

    await expect(split([mother.id, daughter.id, sisterId])).rejects.toMatchObject({ code: "splitOfAll" });
    await expect(split([])).rejects.toMatchObject({ fields: { personIds: { code: "required" } } });
    await expect(split(["per_else"])).rejects.toMatchObject({ fields: { personIds: { code: "notAMember" } } });
  });

  it("refuses a day ahead, and one before somebody had joined", async () => {
    const { sisterId, split } = await aSplit();

    await expect(split([sisterId], "2026-10-13")).rejects.toMatchObject({ fields: { on: { code: "notInFuture" } } });
    await expect(split([sisterId], "2026-10-05")).rejects.toMatchObject({
      fields: { personIds: { code: "notAMember" } },
    });
  });

  it("names who is head of those who stay", async () => {
    const { world, mother, daughter, sisterId, split } = await aSplit();

    await split([mother.id, daughter.id], "2026-10-12", sisterId);

    expect(await personNow(world, sisterId)).toMatchObject({ relation: "head" });
  });

  it("writes nothing when it is refused", async () => {
    const { world, mother, daughter, sisterId, split } = await aSplit();

    await split([mother.id, daughter.id, sisterId]).catch(() => {});

    expect(await allRecords(world.table, Household)).toHaveLength(1);
    expect((await getRecord(world.table, Person, mother.id)).version).toBe(1);
  });
});
