import * as z from "zod";
import { type Role, roles } from "#shared/access/roles";
import { StaffMember } from "#shared/resources/staff-member";
import { atVersion, findRecord } from "./records.ts";
import type { Key, Table, Write } from "./table.ts";
import { ownerOf } from "./unique.ts";

/** What every request asks about whoever makes it, in one small item that follows her staff record. */
const Account = z.object({
  staffId: z.string(),
  roles: z.array(z.enum(roles as [Role, ...Role[]])),
  unitIds: z.array(z.string()),
  activeFrom: z.string().optional(),
  /** The last day of work counts as one. */
  activeTo: z.string().optional(),
  suspended: z.boolean(),
  /** That of the staff record it follows. */
  version: z.int(),
});
export type Account = z.infer<typeof Account>;

const keyOf = (username: string): Key => ({ pk: `ACCOUNT#${username.trim().toLowerCase()}`, sk: "ACCOUNT" });

const accountIn = (member: StaffMember): Account => {
  const { id, roles: held, unitIds = [], activeFrom, activeTo, archived, version } = member;
  const days = { ...(activeFrom && { activeFrom }), ...(activeTo && { activeTo }) };
  return { staffId: id, roles: held, unitIds, ...days, suspended: archived || member.suspended === true, version };
};

/** Belongs into the transaction that writes a staff record. */
export const accountFollows = (member: StaffMember): Write => ({
  action: {
    Put: {
      Item: { ...keyOf(member.username), ...accountIn(member) },
      ConditionExpression: "attribute_not_exists(pk) OR #version < :version",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: { ":version": member.version },
    },
  },
});

/** Access pattern 18: whoever signs in under a user name, consistently; unset for somebody without a staff record. */
export const accountOf = async (table: Table, username: string): Promise<Account | undefined> => {
  const item = await table.get(keyOf(username));
  if (item) return Account.parse(item);
  // Staff records that were written before there were accounts.
  const staffId = await ownerOf(table, StaffMember, "username", username);
  const member = staffId === undefined ? undefined : await findRecord(table, StaffMember, staffId);
  return member && accountIn(member);
};

/** Holds a transaction to somebody's account as it was read; nothing to hold where there is none. */
export const accountUnchanged = async (
  table: Table,
  username: string,
): Promise<{ account?: Account; held: Write[] }> => {
  const item = await table.get(keyOf(username));
  if (!item) return { held: [] };
  const account = Account.parse(item);
  return { account, held: [{ action: { ConditionCheck: { Key: keyOf(username), ...atVersion(account.version) } } }] };
};
