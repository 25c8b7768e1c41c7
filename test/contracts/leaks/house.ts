import { allRecords, replaceRecord } from "#functions/db/records";
import { revision } from "#functions/db/revisions";
import type { Table } from "#functions/db/table";
import { restrictHousehold } from "#functions/use-cases/restrict-household";
import { seedTable } from "#infra/local/seed/seed";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { now } from "#test/infra/local/seeded";
import { aWorld, type World } from "#test/world";
import { type Marks, newMarks } from "./marks.ts";

/** A mark in every sensitive field of every record, and the records as they now are. */
export interface MarkedRecords {
  marks: Marks;
  records: Map<string, StoredRecord[]>;
}

/** The demo's house, marked. */
export interface MarkedHouse extends MarkedRecords {
  world: World;
}

const COMMITS_AT_ONCE = 40;

/** Marks every record that there is in a table. */
export const markedRecords = async (table: Table): Promise<MarkedRecords> => {
  const marks = newMarks();
  const records = new Map<string, StoredRecord[]>();
  for (const resource of resources) {
    const kept: StoredRecord[] = [];
    const found = await allRecords(table, resource as ResourceOf<StoredRecord>);
    for (let first = 0; first < found.length; first += COMMITS_AT_ONCE) {
      const some = found.slice(first, first + COMMITS_AT_ONCE).map((before) => {
        const after = { ...marks.markedRecord(resource, before), version: before.version + 1 };
        return { before, after };
      });
      await table.commit(
        some.flatMap(({ before, after }) => [
          replaceRecord(resource, before, after),
          revision(resource, before, after, "edited"),
        ]),
      );
      kept.push(...some.map(({ after }) => after));
    }
    records.set(resource.name, kept);
  }
  return { marks, records };
};

/** A household that lives where the educator works, and is not hers: restricted, it is her colleagues' secret. */
const restrictOne = async ({ table, as }: World): Promise<void> => {
  const staff = await allRecords(table, StaffMember);
  const educator = staff.find(({ username }) => username === "educator");
  const stays = await allRecords(table, Placement);
  const near = new Set(
    stays
      .filter(({ status, unitId }) => status === "inProgress" && educator?.unitIds?.includes(unitId))
      .map(({ householdId }) => householdId),
  );
  const household = (await allRecords(table, Household)).find(
    ({ id, educators }) => near.has(id) && educators.every(({ staffId }) => staffId !== educator?.id),
  );
  if (!household) throw new Error("Every household of her units is the educator's own.");
  await restrictHousehold(as("coordinator"), household.id, { reason: "Qualcuno la cerca" });
};

export const aMarkedHouse = async (): Promise<MarkedHouse> => {
  const world = await aWorld(now(), { stream: true });
  await seedTable({ table: world.table, demo: true, now });
  await restrictOne(world);
  return { world, ...(await markedRecords(world.table)) };
};

/** The units where somebody works, by user name. */
const unitsOf = ({ records }: MarkedRecords, username: string): ReadonlySet<string> => {
  const member = records.get(StaffMember.name)?.find((one) => one.username === username) as StaffMember | undefined;
  return new Set(member?.unitIds ?? []);
};

/** Whether a household has asked, or been thought of, for a unit where somebody works, and not been let in yet. */
const isConsideredFor = ({ records }: MarkedRecords, householdId: string, units: ReadonlySet<string>): boolean =>
  ((records.get(Referral.name) ?? []) as Referral[]).some(
    (referral) =>
      referral.householdId === householdId &&
      referral.status !== "admitted" &&
      [referral.requestedUnitId, ...referral.eligibility.map(({ unitId }) => unitId)].some((id) => units.has(id ?? "")),
  );

/**
 * The households that are beyond somebody's reach however one looks at it: not hers on any day and either restricted,
 * or never in a unit where she works and not considered for one. Told plainly and broadly, and not by the rule that
 * the server goes by.
 */
export const beyondReach = (house: MarkedRecords, username: string): ReadonlySet<string> => {
  const { records } = house;
  const member = records.get(StaffMember.name)?.find((one) => one.username === username);
  const units = unitsOf(house, username);
  const households = (records.get(Household.name) ?? []) as Household[];
  const stays = (records.get(Placement.name) ?? []) as Placement[];
  return new Set(
    households
      .filter(({ educators }) => educators.every(({ staffId }) => staffId !== member?.id))
      .filter(
        ({ id, restricted }) =>
          restricted ||
          (stays.every(({ householdId, unitId }) => householdId !== id || !units.has(unitId)) &&
            !isConsideredFor(house, id, units)),
      )
      .map(({ id }) => id),
  );
};

/** The households of which nobody may know but who answers for them, and who leads the house. */
export const restrictedHouseholds = ({ records }: MarkedRecords): string[] =>
  (records.get(Household.name) ?? []).filter(({ restricted }) => restricted === true).map(({ id }) => id);

/** Whoever is kept away from a household: the coordinators know, and nobody else. */
export const blockedPeople = ({ records }: MarkedRecords): ReadonlySet<string> =>
  new Set((records.get(Person.name) ?? []).filter(({ safetyBlock }) => safetyBlock === true).map(({ id }) => id));

export const unitsWithSecrets = ({ records }: MarkedRecords): Unit[] =>
  ((records.get(Unit.name) ?? []) as Unit[]).filter(({ protectedContext }) => protectedContext);
