import { describe, expect, it } from "vitest";
import { everyRecord, replaceRecord } from "#functions/db/records";
import { prepareCopy } from "#functions/use-cases/rights/give-copy";
import { splitHousehold } from "#functions/use-cases/split-household";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { Absence } from "#shared/resources/absence";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import type { PersonCopy } from "#shared/rules/person-copy-shape";
import { aWorld, type World } from "#test/world";
import { aDisclosure, aFamily, aHouseholdPlan, aPaperOf, type Family } from "./a-family.ts";

const request = { by: "self" as const, on: "2026-10-10", language: "it" as const, alsoTakeOut: [], leaveOut: [] };

const kinds = [Person, Placement, Plan, Review, DiaryEntry, Absence, Document, Disclosure, Referral];

/** Puts everything that there is away, as the retention rules do years before they erase. */
const retireAll = async (world: World): Promise<void> => {
  for (const resource of kinds)
    for (const record of await everyRecord(world.table, resource as ResourceOf<StoredRecord>)) {
      const retired = { ...record, version: record.version + 1, archived: true, retiredOn: "2026-10-12" };
      await world.table.commit([replaceRecord(resource, record, retired)]);
    }
};

const aStory = async (world: World, family: Family): Promise<void> => {
  const { household, mother } = family;
  await aHouseholdPlan(world, family, "Luca");
  await aPaperOf(world, family, mother.id);
  await aDisclosure(world, family);
  await world.create(DiaryEntry, { householdId: household.id, on: "2026-10-05", text: "Ha chiesto del medico." });
};

const tellingOf = ({ sections }: PersonCopy) =>
  sections.map(({ name, items }) => [name, items.map(({ archived, ...told }) => told)]);

describe("a copy of everything held", () => {
  it("holds as well what is put away and not yet erased, and says that it is", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    const coordinator = world.as("coordinator");
    const before = await prepareCopy(coordinator, family.mother.id, request);

    await retireAll(world);
    const after = await prepareCopy(coordinator, family.mother.id, request);

    expect(before.copy.sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["plans", "diary", "documents", "disclosures"]),
    );
    expect(tellingOf(after.copy)).toEqual(tellingOf(before.copy));
    expect(after.copy.sections.find(({ name }) => name === "documents")?.items).toMatchObject([{ archived: true }]);
  });

  it("is the same by whichever of her records it is asked for, once she has moved", async () => {
    const world = await aWorld();
    const family = await aFamily(world);
    await aStory(world, family);
    const coordinator = world.as("coordinator");
    await splitHousehold(coordinator, family.household.id, {
      on: "2026-10-12",
      personIds: [family.mother.id],
      type: "singleWoman",
    });
    const newest = (await everyRecord(world.table, Person)).find(({ formerlyId }) => formerlyId === family.mother.id);

    const bySecond = await prepareCopy(coordinator, newest?.id ?? "", request);
    const byFirst = await prepareCopy(coordinator, family.mother.id, request);

    expect(bySecond.copy.sections.find(({ name }) => name === "identity")?.items).toHaveLength(2);
    expect(byFirst.copy).toEqual(bySecond.copy);
  });
});
