import { describe, expect, it } from "vitest";
import { householdCalendarKey, unitCalendarKey } from "#functions/db/calendars";
import { allRecords, getRecord } from "#functions/db/records";
import { correctPlacement } from "#functions/use-cases/correct-placement";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { saveOne } from "#functions/use-cases/save-one";
import { transferHousehold } from "#functions/use-cases/transfer-household";
import { Outage } from "#shared/resources/outage";
import { Placement } from "#shared/resources/placement";
import { Unit } from "#shared/resources/unit";
import { aHouse, at, october, today } from "./cases.ts";

const reason = "Data scritta male";
const home = { reason: "ownHome", destination: "privateRent" } as const;

const left = async (turnaroundDays?: number) => {
  const house = await aHouse();
  if (turnaroundDays !== undefined)
    await saveOne(house.coordinator(), Unit, { id: house.unit.id, edits: { turnaroundDays: { to: turnaroundDays } } });
  const stay = await house.admit();
  house.world.travelTo(at(20));
  await recordDeparture(house.coordinator(), stay.id, { on: october(17), ...home });
  const correct = (told: { actualIn?: string; actualOut?: string }, id = stay.id) =>
    correctPlacement(house.coordinator(), id, { ...told, reason });
  return { ...house, stay, correct };
};

describe("a correction", () => {
  it("puts the day right on the placement and on both calendars, and leaves its reason behind", async () => {
    const { world, household, unit, stay, correct, statusOf } = await left();

    const corrected = await correct({ actualOut: october(18) });

    expect(corrected).toMatchObject({
      actualOut: october(18),
      status: "departed",
      corrections: [{ on: october(20), field: "actualOut", from: october(17), to: october(18), reason }],
    });
    for (const key of [unitCalendarKey(unit.id), householdCalendarKey(household.id)])
      expect((await world.table.get(key))?.stays).toMatchObject([{ placementId: stay.id, to: october(18) }]);
    expect(await statusOf()).toBe("departed");
  });

  it("of an entry is asked of the calendar of that day", async () => {
    const { world, admit, correct } = await left();
    const other = await world.household();
    const next = await admit({ householdId: other.id, from: october(18), expectedTo: undefined });

    await expect(correct({ actualIn: october(16) }, next.id)).rejects.toMatchObject({
      code: "noRoom",
      extra: { because: "placeTaken", on: october(16) },
    });
    await expect(correct({ actualIn: october(17) }, next.id)).resolves.toMatchObject({ actualIn: october(17) });
  });

  it("never moves somebody who has left onto the days of whoever came after", async () => {
    const { world, admit, correct } = await left();
    const other = await world.household();
    await admit({ householdId: other.id, from: october(18), expectedTo: undefined });

    await expect(correct({ actualOut: october(19) })).rejects.toMatchObject({
      code: "noRoom",
      extra: { inTheWay: [{ code: other.code, until: null }] },
    });
    await expect(correct({ actualOut: october(18) })).resolves.toBeTruthy();
  });

  it("never puts a household in two places", async () => {
    const { admit, places, correct } = await left();
    await admit({ placeId: places[1]?.id, from: october(18), expectedTo: undefined });

    await expect(correct({ actualOut: october(19) })).rejects.toMatchObject({ code: "alreadyPlaced" });
  });

  it("of the departure moves the turnaround that it began", async () => {
    const { world, correct } = await left(3);

    await correct({ actualOut: october(19) });

    expect(await allRecords(world.table, Outage)).toMatchObject([{ from: october(19), to: october(22), version: 2 }]);
  });

  it("of a transfer's day moves both stays, so that no night lies between them", async () => {
    const house = await aHouse();
    const stay = await house.admit();
    house.world.travelTo(at(18));
    const to = { unitId: house.unit.id, placeId: house.places[1]?.id, on: october(16), reason: "Più grande" };
    await transferHousehold(house.coordinator(), stay.id, to);
    const second = (await allRecords(house.world.table, Placement)).find((one) => one.transferredFromId === stay.id);

    await correctPlacement(house.coordinator(), second?.id ?? "", { actualIn: october(14), reason });
    expect(await getRecord(house.world.table, Placement, stay.id)).toMatchObject({
      actualOut: october(14),
      corrections: [{ field: "actualOut", from: october(16), to: october(14), reason }],
    });
    await correctPlacement(house.coordinator(), stay.id, { actualOut: october(17), reason });
    expect(await getRecord(house.world.table, Placement, second?.id ?? "")).toMatchObject({ actualIn: october(17) });
    await expect(
      correctPlacement(house.coordinator(), second?.id ?? "", { actualIn: october(11), reason }),
    ).rejects.toMatchObject({ fields: { actualIn: { code: "beforeTransfer" } } });
  });

  it("has something to correct, in order, and not ahead", async () => {
    const { correct, admit, places, world } = await left();
    const other = await world.household();
    const inside = await admit({ householdId: other.id, placeId: places[1]?.id });

    await expect(correct({})).rejects.toMatchObject({ fields: { actualIn: { code: "nothingToCorrect" } } });
    await expect(correct({ actualIn: today })).rejects.toMatchObject({
      fields: { actualIn: { code: "nothingToCorrect" } },
    });
    await expect(correct({ actualOut: october(11) })).rejects.toMatchObject({
      fields: { actualOut: { code: "notBefore" } },
    });
    await expect(correct({ actualOut: october(21) })).rejects.toMatchObject({
      fields: { actualOut: { code: "notInFuture" } },
    });
    await expect(correct({ actualOut: october(19) }, inside.id)).rejects.toMatchObject({
      fields: { actualOut: { code: "notDeparted" } },
    });
  });

  it("of what lies more than fourteen days back takes the area manager and her reason", async () => {
    const { world, stay, correct } = await left();
    world.travelTo("2026-11-20T08:00:00.000Z");
    const told = { actualOut: october(16), reason };

    await expect(correct(told)).rejects.toMatchObject({ fields: { actualOut: { code: "tooOld" } } });
    await expect(correctPlacement(world.as("area-manager"), stay.id, told)).rejects.toMatchObject({
      fields: { actualOut: { code: "tooOld" } },
    });
    await expect(
      correctPlacement(world.as("area-manager"), stay.id, { ...told, overrideReason: "Verificato col servizio" }),
    ).resolves.toMatchObject({ actualOut: october(16), overrideReason: "Verificato col servizio" });
  });
});
