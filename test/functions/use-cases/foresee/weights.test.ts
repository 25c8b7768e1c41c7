import { beforeAll, describe, expect, it } from "vitest";
import { everyRecord } from "#functions/db/records";
import { rehearse } from "#functions/db/rehearsal/rehearse";
import { foreseeOf } from "#functions/use-cases/foresee/foreseen";
import { lookingAt } from "#functions/use-cases/foresee/looking";
import { seedTable } from "#infra/local/seed/seed";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { NOW, now } from "#test/infra/local/seeded";
import { aWorld, type World } from "#test/world";

const weighty = ({ fields }: Resource) => fields.filter(({ weighs }) => weighs !== undefined);

/** Of no consequence for what is decided: whose record it is, and how it is called. */
const namesIt = ({ belongsTo }: Resource): readonly (string | undefined)[] => [belongsTo?.by, "householdId", "name"];

/** A record that notes which of its fields are asked for. */
const watched = (record: StoredRecord, read: Set<string>): StoredRecord =>
  new Proxy(record, {
    get(target, name) {
      if (typeof name === "string") read.add(name);
      return Reflect.get(target, name);
    },
  });

describe("The fields that carry weight", () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld(NOW);
    await seedTable({ table: world.table, demo: true, now });
  }, 120_000);

  it("are of the kinds of record whose changes are foreseen, and set by people", () => {
    const kinds = resources.filter((resource) => foreseeOf(resource) !== undefined);

    expect(resources.filter((resource) => weighty(resource).length > 0).map(({ name }) => name)).toEqual(
      kinds.map(({ name }) => name),
    );
    expect(kinds.flatMap(weighty).filter(({ setBy }) => setBy !== "staff")).toEqual([]);
  });

  it.each(resources.filter(foreseeOf).map((resource) => [resource.name, resource] as const))(
    "are all that is read of a changed record of %s",
    async (_, resource) => {
      const read = new Set<string>();
      const foresee = foreseeOf(resource);
      const looking = lookingAt(world.as("coordinator"), rehearse(world.table));

      const records = await everyRecord(world.table, resource as ResourceOf<StoredRecord>);
      for (const record of records.slice(0, 30))
        await foresee?.(looking, { before: watched(record, read), after: watched(changed(resource, record), read) });

      const typed = resource.fields.filter(({ name, setBy }) => setBy === "staff" && read.has(name));
      const unweighed = typed.filter(({ weighs, name }) => !weighs && !namesIt(resource).includes(name));
      expect(unweighed.map(({ name }) => name)).toEqual([]);
    },
  );
});

/** The record with another day wherever a day weighs, so that the rules go all the way. */
const changed = (resource: Resource, record: StoredRecord): StoredRecord => ({
  ...record,
  ...Object.fromEntries(
    weighty(resource)
      .filter(({ editor, name }) => editor === "date" && record[name] !== undefined)
      .map(({ name }) => [name, "2026-12-24"]),
  ),
});
