import { dequal } from "dequal";
import type { Resource, StoredRecord } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { erasedChanges } from "#shared/rules/erasure";
import type { StoredCalendar } from "./calendars.ts";
import { RECEIPTS } from "./receipts.ts";
import { atVersion, recordKey, replaceRecord } from "./records.ts";
import { type Change, revision } from "./revisions.ts";
import { type Item, MAX_WRITES, type Table, type Write } from "./table.ts";

const historyOf = (table: Table, resource: Resource, id: string): Promise<Item[]> =>
  table.all({ partition: recordKey(resource, id).pk, begins: "REVISION#" });

/** What the same revision tells afterwards, and since when; by that day the ledger knows an erasure from meddling. */
const rewritten = (item: Item, changes: unknown, erasedOn: string): Write[] =>
  dequal(changes, item.changes ?? {})
    ? []
    : [{ action: { Put: { Item: { ...item, changes, erasedOn }, ConditionExpression: "attribute_exists(pk)" } } }];

const inPieces = async (table: Table, writes: readonly Write[]): Promise<void> => {
  for (let done = 0; done < writes.length; done += MAX_WRITES)
    await table.commit(writes.slice(done, done + MAX_WRITES));
};

/**
 * Access pattern 5, the only one that rewrites: takes what is personal out of a record's revisions. Who changed what
 * kind of field, and when, stays. It can be repeated, and goes on where it was cut short.
 * @param on the civil date of the erasure
 */
export const eraseHistory = async (table: Table, resource: Resource, id: string, on: string): Promise<void> => {
  const items = await historyOf(table, resource, id);
  const writes = items.flatMap((item) =>
    rewritten(item, erasedChanges(resource, (item.changes ?? {}) as Record<string, Change>), on),
  );
  await inPieces(table, writes);
};

/** Takes something of one's own choice out of everything that a record's revisions say. */
export const rewriteHistory = async (
  table: Table,
  { resource, id }: { resource: Resource; id: string },
  left: (changes: unknown) => unknown,
  on: string,
): Promise<void> => {
  const items = await historyOf(table, resource, id);
  await inPieces(
    table,
    items.flatMap((item) => rewritten(item, left(item.changes ?? {}), on)),
  );
};

/** Replaces a record by what is left of it, at the version that was read; its revision tells nothing of what went. */
export const replaceErased = (resource: Resource, before: StoredRecord, after: StoredRecord): Write[] => {
  const { archived, retiredOn, erasedOn, ...left } = after;
  const alike = { ...left, archived: before.archived, ...(before.retiredOn && { retiredOn: before.retiredOn }) };
  return [replaceRecord(resource, before, after), revision(resource, alike, after, "erased")];
};

/** Holds a transaction to a calendar that it read but does not write. */
export const unchangedCalendar = ({ key, version }: StoredCalendar): Write => ({
  action: {
    ConditionCheck: {
      Key: key,
      ...(version === 0 ? { ConditionExpression: "attribute_not_exists(pk)" } : atVersion(version)),
    },
  },
});

const kindByPrefix = new Map(resources.map((resource) => [resource.idPrefix, resource]));
const ANY_ID = /\b([a-z]{2,4})_[0-9A-HJKMNP-TV-Z]{26}\b/g;

const recordsNamedIn = (item: Item) =>
  [...new Set(JSON.stringify(item).match(ANY_ID) ?? [])].flatMap((id) => {
    const resource = kindByPrefix.get(id.split("_")[0] ?? "");
    return resource ? [{ id, key: recordKey(resource, id) }] : [];
  });

const emptied = (item: Item): Write => ({
  action: { Put: { Item: { ...item, outcomes: [] }, ConditionExpression: "attribute_exists(pk)" } },
});

const namesErased = async (table: Table, receipts: readonly Item[]): Promise<Item[]> => {
  const named = receipts.map(recordsNamedIn);
  const items = await table.getMany(named.flat().map(({ key }) => key));
  const erased = new Set(items.flatMap((item) => (item?.erasedOn === undefined ? [] : [String(item.id)])));
  return receipts.filter((_, index) => named[index]?.some(({ id }) => erased.has(id)));
};

/**
 * Access pattern 30: empties the answers that are kept for repeated requests where they tell of something that has been erased. They would
 * expire after three days by themselves; a request that is repeated now is looked at anew.
 * @returns how many were emptied
 */
export const eraseReceipts = async (table: Table): Promise<number> => {
  let count = 0;
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await table.page({ index: "changed", partition: RECEIPTS, startKey });
    const full = page.items.filter(({ outcomes }) => Array.isArray(outcomes) && outcomes.length > 0);
    const telling = await namesErased(table, full);
    await inPieces(table, telling.map(emptied));
    count += telling.length;
    startKey = page.nextKey;
  } while (startKey);
  return count;
};
