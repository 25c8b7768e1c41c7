import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Person } from "#shared/resources/person";
import { SupervisionSession } from "#shared/resources/supervision-session";
import { blockedOutOfScope, blocksChangedSince } from "./blocked-scope.ts";
import type { Context } from "./context.ts";
import { diaryInScope } from "./diary-scope.ts";
import { supervisionInScope } from "./supervision-scope.ts";

/** Says which of some records somebody may know of at all; `shared/access.ts` then decides their fields. */
export type Scope = (
  ctx: Context,
  records: readonly StoredRecord[],
) => Promise<(record: StoredRecord) => boolean> | ((record: StoredRecord) => boolean);

/** Kinds whose records are not everybody's who may read the kind. */
const scopes: Record<string, Scope> = {
  [DiaryEntry.name]: diaryInScope,
  [SupervisionSession.name]: supervisionInScope,
  [Person.name]: blockedOutOfScope,
};

/** People, and whatever points to one: with somebody who is blocked go his papers and every mention of him. */
const isAboutPeople = ({ name, fields }: Resource): boolean =>
  name === Person.name || fields.some(({ refersTo }) => refersTo === Person.name);

/** Whether records of a kind that somebody may hold a copy of have left the scope since an instant, or come back. */
export const scopeMovedSince = async (ctx: Context, resource: Resource, instant: string): Promise<boolean> =>
  isAboutPeople(resource) && (await blocksChangedSince(ctx, instant));

/** The records of a kind that this person may know of; every answer with several goes through here. */
export const withinScope = async <R extends StoredRecord>(
  ctx: Context,
  resource: Resource,
  records: readonly R[],
): Promise<R[]> => {
  const scope = scopes[resource.name];
  if (!scope || records.length === 0) return [...records];
  return records.filter(await scope(ctx, records));
};

/** Refuses with `notFound` what this person may not know of, as if it were not there. */
export const refuseOutsideScope = async (ctx: Context, resource: Resource, record: StoredRecord): Promise<void> => {
  const [seen] = await withinScope(ctx, resource, [record]);
  if (!seen) throw new Refusal("notFound", { params: { resource: resource.name } });
};

/** A record that has to be there and that this person may know of. Refuses with `notFound`. */
export const getInScope = async <R extends StoredRecord>(
  ctx: Context,
  resource: ResourceOf<R>,
  id: string,
): Promise<R> => {
  const record = await getRecord(ctx.table, resource, id);
  await refuseOutsideScope(ctx, resource, record);
  return record;
};
