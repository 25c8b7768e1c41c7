import { accessTo } from "#shared/access";
import { civilDateAt } from "#shared/dates";
import { resources } from "#shared/resources/index";
import { aGuest, aHousehold, createMany, entrances, times } from "../cast.ts";
import type { Stage } from "../stage.ts";

type Row = Record<string, unknown>;

const someContact = { role: "referringContact", name: "Assistente di prova" };
const someGoal = { id: "gol_01ARZ3NDEKTSV4RRFFQ69G5FAV", area: "work", text: "Un contratto", indicator: "Firmato" };

/** A plan that has been approved and started, with a review. */
const inForce = async (stage: Stage, id: string, today: string): Promise<void> => {
  const step = (path: string, body: Row) => stage.call(`POST /api/plans/${id}/${path}`, { body });
  await step("sharing", {});
  await step("approval", {});
  await step("start", { on: today });
  await step("reviews", { heldOn: today, kind: "team" });
};

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
    inHomes(({ householdId }) => ({ householdId, kind: "PI", participants: [someContact], goals: [someGoal] })),
  );
  for (const id of plans.slice(0, 2)) await inForce(stage, id, today);
  await some(
    "outages",
    inHomes(({ placeId }) => ({ placeId, from: "2020-01-01", to: "2020-01-05", reason: "other" })),
  );
  for (const { unitId, placeId, householdId } of homes.slice(0, 3))
    await stage.call(`POST /api/units/${unitId}/admissions`, { body: { householdId, placeId, from: today } });
  await stage.call("POST /api/capacity-reports", { body: { from: "2026-01-01", to: "2026-01-31" } });
  const known = new Map<string, string[]>();
  const readable = resources.filter((resource) => accessTo(resource, ["coordinator"]).read.size > 0);
  for (const { name } of readable) {
    const { items } = await stage.call(`GET /api/${name}`);
    if (items.length > 0)
      known.set(
        name,
        items.map(({ id }: { id: string }) => id),
      );
  }
  return known;
};
