import { itemsUnder } from "#functions/db/links";
import { pageApart, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { fileKinds } from "#shared/rules/retention-kinds";

export interface Filed {
  resource: Resource;
  record: StoredRecord;
}

const kindsOf = ({ name }: Resource): readonly Resource[] =>
  fileKinds.filter(({ belongsTo }) => belongsTo?.resource === name);

const inRange = async (ctx: Context, owner: Resource, id: string, kinds: readonly Resource[]): Promise<Filed[]> => {
  if (kinds.length === 0) return [];
  const items = await itemsUnder(ctx.table, owner, id);
  return items.flatMap((item) => {
    const resource = kinds.find(({ kind }) => kind === item.sk);
    return resource ? [{ resource, record: recordOf(resource, item) }] : [];
  });
};

const apart = async (ctx: Context, owner: Resource, id: string, resource: Resource): Promise<Filed[]> => {
  const found: Filed[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await pageApart(ctx.table, resource as ResourceOf<StoredRecord>, { owner, id, limit: 200, startKey });
    found.push(...page.records.map((record) => ({ resource, record })));
    startKey = page.nextKey;
  } while (startKey);
  return found;
};

/**
 * Everything that belongs to a record, and what belongs to that in turn, live and archived: from the definitions, so
 * that a new kind of record is found the day it is added.
 */
export const recordsBelow = async (ctx: Context, owner: Resource, id: string): Promise<Filed[]> => {
  const kinds = kindsOf(owner);
  const [near, ...far] = await Promise.all([
    inRange(
      ctx,
      owner,
      id,
      kinds.filter(({ belongsTo }) => belongsTo?.apartBy === undefined),
    ),
    ...kinds.filter(({ belongsTo }) => belongsTo?.apartBy !== undefined).map((one) => apart(ctx, owner, id, one)),
  ]);
  const direct = [...near, ...far.flat()];
  const below = await Promise.all(direct.map(({ resource, record }) => recordsBelow(ctx, resource, record.id)));
  return [...direct, ...below.flat()];
};
