import { allRecords } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Refuses with `emailTaken` an address that another staff record has. The directory would refuse it as well, but only
 * after the record is written: asking first leaves nobody half invited under a name that is hers for good.
 */
export const refuseEmailTaken = async (
  { table }: Context,
  { username, email }: { username: string; email: string },
): Promise<void> => {
  const staff = await allRecords<StaffMember>(table, StaffMember);
  const isTaken = staff.some(
    (other) => !same(other.username, username) && other.email !== undefined && same(other.email, email),
  );
  if (isTaken) throw new Refusal("emailTaken");
};
