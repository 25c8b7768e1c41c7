import { recordKey, recordOf } from "#functions/db/records";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Place } from "#shared/resources/place";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import type { Context } from "./context.ts";
import { mayReadAny } from "./visible.ts";

/** Records by their kind. */
export type Found = ReadonlyMap<Resource, readonly StoredRecord[]>;

/** As much of them as somebody may see, by their kind. */
export type Seen = ReadonlyMap<Resource, readonly Partial<StoredRecord>[]>;

/** Small records whose names a file needs. */
const around: readonly Resource[] = [Unit, Place, StaffMember, Organisation, Household];

const aroundNamed = new Map(around.map((resource) => [resource.name, resource]));

/** The ids in one record that point to something around it: its fields, and the staff that its lists name. */
const pointers = (resource: Resource, record: Partial<StoredRecord>): [Resource, string][] =>
  resource.fields.flatMap(({ name, refersTo }) => {
    const target = aroundNamed.get(refersTo ?? "");
    if (target) return idsIn(record[name]).map((id): [Resource, string] => [target, id]);
    return staffIn(record[name]).map((id): [Resource, string] => [StaffMember, id]);
  });

const idsIn = (value: unknown): string[] => [value].flat().filter((id) => typeof id === "string");

const staffIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((part) => [part?.staffId, part?.askedBy].filter((id) => typeof id === "string"))
    : [];

/**
 * The units, places, colleagues, organisations and other households that a household's file refers to, read in one go:
 * as far as it was shown, because who is named by a field tells what stands in it.
 */
export const readAround = async (ctx: Context, householdId: string, seen: Seen): Promise<Found> => {
  const wanted = new Map<string, [Resource, string]>();
  for (const [resource, records] of seen)
    for (const record of records) for (const pointer of pointers(resource, record)) wanted.set(pointer[1], pointer);
  wanted.delete(householdId);
  const readable = [...wanted.values()].filter(([resource]) => mayReadAny(ctx, resource));
  const items = await ctx.table.getMany(
    readable.map(([resource, id]) => recordKey(resource, id)),
    { consistent: false },
  );
  const read = items.map((item, index) => ({ item, resource: readable[index]?.[0] }));
  return new Map(
    around.map((kind) => [
      kind,
      read.flatMap(({ item, resource }) => (item && resource === kind ? [recordOf(kind, item)] : [])),
    ]),
  );
};
