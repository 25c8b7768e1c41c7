import { recordKey, recordOf } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";

const byPrefix = new Map(resources.map((resource) => [resource.idPrefix, resource]));

const kindOf = (id: string): Resource | undefined => byPrefix.get(id.slice(0, id.indexOf("_")));

/** A review of a plan, a step of a referral, and no further. */
const MOST_STEPS = 3;

const ownerIn = (resource: Resource, record: StoredRecord): string | undefined => {
  const owner = record.householdId ?? (resource.belongsTo && record[resource.belongsTo.by]);
  return typeof owner === "string" ? owner : undefined;
};

const oneStepFrom = async (table: Table, ids: readonly string[]): Promise<Map<string, string>> => {
  const known = ids.flatMap((id) => {
    const resource = kindOf(id);
    return resource && resource.name !== Household.name ? [{ id, resource }] : [];
  });
  const items = await table.getMany(
    known.map(({ id, resource }) => recordKey(resource, id)),
    { consistent: false },
  );
  return new Map(
    known.flatMap(({ id, resource }, at): [string, string][] => {
      const item = items[at];
      const owner = item && ownerIn(resource, recordOf(resource, item));
      return owner === undefined ? [] : [[id, owner]];
    }),
  );
};

/** Those whose data they are: the households behind records, and the records themselves where there is none yet. */
export const householdsBehind = async (table: Table, subjects: readonly string[]): Promise<string[]> => {
  let ids = [...new Set(subjects)];
  for (let step = 0; step < MOST_STEPS; step++) {
    const owners = await oneStepFrom(table, ids);
    if (owners.size === 0) return ids;
    ids = [...new Set(ids.map((id) => owners.get(id) ?? id))];
  }
  return ids;
};
