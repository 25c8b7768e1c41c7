import { recordKey } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import type { Context } from "./context.ts";

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

/** Names every field that points to a record that is not there. Nothing is ever deleted, so what is there stays. */
export const danglingIn = async (table: Table, pointers: Pointer[][]): Promise<FieldErrors[]> => {
  const flat = pointers.flat();
  const items = await table.getMany(flat.map(({ target, id }) => recordKey(target, id)));
  const missing = new Set(flat.filter((_, index) => items[index] === undefined));
  return pointers.map((row) =>
    Object.fromEntries(
      row
        .filter((pointer) => missing.has(pointer))
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
  const [fields = {}] = await danglingIn(ctx.table, [pointersOf(resource, record, before)]);
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};
