import { getRecord } from "#functions/db/records";
import type { Directory } from "#functions/directory/directory";
import type { Role } from "#shared/access";
import { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";
import { changeStaff, staffToAdminister } from "./change-staff.ts";
import { isShut, shutOut, whereKnown } from "./directory-follows.ts";
import { refuseEmailTaken } from "./email-taken.ts";

/** The record as it is now, not as a repeated call was answered once: that is what the directory has to follow. */
const directoryFollows = async (ctx: Context, directory: Directory, id: string): Promise<StaffMember> => {
  const member = await getRecord<StaffMember>(ctx.table, StaffMember, id);
  if (isShut(member, ctx.today())) await shutOut(directory, member);
  else await whereKnown(directory.reinstate(member.username));
  return member;
};

/** Gives and takes roles. What is taken is gone with her next request; what is given comes with her next token. */
export const changeRoles = async (
  ctx: Context,
  directory: Directory,
  { id, roles }: { id: string; roles: Role[] },
): Promise<StaffMember> => {
  await changeStaff(ctx, { id, action: "changeRoles", changes: { roles } });
  const member = await getRecord<StaffMember>(ctx.table, StaffMember, id);
  await whereKnown(directory.setRoles(member.username, member.roles));
  return member;
};

/** Shuts somebody out with her next request, in every open tab; then the directory ends her sessions. */
export const suspendAccount = async (ctx: Context, directory: Directory, id: string): Promise<StaffMember> => {
  await changeStaff(ctx, { id, action: "suspendAccount", changes: { suspended: true } });
  return directoryFollows(ctx, directory, id);
};

/** Lets somebody in again, the directory first: while that fails she stays out, and the call can be repeated. */
export const reinstateAccount = async (ctx: Context, directory: Directory, id: string): Promise<StaffMember> => {
  const { username } = await staffToAdminister(ctx, id);
  await whereKnown(directory.reinstate(username));
  await changeStaff(ctx, { id, action: "reinstateAccount", changes: { suspended: false } });
  return directoryFollows(ctx, directory, id);
};

/**
 * Her last day of work; unset: none is known. From the day after, the record shuts her out at once and the directory the
 * night after; where that day has passed already, the directory ends her sessions now.
 */
export const endWork = async (
  ctx: Context,
  directory: Directory,
  { id, on }: { id: string; on?: string },
): Promise<StaffMember> => {
  await changeStaff(ctx, { id, action: "endWork", changes: { activeTo: on } });
  return directoryFollows(ctx, directory, id);
};

/**
 * Where her e-mails go, the directory first: where it refuses, with `emailTaken`, the record stays as it is. It follows
 * the record once more, for a call that is repeated after somebody has written another address.
 */
export const changeEmail = async (
  ctx: Context,
  directory: Directory,
  { id, email }: { id: string; email: string },
): Promise<StaffMember> => {
  const { username } = await staffToAdminister(ctx, id);
  await refuseEmailTaken(ctx, { username, email });
  await whereKnown(directory.setEmail(username, email));
  await changeStaff(ctx, { id, action: "changeEmail", changes: { email } });
  const member = await getRecord<StaffMember>(ctx.table, StaffMember, id);
  if (member.email !== undefined && member.email !== email)
    await whereKnown(directory.setEmail(username, member.email));
  return member;
};
