import { getRecord } from "#functions/db/records";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { optionPlace, reservePlace } from "#functions/use-cases/option-place";
import { creation, newRecord } from "#functions/use-cases/writes";
import { Household } from "#shared/resources/household";
import { Place } from "#shared/resources/place";
import { Referral } from "#shared/resources/referral";
import type { Unit } from "#shared/resources/unit";
import { aWorld, type World } from "../../../world.ts";

export const october = (day: number) => `2026-10-${String(day).padStart(2, "0")}`;
/** The day on which every case begins. */
export const today = october(12);
export const at = (day: number) => `${october(day)}T07:30:00.000Z`;

/** A referral as far as its own steps have brought it. */
export const aReferral = async (world: World, values: Partial<Referral> = {}): Promise<Referral> => {
  const ctx = world.as("coordinator");
  const record = newRecord(ctx, Referral, { status: "accepted", number: "S-2026-0001", ...values });
  const referral = Referral.schema.parse(record) as Referral;
  await world.table.commit(creation(Referral, referral));
  return referral;
};

/** CasAmica with three apartments. */
export const casAmica = async (world: World): Promise<{ unit: Unit; places: Place[] }> => {
  const { unit, apartment } = await world.casAmica();
  const more = await Promise.all(
    [2, 3].map((n) =>
      world.create(Place, {
        unitId: unit.id,
        name: `Bilocale ${n}`,
        kind: "apartment",
        availability: [{ from: "2020-01-01" }],
      }),
    ),
  );
  return { unit, places: [apartment, ...more] };
};

type Wish = Partial<Parameters<typeof reservePlace>[2]>;

/** What people do in these cases, in short. */
export const aHouse = async (houseOf: (world: World) => Promise<{ unit: Unit; places: Place[] }> = casAmica) => {
  const world = await aWorld();
  const { unit, places } = await houseOf(world);
  const household = await world.household();
  const coordinator = () => world.as("coordinator");
  const wish = { householdId: household.id, placeId: places[0]?.id, from: october(20), expectedTo: october(30) };
  return {
    world,
    unit,
    places,
    household,
    coordinator,
    option: (more: Wish & { expiresOn?: string } = {}) =>
      optionPlace(coordinator(), unit.id, { ...wish, expiresOn: october(15), ...more }),
    reserve: (more: Wish = {}) => reservePlace(coordinator(), unit.id, { ...wish, ...more }),
    admit: (more: Wish = {}) => admitHousehold(coordinator(), unit.id, { ...wish, from: today, ...more }),
    another: async (more: Wish = {}) => {
      const other = await world.household();
      return { other, stay: await reservePlace(coordinator(), unit.id, { ...wish, householdId: other.id, ...more }) };
    },
    statusOf: async () => (await getRecord(world.table, Household, household.id)).status,
  };
};
