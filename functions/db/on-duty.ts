import * as z from "zod";
import { StaffMember } from "#shared/resources/staff-member";
import type { OnDuty } from "#shared/rules/guarded-roles";
import { guardedRoles } from "#shared/rules/guarded-roles";
import { allRecords, atVersion, recordKey, recordOf } from "./records.ts";
import type { Key, Table, Write } from "./table.ts";

const Stored = z.object({
  version: z.int(),
  people: z.array(
    z.object({
      staffId: z.string(),
      roles: z.array(z.string()),
      activeFrom: z.string().optional(),
      activeTo: z.string().optional(),
    }),
  ),
});

const key: Key = { pk: "ON-DUTY", sk: "ON-DUTY" };

export interface DutyList {
  /** Of the item that was read; unset: there is none yet. */
  version?: number;
  people: readonly OnDuty[];
}

const isGuarded = (role: string) => guardedRoles.some((guarded) => guarded === role);

/** What the list says of somebody; nothing of who is shut out or holds no role that it is about. */
export const dutyOf = ({ id, roles, activeFrom, activeTo, archived, suspended }: StaffMember): OnDuty | undefined => {
  const guarded = roles.filter(isGuarded);
  if (archived || suspended || guarded.length === 0) return undefined;
  return { staffId: id, roles: guarded, ...(activeFrom && { activeFrom }), ...(activeTo && { activeTo }) };
};

/** For staff records that were written before there was a list: the index names them, the table says what they are. */
const gathered = async (table: Table): Promise<OnDuty[]> => {
  const listed = await allRecords<StaffMember>(table, StaffMember);
  const items = await table.getMany(listed.map(({ id }) => recordKey(StaffMember, id)));
  return items.flatMap((item) => (item && dutyOf(recordOf(StaffMember, item) as StaffMember)) ?? []);
};

/** Access pattern 19: who may do the work of the roles that have to be held by somebody, consistently. */
export const readDuty = async (table: Table): Promise<DutyList> => {
  const item = await table.get(key);
  return item ? Stored.parse(item) : { people: await gathered(table) };
};

/** Replaces the list unless somebody else has in the meantime. */
export const replaceDuty = ({ version }: DutyList, people: readonly OnDuty[]): Write => ({
  action: {
    Put: {
      Item: { ...key, version: (version ?? 0) + 1, people: [...people] },
      ...(version === undefined ? { ConditionExpression: "attribute_not_exists(pk)" } : atVersion(version)),
    },
  },
});
