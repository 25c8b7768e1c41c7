import { claimUnique } from "#functions/db/unique";
import { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";
import { onceOnly } from "../once.ts";
import { settledRecord } from "../plan-edit.ts";
import { refuseMissingReferences } from "../references.ts";
import { creation, newRecord } from "../writes.ts";
import { staffWritten } from "./staff-written.ts";

export interface NewStaffMember {
  username: string;
  name: string;
  roles: readonly string[];
  [field: string]: unknown;
}

/**
 * Writes a new staff record with its account, its revision and its place among those on duty. A user name that was ever
 * somebody's refuses with `invalid`.
 */
export const registerStaff = (ctx: Context, values: NewStaffMember): Promise<StaffMember> =>
  onceOnly(ctx, { registered: values }, async (remember) => {
    const record = settledRecord(ctx, StaffMember, newRecord(ctx, StaffMember, values)) as StaffMember;
    await refuseMissingReferences(ctx, StaffMember, record);
    await ctx.table.commit([
      ...creation(StaffMember, record, "registered"),
      ...claimUnique(StaffMember, record),
      ...(await staffWritten(ctx, record, undefined)),
      ...remember(record),
    ]);
    return record;
  });
