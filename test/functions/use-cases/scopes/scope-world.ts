import { admitHousehold } from "#functions/use-cases/admit-household";
import type { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { staffApiOf } from "#test/staff-call";
import { aWorld } from "#test/world";

export const TODAY = "2026-10-12";

/** An id that nothing has. */
export const nobody = (prefix: string): string => `${prefix}_01ARZ3NDEKTSV4RRFFQ69G5FAV`;

/**
 * Two units, an educator who works in the first, and three households: hers, one of her unit that is a colleague's, and
 * one in the other unit.
 */
export const aScopeWorld = async () => {
  const world = await aWorld();
  const { unit: here, apartment } = await world.casAmica();
  const second = await world.create(Place, {
    unitId: here.id,
    name: "Bilocale 2",
    kind: "apartment",
    beds: 3,
    availability: [{ from: "2020-01-01" }],
  });
  const there = await world.create(Unit, { code: "MED", name: "Casa Medici", capacityMeasure: "apartments" });
  const far = await world.create(Place, {
    unitId: there.id,
    name: "Appartamento",
    kind: "apartment",
    beds: 6,
    availability: [{ from: "2020-01-01" }],
  });
  const spare = await world.create(Place, {
    unitId: there.id,
    name: "Appartamento 2",
    kind: "apartment",
    beds: 6,
    availability: [{ from: "2020-01-01" }],
  });
  const educator = await world.colleague("educator", { unitIds: [here.id] });
  const other = await world.colleague("educator", { username: "educator-2", unitIds: [there.id] });
  const admitted = async (unit: Unit, place: Place) => {
    const household = await world.household();
    const person = await world.create(Person, { householdId: household.id, lastName: "Prova", firstName: "Anna" });
    const stay = { householdId: household.id, placeId: place.id, from: "2026-10-05" };
    const placement = await admitHousehold(world.as("coordinator"), unit.id, stay);
    return { household, person, placement };
  };
  const mine = await admitted(here, apartment);
  const near = await admitted(here, second);
  const foreign = await admitted(there, far);
  await world.assign(mine.household, educator);
  await world.assign(foreign.household, other);
  const api = staffApiOf(world);
  const ids = async (call: string, who: "educator" | "coordinator" = "educator"): Promise<string[]> =>
    (await api.call(who, call)).body.items.map(({ id }: { id: string }) => id).sort();
  const plan = (household: Household) =>
    world.create(Plan, { householdId: household.id, kind: "PI", participants: [], goals: [] });
  const referral = (values: Record<string, unknown> = {}) => world.create(Referral, { urgency: "ordinary", ...values });
  const turnaround = (place: Place) =>
    world.create(Outage, { placeId: place.id, from: "2026-11-01", to: "2026-11-03", reason: "turnaround" });
  const restrict = (household: Household) =>
    api.call("coordinator", `POST /api/households/${household.id}/restriction`, { body: { reason: "Minacce" } });
  return {
    ...world,
    ...api,
    here,
    there,
    places: { apartment, second, far, spare },
    educator,
    other,
    mine,
    near,
    foreign,
    ids,
    plan,
    referral,
    turnaround,
    restrict,
  };
};

export type ScopeWorld = Awaited<ReturnType<typeof aScopeWorld>>;
