import { describe, expect, it } from "vitest";
import { everyRecord, findRecord, getRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { carryOut, noGuard } from "#functions/use-cases/retention/carry-out";
import { erasePerson } from "#functions/use-cases/retention/erase-person";
import { holdHousehold } from "#functions/use-cases/retention/hold";
import { Document } from "#shared/resources/document";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { RetentionRun } from "#shared/resources/retention-run";
import { aWorld, type World } from "#test/world";
import { aPastHousehold, LEFT_ON, newTestId } from "./a-past-household.ts";

const told = { ground: "consentWithdrawn", reason: "Richiesta scritta", dutiesChecked: true } as const;

const goesOn = { status: "inProgress", actualIn: "2026-03-01", actualOut: undefined, extensions: [] };

const named = { lastName: "Rossi", firstName: "Anna", birthDate: "1990-03-12", residency: "guest" };

/** Somebody who was in a household, went on to a second and from there to a third: a record in each. */
const threeTimes = async (world: World, last: Record<string, unknown> = {}, stay: Record<string, unknown> = {}) => {
  const ids = [newTestId(Person), newTestId(Person), newTestId(Person)];
  const each = ids.map(async (id, at) => {
    const leftOn = LEFT_ON;
    const own = { ...named, id, leftOn, formerlyId: ids[at - 1], ...(at === 2 && last) };
    const more = {
      people: own,
      documents: { personId: id },
      plans: { participants: [{ role: "guest", personId: id }] },
    };
    const placements = at === 2 ? stay : {};
    return aPastHousehold(world, { ...more, placements });
  });
  const files = await Promise.all(each);
  return { ids, files, householdIds: files.map(({ household }) => household.id) };
};

const erasedOf = async (world: World, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await findRecord(world.table, Person, id))?.erasedOn));

describe("the erasure of one person", () => {
  it.each([0, 1, 2])("reaches her in every household, by whichever record it is asked for: %i", async (asked) => {
    const world = await aWorld();
    const { ids, files, householdIds } = await threeTimes(world);

    await erasePerson(world.as("area-manager"), ids[asked] ?? "", told);

    expect(await erasedOf(world, ids)).toEqual(["2026-10-12", "2026-10-12", "2026-10-12"]);
    for (const { records } of files) {
      const paper = await getRecord(world.table, Document, String(records.get("documents")?.id));
      const plan = await getRecord(world.table, Plan, String(records.get("plans")?.id));
      expect([paper.erasedOn, plan.erasedOn, plan.participants]).toEqual(["2026-10-12", undefined, []]);
    }
    const runs = await everyRecord(world.table, RetentionRun);
    const others = householdIds.filter((_, at) => at !== asked);
    expect(runs).toMatchObject([{ trigger: "request", householdId: householdIds[asked], ground: told.ground }]);
    expect(runs[0]?.otherHouseholdIds?.toSorted()).toEqual(others.toSorted());
    expect(runs[0]?.kinds.find(({ kind }) => kind === Person.name)?.ids.toSorted()).toEqual(ids.toSorted());
  });

  it("finds her by way of a record that has been erased before", async () => {
    const world = await aWorld();
    const { ids } = await threeTimes(world);
    const [first = "", second = "", third = ""] = ids;
    const filed = { resource: Person, record: await getRecord(world.table, Person, second) };
    await carryOut(world.as("area-manager"), { ...filed, does: "erase" }, noGuard);

    await erasePerson(world.as("area-manager"), third, told);

    expect(await erasedOf(world, [first, second, third])).toEqual(["2026-10-12", "2026-10-12", "2026-10-12"]);
  });

  it.each([
    ["still lives there", { leftOn: undefined }, goesOn, "erasureOpenStay"],
    ["is about to leave, and has not left", { leftOn: "2026-12-01" }, goesOn, "erasureOpenStay"],
    ["left a household that is held", {}, {}, "erasureHeld"],
  ])("takes nothing anywhere while in another household she %s", async (_, last, stay, code) => {
    const world = await aWorld();
    const { ids, files } = await threeTimes(world, last, stay);
    if (code === "erasureHeld")
      await holdHousehold(world.as("coordinator"), files[2]?.household.id ?? "", { retentionHoldReason: "Causa" });

    await expect(erasePerson(world.as("area-manager"), ids[0] ?? "", told)).rejects.toMatchObject({ code });

    expect(await erasedOf(world, ids)).toEqual([undefined, undefined, undefined]);
    for (const id of ids) expect(await revisionsOf(world.table, Person, id)).toHaveLength(1);
    expect(await everyRecord(world.table, RetentionRun)).toEqual([]);
  });
});
