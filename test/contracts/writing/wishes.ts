import { accessTo, type Role, roles } from "#shared/access";
import type { Field, Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { TODAY } from "#test/infra/local/seeded";
import { reaches } from "./expected.ts";
import { recordsIn, type WritingHouse } from "./house.ts";
import { otherValue, type Pointers } from "./values.ts";

/** A field of a record, and the value that somebody would have there instead of the one that she saw. */
export interface Wish {
  record: StoredRecord;
  field: Field;
  from: unknown;
  to: unknown;
}

/** What may be pointed to: what belongs to the same household first, then what a role may work on, then the rest. */
const pointersFor =
  (house: WritingHouse, role: Role, record: StoredRecord | undefined): Pointers =>
  (kind) => {
    const all = recordsIn(house, kind);
    const beside = all.filter(({ householdId }) => householdId !== undefined && householdId === record?.householdId);
    const near = kind === Household.name ? all.filter((one) => reaches(house, Household, role, one)) : [];
    return [...beside, ...near, ...all].map(({ id }) => id);
  };

/** Another value for a field of a record, or of one that is yet to be. */
export const wishedFor = (house: WritingHouse, role: Role, field: Field, record?: StoredRecord): unknown =>
  otherValue(field, {
    old: record?.[field.name],
    today: TODAY,
    pointers: pointersFor(house, role, record),
    turn: house.turn(),
  });

export const wishFor = (house: WritingHouse, role: Role, record: StoredRecord, field: Field): Wish => ({
  record,
  field,
  from: record[field.name],
  to: wishedFor(house, role, field, record),
});

/** Those who make the calls go on working while they do. */
const isCaller = ({ username }: StoredRecord) => roles.some((role) => role === username);

/** Records of a kind, one of each status first: what may still be done depends on it. */
export const recordsToTry = (house: WritingHouse, resource: Resource): StoredRecord[] => {
  const all = recordsIn(house, resource.name).filter((one) => resource.name !== StaffMember.name || !isCaller(one));
  const firsts = [...new Map(all.map((one) => [one.status, one])).values()];
  return [...firsts, ...all.filter((one) => !firsts.includes(one))];
};

/** What a role types into a new record of a kind, after the example of one that there is: all of it, or the least. */
export const likeRecord = (
  house: WritingHouse,
  role: Role,
  resource: Resource,
  record: StoredRecord,
  least = false,
): Record<string, unknown> => {
  const { edit } = accessTo(resource, [role]);
  const typed = resource.fields.filter(({ name, required }) => edit.has(name) && (required || !least));
  const entries = typed.map((field): [string, unknown] => [
    field.name,
    resource.unique.includes(field.name) ? wishedFor(house, role, field, record) : record[field.name],
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};
