import { dequal } from "dequal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Table, Write } from "./table.ts";

export interface Change {
  from?: unknown;
  to?: unknown;
}

export interface Revision {
  version: number;
  at: string;
  by: string;
  action: string;
  changes: Record<string, Change>;
}

const bookkeeping = new Set(["id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy"]);

const changesBetween = (before: Partial<StoredRecord>, after: StoredRecord): Record<string, Change> => {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !bookkeeping.has(name) && !dequal(before[name], after[name]))
      .map((name) => [name, { from: before[name], to: after[name] }]),
  );
};

const revisionKey = (resource: Resource, id: string, version: number) => ({
  pk: `${resource.kind}#${id}`,
  sk: `REVISION#${String(version).padStart(10, "0")}`,
});

/** Who changed what, before and after. Belongs into the transaction of the change itself. */
export const revision = (
  resource: Resource,
  before: StoredRecord | undefined,
  after: StoredRecord,
  action: string,
): Write => ({
  action: {
    Put: {
      Item: {
        ...revisionKey(resource, after.id, after.version),
        version: after.version,
        at: after.updatedAt,
        by: after.updatedBy,
        action,
        changes: changesBetween(before ?? {}, after),
      },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
  // There is none of a version that the record has not come to.
  follows: true,
});

/** Access pattern 5: the revisions of a record, oldest first. */
export const revisionsOf = async (table: Table, resource: Resource, id: string): Promise<Revision[]> => {
  const items = await table.all({ partition: `${resource.kind}#${id}`, begins: "REVISION#" });
  return items.map((item) => ({
    version: Number(item.version),
    at: String(item.at),
    by: String(item.by),
    action: String(item.action),
    changes: item.changes as Record<string, Change>,
  }));
};
