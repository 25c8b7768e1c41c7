import { describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { saveOne } from "#functions/use-cases/save-one";
import { unitOccupancy } from "#functions/use-cases/unit-occupancy";
import { Outage } from "#shared/resources/outage";
import { Unit } from "#shared/resources/unit";
import { aHouse, october } from "./cases.ts";

const home = { reason: "ownHome", destination: "privateRent" } as const;

describe("an outage", () => {
  it("is refused where another of the same place lies on some of its days", async () => {
    const { world, places } = await aHouse();
    const outage = (from: string, to?: string, place = 0) =>
      world.create(Outage, { placeId: places[place]?.id, from, to, reason: "maintenance" });
    await outage(october(14), october(18));

    await expect(outage(october(17), october(20))).rejects.toMatchObject({
      code: "overlappingOutage",
      params: { place: places[0]?.name, from: october(14), to: october(18) },
    });
    await expect(outage(october(1))).rejects.toMatchObject({ code: "overlappingOutage" });
    await expect(outage(october(18), october(20))).resolves.toBeTruthy();
    await expect(outage(october(14), october(18), 1)).resolves.toBeTruthy();
  });

  it("is refused as well when it is moved there, and free to go again when it is put away", async () => {
    const { world, coordinator, places } = await aHouse();
    const create = (from: string, to: string) =>
      world.create(Outage, { placeId: places[0]?.id, from, to, reason: "maintenance" });
    const [first, second] = [await create(october(14), october(16)), await create(october(18), october(20))];
    const move = () =>
      saveOne(coordinator(), Outage, { id: second.id, edits: { from: { from: october(18), to: october(15) } } });

    await expect(move()).rejects.toMatchObject({ code: "overlappingOutage" });
    await saveOne(coordinator(), Outage, { id: first.id, edits: { archived: { from: false, to: true } } });
    await expect(move()).resolves.toMatchObject({ from: october(15) });
  });

  it("goes to one of several who write it down at the same moment", async () => {
    const { world, places } = await aHouse();

    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) =>
        world.create(Outage, { placeId: places[0]?.id, from: october(14 + n), to: october(25), reason: "maintenance" }),
      ),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("of a place that is lived in counts as occupied, and is listed as an anomaly", async () => {
    const { world, unit, coordinator, places, admit } = await aHouse();
    const stay = await admit({ from: october(5), expectedTo: undefined });
    const outage = await world.create(Outage, {
      ...{ placeId: places[0]?.id, from: october(8), to: october(10), reason: "maintenance" },
    });

    const { places: counted, anomalies } = await unitOccupancy(coordinator(), unit.id, {
      from: october(5),
      to: october(10),
    });

    expect(counted.find(({ placeId }) => placeId === places[0]?.id)).toMatchObject({ occupied: 6, unavailable: 0 });
    expect(anomalies).toMatchObject([
      {
        kind: "occupiedWhileBlocked",
        from: october(8),
        to: october(10),
        placementIds: [stay.id],
        outageIds: [outage.id],
      },
    ]);
  });
});

describe("a turnaround", () => {
  const departed = async (turnaroundCounting: string, on: string, turnaroundDays = 3) => {
    const house = await aHouse();
    const edits = { turnaroundDays: { to: turnaroundDays }, turnaroundCounting: { to: turnaroundCounting } };
    await saveOne(house.coordinator(), Unit, { id: house.unit.id, edits });
    house.world.travelTo("2026-12-10T08:00:00.000Z");
    const stay = await house.admit({ from: "2026-12-01", expectedTo: undefined });
    return { ...house, leave: () => recordDeparture(house.coordinator(), stay.id, { on, ...home }) };
  };

  it("counts calendar days, or only working days without Italian holidays", async () => {
    const [calendar, working] = [await departed("calendar", "2026-12-05"), await departed("working", "2026-12-05")];
    await Promise.all([calendar.leave(), working.leave()]);

    // Saturday 5 December; Tuesday the 8th is the Immaculate Conception.
    expect(await allRecords(calendar.world.table, Outage)).toMatchObject([{ from: "2026-12-05", to: "2026-12-08" }]);
    expect(await allRecords(working.world.table, Outage)).toMatchObject([{ from: "2026-12-05", to: "2026-12-11" }]);
  });

  it("keeps the next household out until it is over", async () => {
    const { leave, another } = await departed("calendar", "2026-12-10");
    await leave();

    await expect(another({ from: "2026-12-12", expectedTo: "2027-01-10" })).rejects.toMatchObject({
      code: "noRoom",
      extra: { because: "placeOutOfService", firstFreeOn: "2026-12-13" },
    });
    await expect(another({ from: "2026-12-13", expectedTo: "2027-01-10" })).resolves.toBeTruthy();
  });

  it("makes way for an outage that is there already, and never overlaps it", async () => {
    const { world, places, leave } = await departed("calendar", "2026-12-10", 5);
    await world.create(Outage, { placeId: places[0]?.id, from: "2026-12-12", to: "2026-12-20", reason: "maintenance" });

    await leave();

    const outages = (await allRecords(world.table, Outage)).map(({ from, to, reason }) => [from, to, reason]);
    expect(outages.sort()).toEqual([
      ["2026-12-10", "2026-12-12", "turnaround"],
      ["2026-12-12", "2026-12-20", "maintenance"],
    ]);
  });
});
