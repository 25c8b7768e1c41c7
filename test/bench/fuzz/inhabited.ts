import { civilDateAt } from "#shared/dates";
import { resources } from "#shared/resources/index";
import { aGuest, aHousehold, createMany, entrances, times } from "../cast.ts";
import type { Stage } from "../stage.ts";

type Row = Record<string, unknown>;

/** A few records of every kind, so that random requests meet something; their ids by kind. */
export const inhabited = async (stage: Stage): Promise<Map<string, string[]>> => {
  const today = civilDateAt(new Date().toISOString());
  const homes = await entrances(stage, 4, "F");
  const some = (resource: string, values: Row[]) => createMany(stage, resource, values);
  const inHomes = (make: (home: (typeof homes)[number], n: number) => Row) => homes.map(make);
  await some(
    "organisations",
    times(3, (n) => ({ name: `Comune di prova ${n}`, roles: ["referringService", "payer"] })),
  );
  await some("households", times(6, aHousehold));
  await some(
    "people",
    inHomes(({ householdId }, n) => aGuest(householdId, n)),
  );
  await some(
    "referrals",
    inHomes(({ householdId }) => ({ householdId, householdType: "womanWithChildren" })),
  );
  const plans = await some(
    "plans",
    inHomes(({ householdId }) => ({ householdId, kind: "PI" })),
  );
  await some(
    "reviews",
    plans.map((planId) => ({ planId, heldOn: today, kind: "team" })),
  );
  await some(
    "outages",
    inHomes(({ placeId }) => ({ placeId, from: "2020-01-01", to: "2020-01-05", reason: "other" })),
  );
  for (const { unitId, placeId, householdId } of homes.slice(0, 3))
    await stage.call(`POST /api/units/${unitId}/admissions`, { body: { householdId, placeId, from: today } });
  await stage.call("POST /api/capacity-reports", { body: { from: "2026-01-01", to: "2026-01-31" } });
  const known = new Map<string, string[]>();
  for (const { name } of resources) {
    const { items } = await stage.call(`GET /api/${name}`);
    if (items.length > 0)
      known.set(
        name,
        items.map(({ id }: { id: string }) => id),
      );
  }
  return known;
};
