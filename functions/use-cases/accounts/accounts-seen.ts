import { allRecords } from "#functions/db/records";
import { lastSignIns } from "#functions/db/sign-ins";
import { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";

export interface SeenAccount {
  id: string;
  /** When she last opened the application; unset: never. */
  lastSeenAt?: string;
}

/** When each of the staff was last here. */
export const accountsSeen = async (ctx: Context): Promise<SeenAccount[]> => {
  const staff = await allRecords<StaffMember>(ctx.table, StaffMember);
  const seen = await lastSignIns(
    ctx.table,
    staff.map(({ username }) => username),
  );
  return staff.map(({ id }, index) => {
    const lastSeenAt = seen[index];
    return { id, ...(lastSeenAt && { lastSeenAt }) };
  });
};
