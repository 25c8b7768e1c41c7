import { describe, expect, it } from "vitest";
import { allRecords, getRecord } from "#functions/db/records";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { saveOne } from "#functions/use-cases/save-one";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Unit } from "#shared/resources/unit";
import { aWorld } from "../../world.ts";

const home = { reason: "ownHome", destination: "privateRent" } as const;

const aStay = async () => {
  const world = await aWorld();
  const { unit, apartment } = await world.casAmica();
  const household = await world.household();
  const placement = await admitHousehold(world.as("coordinator"), unit.id, {
    householdId: household.id,
    placeId: apartment.id,
    from: "2026-10-01",
  });
  return { world, unit, apartment, household, placement };
};

describe("recording a departure", () => {
  it("ends the stay with its reason and destination", async () => {
    const { world, household, placement } = await aStay();

    const departed = await recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-12", ...home });

    expect(departed).toMatchObject({
      status: "departed",
      actualOut: "2026-10-12",
      departureReason: "ownHome",
      destination: "privateRent",
    });
    expect(await getRecord(world.table, Household, household.id)).toMatchObject({ status: "departed" });
  });

  it("takes a departure on the very day of the entry", async () => {
    const { world, placement } = await aStay();

    await expect(
      recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-01", ...home }),
    ).resolves.toMatchObject({
      actualOut: "2026-10-01",
    });
  });

  it("refuses a day before the entry, and a day that has not come", async () => {
    const { world, placement } = await aStay();

    await expect(
      recordDeparture(world.as("coordinator"), placement.id, { on: "2026-09-30", ...home }),
    ).rejects.toMatchObject({
      fields: { on: { code: "notBefore" } },
    });
    await expect(
      recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-13", ...home }),
    ).rejects.toMatchObject({
      fields: { on: { code: "notInFuture" } },
    });
  });

  it("refuses somebody who has left already", async () => {
    const { world, placement } = await aStay();
    await recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-10", ...home });

    const again = recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-12", ...home });

    await expect(again).rejects.toMatchObject({ code: "notPossibleNow" });
  });

  it("is recorded once, however many record it at once", async () => {
    const { world, placement } = await aStay();

    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-12", ...home }),
      ),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("starts the unit's turnaround, and nobody enters before it is over", async () => {
    const { world, unit, apartment, placement } = await aStay();
    await saveOne(world.as("coordinator"), Unit, {
      id: unit.id,
      edits: { turnaroundDays: { to: 5 }, turnaroundCounting: { to: "calendar" } },
    });
    await recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-12", ...home });
    const next = await world.household();

    const entry = admitHousehold(world.as("coordinator"), unit.id, {
      householdId: next.id,
      placeId: apartment.id,
      from: "2026-10-12",
    });

    await expect(entry).rejects.toMatchObject({ extra: { because: "placeOutOfService", firstFreeOn: "2026-10-17" } });
    expect(await allRecords(world.table, Outage)).toMatchObject([
      { from: "2026-10-12", to: "2026-10-17", reason: "turnaround" },
    ]);
  });

  it("starts none in a unit that states none", async () => {
    const { world, placement } = await aStay();

    await recordDeparture(world.as("coordinator"), placement.id, { on: "2026-10-12", ...home });

    expect(await allRecords(world.table, Outage)).toEqual([]);
  });
});
