import { describe, expect, it } from "vitest";
import { allRecords, getRecord } from "#functions/db/records";
import { extendPlacement } from "#functions/use-cases/extend-placement";
import { saveOne } from "#functions/use-cases/save-one";
import { transferHousehold } from "#functions/use-cases/transfer-household";
import { Outage } from "#shared/resources/outage";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { aHouse, at, october, today } from "./cases.ts";

const reason = "Serve ancora qualche settimana";

describe("an extension", () => {
  it("moves the expected end and keeps what it was, when it was decided and why", async () => {
    const { coordinator, admit } = await aHouse();
    const { id } = await admit();

    const once = await extendPlacement(coordinator(), id, { to: "2026-11-15", reason });
    const twice = await extendPlacement(coordinator(), id, { to: "2026-11-30", reason: "Ancora" });

    expect(once.expectedOut).toBe("2026-11-15");
    expect(twice.extensions).toEqual([
      { from: october(30), to: "2026-11-15", decidedOn: today, reason },
      { from: "2026-11-15", to: "2026-11-30", decidedOn: today, reason: "Ancora" },
    ]);
  });

  it("is refused when somebody is to come, and says who, and until when she could stay", async () => {
    const { coordinator, admit, another } = await aHouse();
    const { id } = await admit();
    const { other } = await another({ from: "2026-11-05", expectedTo: "2026-12-05" });

    await expect(extendPlacement(coordinator(), id, { to: "2026-11-06", reason })).rejects.toMatchObject({
      code: "noRoom",
      extra: { on: "2026-11-05", inTheWay: [{ code: other.code, until: "2026-12-05" }] },
    });
    await expect(extendPlacement(coordinator(), id, { to: "2026-11-05", reason })).resolves.toBeTruthy();
  });

  it("is later than the expected end, which has to be there, and not over", async () => {
    const { world, coordinator, places, admit } = await aHouse();
    const { id } = await admit();
    const other = await world.household();
    const open = await admit({ householdId: other.id, placeId: places[1]?.id, expectedTo: undefined });

    await expect(extendPlacement(coordinator(), id, { to: october(30), reason })).rejects.toMatchObject({
      fields: { to: { code: "after", params: { other: "expectedOut" } } },
    });
    await expect(extendPlacement(coordinator(), open.id, { to: october(30), reason })).rejects.toMatchObject({
      fields: { to: { code: "noExpectedOut" } },
    });
    world.travelTo("2026-11-20T08:00:00.000Z");
    await expect(extendPlacement(coordinator(), id, { to: "2026-11-10", reason })).rejects.toMatchObject({
      fields: { to: { code: "notInPast" } },
    });
  });

  it("is of somebody who is in", async () => {
    const { coordinator, reserve } = await aHouse();
    const { id } = await reserve();

    await expect(extendPlacement(coordinator(), id, { to: "2026-12-01", reason })).rejects.toMatchObject({
      code: "notPossibleNow",
    });
  });
});

describe("a transfer", () => {
  const move = async (on = october(15)) => {
    const house = await aHouse();
    const left = await house.admit();
    house.world.travelTo(at(15));
    const told = { unitId: house.unit.id, placeId: house.places[1]?.id, on, reason: "Appartamento più grande" };
    return { ...house, left, told };
  };

  it("is one event and two stays, without a night between them and none twice", async () => {
    const { world, coordinator, left, told, household, places, statusOf } = await move();

    const ended = await transferHousehold(coordinator(), left.id, told);

    const all = await allRecords(world.table, Placement);
    const entered = all.find(({ transferredFromId }) => transferredFromId === left.id);
    expect(ended).toMatchObject({ status: "departed", actualOut: told.on, transferReason: told.reason });
    expect(entered).toMatchObject({
      status: "inProgress",
      householdId: household.id,
      placeId: places[1]?.id,
      actualIn: told.on,
      expectedOut: october(30),
    });
    expect(all).toHaveLength(2);
    expect(await statusOf()).toBe("inHousing");
  });

  it("starts the turnaround of the place it leaves", async () => {
    const { world, coordinator, unit, left, told, places } = await move();
    await saveOne(coordinator(), Unit, { id: unit.id, edits: { turnaroundDays: { to: 3 } } });

    await transferHousehold(coordinator(), left.id, told);

    expect(await allRecords(world.table, Outage)).toMatchObject([
      { placeId: places[0]?.id, from: october(15), to: october(18), reason: "turnaround" },
    ]);
  });

  it("goes to another unit only if that takes such a household, unless the area manager says why", async () => {
    const { world, coordinator, left, told } = await move();
    const { unit: abitare, slots } = await world.abitareInsieme();
    await saveOne(coordinator(), Unit, {
      id: abitare.id,
      edits: { eligibleHouseholdTypes: { from: ["singleWoman", "womanWithChildren"], to: ["womanWithChildren"] } },
    });
    const elsewhere = { ...told, unitId: abitare.id, placeId: slots[0]?.id };

    await expect(transferHousehold(coordinator(), left.id, elsewhere)).rejects.toMatchObject({ code: "notEligible" });
    const granted = { ...elsewhere, overrideReason: "Emergenza freddo" };
    await expect(transferHousehold(coordinator(), left.id, granted)).rejects.toMatchObject({ code: "notEligible" });
    await transferHousehold(world.as("area-manager"), left.id, granted);

    const entered = (await allRecords(world.table, Placement)).find(({ unitId }) => unitId === abitare.id);
    expect(entered).toMatchObject({ overrideReason: "Emergenza freddo", status: "inProgress" });
  });

  it("needs room where it goes, and changes nothing when there is none", async () => {
    const { world, coordinator, left, told, places, another, statusOf } = await move();
    const { other } = await another({ placeId: places[1]?.id, from: october(18) });

    await expect(transferHousehold(coordinator(), left.id, told)).rejects.toMatchObject({
      code: "noRoom",
      extra: { inTheWay: [{ code: other.code }] },
    });
    expect(await getRecord(world.table, Placement, left.id)).toMatchObject({ status: "inProgress", version: 1 });
    expect(await statusOf()).toBe("inHousing");
  });

  it("goes somewhere else, on a day that has come, not before the entry", async () => {
    const { coordinator, left, told, places } = await move();
    const attempt = (more: object) => transferHousehold(coordinator(), left.id, { ...told, ...more });

    await expect(attempt({ placeId: places[0]?.id })).rejects.toMatchObject({
      fields: { placeId: { code: "samePlace" } },
    });
    await expect(attempt({ on: october(16) })).rejects.toMatchObject({ fields: { on: { code: "notInFuture" } } });
    await expect(attempt({ on: october(11) })).rejects.toMatchObject({ fields: { on: { code: "notBefore" } } });
    await expect(attempt({ placeId: undefined })).rejects.toMatchObject({
      fields: { placeId: { code: "placeRequired" } },
    });
  });

  it("of two households into one place at the same moment takes one", async () => {
    const { coordinator, left, told, world, admit, places } = await move();
    const other = await world.household();
    const second = await admit({ householdId: other.id, placeId: places[2]?.id });

    const outcomes = await Promise.allSettled(
      [left, second].map(({ id }) => transferHousehold(coordinator(), id, told)),
    );

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
