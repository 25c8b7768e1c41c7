import { describe, expect, it } from "vitest";
import { unitCalendarKey } from "#functions/db/calendars";
import { getRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { cancelPlacement } from "#functions/use-cases/cancel-placement";
import { confirmPlacement } from "#functions/use-cases/confirm-placement";
import { optionPlace } from "#functions/use-cases/option-place";
import { recordNoShow } from "#functions/use-cases/record-no-show";
import { reschedulePlacement } from "#functions/use-cases/reschedule-placement";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { aHouse, aReferral, at, october, today } from "./cases.ts";

describe("an option", () => {
  it("keeps a place, with its days, its expiry and a revision", async () => {
    const { world, unit, household, places, option } = await aHouse();

    const placement = await option();

    expect(await getRecord(world.table, Placement, placement.id)).toMatchObject({
      status: "optioned",
      householdId: household.id,
      unitId: unit.id,
      placeId: places[0]?.id,
      expectedIn: october(20),
      expectedOut: october(30),
      optionExpiresOn: october(15),
      version: 1,
    });
    expect((await revisionsOf(world.table, Placement, placement.id)).map(({ action }) => action)).toEqual(["optioned"]);
    expect((await world.table.get(unitCalendarKey(unit.id)))?.stays).toMatchObject([{ expiresOn: october(15) }]);
  });

  it("leaves the household where it is", async () => {
    const { option, statusOf } = await aHouse();
    await option();

    expect(await statusOf()).toBe("known");
  });

  it("stands in the way through the day on which it expires, and not a day longer", async () => {
    const { world, option, another } = await aHouse();
    await option();

    world.travelTo(at(15));
    await expect(another()).rejects.toMatchObject({ code: "noRoom", extra: { because: "placeTaken" } });
    world.travelTo(at(16));
    await expect(another()).resolves.toMatchObject({ stay: { status: "confirmed" } });
  });

  it("no longer holds its own household back once it has expired", async () => {
    const { world, places, option, reserve } = await aHouse();
    await option();
    await expect(reserve({ placeId: places[1]?.id })).rejects.toMatchObject({ code: "alreadyPlaced" });

    world.travelTo(at(16));

    await expect(reserve({ placeId: places[1]?.id })).resolves.toMatchObject({ status: "confirmed" });
  });

  it("expires today at the earliest, and is for a day to come", async () => {
    const { option } = await aHouse();

    await expect(option({ expiresOn: october(11) })).rejects.toMatchObject({
      fields: { expiresOn: { code: "notInPast" } },
    });
    await expect(option({ from: october(11) })).rejects.toMatchObject({ fields: { from: { code: "notInPast" } } });
    await expect(option({ expectedTo: october(20) })).rejects.toMatchObject({
      fields: { expectedTo: { code: "after" } },
    });
    await expect(option({ expiresOn: today })).resolves.toMatchObject({ optionExpiresOn: today });
  });

  it("is for a household that the unit takes, unless the area manager says why", async () => {
    const { world, unit, places, household, option } = await aHouse(async (w) => {
      const { unit, slots } = await w.abitareInsieme();
      return { unit, places: slots };
    });
    const family = await world.household("family");
    await expect(option({ householdId: family.id })).rejects.toMatchObject({ code: "notEligible" });
    const wish = { placeId: places[0]?.id, from: october(20), expiresOn: october(15), overrideReason: "Sfratto" };

    const granted = await optionPlace(world.as("area-manager"), unit.id, { ...wish, householdId: family.id });
    const needless = await optionPlace(world.as("area-manager"), unit.id, {
      ...wish,
      householdId: household.id,
      placeId: places[1]?.id,
    });

    expect([granted.overrideReason, needless.overrideReason]).toEqual(["Sfratto", undefined]);
  });

  it("may be for a referral that is still on its way, of the same household, and not for one that is closed", async () => {
    const { world, household, option } = await aHouse();
    const stranger = await world.household();
    const [own, other, closed] = await Promise.all([
      aReferral(world, { status: "sharedProject", householdId: household.id }),
      aReferral(world, { status: "sharedProject", householdId: stranger.id }),
      aReferral(world, { status: "withdrawn" }),
    ]);

    await expect(option({ referralId: other.id })).rejects.toMatchObject({
      fields: { referralId: { code: "ofOtherHousehold" } },
    });
    await expect(option({ referralId: closed.id })).rejects.toMatchObject({ code: "referralNotAccepted" });
    await expect(option({ referralId: own.id })).resolves.toMatchObject({ referralId: own.id });
  });

  it("goes to one of many who want the place at the same moment", async () => {
    const { world, unit, places } = await aHouse();
    const households = await Promise.all(Array.from({ length: 12 }, () => world.household()));

    const outcomes = await Promise.allSettled(
      households.map(({ id }) =>
        optionPlace(world.as("coordinator"), unit.id, {
          householdId: id,
          placeId: places[0]?.id,
          from: october(20),
          expiresOn: october(15),
        }),
      ),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a confirmation", () => {
  it("makes the option firm, on other days if need be", async () => {
    const { coordinator, option, world, another } = await aHouse();
    const { id } = await option();

    const placement = await confirmPlacement(coordinator(), id, { expectedIn: october(21) });

    expect(placement).toMatchObject({ status: "confirmed", expectedIn: october(21), version: 2 });
    expect(placement.optionExpiresOn).toBeUndefined();
    world.travelTo(at(18));
    await expect(another()).rejects.toMatchObject({ code: "noRoom" });
  });

  it("of a lapsed option looks for room again", async () => {
    const { world, coordinator, option, another } = await aHouse();
    const { id } = await option();
    world.travelTo(at(16));
    const { other, stay } = await another();

    await expect(confirmPlacement(coordinator(), id, {})).rejects.toMatchObject({
      code: "noRoom",
      extra: { inTheWay: [{ code: other.code, until: october(30) }] },
    });
    await cancelPlacement(coordinator(), stay.id, { cancellationReason: "householdDeclined" });
    await expect(confirmPlacement(coordinator(), id, {})).resolves.toMatchObject({ status: "confirmed" });
  });

  it("is not for a day that is over, nor for what is confirmed already", async () => {
    const { world, coordinator, option } = await aHouse();
    const { id } = await option({ expiresOn: october(25) });
    world.travelTo(at(21));

    await expect(confirmPlacement(coordinator(), id, {})).rejects.toMatchObject({
      fields: { expectedIn: { code: "notInPast" } },
    });
    await confirmPlacement(coordinator(), id, { expectedIn: october(22) });
    await expect(confirmPlacement(coordinator(), id, {})).rejects.toMatchObject({ code: "notPossibleNow" });
  });

  it("is the coordinator's or the area manager's to give", async () => {
    const { world, option } = await aHouse();
    const { id } = await option();

    await expect(confirmPlacement(world.as("educator"), id, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(confirmPlacement(world.as("area-manager"), id, {})).resolves.toMatchObject({ status: "confirmed" });
  });
});

describe("other days", () => {
  it("free the old ones and take the new ones, if there is room", async () => {
    const { coordinator, reserve, another } = await aHouse();
    const { id } = await reserve();
    const { stay } = await another({ from: october(30), expectedTo: "2026-11-10" });

    await expect(reschedulePlacement(coordinator(), id, { expectedOut: october(31) })).rejects.toMatchObject({
      code: "noRoom",
      extra: { on: october(30) },
    });
    await reschedulePlacement(coordinator(), id, { expectedIn: october(22), expectedOut: october(25) });
    await expect(reschedulePlacement(coordinator(), stay.id, { expectedIn: october(25) })).resolves.toMatchObject({
      expectedIn: october(25),
    });
  });

  it("may come with another place of the unit, if that is free, and leave the first one to others", async () => {
    const { places, coordinator, reserve, another } = await aHouse();
    const { id } = await reserve();
    await another({ placeId: places[1]?.id });

    await expect(reschedulePlacement(coordinator(), id, { placeId: places[1]?.id })).rejects.toMatchObject({
      code: "noRoom",
    });
    await reschedulePlacement(coordinator(), id, { placeId: places[2]?.id });

    await expect(another()).resolves.toMatchObject({ stay: { placeId: places[0]?.id } });
    await expect(another({ placeId: places[2]?.id })).rejects.toMatchObject({ code: "noRoom" });
  });

  it("never come with a place of another unit", async () => {
    const { world, coordinator, reserve } = await aHouse();
    const { id } = await reserve();
    const { slots } = await world.abitareInsieme();

    await expect(reschedulePlacement(coordinator(), id, { placeId: slots[0]?.id })).rejects.toMatchObject({
      code: "invalid",
      fields: { placeId: { code: "placeOfOtherUnit" } },
    });
  });

  it("bring a lapsed option back, if nobody has taken its days", async () => {
    const { world, coordinator, option, another } = await aHouse();
    const [first, second] = [await option(), await option({ from: "2026-11-05", expectedTo: "2026-11-08" })];
    world.travelTo(at(16));
    await another({ from: "2026-11-01", expectedTo: "2026-11-10" });

    await expect(reschedulePlacement(coordinator(), second.id, { optionExpiresOn: october(30) })).rejects.toMatchObject(
      {
        code: "noRoom",
      },
    );
    await reschedulePlacement(coordinator(), first.id, { optionExpiresOn: october(19) });
    await expect(another()).rejects.toMatchObject({ code: "noRoom" });
  });

  it("lie ahead, and only an option expires", async () => {
    const { coordinator, reserve } = await aHouse();
    const { id } = await reserve();

    await expect(reschedulePlacement(coordinator(), id, { expectedIn: october(11) })).rejects.toMatchObject({
      fields: { expectedIn: { code: "notInPast" } },
    });
    await expect(reschedulePlacement(coordinator(), id, { optionExpiresOn: october(20) })).rejects.toMatchObject({
      fields: { optionExpiresOn: { code: "notAnOption" } },
    });
    await expect(reschedulePlacement(coordinator(), id, { expectedOut: october(19) })).rejects.toMatchObject({
      fields: { expectedOut: { code: "notBefore" } },
    });
  });
});

describe("what comes to nothing", () => {
  it("is cancelled for a reason: its days are free and the referral stays where it was", async () => {
    const { world, coordinator, household, reserve, another } = await aHouse();
    const referral = await aReferral(world, { householdId: household.id });
    const { id } = await reserve({ referralId: referral.id });

    await expect(cancelPlacement(coordinator(), id, {})).rejects.toMatchObject({
      fields: { cancellationReason: { code: "required" } },
    });
    const cancelled = await cancelPlacement(coordinator(), id, { cancellationReason: "otherPlaceFound" });

    expect(cancelled).toMatchObject({ status: "cancelled", cancellationReason: "otherPlaceFound" });
    expect(await getRecord(world.table, Referral, referral.id)).toMatchObject({ status: "accepted", version: 1 });
    await expect(another()).resolves.toBeTruthy();
    await expect(cancelPlacement(coordinator(), id, { cancellationReason: "other" })).rejects.toMatchObject({
      code: "notPossibleNow",
    });
  });

  it("did not arrive only once the day has come", async () => {
    const { world, coordinator, reserve, another } = await aHouse();
    const { id } = await reserve();
    const told = { cancellationReason: "noContact", cancellationDetail: "Telefono spento" };

    await expect(recordNoShow(coordinator(), id, told)).rejects.toMatchObject({ code: "notPossibleNow" });
    world.travelTo(at(21));

    await expect(recordNoShow(coordinator(), id, told)).resolves.toMatchObject({ status: "didNotArrive", ...told });
    await expect(another({ from: october(21) })).resolves.toBeTruthy();
  });
});
