import { describe, expect, it } from "vitest";
import { createProjections } from "#functions/projections/projections";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { saveOne } from "#functions/use-cases/save-one";
import type { Capacity } from "#shared/partner/capacity";
import { Outage } from "#shared/resources/outage";
import { Place } from "#shared/resources/place";
import { aPartnerWorld, CAPACITY, type Call, type PartnerWorld } from "./partner-world.ts";

/** CasAmica with two apartments, and Abitare Insieme beside it. */
const aHouse = async () => {
  const world = await aPartnerWorld();
  const { unit, apartment } = await world.casAmica();
  const second = await world.create(Place, {
    unitId: unit.id,
    name: "Bilocale 2",
    kind: "apartment",
    availability: [{ from: "2026-10-20" }],
  });
  const abitare = await world.abitareInsieme();
  const project = createProjections({ table: world.table, now: world.now });
  return { ...world, unit, apartment, second, abitare, refresh: () => project({ refresh: "capacity" }) };
};

const read = async ({ call }: Pick<PartnerWorld, "call">, query?: Call["query"]) =>
  (await call(CAPACITY, { query })).json as Capacity;

const day = async (world: Pick<PartnerWorld, "call">, date: string) =>
  (await read(world, { from: date, to: date })).units[0]?.days[0];

describe("the partner's capacity", () => {
  it("is told for its own unit only, with what each figure means and of when it is", async () => {
    const house = await aHouse();
    await house.refresh();

    const capacity = await read(house);

    expect(capacity.units).toHaveLength(1);
    expect(capacity.units[0]).toMatchObject({
      code: "CAS",
      name: "CasAmica",
      asOf: "2026-10-12T07:30:00.000Z",
      horizon: { from: "2026-09-11", to: "2027-04-10" },
    });
    expect(Object.keys(capacity.definitions)).toEqual(["places", "occupied", "unavailable", "reserved", "free"]);
  });

  it("covers thirty-one days from today unless other days are asked for", async () => {
    const house = await aHouse();
    await house.refresh();

    const days = (await read(house)).units[0]?.days ?? [];

    expect(days).toHaveLength(31);
    expect([days.at(0)?.date, days.at(-1)?.date]).toEqual(["2026-10-12", "2026-11-11"]);
  });

  it("counts places in service, stays, outages and what is left, day by day", async () => {
    const house = await aHouse();
    const household = await house.household("singleParent");
    await admitHousehold(house.as("coordinator"), house.unit.id, {
      householdId: household.id,
      placeId: house.apartment.id,
      from: "2026-10-10",
      expectedTo: "2026-11-01",
    });
    await house.create(Outage, {
      placeId: house.second.id,
      from: "2026-10-25",
      to: "2026-10-28",
      reason: "maintenance",
    });
    await house.refresh();

    const told = await Promise.all(
      ["2026-10-09", "2026-10-12", "2026-10-20", "2026-10-27", "2026-10-28"].map((d) => day(house, d)),
    );

    expect(told).toEqual([
      { date: "2026-10-09", places: 1, occupied: 0, unavailable: 0, reserved: 0, free: 1 },
      { date: "2026-10-12", places: 1, occupied: 1, unavailable: 0, reserved: 0, free: 0 },
      { date: "2026-10-20", places: 2, occupied: 1, unavailable: 0, reserved: 0, free: 1 },
      { date: "2026-10-27", places: 2, occupied: 1, unavailable: 1, reserved: 0, free: 0 },
      { date: "2026-10-28", places: 2, occupied: 1, unavailable: 0, reserved: 0, free: 1 },
    ]);
  });

  it("frees a place on the day of departure", async () => {
    const house = await aHouse();
    const household = await house.household();
    const coordinator = house.as("coordinator");
    const stay = { householdId: household.id, placeId: house.apartment.id, from: "2026-10-05" };
    const placement = await admitHousehold(coordinator, house.unit.id, stay);
    await recordDeparture(coordinator, placement.id, {
      on: "2026-10-12",
      reason: "projectConcluded",
      destination: "privateRent",
    });
    await house.refresh();

    const told = [await day(house, "2026-10-11"), await day(house, "2026-10-12")];

    expect(told.map((figures) => figures?.occupied)).toEqual([1, 0]);
  });

  it("leaves out an apartment that has been put aside", async () => {
    const house = await aHouse();
    await saveOne(house.as("coordinator"), Place, {
      id: house.apartment.id,
      edits: { archived: { from: false, to: true } },
    });
    await house.refresh();

    expect(await day(house, "2026-10-12")).toMatchObject({ places: 0, free: 0 });
  });

  it("leaves out days beyond the horizon", async () => {
    const house = await aHouse();
    await house.refresh();

    const days = (await read(house, { from: "2027-04-09", to: "2028-01-01" })).units[0]?.days;

    expect(days?.map(({ date }) => date)).toEqual(["2027-04-09", "2027-04-10"]);
    expect((await read(house, { from: "2030-01-01", to: "2030-01-31" })).units[0]?.days).toEqual([]);
  });

  it("moves on with the day, without anybody changing anything", async () => {
    const house = await aHouse();
    await house.refresh();
    house.travelTo("2026-10-25T00:10:00.000Z");

    await house.refresh();

    const { horizon, days, asOf } = (await read(house)).units[0] ?? {};
    expect({ horizon, asOf, first: days?.[0]?.date, count: days?.length }).toEqual({
      horizon: { from: "2026-09-24", to: "2027-04-23" },
      asOf: "2026-10-25T00:10:00.000Z",
      first: "2026-10-25",
      count: 31,
    });
  });

  it("says what figures mean in the language that is asked for", async () => {
    const house = await aHouse();

    const { json } = await house.call(CAPACITY, { headers: { "accept-language": "it-IT" } });

    expect(json).toMatchObject({ definitions: { free: expect.stringContaining("alloggi meno occupati") } });
  });

  it("is empty before anything is known", async () => {
    const world = await aPartnerWorld();

    expect((await read(world)).units).toEqual([]);
  });

  it.each<Record<string, string>>([
    { from: "2026-10-12", to: "2026-10-11" },
    { from: "2026-02-30" },
    { from: "yesterday" },
    { unit: "MED" },
  ])("refuses the query %j", async (query) => {
    const world = await aPartnerWorld();

    const reply = await world.call(CAPACITY, { query });

    expect(reply).toMatchObject({ status: 400, json: { code: "badRequest" } });
  });
});
