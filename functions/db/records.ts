import { Refusal } from "#shared/refusal";
import type { RecordOf, Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Item, Key, Table, Write } from "./table.ts";

/** Where a record stands; its revisions and its calendar share its partition. */
export const recordKey = (resource: Resource, id: string): Key => ({
  pk: `${resource.kind}#${id}`,
  sk: resource.kind,
});

/** The partition of the `changed` index that lists a kind of record. */
export const changedPartition = (resource: Resource, archived: boolean): string =>
  archived ? `${resource.name}#archived` : resource.name;

/** The partition of the `under` index that holds what belongs to a record. */
export const underPartition = (resource: Resource, id: string): string => `${resource.kind}#${id}`;

/** The partition of the `under` index that holds a record's many belongings of one kind. */
export const apartPartition = (owner: Resource, id: string, resource: Resource): string =>
  `${underPartition(owner, id)}#${resource.kind}`;

const underKeys = (resource: Resource, record: StoredRecord) => {
  const { belongsTo } = resource;
  const owner = belongsTo && resourceNamed(belongsTo.resource);
  const ownerId = belongsTo && record[belongsTo.by];
  if (!owner || typeof ownerId !== "string") return {};
  return belongsTo.apartBy === undefined
    ? { underPk: underPartition(owner, ownerId), underSk: `${resource.kind}#${record.id}` }
    : { underPk: apartPartition(owner, ownerId, resource), underSk: `${record[belongsTo.apartBy]}#${record.id}` };
};

const itemOf = (resource: Resource, record: StoredRecord): Item => ({
  ...record,
  ...recordKey(resource, record.id),
  ...underKeys(resource, record),
  changedPk: changedPartition(resource, record.archived),
  changedSk: `${record.updatedAt}#${record.id}`,
});

/** A stored item as the record it is today: members it does not know are dropped, defaults filled in. */
export const recordOf = (resource: Resource, item: Item): StoredRecord => resource.stored.parse(item);

const missing = (resource: Resource) => new Refusal("notFound", { params: { resource: resource.name } });

/** Access pattern 1: one record by its id. */
export const findRecord = async <R extends Resource>(
  table: Table,
  resource: R,
  id: string,
): Promise<RecordOf<R> | undefined> => {
  const item = await table.get(recordKey(resource, id));
  return item && (recordOf(resource, item) as RecordOf<R>);
};

/** Access pattern 1, for a record that has to be there. Refuses with `notFound`. */
export const getRecord = async <R>(table: Table, resource: ResourceOf<R>, id: string): Promise<R> =>
  asRecord(resource, await table.get(recordKey(resource, id)));

/** Reads an item that has to be there as the record it is. Refuses with `notFound`. */
export const asRecord = <R>(resource: ResourceOf<R>, item: Item | undefined): R => {
  if (!item) throw missing(resource);
  return recordOf(resource, item) as R;
};

export const insertRecord = (resource: Resource, record: StoredRecord): Write => ({
  action: { Put: { Item: itemOf(resource, record), ConditionExpression: "attribute_not_exists(pk)" } },
});

/** Replaces the record unless somebody has replaced `before` in the meantime. */
export const replaceRecord = (resource: Resource, before: StoredRecord, after: StoredRecord): Write => ({
  action: { Put: { Item: itemOf(resource, after), ...atVersion(before.version) } },
});

/** Holds a transaction to a record that it read but does not write. */
export const unchangedRecord = (resource: Resource, record: StoredRecord): Write => ({
  action: { ConditionCheck: { Key: recordKey(resource, record.id), ...atVersion(record.version) } },
});

/** The condition of every replacement: the item is still at the version that was read. */
export const atVersion = (version: number) => ({
  ConditionExpression: "#version = :seen",
  ExpressionAttributeNames: { "#version": "version" },
  ExpressionAttributeValues: { ":seen": version },
});

/** Access pattern 2: everything that belongs to a record, by kind. */
export const recordsUnder = async (table: Table, owner: Resource, id: string, kinds: readonly Resource[]) => {
  const items = await table.all({ index: "under", partition: underPartition(owner, id) });
  return new Map(
    kinds.map((resource) => [
      resource.name,
      items.filter((item) => item.sk === resource.kind).map((item) => recordOf(resource, item)),
    ]),
  );
};

/** Access pattern 2, for one kind of what belongs to a record. */
export const recordsOfKindUnder = async <R>(
  table: Table,
  owner: Resource,
  id: string,
  resource: ResourceOf<R>,
): Promise<R[]> => {
  const partition = underPartition(owner, id);
  const items = await table.all({ index: "under", partition, begins: `${resource.kind}#` });
  return items.map((item) => recordOf(resource, item) as R);
};

/** Access pattern 13: a page of what belongs to a record in great number, the last first. */
export const pageApart = async <R>(
  table: Table,
  resource: ResourceOf<R>,
  { owner, id, limit, startKey }: { owner: Resource; id: string; limit: number; startKey?: Record<string, unknown> },
): Promise<{ records: R[]; nextKey?: Record<string, unknown> }> => {
  const partition = apartPartition(owner, id, resource);
  const { items, nextKey } = await table.page({ index: "under", partition, limit, startKey, newestFirst: true });
  return { records: items.map((item) => recordOf(resource, item) as R), nextKey };
};

const allOf = async <R>(table: Table, resource: ResourceOf<R>, archived: boolean): Promise<R[]> => {
  const items = await table.all({ index: "changed", partition: changedPartition(resource, archived) });
  return items.map((item) => recordOf(resource, item) as R);
};

/** Access pattern 3: all live records of a kind, for reports and rules that look at everything. */
export const allRecords = <R>(table: Table, resource: ResourceOf<R>): Promise<R[]> => allOf(table, resource, false);

/** Access pattern 3: all records of a kind, live and archived. */
export const everyRecord = async <R>(table: Table, resource: ResourceOf<R>): Promise<R[]> =>
  (await Promise.all([allOf(table, resource, false), allOf(table, resource, true)])).flat();

/**
 * Access pattern 3, for figures: what somebody has archived by hand no longer counts, and what only the retention rules
 * have put away or erased counts for ever.
 */
export const countedRecords = async <R extends StoredRecord>(table: Table, resource: ResourceOf<R>): Promise<R[]> =>
  (await everyRecord(table, resource)).filter(({ archived, retiredOn }) => !archived || retiredOn !== undefined);
