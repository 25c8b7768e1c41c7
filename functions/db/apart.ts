import type { Resource, StoredRecord } from "#shared/resource";
import { apartPartition, changedPartition, recordKey, recordOf } from "./records.ts";
import type { Table } from "./table.ts";

/** Where a page of what lies apart ended: the value it is ordered by, and the id. */
export interface ApartPosition {
  order: string;
  id: string;
}

/** The key after which the next page begins. It names the owner's partition, so that a position leads nowhere else. */
export const apartKey = (owner: Resource, ownerId: string, resource: Resource, { order, id }: ApartPosition) => ({
  ...recordKey(resource, id),
  underPk: apartPartition(owner, ownerId, resource),
  underSk: `${order}#${id}`,
});

/** Access pattern 15: live records of a kind, the last changed first, a page at a time and no more than `most`. */
export const newestOf = async <R extends StoredRecord>(
  table: Table,
  resource: Resource,
  most: number,
): Promise<{ records: R[]; isAll: boolean }> => {
  const records: R[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await table.page({
      index: "changed",
      partition: changedPartition(resource, false),
      newestFirst: true,
      limit: most - records.length,
      startKey,
    });
    records.push(...page.items.map((item) => recordOf(resource, item) as R));
    startKey = page.nextKey;
  } while (startKey && records.length < most);
  return { records, isAll: startKey === undefined };
};
