import type { Directory } from "#functions/directory/directory";
import { may } from "#shared/access";
import { Refusal } from "#shared/refusal";
import type { StaffMember } from "#shared/resources/staff-member";
import type { Context } from "../context.ts";
import { changeStaff, staffToAdminister } from "./change-staff.ts";
import { isShut } from "./directory-follows.ts";
import { refuseEmailTaken } from "./email-taken.ts";
import { type NewStaffMember, registerStaff } from "./register-staff.ts";

/** What somebody is invited with: her record, and where the directory says so the password to hand over, once. */
export interface Invitation {
  member: StaffMember;
  /** Unset where the directory has sent an e-mail. */
  temporaryPassword?: string;
}

type Way = { temporaryPassword?: string };

const isRefusal = (error: unknown, code: Refusal["code"]): boolean => error instanceof Refusal && error.code === code;

const emailOf = ({ email }: StaffMember): string => {
  if (email === undefined) throw new Refusal("invalid", { fields: { email: { code: "required" } } });
  return email;
};

/** Makes the account, or takes over the one that an earlier try has made. */
const wayInFor = async (directory: Directory, member: StaffMember): Promise<Way> => {
  const { username, name, roles } = member;
  try {
    return await directory.invite({ username, email: emailOf(member), name, roles });
  } catch (error) {
    if (!isRefusal(error, "usernameTaken")) throw error;
    await directory.setRoles(username, roles);
    await directory.setEmail(username, emailOf(member));
    return directory.inviteAgain(username);
  }
};

const noted = async (ctx: Context, member: StaffMember, way: Way): Promise<Invitation> => {
  // A key belongs to the call as a whole; this second write of it is safe to repeat without.
  const unkeyed = { ...ctx, idempotencyKey: undefined };
  const changes = { invitedOn: ctx.today() };
  return { member: await changeStaff(unkeyed, { id: member.id, action: "invited", changes }), ...way };
};

/**
 * Takes somebody on: her staff record first, then her account. The record alone opens nothing; where the directory
 * fails it stays as not yet invited, and repeating the call or inviting again completes it. The temporary password is
 * kept nowhere: a repeated call answers a new one. Refuses with `emailTaken` before anything is written.
 */
export const inviteStaff = async (
  ctx: Context,
  directory: Directory,
  values: NewStaffMember & { email: string },
): Promise<Invitation> => {
  if (!may(ctx.actor.roles, "manageAccounts")) throw new Refusal("forbidden");
  await refuseEmailTaken(ctx, values);
  const member = await registerStaff(ctx, values);
  return noted(ctx, member, await wayInFor(directory, member));
};

/**
 * A new way in for somebody who lost hers or never had one; what she used before opens nothing any more. Refuses with
 * `reinstateFirst` while she is suspended, and with `invalid` without an e-mail address.
 */
export const inviteStaffAgain = async (ctx: Context, directory: Directory, id: string): Promise<Invitation> => {
  const member = await staffToAdminister(ctx, id);
  if (member.suspended) throw new Refusal("reinstateFirst");
  const email = emailOf(member);
  try {
    await directory.setEmail(member.username, email);
    // Somebody who was archived and has come back was shut out by night.
    if (!isShut(member, ctx.today())) await directory.reinstate(member.username);
    return await noted(ctx, member, await directory.inviteAgain(member.username));
  } catch (error) {
    if (!isRefusal(error, "accountUnknown")) throw error;
    return noted(ctx, member, await wayInFor(directory, member));
  }
};
