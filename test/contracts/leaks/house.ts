import { allRecords, replaceRecord } from "#functions/db/records";
import { revision } from "#functions/db/revisions";
import { seedTable } from "#infra/local/seed/seed";
import { civilDateAt } from "#shared/dates";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { Placement } from "#shared/resources/placement";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { now } from "#test/infra/local/seeded";
import { aWorld, type World } from "#test/world";
import { type Marks, newMarks } from "./marks.ts";

/** The demo's house with a mark in every sensitive field of every record, and the records as they now are. */
export interface MarkedHouse {
  world: World;
  marks: Marks;
  records: Map<string, StoredRecord[]>;
}

const COMMITS_AT_ONCE = 40;

export const aMarkedHouse = async (): Promise<MarkedHouse> => {
  const world = await aWorld(now(), { stream: true });
  await seedTable({ table: world.table, demo: true, now });
  const marks = newMarks();
  const records = new Map<string, StoredRecord[]>();
  for (const resource of resources) {
    const kept: StoredRecord[] = [];
    const found = await allRecords(world.table, resource as ResourceOf<StoredRecord>);
    for (let first = 0; first < found.length; first += COMMITS_AT_ONCE) {
      const some = found.slice(first, first + COMMITS_AT_ONCE).map((before) => {
        const after = { ...marks.markedRecord(resource, before), version: before.version + 1 };
        return { before, after };
      });
      await world.table.commit(
        some.flatMap(({ before, after }) => [
          replaceRecord(resource, before, after),
          revision(resource, before, after, "edited"),
        ]),
      );
      kept.push(...some.map(({ after }) => after));
    }
    records.set(resource.name, kept);
  }
  return { world, marks, records };
};

/** The units where somebody works, by user name. */
const unitsOf = ({ records }: MarkedHouse, username: string): ReadonlySet<string> => {
  const member = records.get(StaffMember.name)?.find((one) => one.username === username) as StaffMember | undefined;
  return new Set(member?.unitIds ?? []);
};

const open = new Set(["optioned", "confirmed", "inProgress"]);

/**
 * The households that are beyond somebody's reach however one looks at it: not hers on any day, and never in a unit
 * where she works. Told plainly and broadly, and not by the rule that the server goes by.
 */
export const beyondReach = (house: MarkedHouse, username: string): ReadonlySet<string> => {
  const { records } = house;
  const member = records.get(StaffMember.name)?.find((one) => one.username === username);
  const units = unitsOf(house, username);
  const households = (records.get(Household.name) ?? []) as Household[];
  const stays = (records.get(Placement.name) ?? []) as Placement[];
  return new Set(
    households
      .filter(({ educators }) => educators.every(({ staffId }) => staffId !== member?.id))
      .filter(({ id }) => stays.every(({ householdId, unitId }) => householdId !== id || !units.has(unitId)))
      .map(({ id }) => id),
  );
};

/** A household that stays today in a unit where somebody does not work, and of which she knows nothing. */
export const aForeignStay = (house: MarkedHouse, username: string): Placement => {
  const foreign = beyondReach(house, username);
  const stays = (house.records.get(Placement.name) ?? []) as Placement[];
  const found = stays.find(({ householdId, status }) => open.has(status) && foreign.has(householdId));
  if (!found) throw new Error(`Everybody's household is within reach of ${username}.`);
  return found;
};

export const unitsWithSecrets = ({ records }: MarkedHouse): Unit[] =>
  ((records.get(Unit.name) ?? []) as Unit[]).filter(({ protectedContext }) => protectedContext);

export const today = () => civilDateAt(now());
