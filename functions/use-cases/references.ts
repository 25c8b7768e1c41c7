import { recordKey, recordOf } from "#functions/db/records";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Context } from "./context.ts";
import { knownAmong } from "./scope.ts";

interface Pointer {
  field: string;
  target: Resource;
  id: string;
}

/** The ids that a record newly points to; what it already pointed to has been looked at before. */
export const pointersOf = (resource: Resource, record: StoredRecord, before?: StoredRecord): Pointer[] =>
  resource.fields.flatMap(({ name, refersTo }) => {
    const target = refersTo === undefined ? undefined : resourceNamed(refersTo);
    const known = new Set([before?.[name]].flat());
    const ids = [record[name]].flat().filter((id) => typeof id === "string" && !known.has(id));
    return target ? ids.map((id) => ({ field: name, target, id: String(id) })) : [];
  });

interface Behind {
  found: StoredRecord[];
  missing: string[];
}

/**
 * The records behind pointers that are there, have not been erased, and that whoever points may know of. What is not
 * there takes as long as what she may not know of.
 */
const knownBehind = async (ctx: Context, pointers: readonly Pointer[]): Promise<Set<string>> => {
  const items = await ctx.table.getMany(pointers.map(({ target, id }) => recordKey(target, id)));
  const byTarget = new Map(pointers.map(({ target }): [Resource, Behind] => [target, { found: [], missing: [] }]));
  pointers.forEach(({ target, id }, index) => {
    const item = items[index];
    if (item && item.erasedOn === undefined) byTarget.get(target)?.found.push(recordOf(target, item));
    else byTarget.get(target)?.missing.push(id);
  });
  const known = await Promise.all(
    [...byTarget].map(([target, { found, missing }]) => knownAmong(ctx, target, found, missing)),
  );
  return new Set(known.flat().map(({ id }) => id));
};

/**
 * Names every field that points to a record that is not there, or that whoever asks may not know of: both the same.
 * Nothing is ever deleted, so what is there stays.
 */
export const danglingIn = async (ctx: Context, pointers: Pointer[][]): Promise<FieldErrors[]> => {
  const known = await knownBehind(ctx, pointers.flat());
  return pointers.map((row) =>
    Object.fromEntries(
      row
        .filter(({ id }) => !known.has(id))
        .map(({ field, target }) => [field, { code: "doesNotExist", params: { resource: target.name } }]),
    ),
  );
};

/** Refuses a record that newly points to something that is not there, field by field. */
export const refuseMissingReferences = async (
  ctx: Context,
  resource: Resource,
  record: StoredRecord,
  before?: StoredRecord,
): Promise<void> => {
  const [fields = {}] = await danglingIn(ctx, [pointersOf(resource, record, before)]);
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};
