import { insertRecord } from "#functions/db/records";
import { revision } from "#functions/db/revisions";
import { ensureRules } from "#functions/use-cases/retention/rules";
import { runRetention } from "#functions/use-cases/retention/run-retention";
import { saveOne } from "#functions/use-cases/save-one";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resourceNamed } from "#shared/resources/index";
import { RetentionRule } from "#shared/resources/retention-rule";
import { fileKinds, governedKinds } from "#shared/rules/retention-kinds";
import { everythingPlanted } from "#test/contracts/canaries";
import type { World } from "#test/world";

export const LEFT_ON = "2026-09-30";
/** Ten years and a bit after the departure. */
export const LONG_AFTER = "2036-11-03T02:30:00.000Z";

const ULID_REST = "01J0000000000000000000";
let made = 0;
export const newTestId = (resource: Resource): string => {
  made += 1;
  return `${resource.idPrefix}_${ULID_REST}${String(made).padStart(4, "0")}`;
};

/** Puts a record into the table as it is, with a first and a second revision that say all of it. */
export const put = async (world: World, resource: Resource, fields: Record<string, unknown>): Promise<StoredRecord> => {
  const record = resource.stored.parse({
    id: newTestId(resource),
    version: 1,
    createdAt: "2026-03-01T08:00:00.000Z",
    createdBy: "giulia",
    updatedAt: "2026-09-30T08:00:00.000Z",
    updatedBy: "giulia",
    archived: false,
    ...fields,
  });
  await world.table.commit([insertRecord(resource, record), revision(resource, undefined, record, "created")]);
  return record;
};

const ownedBy = (resource: Resource, owners: ReadonlyMap<string, StoredRecord>, householdId: string) => {
  const { belongsTo } = resource;
  const owner = belongsTo && owners.get(belongsTo.resource);
  return {
    ...(resource.field("householdId") && { householdId }),
    ...(belongsTo && owner && { [belongsTo.by]: owner.id }),
  };
};

/** What a past stay says in the fields that everything else is reckoned from. */
const said: Record<string, Record<string, unknown>> = {
  placements: { status: "departed", actualIn: "2026-03-01", actualOut: LEFT_ON, extensions: [] },
  referrals: { status: "admitted", closedOn: undefined },
  people: {
    residency: "guest",
    joinedOn: "2026-03-01",
    leftOn: undefined,
    safetyBlock: false,
    birthDate: "2015-05-05",
  },
  households: {
    type: "womanWithChildren",
    status: "departed",
    retentionHold: undefined,
    retentionHoldUntil: undefined,
  },
};

/** A household that has left, with one record of every kind that may lie in a file, each field full of canaries. */
export const aPastHousehold = async (world: World, more: Record<string, Record<string, unknown>> = {}) => {
  const household = await put(world, Household, {
    ...everythingPlanted(Household),
    ...said.households,
    ...more.households,
  });
  const owners = new Map<string, StoredRecord>([[Household.name, household]]);
  const left = new Set(fileKinds);
  while (left.size > 0)
    for (const resource of left) {
      if (resource.belongsTo && !owners.has(resource.belongsTo.resource)) continue;
      const record = await put(world, resource, {
        ...everythingPlanted(resource),
        ...said[resource.name],
        ...more[resource.name],
        ...ownedBy(resource, owners, household.id),
      });
      owners.set(resource.name, record);
      left.delete(resource);
    }
  return { household, records: owners };
};

/** One record of every kind outside any file. */
export const aPastOutside = (world: World): Promise<StoredRecord[]> =>
  Promise.all(
    governedKinds
      .filter((resource) => !fileKinds.includes(resource) && resource !== resourceNamed(Household.name))
      .map((resource) => {
        const dated = { activeTo: LEFT_ON, activeFrom: undefined, heldOn: LEFT_ON };
        const known = Object.fromEntries(Object.entries(dated).filter(([name]) => resource.field(name)));
        return put(world, resource, { ...everythingPlanted(resource), ...known, archived: true });
      }),
  );

/** Makes the rules and confirms all of them, or those of some kinds. */
export const confirmRules = async (world: World, kinds?: readonly string[]): Promise<void> => {
  for (const { id, kind } of await ensureRules(world.as("area-manager")))
    if (kinds === undefined || kinds.includes(kind))
      await saveOne(world.as("area-manager"), RetentionRule, { id, edits: { confirmed: { from: false, to: true } } });
};

export const run = (world: World, most?: number) => runRetention(world.as("area-manager"), { trigger: "hand", most });
